/// A cover that was put together greedily: good as a rule, and not proven to be the cheapest.
public struct GreedyCover: Hashable, Sendable {
  /// The chosen sets, ascending.
  public let sets: [Int]
  public let cost: Int
  /// The elements that ask for more than all sets together can give, ascending.
  public let shortfalls: [SmallestCovers.Shortfall]
}

extension CoverProblem {
  /// A cover by always choosing the set that covers most of what is still asked for at the price,
  /// its cost and the charge of its group where that is not yet open; among equals the first.
  ///
  ///     //  0 1 2 3   4 5    6   ┐ three sets of 8, 4 and 2 elements, which greed takes,
  ///     //  7 8 9 10  11 12  13  ┘ where the two rows, of 7 elements each, would do
  ///
  /// An opening limit is not heeded. Without groups, and where each element is asked for once, its cost is at most 1 + ½ + … + 1/*k*
  /// times the optimum, where *k* is the size of the largest set: V. Chvátal, "A greedy heuristic for
  /// the set-covering problem", *Mathematics of Operations Research* 4(3), 1979,
  /// [doi:10.1287/moor.4.3.233](https://doi.org/10.1287/moor.4.3.233).
  ///
  /// - Complexity: O(*c* · *s* + *m*) time, where *c* is the number of sets chosen, *s* of sets and
  ///   *m* the sum of their sizes times the demands they meet.
  public func greedyCover() -> GreedyCover {
    let (reachable, shortfalls) = reachableDemands()
    var missing = reachable
    var gain = sets.map { set in set.elements.count { missing[$0] > 0 } }
    var isChosen = Array(repeating: false, count: sets.count)
    var isOpen = Array(repeating: false, count: openingCharges.count)
    let setsOfElement = setsOfElements()

    func price(_ number: Int) -> Int {
      let set = sets[number]
      guard let group = set.group, !isOpen[group] else { return set.cost }
      return set.cost + openingCharges[group]
    }
    // Whether the first set gives more for the money: gain / price, compared crosswise.
    func isBetter(_ one: Int, than other: Int) -> Bool {
      let left = gain[one].multipliedFullWidth(by: price(other))
      let right = gain[other].multipliedFullWidth(by: price(one))
      return (left.high, left.low) > (right.high, right.low)
        || (left == right && price(one) == 0 && price(other) == 0 && gain[one] > gain[other])
    }

    while true {
      var best: Int?
      for number in sets.indices where !isChosen[number] && gain[number] > 0 {
        if let leader = best, !isBetter(number, than: leader) { continue }
        best = number
      }
      guard let best else { break }
      isChosen[best] = true
      if let group = sets[best].group { isOpen[group] = true }
      for element in sets[best].elements where missing[element] > 0 {
        missing[element] -= 1
        if missing[element] == 0 {
          for number in setsOfElement[element] { gain[number] -= 1 }
        }
      }
    }
    let chosen = sets.indices.filter { isChosen[$0] }
    return GreedyCover(sets: chosen, cost: cost(of: chosen), shortfalls: shortfalls)
  }

  func setsOfElements() -> [[Int]] {
    var result = Array(repeating: [Int](), count: demands.count)
    for (number, set) in sets.enumerated() {
      for element in set.elements { result[element].append(number) }
    }
    return result
  }

  /// The demands, each lowered to what all sets together can give, and where that was needed.
  func reachableDemands() -> ([Int], [SmallestCovers.Shortfall]) {
    var offered = Array(repeating: 0, count: demands.count)
    for set in sets {
      for element in set.elements { offered[element] += 1 }
    }
    let shortfalls = demands.indices.filter { offered[$0] < demands[$0] }.map {
      SmallestCovers.Shortfall(element: $0, lacking: demands[$0] - offered[$0])
    }
    return (zip(demands, offered).map { min($0, $1) }, shortfalls)
  }
}
