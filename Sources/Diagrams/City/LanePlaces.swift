/// The columns within lanes: to the left those whom the city can call, to the right categories.
///
///     ┌ lane ───────────────────────────────┐
///     │ named body   category 1  category 2 │
///     │ named body   category 3             │
///     │ nobody named                        │
///     └─────────────────────────────────────┘
///
/// The columns are as many in every lane, so that they stand above each other: the fewest with which
/// the map can be read on A3, in steps, so that one actor more seldom moves the others.
struct LanePlaces {
  private let innerCount: Int
  private let outerCount: Int

  /// Of a map whose words of 9 points are printed as 8 on A3, in points.
  private static let sheet = (width: 1_339.0, height: 947.0)

  /// - Parameters:
  ///   - lanes: For each lane how many stand in it by name, with what stands for one, and how many
  ///     others.
  ///   - outer: The least number of columns for others.
  ///   - rowHeight: Of a row in a lane, in points.
  init(_ lanes: [(named: Int, others: Int)], outer: Int, rowHeight: Double = 38) {
    let choices = (0..<24).map { Self(inner: 1 + ($0 + 1) / 2, outer: outer + $0 / 2) }
    let scales = choices.map { columns in
      min(
        Self.sheet.width / columns.width(of: lanes),
        Self.sheet.height / columns.height(of: lanes, rowHeight: rowHeight),
        1
      )
    }
    let best = scales.max() ?? 1
    let chosen = zip(choices, scales).first { $0.1 == best }?.0
    self = chosen ?? Self(inner: 1, outer: outer)
  }

  private init(inner: Int, outer: Int) {
    innerCount = inner
    outerCount = outer
  }

  /// The width in points of a map of such lanes, near enough.
  private func width(of lanes: [(named: Int, others: Int)]) -> Double {
    let inner = min(lanes.map(\.named).max() ?? 0, innerCount)
    let outer = min(lanes.map(\.others).max() ?? 0, outerCount)
    return 540 + 150 * Double(inner + outer)
  }

  /// The height in points, near enough.
  private func height(of lanes: [(named: Int, others: Int)], rowHeight: Double) -> Double {
    let rows = lanes.map { lane in
      lane.named == 0
        ? lane.others.dividedUp(by: innerCount + outerCount)
        : max(lane.named.dividedUp(by: innerCount), lane.others.dividedUp(by: outerCount))
    }
    return 170 + 45 * Double(lanes.count) + rowHeight * Double(rows.reduce(0, +))
  }

  /// The column of a named body, or of the node that stands for one.
  func inner(_ index: Int) -> Int { index % innerCount }

  /// The column of a category. Where nobody else stands in the lane they take all columns.
  func outer(_ index: Int, isAlone: Bool) -> Int {
    isAlone ? index % (innerCount + outerCount) : innerCount + index % outerCount
  }
}

extension Int {
  fileprivate func dividedUp(by divisor: Int) -> Int { (self + divisor - 1) / divisor }
}
