internal import Diagnostics
internal import Stakeholders

extension SoleHolding {
  /// That the level is in one hand.
  func finding(in selected: SelectedGraph) -> Finding {
    let graph = selected.graph
    let name = graph.levelWithNoun(level)
    let holder = graph.name(unit).phrase
    let who = graph.names(actors)
    let other = selected.unitsFitting(relations[0].focus).first { other in
      other.id != unit
        && (selected.selection.units.isEmpty || selected.selection.units.contains(other.id))
    }
    return Finding(
      .singleHolder,
      [level.rawValue, unit.rawValue],
      Phrase(
        sv: relations(sv: name.swedish) + " hålls av \(holder.swedish) (\(who.swedish)).",
        en: relations(en: name.english) + " held by \(holder.english) (\(who.english))."
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
        sv: "Notera en relation till en namngiven part på \(name.swedish) som hålls av en annan "
          + "enhet än \(holder.swedish).",
        en: "Record a relation to a named partner at the \(name.english) that another unit than "
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
  /// "Båda relationerna till namngivna parter på nationell nivå".
  private func relations(sv level: String) -> String {
    switch relations.count {
    case 1: "Den enda relationen till en namngiven part på \(level)"
    case 2: "Båda relationerna till namngivna parter på \(level)"
    case let count:
      "Alla \(Phrase.count(count).swedish) relationer till namngivna parter på \(level)"
    }
  }

  /// "Both relations to named partners at the national level are".
  private func relations(en level: String) -> String {
    switch relations.count {
    case 1: "The only relation to a named partner at the \(level) is"
    case 2: "Both relations to named partners at the \(level) are"
    case let count:
      "All \(Phrase.count(count).english) relations to named partners at the \(level) are"
    }
  }
}
