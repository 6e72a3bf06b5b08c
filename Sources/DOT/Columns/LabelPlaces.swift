/// Where the labels of edges stand: each on its curve, clear of nodes, and of the labels before it as
/// far as the curve has another place.
struct LabelPlaces {
  private var taken: [Rectangle] = []

  /// The places of the labels of some edges, `nil` where there is no label.
  ///
  /// Those on short curves come first, since they can be in few places.
  static func all(on curves: [Curve?], sizes: [Size?]) -> [Point?] {
    var places = [Point?](repeating: nil, count: curves.count)
    var labels = LabelPlaces()
    let counts = curves.map { $0?.labelSpots.count ?? 0 }
    for index in curves.indices.sorted(by: { (counts[$0], $0) < (counts[$1], $1) }) {
      if let curve = curves[index], let size = sizes[index] {
        places[index] = labels.next(size, on: curve)
      }
    }
    return places
  }

  /// The place of the next label.
  ///
  /// - Complexity: O(*n* · *s*) for *n* labels before it and *s* places on its curve.
  mutating func next(_ size: Size, on curve: Curve) -> Point {
    func box(_ middle: Point) -> Rectangle {
      Rectangle(
        origin: Point(x: middle.x - size.width / 2, y: middle.y - size.height / 2),
        size: size
      )
    }
    let spots = curve.labelSpots
    let free = spots.first { spot in !taken.contains { $0.overlaps(box(spot)) } }
    let chosen = free ?? spots.first ?? curve.points[0]
    taken.append(box(chosen))
    return chosen
  }
}
