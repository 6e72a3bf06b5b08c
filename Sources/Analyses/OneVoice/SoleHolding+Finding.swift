internal import Diagnostics
internal import Stakeholders

extension SoleHolding {
  /// That the level is in one hand.
  func finding(in selected: SelectedGraph) -> Finding {
    let graph = selected.graph
    let name = graph.levelWithNoun(level)
    let holder = graph.name(unit).phrase
    let who = graph.names(actors)
    let other = graph.units.first { other in
      other.id != unit && selected.isValid(other.details)
        && (selected.selection.units.isEmpty || selected.selection.units.contains(other.id))
    }
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
      changes: graph.actor(actors[0]).flatMap { actor in
        // Under a choice of one unit nothing is in any other hand.
        other == nil && !selected.selection.units.isEmpty
          ? nil
          : MadeUp(selected).engagement(
            of: actor,
            in: relations[0].focus,
            heldBy: other?.id,
            // So that the two units do not meet the counterpart without anybody in the lead.
            ledBy: other == nil ? nil : relations[0].lead ?? unit
          )
      }.map { [.add($0)] } ?? [],
      evidence: relations.flatMap(\.evidence).unique(),
      level: level
    )
  }
}
