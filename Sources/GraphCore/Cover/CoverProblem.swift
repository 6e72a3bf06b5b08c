/// Choose sets, as cheaply as possible, so that every element is covered as often as it demands.
///
///     //   elements      0    1    2         each demands 1, the last one 2
///     //   set 0 (cost 1)  ●────────●
///     //   set 1 (cost 1)       ●───●    ┐ group 0: opened once for 1,
///     //   set 2 (cost 3)  ●────●───●    ┘ however many of its sets are chosen
///     let problem = try CoverProblem(
///       demands: [1, 1, 2],
///       sets: [
///         .init(covering: [0, 2], cost: 1),
///         .init(covering: [1, 2], cost: 1, group: 0),
///         .init(covering: [0, 1, 2], cost: 3, group: 0),
///       ],
///       openingCharges: [1]
///     )
///     problem.smallestCovers().cost  // 3: sets 0 and 1, and the charge of group 0
///
/// The weighted set multi-cover problem with opening charges: minimise Σ *c*ⱼ*x*ⱼ + Σ *f*ᵧ*y*ᵧ where
/// every element *i* has Σ *x*ⱼ ≥ *d*ᵢ over the sets that contain it, *x* and *y* are 0 or 1, and
/// *y*ᵧ is 1 as soon as a set of group γ is chosen. Each set can be chosen once; two sets that cover
/// the same elements are two sets.
///
/// An ``openingLimit`` asks besides that no more than so many of some groups be opened. Then there may
/// be no cover at all.
///
/// Costs are whole numbers, so that ties are ties; a caller with fractions scales them.
public struct CoverProblem: Hashable, Sendable {
  /// A set that may be chosen.
  public struct Candidate: Hashable, Sendable {
    /// The elements it covers, ascending, each once.
    public let elements: [Int]
    public let cost: Int
    /// The group that has to be opened for it, if any.
    public let group: Int?

    /// - Parameter elements: In any order; an element stated twice is covered once.
    public init(covering elements: some Sequence<Int>, cost: Int = 1, group: Int? = nil) {
      var ascending = elements.sorted()
      var kept = 0
      for index in ascending.indices where index == 0 || ascending[index] != ascending[kept - 1] {
        ascending[kept] = ascending[index]
        kept += 1
      }
      ascending.removeLast(ascending.count - kept)
      self.elements = ascending
      self.cost = cost
      self.group = group
    }
  }

  /// A side constraint: no more than so many of some groups may be opened.
  public struct OpeningLimit: Hashable, Sendable {
    public let count: Int
    public let groups: Set<Int>

    public init(_ count: Int, of groups: some Sequence<Int>) {
      self.count = count
      self.groups = Set(groups)
    }
  }

  /// The most that all costs and charges may come to together: 2⁶⁰.
  public static let largestTotalCost = 1 << 60

  /// How many distinct chosen sets must contain each element.
  public let demands: [Int]
  public let sets: [Candidate]
  /// What it costs to choose any set of each group.
  public let openingCharges: [Int]
  /// `nil` where any number of groups may be opened.
  public let openingLimit: OpeningLimit?

  /// - Throws: The first thing that is wrong: demands before charges before the limit before sets,
  ///   each in order.
  public init(
    demands: [Int],
    sets: [Candidate],
    openingCharges: [Int] = [],
    openingLimit: OpeningLimit? = nil
  ) throws(InvalidCoverProblem) {
    for (element, demand) in demands.enumerated() where demand < 0 {
      throw .negativeDemand(element: element)
    }
    var room = Self.largestTotalCost
    for (group, charge) in openingCharges.enumerated() {
      guard charge >= 0 else { throw .negativeCharge(group: group) }
      guard charge <= room else { throw .costsTooLarge }
      room -= charge
    }
    if let openingLimit {
      guard openingLimit.count >= 0 else { throw .negativeOpeningLimit }
      for group in openingLimit.groups.sorted() where !openingCharges.indices.contains(group) {
        throw .unknownLimitedGroup(group)
      }
    }
    for (number, set) in sets.enumerated() {
      guard set.cost >= 0 else { throw .negativeCost(set: number) }
      guard set.cost <= room else { throw .costsTooLarge }
      room -= set.cost
      for element in set.elements where !demands.indices.contains(element) {
        throw .unknownElement(element, set: number)
      }
      if let group = set.group, !openingCharges.indices.contains(group) {
        throw .unknownGroup(group, set: number)
      }
    }
    self.demands = demands
    self.sets = sets
    self.openingCharges = openingCharges
    self.openingLimit = openingLimit
  }

  /// What the sets cost together, with the charge of every group they open.
  ///
  /// - Precondition: Every number in `chosen` is that of a set.
  public func cost(of chosen: some Sequence<Int>) -> Int {
    var isOpen = Array(repeating: false, count: openingCharges.count)
    var total = 0
    for number in chosen {
      total += sets[number].cost
      if let group = sets[number].group, !isOpen[group] {
        isOpen[group] = true
        total += openingCharges[group]
      }
    }
    return total
  }
}
