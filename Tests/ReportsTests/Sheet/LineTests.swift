import Stakeholders
import Testing

@testable import Reports

struct `A sentence whose names lead somewhere` {
  private func runs(
    _ sentence: String,
    _ names: [(name: String, target: Line.Target)]
  ) -> [Line.Run] {
    Line(sentence, linking: names).runs
  }

  @Test func `links each name where it stands first, and nothing else`() {
    #expect(
      runs(
        "Köpenhamn och Skåne, inte Köpenhamn.",
        [("Skåne", .actor("skane")), ("Köpenhamn", .actor("kbh"))]
      )
        == [
          .link("Köpenhamn", .actor("kbh")), .text(" och "), .link("Skåne", .actor("skane")),
          .text(", inte Köpenhamn."),
        ]
    )
  }

  @Test func `takes the longer name where one is a part of the other`() {
    #expect(
      runs("Malmö hamn och Malmö", [("Malmö", .actor("malmo")), ("Malmö hamn", .actor("hamn"))])
        == [.link("Malmö hamn", .actor("hamn")), .text(" och "), .link("Malmö", .actor("malmo"))]
    )
  }

  @Test func `does not take a name for what only begins or ends with it`() {
    let sentence = "Malmöhus, Nymalmö och EU27"
    #expect(
      runs(sentence, [("Malmö", .actor("m")), ("malmö", .actor("m")), ("EU", .actor("eu"))])
        == [.text(sentence)]
    )
  }

  @Test func `finds a name that begins the sentence with a capital letter`() {
    #expect(
      runs("Rådet möter verket.", [("rådet", .unit("council"))])
        == [.link("Rådet", .unit("council")), .text(" möter verket.")]
    )
  }

  @Test(arguments: ["", "a", "å och ö", "Två\nrader", "👩‍👩‍👧 e\u{301}"])
  func `says the same as without links`(sentence: String) {
    let line = Line(sentence, linking: [("a", .actor("a")), ("ö", .unit("o")), ("", .area("x"))])
    let text = line.runs.map { run in
      switch run {
      case .text(let text), .link(let text, _), .strong(let text), .quote(let text): text
      case .notRecorded: "?"
      }
    }.joined()
    #expect(text == sentence)
  }
}
