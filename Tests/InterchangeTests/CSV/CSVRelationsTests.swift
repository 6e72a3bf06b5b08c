import Diagnostics
import Stakeholders
import TestSupport
import Testing

@testable import Interchange

/// What a folder comes to: the graph, or what is wrong, each with its place.
private func outcome(
  _ files: [(name: String, bytes: [UInt8])],
  largeSize: Int
) -> (canonical: CanonicalValue?, diagnostics: [String], graph: StakeholderGraph?) {
  func told(_ diagnostics: [Diagnostic]) -> [String] {
    diagnostics.map { "\($0.location?.description ?? "") \($0.code) \($0.message.english)" }
  }
  let folder = CSVFolder("plan", files: files.map { ($0.name, $0.bytes) }, largeSize: largeSize)
  do throws(UnreadableInput) {
    let read = try folder.reading()
    return (read.value.canonical, told(read.diagnostics), read.value)
  } catch {
    return (nil, told(error.diagnostics), nil)
  }
}

struct `A large table of relations` {
  // The way past all records has to come to what the way through them comes to: graph, warnings,
  // errors, places.
  @Test(arguments: UInt64(0)..<60)
  func `is read as a small one is`(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let graph = try RandomGraph(
      seed: seed,
      size: .init(areas: 2, actors: 4, units: 3, relations: 24)
    ).graph()
    var files = graph.csv(separatedBy: CSVSeparator.allCases[Int(seed % 3)])
    for place in files.indices where files[place].name == "relations.csv" {
      files[place].bytes = damaged(files[place].bytes, Int(seed % 4), &generator)
    }
    let small = outcome(files, largeSize: .max)
    let large = outcome(files, largeSize: 0)
    #expect(large.canonical == small.canonical)
    #expect(large.diagnostics == small.diagnostics)
    #expect(large.graph?.relations.map(\.key) == small.graph?.relations.map(\.key))
    #expect(large.graph?.relations == small.graph?.relations)
  }

  /// The bytes with a few changes of those that happen.
  private func damaged(
    _ bytes: [UInt8],
    _ changes: Int,
    _ generator: inout SplitMix64
  ) -> [UInt8] {
    var bytes = bytes
    let pieces = [",", "\"", "\n", "x", "|", ";", "\u{0}", " ", "å", "\r\n", "unit-0", "''"]
    for _ in 0..<changes {
      // The header stays.
      let start = (bytes.firstIndex(of: 0x0A) ?? 0) + 1
      guard start < bytes.count else { break }
      let place = Int.random(in: start..<bytes.count, using: &generator)
      if generator.happens(oneIn: 3) {
        bytes.remove(at: place)
      } else {
        let piece = pieces[Int.random(in: 0..<pieces.count, using: &generator)]
        bytes.insert(contentsOf: piece.utf8, at: place)
      }
    }
    return bytes
  }

  // Four parts of 64 KiB and more; quoted line breaks stand where the parts are cut.
  @Test func `is cut into parts, wherever line breaks are`() throws {
    var rows = "from,to,kind,focus,note\n"
    for number in 0..<6_000 {
      let kind = ["cooperation", "contact", "exchange"][number % 3]
      let note = number % 7 == 0 ? "\"rad\n\"\"ett\"\",\n\n\(number)\"" : ""
      rows +=
        "unit-\(number % 50),actor-\(number % 40),\(kind),\(number % 2 == 0 ? "rail" : ""),\(note)\n"
    }
    var files = [
      (
        name: "graph.csv",
        text: "key,value\nformat,omvarld/1\nid,g\ntitle,T\nprincipal,city\nlanguage,sv\n"
      ),
      (name: "focus-areas.csv", text: "id,name\nrail,R\n"), (name: "relations.csv", text: rows),
      (name: "actors.csv", text: "id,name,kind\ncity,C,municipality\n"),
      (name: "units.csv", text: "id,name,kind\n"),
    ]
    for number in 0..<40 { files[3].text += "actor-\(number),A\(number),agency\n" }
    for number in 0..<50 { files[4].text += "unit-\(number),U\(number),department\n" }
    let bytes = files.map { (name: $0.name, bytes: Array($0.text.utf8)) }
    let small = outcome(bytes, largeSize: .max)
    let large = outcome(bytes, largeSize: 0)
    #expect(large.graph?.relations.count == 6_000)
    #expect(large.graph?.relations == small.graph?.relations)
    #expect(large.diagnostics == small.diagnostics)
  }

  @Test func `is recognised as Windows-1252 by what comes late in it`() throws {
    var files = try RandomGraph(seed: 3).graph().csv()
    for place in files.indices where files[place].name == "relations.csv" {
      var bytes = Array(String(decoding: files[place].bytes.dropFirst(3), as: UTF8.self).utf8)
      let last = try #require(bytes.dropLast(2).lastIndex(of: 0x0A)) + 1
      // The note of the last row, behind the tags and readings of every other.
      let row = String(decoding: bytes[last...].dropLast(2), as: UTF8.self)
      var cells = row.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      cells[14] = "\"n\""
      bytes.replaceSubrange(last..., with: Array((cells.joined(separator: ",") + "\r\n").utf8))
      let note = try #require(bytes.lastIndex(of: UInt8(ascii: "n")))
      bytes[note] = 0xE5
      files[place].bytes = bytes
    }
    let small = outcome(files, largeSize: .max)
    let large = outcome(files, largeSize: 0)
    #expect(
      small.graph?.relations.contains { $0.note == .same("å") } == true,
      "\(small.diagnostics.prefix(3))"
    )
    #expect(large.canonical == small.canonical)
    #expect(large.diagnostics == small.diagnostics)
  }
}
