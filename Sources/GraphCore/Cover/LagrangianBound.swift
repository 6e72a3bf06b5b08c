/// A lower bound on the cost of an instance from prices on its rows.
///
/// Pay each row *i* a price *u*ᵢ for every time it is covered, instead of insisting on it. What is
/// left falls apart: a column is chosen if its prices outweigh its cost, a group is opened if what
/// its columns gain outweighs its charge. For all prices,
///
///     L(u) = Σ uᵢ dᵢ + Σ min(0, cⱼ − Σ uᵢ)   ≤   the optimum,
///
/// and subgradient steps look for prices that make it large: J. E. Beasley, "A Lagrangian heuristic
/// for set-covering problems", *Naval Research Logistics* 37(1), 1990,
/// doi:10.1002/1520-6750(199002)37:1<151::AID-NAV3220370110>3.0.CO;2-2.
///
/// Prices are whole numbers of a small unit and L is summed in integers, so the bound is exact: no
/// rounding stands between it and a proof.
struct LagrangianBound {
  /// The largest L(u) met, in price units.
  private(set) var value = Int.min
  /// The reduced cost of each column at the best prices: its cost less the prices of its rows.
  private(set) var reducedCost: [Int] = []
  /// What each group brings at the best prices, below 0 if it is worth opening.
  private(set) var groupValue: [Int] = []
  private var opened = OpenedGroups()
  private(set) var prices: [Int]
  /// How often each column was chosen, averaged over the steps with the later ones counting more:
  /// near an optimal solution of the linear relaxation, from 0 to its number of copies.
  private(set) var share: [Double]
  /// The same for each group, from 0, closed, to 1, open.
  private(set) var groupShare: [Double]

  let unit: Int
  private let instance: CoverInstance

  private var trialReducedCost: [Int]
  private var trialGroupValue: [Int]
  private var trialOpened = OpenedGroups()
  private var choice: [Int]
  private var lack: [Int]

  init(_ instance: CoverInstance, unit: Int) {
    self.instance = instance
    self.unit = unit
    prices = instance.price
    share = Array(repeating: 0, count: instance.columnCount)
    groupShare = Array(repeating: 0, count: instance.groupCount)
    trialReducedCost = Array(repeating: 0, count: instance.columnCount)
    trialGroupValue = Array(repeating: 0, count: instance.groupCount)
    choice = trialReducedCost
    lack = Array(repeating: 0, count: instance.rowCount)
  }

  /// The bound in units of cost.
  var cost: Int {
    max(0, value <= 0 ? 0 : (value - 1) / unit + 1)
  }

  /// Looks for better prices until the bound passes `threshold` or steps no longer help.
  mutating func raise(above threshold: Int, steps: Int, priceLimit: Int) {
    var agility = 1.0
    var trial = prices
    var sinceBest = 0
    let patience = max(4, steps / 20)
    for step in 0..<steps {
      let now = evaluate(trial)
      if now > value {
        if Double(now) - Double(value) > 0.0005 * Double(unit) { sinceBest = 0 }
        value = now
        prices = trial
        reducedCost = trialReducedCost
        groupValue = trialGroupValue
        opened = trialOpened
        if cost > threshold { return }
      } else {
        sinceBest += 1
      }
      if sinceBest > patience {
        agility /= 2
        sinceBest = 0
        trial = prices
        if agility < 0.004 { return }
        _ = evaluate(trial)
      }
      let weight = step == 0 ? 1 : 0.1
      for column in share.indices {
        share[column] += weight * (Double(choice[column]) - share[column])
      }
      for group in groupShare.indices {
        groupShare[group] += weight * ((trialOpened.isOpen[group] ? 1 : 0) - groupShare[group])
      }
      var norm = 0
      for row in lack.indices {
        // A row that is covered too often at no price cannot be made cheaper.
        if trial[row] == 0, lack[row] < 0 { lack[row] = 0 }
        norm += lack[row] * lack[row]
      }
      guard norm > 0 else { return }
      let aim = Double(threshold + 1) * Double(unit) * 1.02 - Double(now)
      let length = agility * max(aim, Double(unit) * 0.05) / Double(norm)
      for row in trial.indices where lack[row] != 0 {
        let next = Double(trial[row]) + length * Double(lack[row])
        trial[row] = Int(min(max(next + 0.5, 0), Double(priceLimit)))
      }
    }
  }

  /// L at the prices; leaves what each column costs, is chosen, and what each row lacks.
  private mutating func evaluate(_ trial: [Int]) -> Int {
    var total = 0
    for row in trial.indices {
      total += trial[row] * instance.demand[row]
      lack[row] = instance.demand[row]
    }
    for column in trialReducedCost.indices {
      var reduced = instance.cost[column] * unit
      for slot in instance.columnStart[column]..<instance.columnStart[column + 1] {
        reduced -= trial[instance.columnRows[slot]]
      }
      trialReducedCost[column] = reduced
      choice[column] = 0
      if reduced < 0, instance.group[column] < 0 {
        total += reduced * instance.copies[column]
        take(column)
      }
    }
    for group in trialGroupValue.indices {
      var gained = instance.charge[group] * unit
      for slot in instance.groupStart[group]..<instance.groupStart[group + 1] {
        let column = instance.groupColumns[slot]
        gained += min(0, trialReducedCost[column]) * instance.copies[column]
      }
      trialGroupValue[group] = gained
    }
    trialOpened.choose(by: trialGroupValue, instance)
    for group in trialGroupValue.indices where trialOpened.isOpen[group] {
      total += trialGroupValue[group]
      for slot in instance.groupStart[group]..<instance.groupStart[group + 1] {
        let column = instance.groupColumns[slot]
        if trialReducedCost[column] < 0 { take(column) }
      }
    }
    return total
  }

  @inline(__always)
  private mutating func take(_ column: Int) {
    choice[column] = instance.copies[column]
    for slot in instance.columnStart[column]..<instance.columnStart[column + 1] {
      lack[instance.columnRows[slot]] -= instance.copies[column]
    }
  }

  /// By how much the bound rises, in price units, if one copy of the column must be chosen.
  func rise(choosing column: Int) -> Int {
    let group = instance.group[column]
    guard group >= 0, !opened.isOpen[group] else { return max(0, reducedCost[column]) }
    let displaced = instance.isScarce[group] ? opened.leastOfScarce : 0
    return max(0, groupValue[group] - displaced) + max(0, reducedCost[column])
  }

  /// By how much the bound rises, in price units, if one copy of the column must be left.
  func rise(leaving column: Int) -> Int {
    let gain = max(0, -reducedCost[column])
    let group = instance.group[column]
    guard group >= 0 else { return gain }
    guard opened.isOpen[group] else { return 0 }
    let next = instance.isScarce[group] ? opened.mostOfSpare : 0
    return min(gain, max(0, next - groupValue[group]))
  }
}
