import Testing

@testable import Reports

struct `A figure` {
  @Test(arguments: [
    ("A is B", nil), ("A is B. It shows 3.", "It shows 3."), ("It shows 3.", "It shows 3."),
    ("", nil),
  ])
  func `does not say its title twice`(summary: String, rest: String?) {
    #expect(figure(summary, svg: nil).summaryBesideTitle == rest)
  }

  private func figure(_ summary: String, svg: String?) -> Figure {
    Figure(view: "overview", title: "A is B", summary: summary, svg: svg, file: nil, twin: [])
  }
}
