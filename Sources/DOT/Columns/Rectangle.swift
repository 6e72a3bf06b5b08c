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

  /// Whether any of a straight line between two points is inside.
  ///
  /// Y.-D. Liang and B. A. Barsky, "A new concept and method for line clipping", *ACM Transactions on
  /// Graphics* 3(1), 1984.
  func meets(lineFrom start: Point, to end: Point) -> Bool {
    var (first, last) = (0.0, 1.0)
    for (from, way, low, high) in [
      (start.x, end.x - start.x, minX, maxX), (start.y, end.y - start.y, minY, maxY),
    ] {
      if way == 0 {
        if from <= low || from >= high { return false }
      } else {
        let shares = [(low - from) / way, (high - from) / way].sorted()
        first = max(first, shares[0])
        last = min(last, shares[1])
      }
    }
    return first < last || (start == end && holds(start))
  }

  func grown(by distance: Double) -> Self {
    Self(
      origin: origin + Point(x: -distance, y: -distance),
      size: Size(width: size.width + 2 * distance, height: size.height + 2 * distance)
    )
  }

  func overlaps(_ other: Self) -> Bool {
    minX < other.maxX && other.minX < maxX && minY < other.maxY && other.minY < maxY
  }

  func moved(by distance: Point) -> Self {
    Self(origin: origin + distance, size: size)
  }
}
