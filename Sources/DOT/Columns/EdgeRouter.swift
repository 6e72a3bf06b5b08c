/// Leads edges over a floor.
///
/// An edge leaves a node at the side, crosses each column between through a gap, on the level, and
/// bends in the gutters only. No edge crosses a node, and each meets nodes at a right angle. (An
/// edge may pass beneath a node where the columns of clusters do not lie above each other, since
/// clusters hold clusters or share their column with single nodes.)
///
///     ┌───┐╮    ┌───┐    ╭┌───┐
///     └───┘ ╲   └───┘   ╱ └───┘
///            ╰─────────╯
///               ┌───┐
///
/// - Complexity: O(*m* · *g*) for *m* edges and *g* gaps that they might take.
struct EdgeRouter {
  /// Between edges that meet a node at one side, and between those that share a gap, at most.
  private static let portSpacing = 6.0
  private static let laneSpacing = 2.5

  private let floor: Floor
  private let tracks: [Track]
  private let trackOfNode: [String: Int]
  private let slanted: Set<String>

  init(_ floor: Floor, arrangement: Arrangement) {
    self.floor = floor
    let tracks = Track.all(of: floor)
    self.tracks = tracks
    trackOfNode = floor.nodes.mapValues { box in
      tracks.firstIndex { $0.minX <= box.minX && box.maxX <= $0.maxX } ?? 0
    }
    slanted = Set(arrangement.slots.slantedNames)
  }

  /// A side of a node.
  private struct Side: Hashable {
    var node: String
    var isRight: Bool
  }

  /// An edge on its way, from the left to the right, or from the tail where both ends are in one
  /// column.
  private struct Course {
    var start: Side
    var end: Side
    var startY = 0.0
    var endY = 0.0
    /// The tracks between, each with the gap taken and the height in it.
    var crossings: [(track: Int, gap: Int, y: Double)] = []
  }

  /// The way of each edge as points on horizontal pieces, from tail to head; `nil` for an edge
  /// without both ends.
  func ways(of links: [(tail: String, head: String)]) -> [[Point]?] {
    var courses = links.map(course)
    // First from middle to middle: the gaps tell the order in which edges meet a node.
    chooseGaps(for: &courses)
    assignPorts(to: &courses)
    chooseGaps(for: &courses)
    spreadInGaps(&courses)
    return zip(links, courses).map { link, course in
      guard let course else { return nil }
      let points = points(of: course)
      return course.start.node == link.tail ? points : points.reversed()
    }
  }

  private func course(of link: (tail: String, head: String)) -> Course? {
    guard let tail = trackOfNode[link.tail], let head = trackOfNode[link.head] else { return nil }
    if tail == head {
      return Course(
        start: Side(node: link.tail, isRight: true),
        end: Side(node: link.head, isRight: true),
        startY: middle(of: link.tail),
        endY: middle(of: link.head)
      )
    }
    let (left, right) = tail < head ? (link.tail, link.head) : (link.head, link.tail)
    return Course(
      start: Side(node: left, isRight: true),
      end: Side(node: right, isRight: false),
      startY: middle(of: left),
      endY: middle(of: right)
    )
  }

  private func middle(of node: String) -> Double { floor.nodes[node]?.middle.y ?? 0 }

  /// Spreads the edges at a side over it, in the order of the heights they lead to next, then of
  /// where they end.
  private func assignPorts(to courses: inout [Course?]) {
    var ends: [Side: [(next: Double, other: Double, course: Int, isStart: Bool)]] = [:]
    for (index, course) in courses.enumerated() {
      guard let course else { continue }
      let (start, end) = (middle(of: course.start.node), middle(of: course.end.node))
      let first = course.crossings.first?.y ?? end
      let last = course.crossings.last?.y ?? start
      ends[course.start, default: []].append((first, end, index, true))
      ends[course.end, default: []].append((last, start, index, false))
    }
    for (side, uses) in ends {
      guard let box = floor.nodes[side.node] else { continue }
      let room = slanted.contains(side.node) ? 0 : max(box.size.height - 14, 0)
      let step = min(Self.portSpacing, room / Double(max(uses.count - 1, 1)))
      let sorted = uses.sorted {
        ($0.next, $0.other, $0.course, $0.isStart ? 0 : 1)
          < ($1.next, $1.other, $1.course, $1.isStart ? 0 : 1)
      }
      for (place, use) in sorted.enumerated() {
        let y = box.middle.y + (Double(place) - Double(uses.count - 1) / 2) * step
        if use.isStart {
          courses[use.course]?.startY = y
        } else {
          courses[use.course]?.endY = y
        }
      }
    }
  }

  /// From the end backwards, so that an edge is at its height before the narrow gutters.
  private func chooseGaps(for courses: inout [Course?]) {
    for index in courses.indices {
      guard var course = courses[index],
        let first = trackOfNode[course.start.node], let last = trackOfNode[course.end.node],
        last > first + 1
      else { continue }
      course.crossings = []
      var y = course.endY
      for track in (first + 1..<last).reversed() {
        let gap = tracks[track].gap(from: course.startY, to: y)
        y = y.clamped(to: tracks[track].gaps[gap], default: y)
        course.crossings.insert((track, gap, y), at: 0)
      }
      courses[index] = course
    }
  }

  /// Keeps edges apart that share a gap, as far as it has room.
  private func spreadInGaps(_ courses: inout [Course?]) {
    struct Gap: Hashable {
      var track: Int
      var gap: Int
    }
    var uses: [Gap: [(course: Int, crossing: Int, y: Double, end: Double)]] = [:]
    for (index, course) in courses.enumerated() {
      guard let course else { continue }
      for (place, crossing) in course.crossings.enumerated() {
        uses[Gap(track: crossing.track, gap: crossing.gap), default: []]
          .append((index, place, crossing.y, course.endY))
      }
    }
    for (gap, users) in uses where users.count > 1 {
      let range = tracks[gap.track].gaps[gap.gap]
      let sorted = users.sorted { ($0.y, $0.end, $0.course) < ($1.y, $1.end, $1.course) }
      let room = range.upperBound - range.lowerBound
      let heights = sorted.map(\.y).apart(
        by: min(Self.laneSpacing, room / Double(users.count - 1)),
        in: range
      )
      for (user, y) in zip(sorted, heights) {
        courses[user.course]?.crossings[user.crossing].y = y
      }
    }
  }

  private func points(of course: Course) -> [Point] {
    guard let start = floor.nodes[course.start.node], let end = floor.nodes[course.end.node],
      let first = trackOfNode[course.start.node], let last = trackOfNode[course.end.node]
    else { return [] }
    let from = Point(x: start.maxX, y: course.startY)
    guard course.start.isRight != course.end.isRight else {
      return [from, Point(x: end.maxX, y: course.endY)]
    }
    var points = [from, Point(x: tracks[first].maxX, y: course.startY)]
    for crossing in course.crossings {
      let track = tracks[crossing.track]
      points.append(Point(x: track.minX, y: crossing.y))
      points.append(Point(x: track.maxX, y: crossing.y))
    }
    points.append(Point(x: tracks[last].minX, y: course.endY))
    points.append(Point(x: end.minX, y: course.endY))
    return points
  }
}

extension [Double] {
  /// The numbers, which ascend, moved as little as it takes to be apart by a step, within a range
  /// that has room for them.
  func apart(by step: Double, in range: ClosedRange<Double>) -> [Double] {
    var result = self
    for index in indices.dropFirst() {
      result[index] = Swift.max(result[index], result[index - 1] + step)
    }
    var limit = range.upperBound
    for index in indices.reversed() {
      result[index] = Swift.max(Swift.min(result[index], limit), range.lowerBound)
      limit = result[index] - step
    }
    return result
  }
}

extension [Arrangement.Slot] {
  fileprivate var slantedNames: [String] {
    flatMap { slot in
      slot.content.map(\.slantedNames) ?? (slot.isUpright ? [] : [slot.name])
    }
  }
}
