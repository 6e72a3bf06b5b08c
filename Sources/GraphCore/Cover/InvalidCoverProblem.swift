/// What is wrong with the numbers that a ``CoverProblem`` was to be made from.
public enum InvalidCoverProblem: Error, Hashable, Sendable {
  /// The element asks to be covered less than no times.
  case negativeDemand(element: Int)
  /// The set covers something outside `0..<demands.count`.
  case unknownElement(Int, set: Int)
  /// The set belongs to a group outside `0..<openingCharges.count`.
  case unknownGroup(Int, set: Int)
  /// The set would be paid for being chosen.
  case negativeCost(set: Int)
  /// The group would be paid for being opened.
  case negativeCharge(group: Int)
  /// The limit is to be of a group outside `0..<openingCharges.count`.
  case unknownLimitedGroup(Int)
  /// Fewer than no groups are to be opened.
  case negativeOpeningLimit
  /// All costs and opening charges together exceed ``CoverProblem/largestTotalCost``, which leaves
  /// no room to compute bounds exactly.
  case costsTooLarge
}

extension InvalidCoverProblem: CustomStringConvertible {
  public var description: String {
    switch self {
    case .negativeDemand(let element):
      "element \(element) has a negative demand; 0 is the least"
    case .unknownElement(let element, let set):
      "set \(set) covers element \(element), and there is no such element"
    case .unknownGroup(let group, let set):
      "set \(set) is in group \(group), and there is no such group"
    case .negativeCost(let set):
      "set \(set) has a negative cost; 0 is the least"
    case .negativeCharge(let group):
      "group \(group) has a negative opening charge; 0 is the least"
    case .unknownLimitedGroup(let group):
      "the opening limit is of group \(group), and there is no such group"
    case .negativeOpeningLimit:
      "the opening limit is negative; 0 is the least"
    case .costsTooLarge:
      "all costs and charges together exceed \(CoverProblem.largestTotalCost); use a larger unit"
    }
  }
}
