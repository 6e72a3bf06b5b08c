/// Where the labels of edges stand: each on its curve, clear of nodes, and of the labels before it as
/// far as the curve has another place.
struct LabelPlaces {
  private var taken: [Rectangle] = []

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
