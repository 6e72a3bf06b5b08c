internal import Stakeholders

/// The groups that coordinate something on the day, and which units are in them.
struct CoordinatingGroups {
  /// In order of id.
  private let groups: [Unit]
  /// The places of each one's members, itself among them.
  private let members: [Set<Int>]
  /// The groups that each unit is in, ascending; units by their places in the graph.
  private let groupsOfUnit: [Int: [Int]]

  init(_ selected: SelectedGraph) {
    let graph = selected.graph
    var membersOfUnit: [Int: Set<Int>] = [:]
    for relation in selected.frame where relation.kind == .membership {
      if let group = graph.place(ofUnit: relation.to), let unit = graph.place(ofUnit: relation.from)
      {
        membersOfUnit[group, default: []].insert(unit)
      }
    }
    let places = graph.units.indices.filter { place in
      graph.units[place].coordinates != .none && selected.isValid(graph.units[place].details)
    }
    groups = places.map { graph.units[$0] }
    members = places.map { membersOfUnit[$0, default: []].union([$0]) }
    var groupsOfUnit: [Int: [Int]] = [:]
    for (group, members) in members.enumerated() {
      for unit in members { groupsOfUnit[unit, default: []].append(group) }
    }
    self.groupsOfUnit = groupsOfUnit
  }

  /// The groups that coordinate a focus area, by their places.
  func coordinators(of area: FocusArea.ID) -> Set<Int> {
    Set(groups.indices.filter { groups[$0].coordinates.includes(area) })
  }

  /// The groups that all of some units are in, in order of id; none where there are no units.
  func joining(_ units: [Int], among chosen: Set<Int>) -> [Unit.ID] {
    guard let first = units.first, !chosen.isEmpty else { return [] }
    return (groupsOfUnit[first] ?? [])
      .filter { group in
        chosen.contains(group) && units.allSatisfy { members[group].contains($0) }
      }
      .map { groups[$0].id }
  }
}
