internal import Stakeholders

extension ReportContents {
  /// Actors, units and focus areas that have a place in the report, by their names and short names; a
  /// name that several have is left out.
  var targets: [String: Line.Target] {
    var targets: [String: Line.Target?] = [:]
    func add(_ name: String, _ target: Line.Target, isPlaced: Bool) {
      if let known = targets[name], known != target {
        targets[name] = .some(nil)
      } else {
        targets[name] = .some(isPlaced ? target : nil)
      }
    }
    for actor in graph.actors {
      add(names[actor.id], .actor(actor.id), isPlaced: hasSheet(actor.id))
    }
    for unit in graph.units {
      add(names[unit.id], .unit(unit.id), isPlaced: organisation.hasRow(unit.id))
    }
    for area in graph.focusAreas {
      let isPlaced = hasSheet(area.id)
      add(names[area.id], .area(area.id), isPlaced: isPlaced)
      if names.short(area) != names[area.id] {
        add(names.short(area), .area(area.id), isPlaced: isPlaced)
      }
    }
    return targets.compactMapValues(\.self)
  }
}
