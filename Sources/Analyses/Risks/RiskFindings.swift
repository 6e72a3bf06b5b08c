internal import Diagnostics
internal import GraphCore
internal import Networks
internal import Stakeholders

/// What is lost with what, under one reading.
struct RiskFindings {
  let selected: SelectedGraph
  let levels: LevelLosses
  /// `nil` past two billion ties.
  let network: CutNetwork?
  var losses: [Loss] = []

  var graph: StakeholderGraph { selected.graph }

  init(_ selected: SelectedGraph) {
    self.selected = selected
    let table = EngagementTable(selected)
    levels = LevelLosses(table)
    let network = try? selected.network(.influence, withoutPrincipal: true)
    self.network = network.map { CutNetwork($0, in: selected) }
    levelLosses()
    // What belongs to no focus area or level is told when none is chosen, and then only.
    if selected.selection.focusAreas.isEmpty, selected.selection.levels.isEmpty { cuts() }
    singleHolders(table)
    losses = losses.ranked(in: graph)
  }

  private mutating func singleHolders(_ table: EngagementTable) {
    for holding in table.soleHoldings() {
      let found = [holding.finding(in: selected)].chosen(by: selected.selection)
      for finding in found {
        losses.append(Loss(.singleHolder, of: [EntityID(holding.unit)], finding))
      }
    }
  }

  private mutating func levelLosses() {
    let rows = Set(selected.rows.map(\.id))
    let columns = Set(selected.columns.map(\.id))
    for (element, cells) in levels.cells {
      let cells = cells.filter { rows.contains($0.area) && columns.contains($0.level) }
      if cells.isEmpty { continue }
      switch element {
      case .actor(let place): losses.append(loss(ofActor: levels.table.actor(place), cells))
      case .unit(let place): losses.append(loss(ofUnit: levels.unit(place), cells))
      case .engagement(let place):
        let actor = levels.table.actor(levels.table.entries[place].actor)
        losses.append(loss(of: levels.table.relation(place), with: actor, cells))
      case .membership(let place): losses.append(loss(of: selected.frame[place], with: nil, cells))
      }
    }
  }
}
