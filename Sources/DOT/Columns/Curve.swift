/// Cubic pieces that follow each other: four points, then three for each further piece.
struct Curve: Hashable {
  var points: [Point]
  /// Where a head points at the start and at the end, beyond the curve.
  var startTip: Point?
  var endTip: Point?

  /// Leads a curve along a way whose pieces lie on the level or join such that do.
  ///
  /// A head needs some of the last piece: the curve ends before it. Pieces without a length, as before a
  /// node as wide as its column, are none.
  init?(along stops: [Point], isCurved: Bool, hasStartHead: Bool, hasEndHead: Bool) {
    // Between neighbours in a column there is nothing but the two ends.
    let isBow = stops.count == 2
    var way: [Point] = []
    for stop in stops where way.last != stop || isBow { way.append(stop) }
    guard var first = way.first, var last = way.last, way.count > 1 else { return nil }
    if hasStartHead {
      startTip = first
      first.x += Self.headLength * Self.sign(way[1].x - first.x)
    }
    if hasEndHead {
      endTip = last
      let distance = last.x - way[way.count - 2].x
      last.x -= Self.headLength * Self.sign(distance == 0 && isBow ? -1 : distance)
    }
    var stops = way
    stops[0] = first
    stops[stops.count - 1] = last
    points = [first]
    if isBow {
      points += Self.arc(from: first, to: last)
      return
    }
    for (start, end) in zip(stops, stops.dropFirst()) where start != end {
      let isLevel = start.y == end.y
      let reach = (end.x - start.x) * (isCurved && !isLevel ? 0.5 : 1.0 / 3)
      let rise = isCurved || isLevel ? 0 : (end.y - start.y) / 3
      points.append(Point(x: start.x + reach, y: start.y + rise))
      points.append(Point(x: end.x - reach, y: end.y - rise))
      points.append(end)
    }
    if points.count == 1 {
      points += [first, last, last]
    }
  }

  /// A bow to the right, between neighbours in a column.
  private static func arc(from start: Point, to end: Point) -> [Point] {
    let bulge = 16 + min(abs(end.y - start.y) / 4, 40)
    let x = max(start.x, end.x) + bulge
    let drop = start.y == end.y ? 10.0 : 0
    return [Point(x: x, y: start.y - drop), Point(x: x, y: end.y + drop), end]
  }

  /// As long as Graphviz draws it at the arrow size of a sheet.
  private static let headLength = 7.0

  private static func sign(_ distance: Double) -> Double { distance < 0 ? -1 : 1 }

  /// The middle of the longest piece, for a label.
  var middle: Point {
    let starts = stride(from: 0, to: points.count - 1, by: 3)
    let longest = starts.max { first, second in
      abs(points[first + 3].x - points[first].x) < abs(points[second + 3].x - points[second].x)
    }
    guard let start = longest else { return points[0] }
    let piece = points[start...start + 3]
    let weights = [0.125, 0.375, 0.375, 0.125]
    return zip(piece, weights).reduce(Point(x: 0, y: 0)) { sum, part in
      sum + Point(x: part.0.x * part.1, y: part.0.y * part.1)
    }
  }
}
