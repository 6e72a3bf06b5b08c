/// Where the labels of edges stand: each on its own curve, where it covers as little as there is a
/// place for: no node, no label before it, and no other curve.
struct LabelPlaces {
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
  /// Those on short curves come first, since they can be in few places.
  static func all(
    on curves: [Curve?],
    sizes: [Size?],
    past nodes: [Rectangle] = []
  ) -> [Point?] {
    var places = [Point?](repeating: nil, count: curves.count)
    guard sizes.contains(where: { $0 != nil }) else { return places }
    var labels = LabelPlaces(past: nodes, lines: curves.map { $0?.samples ?? [] })
    let counts = curves.map { $0?.labelSpots.count ?? 0 }
    for index in curves.indices.sorted(by: { (counts[$0], $0) < (counts[$1], $1) }) {
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
    func box(_ middle: Point) -> Rectangle {
      Rectangle(
        origin: Point(x: middle.x - size.width / 2, y: middle.y - size.height / 2),
        size: size
      )
    }
    func cost(_ spot: Point) -> Int {
      let box = box(spot)
      let covered = lines.indices.count { line in
        line != number && lines[line].contains(where: box.holds)
      }
      return 10_000 * nodes.count { $0.overlaps(box) } + 100 * taken.count { $0.overlaps(box) }
        + covered
    }
    // Between spots as good as each other the first.
    var best = (spot: curve.labelSpots.first ?? curve.points[0], cost: Int.max)
    for spot in curve.labelSpots where best.cost > 0 {
      let cost = cost(spot)
      if cost < best.cost { best = (spot, cost) }
    }
    taken.append(box(best.spot))
    return best.spot
  }
}
