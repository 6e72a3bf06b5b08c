/// A vertical strip of a floor in which nodes stand, and the gaps through which an edge can cross
/// it without touching one.
struct Track {
  /// Between an edge and what it passes: where there is room enough, and at least.
  private static let clearance = (wide: 10.0, narrow: 3.0)
  /// Between edges that share a gap, where there is room.
  static let spacing = 4.0

  /// What an edge passes above or below.
  struct Obstacle {
    var minY: Double
    var maxY: Double
    /// What would have to move for more room above it.
    var room: Room
  }

  /// Where a floor can have more room.
  enum Room: Hashable {
    /// Above a node or a cluster.
    case above(String)
    /// At the foot of a cluster.
    case foot(String)

    fileprivate var order: String {
      switch self {
      case .above(let name): "above \(name)"
      case .foot(let name): "foot \(name)"
      }
    }
  }

  /// A way through.
  struct Gap {
    /// The heights in it that are clear of what is above and below.
    var heights: ClosedRange<Double>
    /// Those that are just not on it.
    var limits: ClosedRange<Double>
    /// Where it can get more room; `nil` past everything, where there is enough.
    var room: Room?

    /// How much higher it must be for so many edges.
    func shortage(for count: Int) -> Double {
      let need = Double(count - 1) * Track.spacing
      return room == nil ? 0 : max(need + 2 - (limits.upperBound - limits.lowerBound), 0)
    }

    /// The heights for so many edges: no wider than they need.
    func heights(for count: Int) -> ClosedRange<Double> {
      let need = Double(count - 1) * Track.spacing
      let missing = max(need - (heights.upperBound - heights.lowerBound), 0) / 2
      return max(
        heights.lowerBound - missing,
        limits.lowerBound
      )...min(
        heights.upperBound + missing,
        limits.upperBound
      )
    }
  }

  var minX: Double
  var maxX: Double
  /// From the top; the first and the last lead past everything.
  private(set) var gaps: [Gap] = []

  /// The tracks of a floor, from the left: the strips that nodes cover, seen from above.
  static func all(of floor: Floor) -> [Track] {
    var strips: [(minX: Double, maxX: Double, obstacles: [Obstacle])] = []
    let nodes = floor.nodes.sorted { first, second in
      (first.value.minX, first.value.minY, first.key)
        < (second.value.minX, second.value.minY, second.key)
    }
    for (name, box) in nodes {
      let obstacle = Obstacle(minY: box.minY, maxY: box.maxY, room: .above(name))
      if let last = strips.indices.last, box.minX <= strips[last].maxX {
        strips[last].maxX = max(strips[last].maxX, box.maxX)
        strips[last].obstacles.append(obstacle)
      } else {
        strips.append((box.minX, box.maxX, [obstacle]))
      }
    }
    return strips.map { strip in
      let frames = floor.frames.filter { $0.value.minX < strip.maxX && strip.minX < $0.value.maxX }
      let edges = frames.flatMap { name, frame in
        let label = floor.labels[name].flatMap { label in
          label.minX < strip.maxX && strip.minX < label.maxX ? label : nil
        }
        return [
          Obstacle(minY: frame.minY, maxY: label?.maxY ?? frame.minY, room: .above(name)),
          Obstacle(minY: frame.maxY, maxY: frame.maxY, room: .foot(name)),
        ]
      }
      return Track(
        minX: strip.minX,
        maxX: strip.maxX,
        obstacles: strip.obstacles + edges,
        height: floor.size.height
      )
    }
  }

  init(minX: Double, maxX: Double, obstacles: [Obstacle], height: Double) {
    self.minX = minX
    self.maxX = maxX
    // The lower side of what is above.
    var above: Double?
    for obstacle in obstacles.sorted(by: {
      ($0.minY, $0.maxY, $0.room.order) < ($1.minY, $1.maxY, $1.room.order)
    }) {
      if let side = above {
        let room = obstacle.minY - side
        let clearance = min(max(0.3 * room, Self.clearance.narrow), Self.clearance.wide)
        if room >= 2 * clearance {
          gaps.append(
            Gap(
              heights: side + clearance...obstacle.minY - clearance,
              limits: side + Self.clearance.narrow...obstacle.minY - Self.clearance.narrow,
              room: obstacle.room
            )
          )
        }
      } else {
        let end = obstacle.minY - Self.clearance.wide
        gaps.append(Gap(past: min(-20, end)...end))
      }
      above = max(above ?? obstacle.maxY, obstacle.maxY)
    }
    let start = above.map { $0 + Self.clearance.wide } ?? -20
    gaps.append(Gap(past: start...max(start, height + 20)))
  }

  /// The gap to take from the height of where an edge comes from to the one of where it goes.
  ///
  /// It is the one nearest to the end, since the way there is up to the wider gutter before; of the
  /// nearest above and below, the one that costs less with a quarter of the way from the start.
  ///
  /// - Parameter frame: Heights that it should be in, if there is a gap.
  /// - Complexity: O(log *n*) in the number of gaps.
  func gap(from start: Double, to end: Double, within frame: ClosedRange<Double>? = nil) -> Int {
    var first = 0
    var last = gaps.count - 1
    if let frame {
      let lower = gaps.firstIndex(from: 0) { $0.limits.lowerBound >= frame.lowerBound }
      let upper = gaps.firstIndex(from: 0) { $0.limits.upperBound > frame.upperBound }
      if lower < upper { (first, last) = (lower, upper - 1) }
    }
    // The first gap that does not end above.
    let low = min(gaps.firstIndex(from: first) { $0.heights.upperBound >= end }, last)
    guard low > first else { return low }
    return cost(of: low - 1, from: start, to: end) <= cost(of: low, from: start, to: end)
      ? low - 1 : low
  }

  private func cost(of gap: Int, from start: Double, to end: Double) -> Double {
    let y = end.clamped(to: gaps[gap].heights, default: end)
    return abs(y - end) + abs(y - start) / 4
  }
}

extension Track.Gap {
  fileprivate init(past heights: ClosedRange<Double>) {
    self.init(heights: heights, limits: heights, room: nil)
  }
}

extension [Track.Gap] {
  /// The first gap from a place on that is such, where all after it are; the count, if none is.
  fileprivate func firstIndex(from start: Int, where isSuch: (Track.Gap) -> Bool) -> Int {
    var low = start
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isSuch(self[middle]) {
        high = middle
      } else {
        low = middle + 1
      }
    }
    return low
  }
}
