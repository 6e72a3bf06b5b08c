import Analyses
import Diagnostics
import Interchange
import Stakeholders
import Testing

struct `Contacts in graphs drawn by lot` {
  @Test(arguments: UInt64(0)..<20)
  func `agree with asking every relation and every group`(ten: UInt64) throws {
    for seed in ten * 10..<(ten + 1) * 10 {
      let city = RandomCity(seed: seed)
      let selected = try selected(city, groups: groups(of: city, seed: seed))
      let found = VoiceAnalysis(selected).contacts.map(told)
      #expect(found == slowContacts(selected), "seed \(seed)\n\(city.yaml)")
    }
  }

  // The lots have to be worth drawing.
  @Test func `are often shared and sometimes coordinated`() throws {
    var (shared, grouped) = (0, 0)
    for seed in UInt64(0)..<200 {
      let city = RandomCity(seed: seed)
      let contacts = VoiceAnalysis(try selected(city, groups: groups(of: city, seed: seed)))
        .contacts
      shared += contacts.count { $0.isShared }
      grouped += contacts.count { $0.isShared && !$0.groups.isEmpty }
    }
    #expect(shared >= 40 && grouped >= 10, "\(shared) \(grouped)")
  }

  private struct Told: Equatable {
    var actor: Actor.ID
    var area: FocusArea.ID
    var relations: [String]
    var units: [Unit.ID]
    var leads: [Unit.ID]
    var groups: [Unit.ID]
  }

  private func told(_ contact: Contact) -> Told {
    Told(
      actor: contact.actor,
      area: contact.area,
      relations: contact.relations.map(\.key),
      units: contact.units,
      leads: contact.leads,
      groups: contact.groups
    )
  }

  /// Groups with some of the units, and sometimes a group, as members; and more relations of all of
  /// them, so that many meet the same.
  private func groups(of city: RandomCity, seed: UInt64) -> String {
    var lot = SplitMix64(state: seed ^ 0xC0FFEE)
    let areas = city.areas.map(\.id)
    var units = city.units
    var text = "units:\n"
    for number in 0..<Int.random(in: 1...4, using: &lot) {
      let members = units.filter { _ in Int.random(in: 0..<3, using: &lot) > 0 }
      let some = areas.filter { _ in Bool.random(using: &lot) }
      let coordinates = Int.random(in: 0..<4, using: &lot) == 0 ? "all" : "[\(list(some))]"
      text += "  - {id: group\(number), name: Grupp \(number), kind: group, "
      text += "coordinates: \(coordinates), members: [\(list(members))]}\n"
      units.append("group\(number)")
    }
    text += "relations:\n"
    for _ in 0..<12 {
      let actor = city.actors[Int.random(in: 1..<city.actors.count, using: &lot)].id
      let lead = Int.random(in: 0..<3, using: &lot) == 0 ? ", lead: \(city.units[0])" : ""
      text += "  - {from: \(units.randomElement(using: &lot) ?? ""), to: \(actor), kind: contact, "
      text += "focus: [\(areas.randomElement(using: &lot) ?? "")]\(lead)}\n"
    }
    return text
  }

  private func list(_ texts: [String]) -> String { texts.joined(separator: ", ") }

  private func selected(_ city: RandomCity, groups: String) throws -> SelectedGraph {
    let files = [
      SourceFile(path: "by-lot.yaml", text: city.yaml),
      SourceFile(path: "groups.yaml", text: groups),
    ]
    var selection = Selection()
    selection.reading = city.question.reading.map { Reading.ID($0) }
    return SelectedGraph(try StakeholderGraph.reading(yaml: files).value, selection)
  }

  private func slowContacts(_ selected: SelectedGraph) -> [Told] {
    let graph = selected.graph
    return selected.focusAreas.flatMap { area in
      graph.actors.compactMap { actor -> Told? in
        let relations = selected.relations.filter {
          $0.focus.contains(area.id) && selected.engagement(by: $0)?.actor == actor.id
        }
        guard !relations.isEmpty, selected.standing(of: actor) == .named else { return nil }
        let units = Set(relations.compactMap { selected.holder(of: $0) })
        let groups = graph.units.filter { group in
          let isIn = { (unit: Unit.ID) in
            unit == group.id
              || selected.standing.contains {
                $0.kind == .membership && $0.from == EntityID(unit) && $0.to == EntityID(group.id)
              }
          }
          return group.coordinates.includes(area.id) && !units.isEmpty && units.allSatisfy(isIn)
        }
        return Told(
          actor: actor.id,
          area: area.id,
          relations: relations.map(\.key),
          units: units.sorted(),
          leads: Set(relations.compactMap(\.lead)).sorted(),
          groups: groups.map(\.id)
        )
      }
    }
  }
}
