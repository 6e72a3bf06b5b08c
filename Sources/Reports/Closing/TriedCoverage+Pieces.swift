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
      .list(zip(trials, outcomes).map(words)),
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

  private func words(_ trial: Trial, _ outcome: Outcome) -> Phrase {
    let graph = selected.graph
    let area = graph.name(trial.area).phrase
    switch trial {
    case .open(let actor, _):
      let name = graph.name(actor).phrase
      switch outcome {
      case .partner: break
      case .already:
        return Phrase(
          sv: "\(name.swedish) är redan part i \(area.swedish): det ändrar inget",
          en: "\(name.english) is already a partner in \(area.english): nothing changes"
        ).capitalised
      case .leftOut:
        return Phrase(
          sv: "\(name.swedish) kan inte bli part i \(area.swedish) med de relationer som urvalet "
            + "lämnar: det ändrar inget",
          en:
            "\(name.english) cannot become a partner in \(area.english) by the relations that the "
            + "selection leaves: nothing changes"
        ).capitalised
      }
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
      if outcome == .leftOut {
        return Phrase(
          sv: "En ny part\(ofKind?.swedish ?? "") på \(level.swedish) räknas inte i "
            + "\(area.swedish) med de relationer som urvalet lämnar: det ändrar inget",
          en: "A new partner\(ofKind?.english ?? "") at the \(level.english) does not count in "
            + "\(area.english) by the relations that the selection leaves: nothing changes"
        )
      }
      return Phrase(
        sv: "En ny part\(ofKind?.swedish ?? "") på \(level.swedish) i \(area.swedish)",
        en: "A new partner\(ofKind?.english ?? "") at the \(level.english) in \(area.english)"
      ) + exclusion(trial)
    }
  }

  /// That the requirement is about other kinds of actors than the one that is tried.
  private func exclusion(_ trial: Trial) -> Phrase {
    guard case .new(let level, let area, let kind?) = trial,
      let requirement = before.row(area).first(where: { $0.level == level })?.requirement,
      !requirement.kinds.isEmpty, !requirement.kinds.contains(kind)
    else { return Phrase("") }
    let ofKind = selected.graph.vocabulary.ofKind(requirement)
    return Phrase(
      sv: ": kravet där gäller bara parter\(ofKind.swedish), så den räknas inte mot det",
      en: ": the requirement there is only about partners\(ofKind.english), so it does not count "
        + "towards it"
    )
  }

  /// "Då är 8 av 11 nivåer som krävs uppfyllda, mot 7 i dag."
  private var headline: Phrase {
    let required = after.requiredCount
    let (old, new) = (before.metCount, after.metCount)
    guard required > 0 else {
      return Phrase(
        sv: "Ingen nivå är noterad som krav i urvalet, så inget krav uppfylls.",
        en: "No level is recorded as required in this selection, so no requirement is met by it."
      )
    }
    let isSame = old == new
    let state =
      new == 1 ? Phrase(sv: "uppfylld", en: "met") : Phrase(sv: "öppen", en: "open")
    let now =
      required == 1
      ? Phrase(
        sv: "den enda nivå som krävs \(isSame ? "är" : "blir") \(state.swedish)",
        en: "the only required level \(isSame ? "is" : "becomes") \(state.english)"
      )
      : Phrase(
        sv: isSame
          ? "\(new) av \(required) nivåer som krävs är \(new == 1 ? "uppfylld" : "uppfyllda")"
          : "då är \(new) av \(required) nivåer som krävs \(new == 1 ? "uppfylld" : "uppfyllda")",
        en: (isSame ? "" : "then ")
          + "\(new) of \(required) required levels \(new == 1 ? "is" : "are") met"
      )
    let today =
      isSame
      ? Phrase(sv: ", som i dag.", en: ", as today.")
      : required == 1
        ? Phrase(".") : Phrase(sv: ", mot \(old) i dag.", en: ", against \(old) today.")
    return moved.isEmpty
      ? Phrase(
        sv: "Det ändrar inte läget för någon nivå: ",
        en: "That changes the state of no level: "
      ) + now + today
      : now.capitalised + today
  }

  static let columns = ["try", "effect", "before", "after"]

  /// One row a trial, then one a cell that it changes, under the columns of closing sets and its own.
  var rows: [[String]] {
    zip(trials, outcomes).map { trial, outcome in
      var actor = ""
      if case .open(let id, _) = trial { actor = id.rawValue }
      return [
        "", "", actor, trial.area.rawValue, "", "", "", trial.spelling, outcome.rawValue, "", "",
      ]
    }
      + moved.map { move in
        [
          "", "", "", move.after.area.rawValue, move.after.place, "", "", "", "",
          move.before.state.rawValue, move.after.state.rawValue,
        ]
      }
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
      "withoutEffect": JSONValue(
        zip(trials, outcomes).filter { $0.1 != .partner }.map(\.0.spelling)
      ),
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
