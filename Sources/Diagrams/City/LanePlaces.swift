/// The columns within lanes: to the left those whom the city can call, to the right categories.
///
///     ┌ lane ───────────────────────────────┐
///     │ named body   category 1  category 2 │
///     │ named body   category 3             │
///     │ nobody named                        │
///     └─────────────────────────────────────┘
///
/// The columns are as many in every lane, so that they stand above each other. There are more of
/// them where the map would otherwise be higher than wide, in steps, so that one actor more seldom
/// moves the others.
struct LanePlaces {
  private let innerCount: Int
  private let outerCount: Int

  /// - Parameters:
  ///   - lanes: For each lane how many stand in it by name, with what stands for one, and how many
  ///     others.
  ///   - outer: The least number of columns for others.
  init(_ lanes: [(named: Int, others: Int)], outer: Int) {
    let steps = 1...12
    let step = steps.first { step in
      let columns = Self(inner: step, outer: outer + step - 1)
      return columns.width(of: lanes) >= 1.2 * columns.height(of: lanes)
    }
    let chosen = step ?? steps.upperBound
    self.init(inner: chosen, outer: outer + chosen - 1)
  }

  private init(inner: Int, outer: Int) {
    innerCount = inner
    outerCount = outer
  }

  /// The width in points of a map of such lanes, near enough.
  private func width(of lanes: [(named: Int, others: Int)]) -> Double {
    let inner = min(lanes.map(\.named).max() ?? 0, innerCount)
    let outer = min(lanes.map(\.others).max() ?? 0, outerCount)
    return 650 + 145 * Double(inner + outer)
  }

  /// The height in points, near enough.
  private func height(of lanes: [(named: Int, others: Int)]) -> Double {
    let rows = lanes.map { lane in
      lane.named == 0
        ? lane.others.dividedUp(by: innerCount + outerCount)
        : max(lane.named.dividedUp(by: innerCount), lane.others.dividedUp(by: outerCount))
    }
    return 100 + 45 * Double(lanes.count) + 38 * Double(rows.reduce(0, +))
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
