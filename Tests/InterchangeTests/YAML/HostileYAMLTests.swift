import Foundation
import Stakeholders
import TestSupport
import Testing

/// Bombs and other texts that are made to cost: each is answered, and soon.
struct `Hostile YAML` {
  /// Reads a text within a time, that of the processor, so that a busy machine does not count. The
  /// limit is for debug builds; a release build stays below 0.2 s, but for the one said.
  private func read(_ text: String, within limit: Duration = .seconds(2)) -> Diagnosis {
    let text = MarkedText(text)
    let start = Self.processorTime
    let diagnosis = Diagnosis(text)
    let time = Self.processorTime - start
    #expect(time < limit)
    return diagnosis
  }

  /// What this thread has had of the processor.
  private static var processorTime: Duration {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }

  /// Nine lists of nine, each of the one before: 9⁹ texts in the end.
  private static let lists = (1..<9).map { level in
    let before = level == 1 ? "lol" : "*x\(level - 1)"
    return "&x\(level) [" + Array(repeating: before, count: 9).joined(separator: ", ") + "]"
  }

  private static let keyed = lists.enumerated().map { "x\($0): \($1)" }
  private static let entries = "- " + lists.joined(separator: "\n- ") + "\n- {*x8 : a, b: c}\n"

  private static let bombs: [String] = [
    keyed.joined(separator: "\n") + "\nactors: *x8\n",
    // As a key, which a parser compares with other keys.
    entries, keyed.joined(separator: "\n") + "\n? *x8\n: a\n",
    // In brackets over several lines.
    "[\n" + lists.joined(separator: ",\n") + ",\n{*x8 : a, b: c}\n]\n",
    "actors: [\n\n" + lists.joined(separator: "\n,\n") + "\n,\n*x8\n]\n",
    // Behind what looks like text.
    "...\n" + entries, "{\"a\":" + lists.joined(separator: ",\"a\":") + ",*x8 : b}\n",
    // In a quote that has no end, and lies bare once the quote is mended.
    "a: \"b\n" + keyed.joined(separator: "\n") + "\n? *x8\n: a\n",
    // In lines that only the parser ends.
    "# a\u{2028}" + keyed.joined(separator: "\u{2028}") + "\u{2028}? *x8\u{2028}: a",
    "# a\r" + keyed.joined(separator: "\r") + "\r? *x8\r: a\r",
    // A list in itself.
    "actors: &a [*a]\n", "&a {b: *a}\n", "&a [*a, *a, *a]\n", "? &a {*a : *a}\n",
  ]

  @Test(arguments: bombs)
  func `with anchors is refused`(text: String) {
    #expect(!read(text).errors.isEmpty)
  }

  @Test func `with an anchor and no alias is refused too`() {
    let text: MarkedText = "actors:\n  - {id: a, name: 1️⃣&n A, kind: region}\n  - 2️⃣*b"
    #expect(
      Diagnosis(text).errors == [
        """
        1️⃣ YAML anchors and aliases (& and *) are not read; \
        write the value out, or put text that begins so in quotes
        """,
        """
        2️⃣ YAML anchors and aliases (& and *) are not read; \
        write the value out, or put text that begins so in quotes
        """,
      ]
    )
  }

  @Test func `with several documents is refused`() {
    let text: MarkedText = "actors: []\n1️⃣---\nnonsense: ["
    #expect(
      Diagnosis(text).errors == [
        """
        1️⃣ the file has several YAML documents; \
        remove the line ---, or put the second one into a file of its own
        """
      ]
    )
  }

  @Test(
    arguments: [
      (String(repeating: "[", count: 1_000), ""), (String(repeating: "[", count: 100_000), ""),
      (String(repeating: "{a: ", count: 100_000), ""), (String(repeating: "- ", count: 1_000), "a"),
      (String(repeating: "- ", count: 100_000), "a"),
      (String(repeating: "? ", count: 100_000), "a"),
      (String(repeating: "[", count: 40), String(repeating: "]", count: 40)),
      ((0..<1_000).map { String(repeating: " ", count: $0) + "a:\n" }.joined(), ""),
      ((0..<1_000).map { String(repeating: " ", count: $0) + "-\n" }.joined(), ""),
    ])
  func `that is nested without end is refused`(head: String, tail: String) {
    #expect(
      read(head + tail).errors.map { $0.drop { $0 != " " } } == [
        " values are nested more than 32 deep"
      ]
    )
  }

  @Test func `with a text of a megabyte is read`() throws {
    let text = String(repeating: "å b ", count: 250_000) + "c"
    let plain = read("matters:\n- {id: a, name: A, note: \(text)}")
    #expect(plain.graph?.matter("a")?.details.note == .same(text))
    let quoted = read("matters:\n- {id: a, name: A, note: \"\(text)\"}")
    #expect(quoted.graph?.matter("a")?.details.note == .same(text))
    let lines = text.replacing("b ", with: "b\n")
    let block = read(
      "matters:\n- id: a\n  name: A\n  note: |-\n    "
        + lines.replacing("\n", with: "\n    ")
    )
    #expect(block.graph?.matter("a")?.details.note == .same(lines))
  }

  // Half a second in a release build: the parser compares the keys of a record.
  @Test func `with a hundred thousand keys is read`() {
    let keys = (0..<100_000).map { "k\($0): \($0)" }.joined(separator: ", ")
    let diagnosis = read("matters: [{id: a, name: A, identifiers: {\(keys)}}]", within: .seconds(4))
    #expect(diagnosis.graph?.matter("a")?.details.identifiers.count == 100_000)
  }

  @Test func `with ten thousand unknown keys is told of each`() {
    let text = (0..<10_000).map { "k\($0): \n" }.joined()
    #expect(read(text).errors.count == 10_000)
  }

  @Test func `in one line without end is read once`() {
    let list = "[" + Array(repeating: "a", count: 50_000).joined(separator: ", ") + "]"
    #expect(read("x: " + list).errors.count == 1)
    let quotes = String(repeating: "\"a\" ", count: 50_000)
    #expect(!read("x: " + quotes).errors.isEmpty)
    #expect(!read("x: " + String(repeating: "!a ", count: 50_000)).errors.isEmpty)
  }

  @Test func `with keys that are no texts is refused`() {
    #expect(Diagnosis("1️⃣[a]: b").errors == ["1️⃣ a key has to be a plain text"])
    #expect(Diagnosis("? 1️⃣{a: b}\n: c").errors == ["1️⃣ a key has to be a plain text"])
  }

  @Test func `with an empty entry is refused`() {
    #expect(
      Diagnosis("actors:\n  - {id: a, name: A, kind: region}\n  - 1️⃣~\n").errors == [
        "1️⃣ an empty entry in a list; fill it in or remove it"
      ]
    )
  }

  @Test func `with control characters is refused where they stand`() {
    let text: MarkedText = """
      matters:
        - {id: å, name: "öö", note: a1️⃣\u{1}b}
        - {id: 2️⃣B, name: B}
      """
    #expect(Diagnosis(text).errorCodes == ["1️⃣ control-character", "2️⃣ bad-id"])
  }
}
