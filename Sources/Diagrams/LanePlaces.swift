/// The columns within lanes: to the left those whom the city can call, to the right categories.
///
///     ┌ lane ───────────────────────────────┐
///     │ named body   category 1  category 2 │
///     │ named body   category 3             │
///     │ nobody named                        │
///     └─────────────────────────────────────┘
///
/// The columns are as many in every lane, so that they stand above each other, and their number
/// changes in steps, so that one actor more seldom moves the others.
struct LanePlaces {
  private let innerCount: Int
  private let outerCount: Int

  /// - Parameter outer: The least number of columns for categories.
  init(_ lanes: [Lane], outer: Int) {
    innerCount = Self.columns(for: lanes.map(\.named.count).max() ?? 0, each: 10, from: 1)
    outerCount = Self.columns(for: lanes.map(\.others.count).max() ?? 0, each: 10, from: outer)
  }

  private static func columns(for count: Int, each: Int, from least: Int) -> Int {
    min(max((count + each - 1) / each, least), 7)
  }

  /// The column of a named body, or of the node that stands for one.
  func inner(_ index: Int) -> Int { index % innerCount }

  /// The column of a category. Where nobody else stands in the lane they take all columns.
  func outer(_ index: Int, isAlone: Bool) -> Int {
    isAlone ? index % (innerCount + outerCount) : innerCount + index % outerCount
  }
}
