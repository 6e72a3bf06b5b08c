/// Where the labels of edges stand: each on its own curve, where it covers as little as there is a
/// place for: no node, no label before it, no other curve, and no head of its own.
struct LabelPlaces {
  /// What a label covers, by how much worse it is than what comes after; last, to be close to another
  /// curve or label.
  private enum Cost {
    static let node = 1_000_000
    static let label = 10_000
    static let line = 100
    static let nearby = 1
  }

  /// How close a label can be to another curve or label before one wonders whose it is.
  private static let clearance = 3.0
  /// The length of a head.
  private static let headLength = 7.0

  private var taken: [Rectangle] = []
  private let nodes: [Rectangle]
  /// Places on each curve, close together.
  private let lines: [[Point]]

  init(past nodes: [Rectangle] = [], lines: [[Point]] = []) {
    self.nodes = nodes
    self.lines = lines
  }

  /// The places of the labels of some edges, `nil` where there is no label.
  ///
  /// Those that can be in few places come first: where they cover nothing but other labels.
  static func all(
    on curves: [Curve?],
    sizes: [Size?],
    past nodes: [Rectangle] = []
  ) -> [Point?] {
    var places = [Point?](repeating: nil, count: curves.count)
    guard sizes.contains(where: { $0 != nil }) else { return places }
    var labels = LabelPlaces(past: nodes, lines: curves.map { $0?.outline ?? [] })
    let waiting = curves.indices.compactMap { index -> (free: Int, index: Int)? in
      guard let curve = curves[index], let size = sizes[index] else { return nil }
      let spots = curve.labelSpots
      return (spots.count { labels.cost(of: size, at: $0, on: curve, number: index) == 0 }, index)
    }
    for (_, index) in waiting.sorted(by: { ($0.free, $0.index) < ($1.free, $1.index) }) {
      if let curve = curves[index], let size = sizes[index] {
        places[index] = labels.next(size, on: curve, number: index)
      }
    }
    return places
  }

  /// The place of the next label.
  ///
  /// - Parameter number: That of the curve among all.
  /// - Complexity: O(*s* · (*n* + *p*)) for *s* places on its curve, *n* nodes and labels before it, and
  ///   *p* places on other curves.
  mutating func next(_ size: Size, on curve: Curve, number: Int = 0) -> Point {
    // Between spots as good as each other the first.
    var best = (spot: curve.labelSpots.first ?? curve.points[0], cost: Int.max)
    for spot in curve.labelSpots where best.cost > 0 {
      let cost = cost(of: size, at: spot, on: curve, number: number)
      if cost < best.cost { best = (spot, cost) }
    }
    taken.append(Self.box(size, at: best.spot))
    return best.spot
  }

  private static func box(_ size: Size, at middle: Point) -> Rectangle {
    Rectangle(
      origin: Point(x: middle.x - size.width / 2, y: middle.y - size.height / 2),
      size: size
    )
  }

  private func cost(of size: Size, at spot: Point, on curve: Curve, number: Int) -> Int {
    let box = Self.box(size, at: spot)
    let wide = box.grown(by: Self.clearance)
    let heads = box.grown(by: Self.headLength)
    var cost = Cost.node * nodes.count { $0.overlaps(box) }
    cost += Cost.label * taken.count { $0.overlaps(box) }
    cost += Cost.line * [curve.startTip, curve.endTip].count { $0.map(heads.holds) ?? false }
    cost += Cost.nearby * taken.count { $0.overlaps(wide) }
    for line in lines.indices where line != number && wide.meets(lines[line]) {
      cost += box.meets(lines[line]) ? Cost.line : Cost.nearby
    }
    return cost
  }
}

extension Rectangle {
  /// Whether any of the straight lines between points that follow each other is inside.
  fileprivate func meets(_ line: [Point]) -> Bool {
    zip(line, line.dropFirst() + line.suffix(1)).contains { meets(lineFrom: $0, to: $1) }
  }
}
