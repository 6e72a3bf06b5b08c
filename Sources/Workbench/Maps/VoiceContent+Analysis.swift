internal import Analyses
internal import Diagnostics
internal import Diagrams
internal import Stakeholders

extension VoiceContent {
  init(_ actor: Actor.ID, of selected: SelectedGraph) {
    let rows = Set(selected.rows.map(\.id))
    self.init(
      actor: actor,
      caption: selected.mapCaption,
      contacts: selected.contacts().filter { $0.actor == actor && rows.contains($0.area) }
        .map { contact in
          Contact(
            area: contact.area,
            relations: contact.relations,
            units: contact.units,
            leads: contact.leads,
            groups: contact.groups,
            isCoordinated: contact.isCoordinated
          )
        }
    )
  }
}
