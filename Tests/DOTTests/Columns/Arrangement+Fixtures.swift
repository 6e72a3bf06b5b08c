@testable import DOT

extension Arrangement.Slot {
  static func node(_ name: String, column: Int = 0) -> Self {
    Self(name: name, column: column, content: nil, margin: 0, isUpright: true)
  }

  static func cluster(_ name: String, column: Int = 0, margin: Double = 8, _ content: [Self])
    -> Self
  {
    Self(name: name, column: column, content: content, margin: margin, isUpright: true)
  }
}

extension Arrangement {
  static func of(_ slots: [Slot], gutter: Double = 100, gap: Double = 10) -> Self {
    Self(slots: slots, gutter: gutter, gap: gap, isCurved: true)
  }
}

/// A city, areas and lanes drawn by lot, with sizes and edges.
struct RandomArrangement {
  private(set) var arrangement = Arrangement.of([])
  private(set) var measures = Measures()
  private(set) var links: [(tail: String, head: String)] = []
  private var state: UInt64
  private var names: [String] = []

  /// Draws lots; where it is to be plain, a column holds either nodes or clusters of nodes, as
  /// those of maps do.
  init(seed: UInt64, isPlain: Bool = false) {
    state = seed
    var slots: [Arrangement.Slot] = []
    for column in 0..<3 + lot(2) {
      let hasNodes = lot(2) == 0
      for _ in 0..<1 + lot(7) {
        let isNode = isPlain ? hasNodes : lot(2) == 0
        slots.append(
          isNode ? node(in: column) : cluster(in: column, depth: isPlain ? 1 : 0)
        )
      }
    }
    arrangement = .of(slots, gutter: 60 + Double(lot(60)), gap: 6 + Double(lot(10)))
    for _ in 0..<lot(60) {
      links.append((names[lot(names.count)], names[lot(names.count)]))
    }
  }

  private mutating func lot(_ count: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % count
  }

  private mutating func node(in column: Int) -> Arrangement.Slot {
    let name = "n\(names.count)"
    names.append(name)
    measures.nodes[name] = Size(width: Double(20 + lot(120)), height: Double(12 + lot(50)))
    return .node(name, column: column)
  }

  private mutating func cluster(in column: Int, depth: Int) -> Arrangement.Slot {
    var content: [Arrangement.Slot] = []
    for _ in 0..<1 + lot(6) {
      let column = lot(3)
      content.append(
        depth == 0 && lot(5) == 0 ? cluster(in: column, depth: 1) : node(in: column)
      )
    }
    let name = "cluster_\(names.count)_\(lot(1 << 30))"
    measures.labels[name] = Size(width: Double(lot(200)), height: Double(lot(3) * 12))
    return .cluster(name, column: column, margin: Double(4 + lot(8)), content)
  }
}
