/// Which groups a Lagrangian relaxation opens: all that are worth it, and of those of which only so many
/// may be opened the ones that are worth most.
struct OpenedGroups {
  private(set) var isOpen: [Bool] = []
  /// What the least worth of the scarce groups opened brings, where no more may be: what another one
  /// displaces. Never above 0.
  private(set) var leastOfScarce = 0
  /// What the most worth of those brings that are worth opening and may not be. Never above 0.
  private(set) var mostOfSpare = 0

  /// - Parameter value: What each group brings, below 0 if it is worth opening.
  mutating func choose(by value: [Int], _ instance: CoverInstance) {
    if isOpen.count != value.count { isOpen = Array(repeating: false, count: value.count) }
    for group in value.indices { isOpen[group] = value[group] < 0 }
    leastOfScarce = 0
    mostOfSpare = 0
    guard instance.openingsLeft < Int.max else { return }
    let scarce = value.indices.filter { isOpen[$0] && instance.isScarce[$0] }
    guard scarce.count >= instance.openingsLeft else { return }
    let ranked = scarce.sorted { (value[$0], $0) < (value[$1], $1) }
    if instance.openingsLeft > 0 { leastOfScarce = value[ranked[instance.openingsLeft - 1]] }
    for group in ranked.dropFirst(instance.openingsLeft) { isOpen[group] = false }
    if ranked.count > instance.openingsLeft { mostOfSpare = value[ranked[instance.openingsLeft]] }
  }
}
