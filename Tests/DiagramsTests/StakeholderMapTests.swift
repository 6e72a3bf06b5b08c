import Diagnostics
import Stakeholders
import TestSupport
import Testing

@testable import Diagrams

struct `Maps of graphs made up from seeds` {
  private func selected(_ seed: UInt64) throws -> SelectedGraph {
    SelectedGraph(try RandomGraph(seed: seed).graph(), Selection())
  }

  @Test(arguments: UInt64(0)..<60)
  func `have a row for every node and line of what one actor is met in`(seed: UInt64) throws {
    let selected = try selected(seed)
    let decided = selected.graph.matters.filter { $0.decisionMaker != nil }.map(\.id)
    for actor in selected.graph.actors where actor.id != selected.graph.principal {
      let content = ActorContent(
        actor: actor.id,
        caption: Phrase("caption"),
        unreached: Set(decided)
      )
      let maps = Language.allCases.compactMap {
        StakeholderMap.actor(content, of: selected, language: $0).map(DrawnMap.init)
      }
      for map in maps { #expect(map.isAccountedFor) }
      // Whoever the city has something on record with has a map.
      let isMet = selected.engagements.contains { $0.actor == actor.id }
      #expect(!isMet || maps.count == 2)
    }
  }

  @Test(arguments: UInt64(0)..<60)
  func `have a row for every node and line of who meets a counterpart`(seed: UInt64) throws {
    let selected = try selected(seed)
    let byActor = Dictionary(grouping: selected.engagements, by: \.actor)
    for (actor, engagements) in byActor {
      let contacts = selected.focusAreas.compactMap { area -> VoiceContent.Contact? in
        let here = engagements.filter { $0.relation.focus.contains(area.id) }
        guard !here.isEmpty else { return nil }
        return VoiceContent.Contact(
          area: area.id,
          relations: here.map(\.relation),
          units: Set(here.compactMap(\.holder)).sorted(),
          leads: Set(here.compactMap(\.relation.lead)).sorted(),
          groups: [],
          isCoordinated: false
        )
      }
      let content = VoiceContent(actor: actor, caption: Phrase("caption"), contacts: contacts)
      let map = StakeholderMap.voice(content, of: selected, language: .swedish).map(DrawnMap.init)
      let isDrawn = map != nil
      #expect(isDrawn != contacts.isEmpty)
      if let map { #expect(map.isAccountedFor) }
    }
  }
}
