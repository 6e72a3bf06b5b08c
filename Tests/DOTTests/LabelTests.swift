import DOT
import Testing

struct `A label` {
  @Test func `has a line for each line of its text`() {
    #expect(
      Label("Malmö\n\nstad").lines.map { $0.runs.map(\.text) } == [["Malmö"], [""], ["stad"]]
    )
  }

  @Test func `reads as one line`() {
    let label = Label(lines: [
      .init([.init("Malmö "), .init("stad", isBold: true)]), .init([.init("i dag")]),
    ])
    #expect(label.text == "Malmö stad i dag")
  }
}
