/// A vertical strip of a floor in which nodes stand, and the gaps through which an edge can cross
/// it without touching one.
struct Track {
  /// Between an edge and what it passes: where there is room enough, and at least.
  private static let clearance = (wide: 10.0, narrow: 3.0)

  var minX: Double
  var maxX: Double
  /// From the top; the first and the last lead past everything.
  private(set) var gaps: [ClosedRange<Double>] = []

  /// The tracks of a floor, from the left: the strips that nodes cover, seen from above.
  static func all(of floor: Floor) -> [Track] {
    var strips: [(minX: Double, maxX: Double, boxes: [Rectangle])] = []
    for box in floor.nodes.values.sorted(by: { ($0.minX, $0.minY) < ($1.minX, $1.minY) }) {
      if let last = strips.indices.last, box.minX <= strips[last].maxX {
        strips[last].maxX = max(strips[last].maxX, box.maxX)
        strips[last].boxes.append(box)
      } else {
        strips.append((box.minX, box.maxX, [box]))
      }
    }
    return strips.map { strip in
      let labels = floor.labels.values.filter { $0.minX < strip.maxX && strip.minX < $0.maxX }
      return Track(
        minX: strip.minX,
        maxX: strip.maxX,
        obstacles: strip.boxes + labels,
        height: floor.size.height
      )
    }
  }

  init(minX: Double, maxX: Double, obstacles: [Rectangle], height: Double) {
    self.minX = minX
    self.maxX = maxX
    // The lower side of what is above.
    var above: Double?
    for obstacle in obstacles.sorted(by: { ($0.minY, $0.maxY) < ($1.minY, $1.maxY) }) {
      if let side = above {
        let room = obstacle.minY - side
        let clearance = min(max(0.3 * room, Self.clearance.narrow), Self.clearance.wide)
        if room >= 2 * clearance { gaps.append(side + clearance...obstacle.minY - clearance) }
      } else {
        let end = obstacle.minY - Self.clearance.wide
        gaps.append(min(-20, end)...end)
      }
      above = max(above ?? obstacle.maxY, obstacle.maxY)
    }
    let start = above.map { $0 + Self.clearance.wide } ?? -20
    gaps.append(start...max(start, height + 20))
  }

  /// The gap to take from the height of where an edge comes from to the one of where it goes.
  ///
  /// It is the one nearest to the end, since the way there is up to the wider gutter before; of the
  /// nearest above and below, the one that costs less with a quarter of the way from the start.
  ///
  /// - Complexity: O(log *n*) in the number of gaps.
  func gap(from start: Double, to end: Double) -> Int {
    // The first gap that does not end above.
    var low = 0
    var high = gaps.count - 1
    while low < high {
      let middle = (low + high) / 2
      if gaps[middle].upperBound < end {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low > 0 else { return 0 }
    return cost(of: low - 1, from: start, to: end) <= cost(of: low, from: start, to: end)
      ? low - 1 : low
  }

  private func cost(of gap: Int, from start: Double, to end: Double) -> Double {
    let y = end.clamped(to: gaps[gap], default: end)
    return abs(y - end) + abs(y - start) / 4
  }
}
