internal import Analyses
internal import Diagnostics
internal import Stakeholders

// Moves count an actor at its own levels, but an arena brings its members in as well: where that may
// do with less, what is said of the least is said with that reservation.

extension ClosingWords {
  /// ", räknat på parternas egna nivåer", where members of arenas could fill something besides.
  var counted: Phrase {
    analysis.arenas.isEmpty
      ? Phrase("")
      : Phrase(
        sv: ", räknat på parternas egna nivåer",
        en: ", counted at each partner's own levels"
      )
  }

  /// "Att ta upp Beta i Mät skulle också föra in dess medlemmar på EU-nivå: --try open:m:b visar det."
  var members: Phrase? {
    guard !analysis.arenas.isEmpty else { return nil }
    let limit = 3
    var told = analysis.arenas.prefix(limit).map { reaching in
      let arena = graph.name(reaching.arena).phrase
      let area = graph.name(reaching.area).phrase
      let levels = Phrase.list(reaching.levels.map(graph.levelWithNoun))
      let trial = "--try \(Trial.open(reaching.arena, reaching.area).spelling)"
      return Phrase(
        sv: "Att ta upp \(area.swedish) i \(arena.swedish) skulle också föra in dess medlemmar på "
          + "\(levels.swedish): \(trial) visar det.",
        en: "To take \(area.english) to \(arena.english) would also bring in its members at the "
          + "\(levels.english): \(trial) shows it."
      )
    }
    let more = analysis.arenas.count - told.count
    if more > 0 {
      told.append(
        Phrase(
          sv: "På samma sätt är det \(Phrase.count(more, isNeuter: false).swedish) "
            + "\(more == 1 ? "gång" : "gånger") till.",
          en: "The same holds \(Phrase.count(more).english) more "
            + "\(more == 1 ? "time" : "times")."
        )
      )
    }
    return told.joined(by: " ")
  }
}
