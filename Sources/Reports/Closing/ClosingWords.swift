internal import Analyses
internal import Diagnostics
internal import Stakeholders

/// The sentences in which an answer about closing sets is told.
struct ClosingWords {
  let analysis: ClosingAnalysis
  /// Whether this is about what is left after something was tried out.
  let isLeft: Bool

  private var graph: StakeholderGraph { analysis.selected.graph }

  // MARK: How it stands

  /// "4 av 11 nivåer som krävs är öppna. 2 av dem går att stänga …".
  var headline: Phrase {
    let required = analysis.coverage.requiredCount
    let open = analysis.open.count
    guard required > 0 else {
      return Phrase(
        sv: "Ingen nivå är noterad som krav i urvalet, så det finns inget att stänga.",
        en: "No level is recorded as required in this selection, so there is nothing to close."
      )
    }
    guard open > 0 else {
      return Phrase(
        sv: required == 1
          ? "Den enda nivå som krävs har de namngivna parter som behövs. Inget måste läggas till."
          : "Alla \(required) nivåer som krävs har de namngivna parter som behövs. "
            + "Inget måste läggas till.",
        en: required == 1
          ? "The only required level has the named partners it needs. Nothing must be added."
          : "All \(required) required levels have the named partners they need. "
            + "Nothing must be added."
      )
    }
    let start = Phrase(
      sv: "\(open) av \(required) \(required == 1 ? "nivå" : "nivåer") som krävs är öppna. ",
      en: "\(open) of \(required) required \(required == 1 ? "level" : "levels") "
        + "\(open == 1 ? "is" : "are") open. "
    )
    return start + (analysis.closable.isEmpty ? nothingCloses : whatCloses)
  }

  private var nothingCloses: Phrase {
    if !analysis.terms.assumesAny, !analysis.knowsInterests {
      return Phrase(
        sv: "För ingen aktör är det noterat i vilka fokusområden den kan vara part (interests), så "
          + "utifrån underlaget går det inte att föreslå någon.",
        en: "For no actor is it on record in which focus areas it could be a partner (interests), "
          + "so the records do not let us propose anybody."
      )
    }
    return analysis.terms.assumesAny
      ? Phrase(
        sv:
          "Ingen namngiven aktör i underlaget kan fylla någon av dem: de står på andra nivåer, är "
          + "av annat slag, eller räknas redan.",
        en: "No named actor on record can fill any of them: they stand at other levels, are of "
          + "other kinds, or count already."
      )
      : Phrase(
        sv: "Ingen aktör med ett noterat intresse (interests) kan fylla någon av dem.",
        en: "No actor with an interest on record (interests) can fill any of them."
      )
  }

  private var whatCloses: Phrase {
    let open = analysis.open.count
    let closable = analysis.closable.count
    let closed = analysis.sets.first.map { analysis.closed(by: $0).count } ?? 0
    let count = analysis.sets.first?.count ?? 0
    let some =
      closable == open
      ? Phrase(
        sv: open == 1 ? "Den går att stänga" : "Alla går att stänga",
        en: open == 1 ? "It can be closed" : "All of them can be closed"
      )
      : Phrase(
        sv: "\(closable) av dem går att stänga",
        en: "\(closable) of them can be closed"
      )
    let who = Phrase(
      sv: " med aktörer som finns i underlaget",
      en: " with actors that are on record"
    )
    guard closed == closable else { return some + who + Phrase(", ") + whatLimitAllows(closed) }
    return some + who
      + Phrase(
        sv: "; \(analysis.isProven ? "det minsta som behövs" : "det bästa som hittades") är "
          + "\(Phrase.count(count).swedish) steg, till kostnaden \(analysis.cost).",
        en: "; \(analysis.isProven ? "the least it takes" : "the best that was found") is "
          + "\(Phrase.count(count).english) \(count == 1 ? "step" : "steps"), at a cost of "
          + "\(analysis.cost)."
      )
  }

  private func whatLimitAllows(_ closed: Int) -> Phrase {
    let most = analysis.terms.mostNew ?? 0
    let new = Phrase(
      sv: most == 0
        ? "utan nya parter" : "med högst \(most) \(most == 1 ? "ny part" : "nya parter")",
      en: most == 0
        ? "without new partners" : "with at most \(most) new \(most == 1 ? "partner" : "partners")"
    )
    guard closed > 0 else {
      return Phrase(
        sv: "men \(new.swedish) går ingen av dem.",
        en: "but \(new.english) none of them."
      )
    }
    let count = analysis.sets.first?.count ?? 0
    return Phrase(
      sv: "men \(new.swedish) \(analysis.isProven ? "" : "hittades bara ett sätt att stänga ")"
        + "\(analysis.isProven ? "bara " : "")\(closed): \(Phrase.count(count).swedish) steg, "
        + "till kostnaden \(analysis.cost).",
      en: "but \(new.english) only \(closed)\(analysis.isProven ? "" : " as far as was found"): "
        + "\(Phrase.count(count).english) \(count == 1 ? "step" : "steps"), at a cost of "
        + "\(analysis.cost)."
    )
  }

  /// Whether there are other sets as small, or perhaps smaller.
  var standing: Phrase? {
    guard !analysis.closable.isEmpty, let set = analysis.sets.first, !set.isEmpty else {
      return nil
    }
    guard analysis.isProven else {
      let start = Phrase(
        sv: "Att det är det minsta är inte bevisat: sökningen stannade vid sin gräns. ",
        en: "That this is the least is not proven: the search stopped at its limit. "
      )
      guard analysis.mostClosed == analysis.closed(by: set).count else {
        let most = analysis.mostClosed
        return start
          + Phrase(
            sv: "Det kan finnas ett sätt som stänger fler, men inget stänger fler än \(most).",
            en: "There may be a way that closes more, but none closes more than \(most)."
          )
      }
      return start
        + Phrase(
          sv:
            "Inget sätt kostar mindre än \(analysis.bound), så det kan finnas ett som är upp till "
            + "\(analysis.cost - analysis.bound) billigare.",
          en: "No way costs less than \(analysis.bound), so there may be one that is up to "
            + "\(analysis.cost - analysis.bound) cheaper."
        )
    }
    guard let count = analysis.setCount else {
      return Phrase(
        sv: "Inget sätt är billigare, och de som är lika billiga är fler än det går att räkna.",
        en: "No way is cheaper, and those as cheap are more than can be counted."
      )
    }
    if count == 1, analysis.isCountExact {
      return Phrase(
        sv: "Inget annat sätt är lika billigt.",
        en: "No other way is as cheap."
      )
    }
    guard count > 1 else {
      return Phrase(
        sv: "Inget sätt är billigare. Om fler är lika billiga hann sökningen inte avgöra.",
        en: "No way is cheaper. Whether others are as cheap the search did not settle."
      )
    }
    let atLeast =
      analysis.isCountExact ? Phrase("") : Phrase(sv: "minst ", en: "at least ")
    return Phrase(
      sv: "Det finns \(atLeast.swedish)\(count) sätt som är lika billiga, och inget som är "
        + "billigare.",
      en: "There are \(atLeast.english)\(count) ways that are as cheap, and none that is cheaper."
    )
  }

  /// "Med det är 8 av 11 nivåer som krävs uppfyllda, mot 7 i dag."
  var result: Phrase? {
    guard let set = analysis.sets.first, !set.isEmpty else { return nil }
    let after = analysis.coverage(applying: set)
    let closed = Set(analysis.closed(by: set).map(\.place))
    let extra = zip(analysis.coverage.cells, after.cells).filter { before, after in
      before.isOpen && after.isMet && !closed.contains(before.place)
    }.map(\.1)
    let met = Phrase(
      sv: "Med det är \(after.metCount) av \(after.requiredCount) nivåer som krävs uppfyllda, mot "
        + "\(analysis.coverage.metCount) \(isLeft ? "utan" : "i dag").",
      en: "With it \(after.metCount) of \(after.requiredCount) required levels are met, against "
        + "\(analysis.coverage.metCount) \(isLeft ? "without" : "today")."
    )
    guard !extra.isEmpty else { return met }
    let arenas = graph.names(Set(extra.flatMap(\.arenas)).intersection(set.map(\.actor)))
    let cells = Phrase.list(extra.map(cell))
    return met
      + Phrase(
        sv: " Av dem fylls \(cells.swedish) bara genom medlemmarna i \(arenas.swedish).",
        en: " Of these, \(cells.english) \(extra.count == 1 ? "is" : "are") filled only through "
          + "the members of \(arenas.english)."
      )
  }

  // MARK: Moves

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
        sv: "Öppna en relation till \(actor.swedish) i \(area.swedish), som inte är part i dag",
        en: "Open a relation with \(actor.english) on \(area.english), not a partner today"
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
        Phrase(sv: "det stänger \(levels.swedish)", en: "that closes the \(levels.english)")
      )
    }
    for cell in mine where cell.lacking > 1 {
      let level = graph.levelWithNoun(cell.level)
      let lacking = Phrase.count(cell.lacking, isNeuter: false)
      parts.append(
        Phrase(
          sv: "det är en av de \(lacking.swedish) som saknas på \(level.swedish)",
          en: "that is one of the \(lacking.english) lacking at the \(level.english)"
        )
      )
    }
    return (parts.isEmpty ? Phrase("") : Phrase(": ") + .list(parts)) + Phrase(".")
  }

  /// "Transport, nationell nivå".
  func cell(_ cell: Coverage.Cell) -> Phrase {
    graph.name(cell.area).phrase + Phrase(" (") + graph.levelWithNoun(cell.level) + Phrase(")")
  }

  // MARK: What nobody fills

  /// "En namngiven aktör på lokal nivå behövs för Miljö och klimat."
  func needed(_ unclosable: UnclosableCell) -> Phrase {
    let cell = unclosable.cell
    let level = graph.levelWithNoun(cell.level)
    let area = graph.name(cell.area).phrase
    let ofKind = graph.vocabulary.ofKind(cell.requirement)
    let lacking = unclosable.lacking
    let isMore = cell.lacking < cell.minimum || !unclosable.candidates.isEmpty
    let number = Phrase.count(lacking, isNeuter: false)
    let actors = Phrase(
      sv: (isMore ? "ytterligare " : "") + number.swedish
        + (lacking == 1 ? " namngiven aktör" : " namngivna aktörer"),
      en: (isMore ? number.english + " more" : lacking == 1 ? "a" : number.english)
        + (lacking == 1 ? " named actor" : " named actors")
    ).capitalised
    var words = Phrase(
      sv: "\(actors.swedish)\(ofKind.swedish) på \(level.swedish) behövs för \(area.swedish)",
      en: "\(actors.english)\(ofKind.english) at \(level.english) \(lacking == 1 ? "is" : "are") "
        + "needed for \(area.english)"
    )
    if !unclosable.candidates.isEmpty {
      words =
        words + Phrase(sv: ", utöver ", en: ", besides ") + graph.names(unclosable.candidates)
    }
    words = words + Phrase(".")
    guard !unclosable.arenas.isEmpty else { return words }
    let arenas = graph.names(unclosable.arenas)
    return words
      + Phrase(
        sv: " Medlemmarna i \(arenas.swedish) skulle fylla nivån indirekt, om \(area.swedish) togs "
          + "upp där.",
        en: " The members of \(arenas.english) would fill it indirectly, if \(area.english) were "
          + "taken there."
      )
  }

  // MARK: Terms

  /// Who was counted on, and what the costs are.
  var terms: Phrase {
    let costs = analysis.terms.costs
    let who =
      analysis.terms.assumesAny
      ? Phrase(
        sv: "Antagande: vilken namngiven aktör som helst kan bli part i vilket fokusområde som "
          + "helst, också där inget intresse är noterat (--assume any).",
        en: "Assumption: any named actor may become a partner in any focus area, also where no "
          + "interest is on record (--assume any)."
      )
      : Phrase(
        sv: "Bara aktörer med ett noterat intresse i fokusområdet räknas.",
        en: "Only actors with an interest in the focus area on record are counted on."
      )
    return who
      + Phrase(
        sv: " Kostnader: en arena vi redan är med i \(costs.activate), ett nytt fokusområde med en "
          + "part vi redan har \(costs.extend), en ny relation \(costs.open) och \(costs.first) till "
          + "för en part som är ny. De väger stegen mot varandra och är inga pengar.",
        en:
          " Costs: an arena that we are in already \(costs.activate), a further focus area with a "
          + "partner that we have \(costs.extend), a new relation \(costs.open) and \(costs.first) "
          + "more for a partner that is new. They weigh steps against each other and are no money."
      )
  }

  /// What `--assume any` would bring; `nil` where nothing.
  var hint: Phrase? {
    let more = analysis.closableByAnybody - analysis.closable.count
    guard more > 0 else { return nil }
    let what = Phrase(
      sv: analysis.closable.isEmpty
        ? "\(analysis.closableByAnybody) av dem"
        : "\(Phrase.count(more, isNeuter: false).swedish) till",
      en: analysis.closable.isEmpty
        ? "\(analysis.closableByAnybody) of them" : "\(Phrase.count(more).english) more"
    )
    return Phrase(
      sv: "Kunde vilken namngiven aktör som helst bli part i vilket fokusområde som helst gick "
        + "\(what.swedish) att stänga; pröva med --assume any. Vem är det rimligt att räkna med, och "
        + "i vad? Notera det hos aktören (interests).",
      en: "If any named actor could become a partner in any focus area, \(what.english) could be "
        + "closed; try --assume any. Whom is it reasonable to count on, and in what? Record it with "
        + "the actor (interests)."
    )
  }
}

extension [Phrase] {
  func joined(by separator: String) -> Phrase {
    Phrase(
      sv: map(\.swedish).joined(separator: separator),
      en: map(\.english).joined(separator: separator)
    )
  }
}

extension Coverage.Cell {
  /// `area:level`, as findings and facts have it.
  var place: String { "\(area):\(level)" }
}
