import Foundation
import Testing

/// How every view of every graph that comes with the package looks, by its SVG; and what is another in the
/// example city than two years before.
struct `The look of maps` {
  private static let graphs = [Graph.malmo, Graph.sjostad, Graph.sjostad2027, Graph.bergslund]

  private typealias NamedPicture = (name: String, picture: MapPicture)

  /// Drawn once, in both languages.
  private static let drawn = Dictionary(
    uniqueKeysWithValues: graphs.map { graph in (graph, Result { try pictures(of: graph) }) }
  )

  private static func pictures(of graph: String) throws -> [NamedPicture] {
    try ["sv", "en"].flatMap { language in
      let scratch = try Scratch()
      func draw(_ arguments: [String]) throws {
        let run = try Tool.run(
          arguments: ["map", graph, "--lang", language, "--quiet"] + arguments
        )
        try #require(run.status == 0, "\(run.errors)")
      }
      try draw(["--all", "-o", scratch.path])
      if graph == Graph.sjostad2027 {
        try draw(
          ["--view", "change:" + Graph.sjostad, "-o", scratch["change.svg"]]
            + ["--crosswalk", Graph.crosswalk]
        )
      }
      return try scratch.names.filter { $0.hasSuffix(".svg") }.map { name in
        ("\(language) \(name)", MapPicture(try scratch.read(name)))
      }
    }
  }

  private func pictures(of graph: String) throws -> [NamedPicture] {
    try #require(Self.drawn[graph]).get()
  }

  // In grey print a ring is all that tells a gap from a tie that is intended.
  @Test(arguments: graphs)
  func `has a ring on each line to a gap, and on no other`(graph: String) throws {
    var count = 0
    for (name, picture) in try pictures(of: graph) {
      for edge in picture.edges {
        #expect(edge.classes.contains("gap") == edge.shapes.contains("ellipse"), "\(name)")
      }
      // Without lines it is the sign of a level that nobody is recorded at.
      guard !picture.edges.isEmpty else { continue }
      let gaps = picture.edges.count { $0.classes.contains("gap") }
      count += gaps
      let isExplained = picture.frames.flatMap(\.texts).contains { $0.words == "○" }
      #expect(isExplained == (gaps > 0), "\(name)")
    }
    #expect(count > 5)
  }

  @Test(arguments: graphs)
  func `has no label upon a node, nor upon a line that is not its own`(graph: String) throws {
    var labels = 0
    for (name, picture) in try pictures(of: graph) {
      guard picture.edges.contains(where: { !$0.texts.isEmpty }) else { continue }
      let nodes = picture.nodes.compactMap(\.box)
      let lines = picture.edges.map { (id: $0.id, samples: $0.samples) }
      for edge in picture.edges {
        for text in edge.texts {
          #expect(!nodes.contains { $0.overlaps(text.box) }, "\(name): \(text.words)")
          // Two points away one no longer wonders whose it is.
          let box = text.box.grown(by: 2)
          let struck = lines.filter { $0.id != edge.id && $0.samples.contains(where: box.holds) }
            .map(\.id)
          #expect(struck.isEmpty, "\(name): \(text.words) of \(edge.id)")
          labels += 1
        }
      }
    }
    #expect(labels > 0)
  }

  @Test(arguments: graphs)
  func `has no line through a node that it does not end at`(graph: String) throws {
    for (name, picture) in try pictures(of: graph) {
      for edge in picture.edges {
        let samples = edge.samples
        let ends = samples.isEmpty ? [] : [samples[0], samples[samples.count - 1]]
        for node in picture.nodes {
          guard let box = node.box, node.texts.contains(where: { !$0.words.isEmpty }) else {
            continue
          }
          // The head of a line is beyond it, and seven points long.
          guard !ends.contains(where: box.grown(by: 8).holds) else { continue }
          #expect(!samples.contains(where: box.holds), "\(name): \(edge.id) through \(node.id)")
        }
      }
    }
  }

  // Lines that look alike and end at one node share their last leg.
  @Test(arguments: graphs)
  func `has lines side by side that are one, or four points apart`(graph: String) throws {
    for (name, picture) in try pictures(of: graph) {
      let levels = picture.edges.flatMap(\.levels)
      for (place, one) in levels.enumerated() {
        for other in levels[..<place] where min(one.to, other.to) - max(one.from, other.from) > 20 {
          let distance = abs(one.y - other.y)
          #expect(distance < 0.1 || distance > 3.9, "\(name)")
        }
      }
    }
  }

  // On paper, words of at least 8 points: A3 is 1,190.55 by 841.89 points, and a map fills it.
  @Test(arguments: graphs)
  func `has words that can be read on A3`(graph: String) throws {
    for (name, picture) in try pictures(of: graph) {
      let (long, short) = (1_190.55, 841.89)
      let across = min(long / picture.width, short / picture.height)
      let upright = min(short / picture.width, long / picture.height)
      let size = try #require(picture.smallestType)
      #expect(size * max(across, upright) >= 8, "\(name)")
    }
  }
}
