internal import Analyses
internal import Diagnostics
internal import Stakeholders

// Who of us deals with it.

extension ActorSheet {
  var meetings: [Block] {
    let relations = engagements.map(\.relation) + others
    guard !relations.isEmpty else { return [] }
    let (shown, _) = engagements.limited(to: ReportLimits.sheetRows)
    let rows = shown.map(row) + others.prefix(ReportLimits.sheetRows).map(row)
    var blocks: [Block] = [
      .table(
        Block.Chart(
          caption: say(
            Phrase(sv: "Vem hos oss har med den att göra", en: "Who of us deals with it")
          ),
          columns: [
            say(Phrase(sv: "Hos oss", en: "Of us")),
            say(Phrase(sv: "Fokusområde", en: "Focus area")),
            say(Phrase(sv: "Relation", en: "Relation")), say(Phrase(sv: "Status", en: "Status")),
            say(Phrase(sv: "Leds av", en: "Led by")), say(Phrase(sv: "Tid", en: "Time")),
            say(Phrase(sv: "Belägg", en: "Evidence")),
          ],
          rows: rows
        )
      )
    ]
    if let remark = contents.remark(shown: rows.count, of: relations.count) {
      blocks.append(.limit(remark))
    }
    blocks += coordination
    return blocks
  }

  private func row(_ engagement: Engagement) -> Block.Row {
    row(engagement.relation, city: engagement.city, holder: engagement.holder)
  }

  private func row(_ relation: Relation) -> Block.Row {
    let city = relation.from == EntityID(actor.id) ? relation.to : relation.from
    return row(relation, city: city, holder: graph.unit(city)?.id)
  }

  private func row(_ relation: Relation, city: EntityID, holder: Unit.ID?) -> Block.Row {
    let areas = selected.focusAreas.map(\.id).filter(relation.focus.contains)
    let own: Line =
      graph.sort(of: city) == .unit
      ? contents.dated(city)
      : Line(names[city]) + (holder.map { Line(" (") + names.link($0) + ")" } ?? Line())
    let kind = contents.kind(of: relation)
    // The direction says who is to influence, advise or fund whom.
    let arrow =
      names.isSymmetric(relation.kind)
      ? kind : relation.from == city ? kind + " →" : "← " + kind
    return Block.Row(
      cells: [
        own, .list(areas.map(names.link)), Line(arrow),
        Line(relation.status.name[contents.language]),
        relation.lead.map { names.link($0) } ?? .notRecorded,
        relation.validity.words.map { Line(say($0)) } ?? .notRecorded,
        contents.places(relation.evidence),
      ],
      marks: Marks(
        actors: [actor.id],
        units: [holder, relation.lead].compactMap(\.self),
        areas: areas,
        levels: actor.levels,
        relations: [relation]
      )
    )
  }

  /// Where several units meet it: whether anybody keeps them together.
  private var coordination: [Block] {
    let shared = (dealings.contacts[actor.id] ?? []).filter(\.isShared)
    guard !shared.isEmpty else { return [] }
    return [
      .list(
        shared.map { contact in
          let start = names.link(contact.area) + ": " + names.links(contact.units)
          let rest: Line =
            if let lead = contact.lead {
              Line(say(Phrase(sv: ", ledda av ", en: ", led by "))) + names.link(lead)
            } else if !contact.groups.isEmpty {
              Line(say(Phrase(sv: ", samordnade i ", en: ", coordinated in ")))
                + names.links(contact.groups)
            } else {
              Line(
                say(
                  Phrase(
                    sv: " – varken ledande enhet eller gemensam grupp är noterad",
                    en: " – neither a lead nor a common group is on record"
                  )
                )
              )
            }
          return Block.Item(
            line: start + rest,
            marks: Marks(actors: [actor.id], units: contact.units, areas: [contact.area])
          )
        }
      )
    ]
  }
}
