internal import Analyses
internal import Diagnostics
internal import Stakeholders

// What would be, if some partnerships were there.

extension TriedCoverage {
  func pieces(in language: Language) -> [Passage.Piece] {
    let graph = selected.graph
    let moved = moved
    var pieces: [Passage.Piece] = [
      .heading(Phrase(sv: "Om vi gör så här", en: "If we do this")),
      .list(trials.map(words)),
      .paragraph(headline),
    ]
    if !moved.isEmpty {
      func say(_ phrase: Phrase) -> String { phrase[language] }
      let names = GraphNames(graph, in: language)
      pieces.append(
        .table(
          Table(
            caption: say(Phrase(sv: "Nivåer som ändras", en: "Levels that change")),
            columns: [
              say(Phrase(sv: "Fokusområde", en: "Focus area")),
              say(Phrase(sv: "Nivå", en: "Level")), say(Phrase(sv: "Före", en: "Before")),
              say(Phrase(sv: "Efter", en: "After")),
            ],
            rows: moved.map { move in
              [
                names.short(move.before.area), names.level(move.before.level),
                say(move.before.shown), say(move.after.shown),
              ]
            }
          )
        )
      )
    }
    return pieces
  }

  private func words(_ trial: Trial) -> Phrase {
    let graph = selected.graph
    let area = graph.name(trial.area).phrase
    switch trial {
    case .open(let actor, _):
      let name = graph.name(actor).phrase
      return Phrase(
        sv: "\(name.swedish) blir part i \(area.swedish)",
        en: "\(name.english) becomes a partner in \(area.english)"
      ).capitalised
    case .new(let level, _, let kind):
      let level = graph.levelWithNoun(level)
      let ofKind = kind.map { kind in
        let name = graph.vocabulary.actorKind(kind)?.name.phrase ?? Phrase(kind.rawValue)
        return Phrase(sv: " av slaget ", en: " of the kind ") + name
      }
      return Phrase(
        sv: "En ny part\(ofKind?.swedish ?? "") på \(level.swedish) i \(area.swedish)",
        en: "A new partner\(ofKind?.english ?? "") at the \(level.english) in \(area.english)"
      )
    }
  }

  /// "Uppfyllda nivåer blir 8 av 11, mot 7 i dag."
  private var headline: Phrase {
    let required = after.requiredCount
    let (old, new) = (before.metCount, after.metCount)
    if moved.isEmpty {
      return Phrase(
        sv: "Det ändrar inte läget för någon nivå: \(new) av \(required) som krävs är uppfyllda, "
          + "som i dag.",
        en: "That changes the state of no level: \(new) of \(required) required are met, as today."
      )
    }
    return Phrase(
      sv: old == new
        ? "\(new) av \(required) nivåer som krävs är uppfyllda, som i dag."
        : "Då är \(new) av \(required) nivåer som krävs uppfyllda, mot \(old) i dag.",
      en: old == new
        ? "\(new) of \(required) required levels are met, as today."
        : "Then \(new) of \(required) required levels are met, against \(old) today."
    )
  }

  var json: JSONValue {
    [
      "before": before.totals, "after": after.totals,
      "changed": .list(
        moved.map { move in
          [
            "focusArea": .text(move.before.area.rawValue),
            "level": .text(move.before.level.rawValue),
            "required": .truth(move.before.isRequired),
            "before": .text(move.before.state.rawValue),
            "after": .text(move.after.state.rawValue),
          ]
        }
      ),
      "open": JSONValue(after.cells.filter(\.isOpen).map(\.place)),
    ]
  }
}

extension Trial {
  /// As it is written on the command line.
  var spelling: String {
    switch self {
    case .open(let actor, let area): "open:\(actor):\(area)"
    case .new(let level, let area, let kind):
      "new:\(level):\(area)" + (kind.map { ":\($0)" } ?? "")
    }
  }
}

extension Coverage {
  fileprivate var totals: JSONValue {
    [
      "required": .number(requiredCount), "met": .number(metCount),
      "ongoing": .number(ongoingCount),
    ]
  }
}

extension Coverage.Cell {
  /// The state in a sign and words; in brackets where nothing asks for the level.
  fileprivate var shown: Phrase {
    isRequired
      ? Phrase(state.symbol + " ") + state.name
      : Phrase(state.symbol + " (") + state.name + Phrase(")")
  }
}
