/// A place on the sheet, in points from its upper left corner.
struct Point: Hashable {
  var x: Double
  var y: Double

  static func + (first: Self, second: Self) -> Self {
    Self(x: first.x + second.x, y: first.y + second.y)
  }
}

/// An upright rectangle.
struct Rectangle: Hashable {
  var origin: Point
  var size: Size

  var minX: Double { origin.x }
  var maxX: Double { origin.x + size.width }
  var minY: Double { origin.y }
  var maxY: Double { origin.y + size.height }
  var middle: Point { origin + Point(x: size.width / 2, y: size.height / 2) }

  func contains(_ other: Self) -> Bool {
    minX <= other.minX && other.maxX <= maxX && minY <= other.minY && other.maxY <= maxY
  }

  /// Whether a point is inside.
  func holds(_ point: Point) -> Bool {
    minX < point.x && point.x < maxX && minY < point.y && point.y < maxY
  }

  func overlaps(_ other: Self) -> Bool {
    minX < other.maxX && other.minX < maxX && minY < other.maxY && other.minY < maxY
  }

  func moved(by distance: Point) -> Self {
    Self(origin: origin + distance, size: size)
  }
}
