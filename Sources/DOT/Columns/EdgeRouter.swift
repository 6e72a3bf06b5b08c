/// Leads edges over a floor.
///
/// An edge leaves a node at the side, crosses each column between through a gap, on the level, and
/// bends in the gutters only. No edge crosses a node, and each meets nodes at a right angle. (An
/// edge may pass beneath a node where the columns of clusters do not lie above each other, since
/// clusters hold clusters or share their column with single nodes.)
///
/// Edges that look alike and end at one side of a node share their last leg: a trunk with branches.
///
///     ┌───┐╮    ┌───┐    ╭┌───┐
///     └───┘ ╲   └───┘   ╱ └───┘
///            ╰─────────╯
///               ┌───┐
///
/// - Complexity: O(*m* · (*g* + *n*)) for *m* edges, *g* gaps that they might take, and *n* nodes that a
///   bow might pass.
struct EdgeRouter {
  /// Between edges that meet a node at one side, at most: more where words stand on one, which would
  /// lie upon the next.
  private static let portSpacing = (plain: 6.0, labelled: 14.0)
  /// Between a bow and the nodes after it.
  private static let bowClearance = 5.0

  private let floor: Floor
  private let tracks: [Track]
  private let trackOfNode: [String: Int]
  private let slanted: Set<String>
  /// The heights of the outermost cluster that a node stands in, and its width.
  private let frames: [String: Rectangle]

  init(_ floor: Floor, arrangement: Arrangement) {
    self.floor = floor
    let tracks = Track.all(of: floor)
    self.tracks = tracks
    trackOfNode = floor.nodes.mapValues { box in
      tracks.firstIndex { $0.minX <= box.minX && box.maxX <= $0.maxX } ?? 0
    }
    slanted = Set(arrangement.slots.slantedNames)
    var frames: [String: Rectangle] = [:]
    for slot in arrangement.slots where slot.content != nil {
      for name in slot.nodeNames { frames[name] = floor.frames[slot.name] }
    }
    self.frames = frames
  }

  /// How an edge looks, and which of its ends have a head.
  struct Look: Hashable {
    var line: String
    var heads = Arrow.none
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
    /// The first of the edges that it shares its last leg with, by number.
    var trunk = 0
    /// The first of the edges that leave the node where it does: those that have a head there alone.
    var source = 0
    var hasLabel = false
    var startY = 0.0
    var endY = 0.0
    /// The tracks between, each with the gap taken and the height in it.
    var crossings: [(track: Int, gap: Int, y: Double)] = []
  }

  /// The way of each edge as points on horizontal pieces, from tail to head; `nil` for an edge
  /// without both ends.
  ///
  /// - Parameter looks: How each looks; `nil` for one with a label, which shares no leg with others.
  func ways(of links: [(tail: String, head: String)], looks: [Look?] = []) -> [[Point]?] {
    var courses = courses(of: links, looks: looks)
    spreadInGaps(&courses)
    return zip(links, courses).map { link, course in
      guard let course else { return nil }
      let points = points(of: course)
      return course.start.node == link.tail ? points : points.reversed()
    }
  }

  /// How much more room the edges need in gaps, at each place where there is too little.
  func shortages(
    of links: [(tail: String, head: String)],
    looks: [Look?] = []
  ) -> [Track.Room: Double] {
    var shortages: [Track.Room: Double] = [:]
    for (place, strands) in strands(of: courses(of: links, looks: looks)) {
      let gap = tracks[place.track].gaps[place.gap]
      let shortage = gap.shortage(for: strands.count)
      if let room = gap.room, shortage > 0 {
        shortages[room] = max(shortages[room] ?? 0, shortage)
      }
    }
    return shortages
  }

  private func courses(
    of links: [(tail: String, head: String)],
    looks: [Look?]
  ) -> [Course?] {
    struct End: Hashable {
      var side: Side
      var look: Look
      var isHead: Bool
    }
    var trunks: [End: Int] = [:]
    var sources: [End: Int] = [:]
    var courses = links.enumerated().map { index, link -> Course? in
      guard var course = course(of: link) else { return nil }
      course.trunk = index
      course.source = index
      course.hasLabel = index < looks.count && looks[index] == nil
      if index < looks.count, let look = looks[index], course.start.isRight != course.end.isRight {
        let end = End(side: course.end, look: look, isHead: course.end.node == link.head)
        course.trunk = trunks[end] ?? index
        trunks[end] = course.trunk
        if look.heads == (end.isHead ? .back : .forward) {
          let start = End(side: course.start, look: look, isHead: !end.isHead)
          course.source = sources[start] ?? index
          sources[start] = course.source
        }
      }
      return course
    }
    // First from middle to middle: the gaps tell the order in which edges meet a node.
    chooseGaps(for: &courses)
    assignPorts(to: &courses)
    chooseGaps(for: &courses)
    return courses
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
  /// where they end. Those that share their last leg end in one place, as do those that have their only
  /// head there.
  private func assignPorts(to courses: inout [Course?]) {
    var ends: [Side: [(next: Double, other: Double, course: Int, isStart: Bool)]] = [:]
    let starts = trunkStarts(of: courses)
    for (index, course) in courses.enumerated() {
      guard let course else { continue }
      let end = middle(of: course.end.node)
      let first = course.crossings.first?.y ?? end
      if course.source == index {
        ends[course.start, default: []].append((first, end, index, true))
      }
      guard course.trunk == index else { continue }
      let start = starts[index] ?? end
      let last = course.crossings.last?.y ?? start
      ends[course.end, default: []].append((last, start, index, false))
    }
    for (side, uses) in ends {
      guard let box = floor.nodes[side.node] else { continue }
      let room = slanted.contains(side.node) ? 0 : max(box.size.height - 14, 0)
      let hasLabels = uses.contains { courses[$0.course]?.hasLabel ?? false }
      let spacing = hasLabels ? Self.portSpacing.labelled : Self.portSpacing.plain
      let step = min(spacing, room / Double(max(uses.count - 1, 1)))
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
    for index in courses.indices {
      guard let course = courses[index] else { continue }
      if let y = courses[course.trunk]?.endY { courses[index]?.endY = y }
      if let y = courses[course.source]?.startY { courses[index]?.startY = y }
    }
  }

  /// For each trunk the height that its branches come from, on average.
  private func trunkStarts(of courses: [Course?]) -> [Int: Double] {
    var sums: [Int: (sum: Double, count: Int)] = [:]
    for case let course? in courses {
      let before = sums[course.trunk] ?? (0, 0)
      sums[course.trunk] = (before.sum + course.startY, before.count + 1)
    }
    return sums.mapValues { $0.sum / Double($0.count) }
  }

  /// From the end backwards, so that an edge is at its height before the narrow gutters.
  private func chooseGaps(for courses: inout [Course?]) {
    let starts = trunkStarts(of: courses)
    for index in courses.indices {
      guard var course = courses[index],
        let first = trackOfNode[course.start.node], let last = trackOfNode[course.end.node],
        last > first + 1
      else { continue }
      course.crossings = []
      let start = starts[course.trunk] ?? course.startY
      var y = course.endY
      for track in (first + 1..<last).reversed() {
        let gap = tracks[track].gap(from: start, to: y, within: lane(of: course, at: tracks[track]))
        y = y.clamped(to: tracks[track].gaps[gap].heights, default: y)
        course.crossings.insert((track, gap, y), at: 0)
      }
      courses[index] = course
    }
  }

  /// The heights of the lane that an edge is in where it crosses a track.
  private func lane(of course: Course, at track: Track) -> ClosedRange<Double>? {
    [course.end.node, course.start.node].compactMap { frames[$0] }
      .first { $0.minX < track.maxX && track.minX < $0.maxX }
      .map { $0.minY...$0.maxY }
  }

  private struct Passage: Hashable {
    var track: Int
    var gap: Int
  }

  /// What crosses each gap: edges, or the trunks of several.
  private func strands(
    of courses: [Course?]
  ) -> [Passage: [(trunk: Int, y: Double, course: Course)]] {
    var strands: [Passage: [(trunk: Int, y: Double, course: Course)]] = [:]
    for case let course? in courses {
      for crossing in course.crossings {
        let place = Passage(track: crossing.track, gap: crossing.gap)
        if strands[place]?.contains(where: { $0.trunk == course.trunk }) ?? false { continue }
        strands[place, default: []].append((course.trunk, crossing.y, course))
      }
    }
    return strands
  }

  /// Keeps edges apart that share a gap, as far as it has room: to the outside those that leave it
  /// first.
  private func spreadInGaps(_ courses: inout [Course?]) {
    var heights: [Passage: [Int: Double]] = [:]
    for (place, strands) in strands(of: courses) where strands.count > 1 {
      let gap = tracks[place.track].gaps[place.gap]
      let range = gap.heights(for: strands.count)
      func order(_ strand: (trunk: Int, y: Double, course: Course)) -> [Double] {
        let column = Double(trackOfNode[strand.course.end.node] ?? 0)
        let leadsUp = strand.course.endY < strand.y
        return [
          strand.y, leadsUp ? 0 : 1, leadsUp ? column : -column, strand.course.endY,
          Double(strand.trunk),
        ]
      }
      let sorted = strands.sorted { order($0).lexicographicallyPrecedes(order($1)) }
      let room = range.upperBound - range.lowerBound
      let apart = sorted.map(\.y).apart(
        by: min(Track.spacing, room / Double(strands.count - 1)),
        in: range
      )
      for (strand, y) in zip(sorted, apart) { heights[place, default: [:]][strand.trunk] = y }
    }
    for index in courses.indices {
      guard let course = courses[index] else { continue }
      for (place, crossing) in course.crossings.enumerated() {
        let passage = Passage(track: crossing.track, gap: crossing.gap)
        if let y = heights[passage]?[course.trunk] { courses[index]?.crossings[place].y = y }
      }
    }
  }

  private func points(of course: Course) -> [Point] {
    guard let start = floor.nodes[course.start.node], let end = floor.nodes[course.end.node],
      let first = trackOfNode[course.start.node], let last = trackOfNode[course.end.node]
    else { return [] }
    let from = Point(x: start.maxX, y: course.startY)
    guard course.start.isRight != course.end.isRight else {
      return bow(from: from, to: Point(x: end.maxX, y: course.endY), in: first)
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

  /// A bow to the right, between nodes in one track: past all that stands between, and no further than
  /// the gutter after it.
  ///
  ///     ┌───┐──╮
  ///     └───┘  │
  ///     ┌─────┐│ ┌───┐
  ///     └─────┘│ └───┘
  ///     ┌───┐  │
  ///     └───┘──╯
  private func bow(from start: Point, to end: Point, in track: Int) -> [Point] {
    let heights = min(start.y, end.y)...max(start.y, end.y)
    let side = floor.nodes.values.reduce(max(start.x, end.x)) { side, box in
      let isPassed =
        tracks[track].minX <= box.minX && box.maxX <= tracks[track].maxX
        && heights.overlaps(box.minY...box.maxY)
      return isPassed ? max(side, box.maxX) : side
    }
    let reach = side + 12 + min((heights.upperBound - heights.lowerBound) / 5, 30)
    let limit =
      track + 1 < tracks.count ? max(tracks[track + 1].minX - Self.bowClearance, side) : reach
    return [
      start, Point(x: side, y: start.y),
      Point(x: min(reach, limit), y: (start.y + end.y) / 2), Point(x: side, y: end.y), end,
    ]
  }
}

extension [Arrangement.Slot] {
  fileprivate var slantedNames: [String] {
    flatMap { slot in
      slot.content.map(\.slantedNames) ?? (slot.isUpright ? [] : [slot.name])
    }
  }
}
