import Testing

@testable import Reports

struct `A figure` {
  @Test(arguments: [
    (#"<svg viewBox="0 0 100 200">"#, true), (#"<svg viewBox="0.00 0.00 200.5 100.5">"#, false),
    ("<svg>", false), (#"<svg viewBox="none">"#, false),
  ])
  func `is tall when its drawing is higher than wide`(svg: String, isTall: Bool) {
    #expect(figure("A", svg: svg).isTall == isTall)
  }

  // Two fifths as high as wide is the border; what is wider than 1000 points is too small on a page.
  @Test(arguments: [
    (#"<svg viewBox="0 0 700 279">"#, true), (#"<svg viewBox="0 0 700 281">"#, false),
    (#"<svg viewBox="0 0 1400 300">"#, false), ("<svg>", false),
  ])
  func `is low when it fits among the words of a page`(svg: String, isLow: Bool) {
    #expect(figure("A", svg: svg).isLow == isLow)
  }

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
