import Testing

@testable import Reports

struct `The paper of a map` {
  // Type of 9 points keeps 8 where the drawing is shrunk to no less than 8/9. An upright A4 has 180 mm,
  // or 510.2 points, for 574; one on its side 285 mm, or 807.9 points, for 908.9, and 521.6 in height
  // for 586.8. A strip may be shrunk to 7/9, which is 1038.7.
  @Test(arguments: [
    ((574, 200), Figure.Paper.upright), ((575, 200), .wide), ((574, 740), .poster),
    ((908, 586), .wide), ((909, 500), .broadPoster), ((800, 588), .broadPoster),
    ((1038, 430), .wide), ((1039, 200), .broadPoster),
    ((800, 1200), .poster), ((4000, 1000), .broadPoster), ((1000, 4000), .poster),
  ])
  func `is the smallest on which its type can be read`(
    size: (width: Int, height: Int),
    paper: Figure.Paper
  ) {
    #expect(figure(#"<svg viewBox="0.00 0.00 \#(size.width) \#(size.height)">"#).paper == paper)
  }

  @Test(arguments: ["<svg>", #"<svg viewBox="none">"#, #"<svg viewBox="0 0 0 0">"#, nil])
  func `is not known without the size of a drawing`(svg: String?) {
    #expect(figure(svg).paper == nil)
    #expect(!figure(svg).isStrip)
  }

  // 65 hundredths of 521.6 points are 339, which at 807.9 for 700 is a drawing 293.8 high.
  @Test(arguments: [
    ((700, 293), true), ((700, 294), false), ((500, 100), false), ((1100, 100), false),
  ])
  func `has words too where a drawing on its side is low`(
    size: (width: Int, height: Int),
    isStrip: Bool
  ) {
    #expect(figure(#"<svg viewBox="0 0 \#(size.width) \#(size.height)">"#).isStrip == isStrip)
  }

  // An A3 has 1156.5 points by its side for 1734.8, and 1128.2 upright for 1692.3.
  @Test(arguments: [
    ((1734, 300), false), ((1735, 300), true), ((800, 1692), false), ((800, 1693), true),
    ((500, 500), false),
  ])
  func `is told to be too small where none holds type of 6 points`(
    size: (width: Int, height: Int),
    isTooFine: Bool
  ) {
    let drawn = figure(#"<svg viewBox="0 0 \#(size.width) \#(size.height)">"#)
    #expect(drawn.isTooFineForPaper == isTooFine)
    #expect(!figure(nil).isTooFineForPaper)
  }

  private func figure(_ svg: String?) -> Figure {
    Figure(view: "overview", title: "A", summary: "A", svg: svg, file: nil, twin: [])
  }
}
