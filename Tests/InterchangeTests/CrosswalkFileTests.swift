import Diagnostics
import Interchange
import Stakeholders
import TestSupport
import Testing

struct `A crosswalk file` {
  private let old: StakeholderGraph
  private let new: StakeholderGraph

  init() throws {
    old = try StakeholderGraph(
      yaml: """
        focus-areas: [{id: rail, name: Rail}, {id: roads, name: Roads}, {id: homes, name: Homes}]
        aims: [{id: speech, name: Speech}]
        readings: [{id: strict, name: Strict}]
        """
    )
    new = try StakeholderGraph(
      yaml: """
        focus-areas: [{id: travel, name: Travel}, {id: flats, name: Flats}, {id: land, name: Land}]
        aims: [{id: speech, name: Speech}]
        readings: [{id: narrow, name: Narrow}]
        """
    )
  }

  private func read(_ text: MarkedText) throws -> Diagnosed<Crosswalk> {
    try Crosswalk.reading(
      yaml: SourceFile(path: "crosswalk.yaml", text: text.source),
      from: old,
      to: new
    )
  }

  /// Mark, message and hint of every error.
  private func errors(_ text: MarkedText) -> [String] {
    do throws(UnreadableInput) {
      _ = try Crosswalk.reading(
        yaml: SourceFile(path: "crosswalk.yaml", text: text.source),
        from: old,
        to: new
      )
      return []
    } catch {
      return error.diagnostics.map { diagnostic in
        let place = diagnostic.location.map { place in
          text.mark(line: place.line, column: place.column).map(String.init) ?? "\(place)"
        }
        let hint = diagnostic.hint.map { "; " + $0.english } ?? ""
        return "\(place ?? "nowhere") \(diagnostic.message.english)\(hint)"
      }
    }
  }

  @Test func `says what became of what`() throws {
    let read = try read(
      """
      changes:
        - {old: [roads, rail], new: [travel], change: merged}
        - {old: [homes], new: [land, flats], change: split}
        - {old: [strict], new: [narrow], change: renamed}
        - {old: [office], new: [], change: dropped}
        - {new: [harbour], change: new}
      """
    )
    #expect(
      read.value
        == Crosswalk([
          .init(old: ["strict"], new: ["narrow"], change: .renamed),
          .init(old: ["homes"], new: ["flats", "land"], change: .split),
          .init(old: [], new: ["harbour"], change: .new),
          .init(old: ["rail", "roads"], new: ["travel"], change: .merged),
          .init(old: ["office"], new: [], change: .dropped),
        ])
    )
    // Both graphs have the office and the harbour, and on the other side neither is on a row.
    #expect(read.diagnostics.map(\.code) == ["same-id", "same-id"])
  }

  @Test func `may hold no row`() throws {
    #expect(try read("changes: []").value == Crosswalk())
  }

  @Test func `takes an id on both sides of a row`() throws {
    let read = try read(
      """
      changes: [{old: [office], new: [office, harbour], change: split},
        {old: [harbour], new: [], change: dropped}]
      """
    )
    #expect(read.diagnostics.isEmpty)
  }

  @Test func `is told all its errors in one run, with places and what would be right`() {
    let text: MarkedText = """
      1️⃣rows: []
      changes:
        - {old: [2️⃣rial], new: [travel], change: renamed}
        - 3️⃣{old: [roads], new: [flats, land], change: renamed}
        - {old: [homes], new: [4️⃣homes], change: renamed}
        - {old: [speech], new: [speech], change: 5️⃣renmed}
        - 6️⃣{old: [strict], new: [7️⃣travel, narrow], change: split, 8️⃣why: because}
      """
    #expect(
      errors(text) == [
        "1️⃣ unknown key 'rows' in a crosswalk; choose from: changes",
        "2️⃣ 'old' points to 'rial', but the earlier graph has nothing with that id; "
          + "did you mean 'rail'?",
        "3️⃣ 'renamed' takes one id in old and one in new; here are 1 and 2; "
          + "did you mean change: split?",
        "4️⃣ 'new' points to 'homes', but the later graph has nothing with that id; "
          + "the other graph has it: have old and new, or the graphs, changed places?",
        "5️⃣ unknown value 'renmed' for 'change'; did you mean 'renamed'?",
        "7️⃣ 'travel' already stands under 'new' in crosswalk.yaml:3:25; "
          + "write all that has become of it on one row",
        "8️⃣ unknown key 'why' in a row of the crosswalk; choose from: old, new, change",
      ]
    )
  }

  @Test(arguments: [
    (
      "old: [rail, roads], new: [flats, land], change: split",
      "2 and 2; write a row for each change"
    ),
    ("old: [rail], new: [], change: new", "1 and 0; did you mean change: dropped?"),
    ("new: [flats, land], change: merged", "0 and 2; did you mean change: new?"),
    ("old: [], new: [], change: dropped", "0 and 0; write a row for each change"),
  ])
  func `takes as many ids as its change asks for`(row: String, ending: String) {
    let errors = errors(MarkedText("changes: [{\(row)}]"))
    #expect(errors.count == 1)
    #expect(errors.first?.hasSuffix("; here are " + ending) == true, "\(errors)")
  }

  @Test func `joins things of one sort`() {
    #expect(
      errors("changes:\n  - 1️⃣{old: [rail], new: [harbour], change: renamed}") == [
        "1️⃣ the row mixes sorts: 'rail' is a focus area, 'harbour' is a unit; what has changed its "
          + "sort is something new: write a row with dropped, one with new"
      ]
    )
    #expect(
      errors("changes:\n  - 1️⃣{old: [strict], new: [travel], change: renamed}").first?
        .contains("'strict' is a reading, 'travel' is a focus area") == true
    )
  }

  @Test func `has the key changes, and rows with a change`() {
    #expect(
      errors("1️⃣{}") == ["1️⃣ a crosswalk has no 'changes'; write changes: …"]
    )
    #expect(
      errors("changes: [1️⃣{old: [rail], new: [travel]}]")
        == ["1️⃣ a row of the crosswalk has no 'change'; write change: …"]
    )
    #expect(
      errors("changes: [{old: 1️⃣rail, new: [travel], change: renamed}]").first
        == "1️⃣ 'old' takes a list; write old: [rail]"
    )
  }

  @Test func `is told from a graph`() {
    #expect(
      errors(MarkedText("1️⃣format: omvarld/1\nid: x\nactors: []")) == [
        "1️⃣ the file is a graph, not a crosswalk; a crosswalk begins with changes: and has rows "
          + "such as {old: [a], new: [b], change: renamed}"
      ]
    )
  }

  @Test(arguments: [
    "", "[]", "- a\n- b", "just text", "changes", "changes: {a: b}", "changes: [a, b]",
    "changes: [[rail]]", "changes: [{old: [[rail]], new: [travel], change: renamed}]",
    "changes: &a [*a]", "changes: [{old: [rail], new: [travel], change: renamed}", "changes: \u{0}",
    "--- {changes: []}\n--- {changes: []}",
    "changes: [{old: [null], new: [travel], change: renamed}]",
    "changes: [{change: {}}]", "changes: [{old: [rail, rail], new: [travel], change: merged}]",
  ])
  func `that is none of this is refused`(text: String) {
    #expect(throws: UnreadableInput.self) {
      try Crosswalk.reading(
        yaml: SourceFile(path: "crosswalk.yaml", text: text),
        from: old,
        to: new
      )
    }
  }

  // Ids are not looked up in a graph that could not be read: that is told already.
  @Test func `is read for its shape where a graph could not be`() {
    #expect(throws: Never.self) {
      try Crosswalk.reading(
        yaml: SourceFile(
          path: "crosswalk.yaml",
          text: "changes: [{old: [a], new: [b], change: renamed}]"
        ),
        from: nil,
        to: nil
      )
    }
  }

  // Two thousand rows, each with an id that neither graph has: every one is told, and only
  // for the first hundred is a name sought that may be meant.
  @Test func `full of unknown ids is told in full`() {
    let rows = (0..<2_000).map { "  - {old: [a\($0)], new: [], change: dropped}\n" }.joined()
    #expect(errors(MarkedText("changes:\n" + rows)).count == 2_000)
  }
}
