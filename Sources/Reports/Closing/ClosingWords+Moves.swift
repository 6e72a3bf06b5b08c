internal import Analyses
internal import Diagnostics
internal import Stakeholders

extension ClosingWords {
  /// What to do, with whom, and what it closes.
  func move(_ move: ClosingMove, closing cells: [Coverage.Cell]) -> Phrase {
    step(move.kind, move.area, with: [move.actor]) + effect(of: move, on: cells)
  }

  func heading(ofWays count: Int, areRest: Bool) -> Phrase {
    let isCut = analysis.setCount != count || !analysis.isCountExact
    return
      (areRest
      ? Phrase(sv: "Resten på ett av de här sätten", en: "The rest in one of these ways")
      : Phrase(sv: "Ett av de här sätten", en: "One of these ways"))
      + Phrase(
        sv: isCut ? " (de första \(count))" : "",
        en: isCut ? " (the first \(count))" : ""
      )
  }

  /// One way of several, in a sentence where they differ only in whom we turn to.
  func choice(_ ways: [[ClosingMove]], closing cells: [Coverage.Cell]) -> Phrase {
    if let first = ways.first?.first,
      ways.allSatisfy({ way in
        way.count == 1 && way[0].kind == first.kind && way[0].area == first.area
          && way[0].levels == first.levels
      })
    {
      return step(first.kind, first.area, with: ways.map { $0[0].actor })
        + effect(of: first, on: cells)
    }
    let limit = 10
    var told = ways.prefix(limit).enumerated().map { number, way in
      Phrase(sv: number == 0 ? "Antingen: " : "Eller: ", en: number == 0 ? "Either: " : "Or: ")
        + way.map { move($0, closing: cells) }.joined(by: " ")
    }
    if ways.count > limit {
      told.append(
        Phrase(
          sv: "Eller på \(ways.count - limit) sätt till.",
          en: "Or in \(ways.count - limit) more ways."
        )
      )
    }
    return told.joined(by: " ")
  }

  private func step(
    _ kind: ClosingMove.Kind,
    _ area: FocusArea.ID,
    with actors: [Actor.ID]
  ) -> Phrase {
    let actor = oneOf(actors)
    let area = graph.name(area).phrase
    return switch kind {
    case .activate:
      Phrase(
        sv: "Ta upp \(area.swedish) i \(actor.swedish), som vi redan är med i",
        en: "Take \(area.english) to \(actor.english), which we are in already"
      )
    case .extend:
      Phrase(
        sv: "Ta upp \(area.swedish) med \(actor.swedish), som redan är part i annat",
        en: "Take up \(area.english) with \(actor.english), a partner on other questions already"
      )
    case .open:
      Phrase(
        sv: "Öppna en relation i \(area.swedish) till \(actor.swedish), som inte är part i dag",
        en: "Open a relation on \(area.english) with \(actor.english), not a partner today"
      )
    }
  }

  /// "A, B eller C", at most twelve of them.
  private func oneOf(_ actors: [Actor.ID]) -> Phrase {
    func list(_ language: Language) -> Phrase {
      let names = actors.inSwedishOrder(of: { graph.name($0)[language] }, then: \.rawValue)
        .map { graph.name($0).phrase }
      guard names.count > 13 else { return .alternatives(names) }
      let rest = names.count - 12
      return .alternatives(
        names.prefix(12) + [Phrase(sv: "någon av \(rest) till", en: "one of \(rest) more")]
      )
    }
    return Phrase(sv: list(.swedish).swedish, en: list(.english).english)
  }

  /// ": det stänger nationell nivå."
  private func effect(of move: ClosingMove, on cells: [Coverage.Cell]) -> Phrase {
    let mine = cells.filter { $0.area == move.area && move.levels.contains($0.level) }
    let closes = mine.filter { $0.lacking == 1 }
    var parts: [Phrase] = []
    if !closes.isEmpty {
      let levels = Phrase.list(closes.map { graph.levelWithNoun($0.level) })
      parts.append(
        Phrase(sv: "stänger \(levels.swedish)", en: "closes the \(levels.english)")
      )
    }
    for cell in mine where cell.lacking > 1 {
      let level = graph.levelWithNoun(cell.level)
      let lacking = Phrase.count(cell.lacking, isNeuter: false)
      parts.append(
        Phrase(
          sv: "är en av de \(lacking.swedish) som saknas på \(level.swedish)",
          en: "is one of the \(lacking.english) lacking at the \(level.english)"
        )
      )
    }
    return (parts.isEmpty ? Phrase("") : Phrase(sv: ": det ", en: ": that ") + .list(parts))
      + Phrase(".")
  }

  /// "Transport, nationell nivå".
  func cell(_ cell: Coverage.Cell) -> Phrase {
    graph.name(cell.area).phrase + Phrase(" (") + graph.levelWithNoun(cell.level) + Phrase(")")
  }
}
