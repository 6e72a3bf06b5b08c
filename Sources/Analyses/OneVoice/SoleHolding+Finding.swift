internal import Diagnostics
internal import Stakeholders

extension SoleHolding {
  /// That the level is in one hand.
  func finding(in selected: SelectedGraph) -> Finding {
    let graph = selected.graph
    let name = graph.levelWithNoun(level)
    let holder = graph.name(unit).phrase
    let who = graph.names(actors)
    let other = graph.units.first { $0.id != unit && selected.isValid($0.details) }
    let count = relations.count
    return Finding(
      .singleHolder,
      [level.rawValue, unit.rawValue],
      Phrase(
        sv: (count == 1
          ? "Den enda relationen till \(name.swedish) hålls av \(holder.swedish)"
          : "Alla \(Phrase.count(count).swedish) relationer till \(name.swedish) hålls av "
            + "\(holder.swedish)") + " (\(who.swedish)).",
        en: (count == 1
          ? "The only relation to the \(name.english) is held by \(holder.english)"
          : "All \(Phrase.count(count).english) relations to the \(name.english) are held by "
            + "\(holder.english)") + " (\(who.english))."
      ),
      limit: Phrase(
        sv: "Relationer som inte är noterade syns inte här.",
        en: "Relations that are not on record do not show here."
      ),
      question: Phrase(
        sv: "Vem tar vid om \(holder.swedish) inte kan?",
        en: "Who takes over if \(holder.english) cannot?"
      ),
      remedy: Phrase(
        sv: "Notera en relation till \(name.swedish) som hålls av en annan enhet än "
          + "\(holder.swedish).",
        en: "Record a relation to the \(name.english) that another unit than "
          + "\(holder.english) holds."
      ),
      changes: relations.first.map { relation in
        [
          .add(
            Relation(
              from: other.map { EntityID($0.id) } ?? EntityID(graph.principal),
              to: EntityID(actors[0]),
              kind: .contact,
              focus: relation.focus,
              // So that the two units do not meet the counterpart without anybody in the lead.
              lead: other == nil ? nil : relation.lead ?? unit
            )
          )
        ]
      } ?? [],
      evidence: relations.flatMap(\.evidence).unique(),
      level: level
    )
  }
}
