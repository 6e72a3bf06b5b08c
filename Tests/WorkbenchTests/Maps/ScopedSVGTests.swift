import Testing

@testable import Workbench

struct `An SVG among others in a page` {
  @Test func `has ids of its own, and is labelled by them`() {
    let svg =
      #"<svg role="img" aria-labelledby="d-title d-desc"><title id="d-title">T</title><g id="a"/></svg>"#
    #expect(
      svg.scopingIDs(by: "m") == #"<svg role="img" aria-labelledby="m-d-title m-d-desc">"#
        + #"<title id="m-d-title">T</title><g id="m-a"/></svg>"#
    )
  }

  @Test func `keeps what only looks like an id`() {
    let svg = #"<g data-of="x > id"><title> id="a"</title></g>"#
    #expect(svg.scopingIDs(by: "m") == svg)
  }
}
