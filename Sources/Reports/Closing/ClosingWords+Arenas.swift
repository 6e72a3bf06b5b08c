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

  /// "Att ta upp Mät i Beta eller Gamma skulle också föra in deras medlemmar på EU-nivå; pröva med
  /// --try open:b:m."
  var members: [Passage.Piece] {
    let limit = 3
    var groups: [(area: FocusArea.ID, levels: [Level.ID], arenas: [Actor.ID])] = []
    for reaching in analysis.arenas {
      if let place = groups.firstIndex(where: {
        $0.area == reaching.area && $0.levels == reaching.levels
      }) {
        groups[place].arenas.append(reaching.arena)
      } else {
        groups.append((reaching.area, reaching.levels, [reaching.arena]))
      }
    }
    var told = groups.prefix(limit).flatMap { group -> [Passage.Piece] in
      let arenas = alternatives(group.arenas)
      let area = graph.name(group.area).phrase
      let levels = Phrase.list(group.levels.map(graph.levelWithNoun))
      let trial = "--try \(Trial.open(group.arenas[0], group.area).spelling)"
      let isOne = group.arenas.count == 1
      let words = Phrase(
        sv: "Att ta upp \(area.swedish) i \(arenas.swedish) skulle också föra in "
          + "\(isOne ? "dess" : "deras") medlemmar på \(levels.swedish).",
        en: "To take \(area.english) to \(arenas.english) would also bring in "
          + "\(isOne ? "its" : "their") members at the \(levels.english)."
      )
      let hint = Phrase(sv: "\(trial) visar vad det ger.", en: "\(trial) shows what it gives.")
      return [.paragraph(words), .hint(hint)]
    }
    let rest = groups.dropFirst(limit).map(\.area)
    if !rest.isEmpty {
      let areas = Phrase.list(
        analysis.selected.graph.focusAreas.filter { rest.contains($0.id) }.map(\.name.phrase)
      )
      told.append(
        .paragraph(
          Phrase(
            sv: "Så är det också med arenor för \(areas.swedish).",
            en: "The same goes for arenas for \(areas.english)."
          )
        )
      )
    }
    return told
  }

  /// "Beta, Gamma eller 4 andra".
  private func alternatives(_ arenas: [Actor.ID]) -> Phrase {
    let limit = 4
    var names = arenas.prefix(limit).map { graph.name($0).phrase }
    let more = arenas.count - limit
    if more == 1 {
      names.append(graph.name(arenas[limit]).phrase)
    } else if more > 1 {
      names.append(Phrase(sv: "\(more) andra", en: "\(more) others"))
    }
    return Phrase.alternatives(names)
  }
}
