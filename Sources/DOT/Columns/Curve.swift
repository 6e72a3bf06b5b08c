/// Cubic pieces that follow each other: four points, then three for each further piece.
struct Curve: Hashable {
  var points: [Point]
  /// Where a head points at the start and at the end, beyond the curve.
  var startTip: Point?
  var endTip: Point?
  /// Where a label can stand, the best place first: in gutters, where no node is, and in those first in
  /// which the curve rises or falls most, away from others that leave or meet the same nodes; then on
  /// the level, past nodes.
  private(set) var labelSpots: [Point]

  /// Leads a curve along a way whose pieces lie on the level or join such that do.
  ///
  /// A head needs some of the last piece: the curve ends before it. Pieces without a length, as before a
  /// node as wide as its column, are none. A way of five stops is a bow, with its outermost place in the
  /// middle.
  init?(along stops: [Point], isCurved: Bool, hasStartHead: Bool, hasEndHead: Bool) {
    let isBow = stops.count == 5
    var way: [Point] = []
    for stop in stops where way.last != stop || isBow { way.append(stop) }
    guard var first = way.first, var last = way.last, way.count > 1 else { return nil }
    labelSpots = Self.spots(on: stops, isCurved: isCurved)
    if hasStartHead {
      startTip = first
      first.x += Self.headLength * (isBow ? 1 : Self.sign(way[1].x - first.x))
    }
    if hasEndHead {
      endTip = last
      let distance = last.x - way[way.count - 2].x
      last.x -= Self.headLength * (isBow ? -1 : Self.sign(distance))
    }
    if isBow {
      points = Self.bow(from: first, to: last, past: way[1].x, reaching: way[2].x)
      labelSpots = [way[2]]
      return
    }
    var stops = way
    stops[0] = first
    stops[stops.count - 1] = last
    // A stub beside a node may be shorter than the head: the bend ends where the head begins.
    if stops.count > 3 {
      let place = stops.count - 2
      if stops[place].y == last.y, (stops[place].x - last.x) * (last.x - first.x) > 0 {
        stops.remove(at: place)
      }
      if stops[1].y == first.y, (first.x - stops[1].x) * (last.x - first.x) > 0 {
        stops.remove(at: 1)
      }
    }
    points = [first]
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

  /// Whether it ends further to the right than it begins.
  var leadsRight: Bool {
    guard let first = points.first, let last = points.last else { return false }
    return first.x < last.x
  }

  /// Twenty places on each piece.
  var samples: [Point] {
    stride(from: 0, to: points.count - 1, by: 3).flatMap { start in
      (0...20).map { step in
        let t = Double(step) / 20
        let u = 1 - t
        let weights = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t]
        return zip(points[start...start + 3], weights).reduce(Point(x: 0, y: 0)) { sum, part in
          sum + Point(x: part.0.x * part.1, y: part.0.y * part.1)
        }
      }
    }
  }

  /// Where it is seen: the samples, and the tips of its heads.
  var outline: [Point] {
    [startTip].compactMap(\.self) + samples + [endTip].compactMap(\.self)
  }

  mutating func reverse() {
    points.reverse()
    (startTip, endTip) = (endTip, startTip)
  }

  /// On the level to a side that is clear of nodes, from there in a bow, and back on the level.
  ///
  /// Half-way, a cubic piece is an eighth of each end and 3/8 of each inner point.
  private static func bow(
    from start: Point,
    to end: Point,
    past side: Double,
    reaching reach: Double
  ) -> [Point] {
    let turns = [start, end].map { Point(x: max($0.x, side), y: $0.y) }
    let x = (reach - (turns[0].x + turns[1].x) / 8) * 4 / 3
    let drop = start.y == end.y ? 10.0 : 0
    func level(from start: Point, to end: Point) -> [Point] {
      guard start != end else { return [] }
      let reach = (end.x - start.x) / 3
      return [Point(x: start.x + reach, y: start.y), Point(x: end.x - reach, y: end.y), end]
    }
    return [start] + level(from: start, to: turns[0])
      + [Point(x: x, y: start.y - drop), Point(x: x, y: end.y + drop), turns[1]]
      + level(from: turns[1], to: end)
  }

  /// As long as Graphviz draws it: see ``Head``.
  private static let headLength = 7.0

  private static func sign(_ distance: Double) -> Double { distance < 0 ? -1 : 1 }

  /// Of a piece: half-way, then further and further from there to both sides.
  private static let shares: [Double] =
    [0.5] + stride(from: 0.04, through: 0.4, by: 0.04).flatMap { [0.5 - $0, 0.5 + $0] }

  /// Of a way that begins and ends with a stub beside its node, and crosses gutters and columns in
  /// turn between.
  private static func spots(on stops: [Point], isCurved: Bool) -> [Point] {
    let gutters = stride(from: 1, to: stops.count - 1, by: 2).map { (stops[$0], stops[$0 + 1]) }
    let rises = gutters.map { abs($0.1.y - $0.0.y) }
    let order = gutters.indices.sorted { (-rises[$0], $0) < (-rises[$1], $1) }
    let bends = order.flatMap { place in
      let (start, end) = gutters[place]
      return Self.shares.map { share in
        // The inner points of a curved piece are both half-way.
        let rise = isCurved ? share * share * (3 - 2 * share) : share
        let rest = 1 - share
        let reach =
          isCurved
          ? 1.5 * rest * rest * share + 1.5 * rest * share * share + share * share * share : share
        return Point(
          x: start.x + (end.x - start.x) * reach,
          y: start.y + (end.y - start.y) * rise
        )
      }
    }
    let levels = stride(from: 2, to: stops.count - 2, by: 2).flatMap { place in
      Self.shares.map { share in
        Point(
          x: stops[place].x + (stops[place + 1].x - stops[place].x) * share,
          y: stops[place].y
        )
      }
    }
    return bends + levels
  }
}
