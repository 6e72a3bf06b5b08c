internal import Analyses
internal import Diagnostics
internal import Stakeholders

/// The sentences in which an answer about closing sets is told.
struct ClosingWords {
  let analysis: ClosingAnalysis
  /// Whether this is about what is left after something was tried out.
  let isLeft: Bool

  var graph: StakeholderGraph { analysis.selected.graph }

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
      sv: "\(open) av \(required) \(required == 1 ? "nivå" : "nivåer") som krävs är "
        + "\(open == 1 ? "öppen" : "öppna"). ",
      en: "\(open) of \(required) required \(required == 1 ? "level" : "levels") "
        + "\(open == 1 ? "is" : "are") open. "
    )
    return start + (analysis.closable.isEmpty ? nothingCloses : whatCloses)
  }

  private var nothingCloses: Phrase {
    if !analysis.terms.assumesAny, !analysis.knowsInterests {
      return Phrase(
        sv: "För ingen aktör är det noterat i vilka fokusområden den kan vara part, så "
          + "utifrån underlaget går det inte att föreslå någon.",
        en: "For no actor is it on record in which focus areas it could be a partner, "
          + "so the records do not let us propose anybody."
      )
    }
    let them =
      analysis.open.count == 1
      ? Phrase(sv: "den", en: "it") : Phrase(sv: "någon av dem", en: "any of them")
    return analysis.terms.assumesAny
      ? Phrase(
        sv:
          "Ingen namngiven aktör i underlaget kan fylla \(them.swedish): de står på andra nivåer, "
          + "är av annat slag, eller räknas redan.",
        en: "No named actor on record can fill \(them.english): they stand at other levels, are of "
          + "other kinds, or count already."
      )
      : Phrase(
        sv: "Ingen aktör med ett noterat intresse kan fylla \(them.swedish).",
        en: "No actor with an interest on record can fill \(them.english)."
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
        sv: "\(closable == 1 ? "En" : String(closable)) av dem går att stänga",
        en: "\(closable == 1 ? "One" : String(closable)) of them can be closed"
      )
    let who = Phrase(
      sv: " med aktörer som finns i underlaget",
      en: " with actors that are on record"
    )
    guard closed == closable else { return some + who + Phrase(", ") + whatLimitAllows(closed) }
    return some + who
      + Phrase(
        sv: "; \(analysis.isProven ? "det minsta som behövs" : "det bästa som hittades")"
          + "\(counted.swedish)\(counted.swedish.isEmpty ? "" : ",") är "
          + "\(Phrase.count(count).swedish) steg, till kostnaden \(analysis.cost).",
        en: "; \(analysis.isProven ? "the least it takes" : "the best that was found")"
          + "\(counted.english)\(counted.english.isEmpty ? "" : ",") is "
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
      return analysis.closable.count == 1
        ? Phrase(
          sv: "men \(new.swedish) går det inte\(counted.swedish).",
          en: "but \(new.english) it cannot\(counted.english)."
        )
        : Phrase(
          sv: "men \(new.swedish) går ingen av dem\(counted.swedish).",
          en: "but \(new.english) none of them\(counted.english)."
        )
    }
    let count = analysis.sets.first?.count ?? 0
    return Phrase(
      sv: "men \(new.swedish) \(analysis.isProven ? "" : "hittades bara ett sätt att stänga ")"
        + "\(analysis.isProven ? "bara " : "")\(closed)\(counted.swedish): \(Phrase.count(count).swedish) steg, "
        + "till kostnaden \(analysis.cost).",
      en: "but \(new.english) only \(closed)\(analysis.isProven ? "" : " as far as was found")"
        + "\(counted.english): "
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
            sv: "Det kan finnas en uppsättning steg som stänger fler, men ingen stänger fler än "
              + "\(most)\(counted.swedish).",
            en: "There may be a set of steps that closes more, but none closes more than \(most)"
              + "\(counted.english)."
          )
      }
      return start
        + Phrase(
          sv:
            "Ingen uppsättning steg kostar mindre än \(analysis.bound), så det kan finnas en som är upp "
            + "till \(analysis.cost - analysis.bound) billigare\(counted.swedish).",
          en:
            "No set of steps costs less than \(analysis.bound), so there may be one that is up to "
            + "\(analysis.cost - analysis.bound) cheaper\(counted.english)."
        )
    }
    guard let count = analysis.setCount else {
      return Phrase(
        sv:
          "Ingen uppsättning steg är billigare\(counted.swedish), och de som är lika billiga är fler "
          + "än det går att räkna.",
        en: "No set of steps is cheaper\(counted.english), and those as cheap are more than can be "
          + "counted."
      )
    }
    if count == 1, analysis.isCountExact {
      return Phrase(
        sv: "Ingen annan uppsättning av de här stegen är lika billig\(counted.swedish).",
        en: "No other set of these steps is as cheap\(counted.english)."
      )
    }
    guard count > 1 else {
      return Phrase(
        sv: "Ingen uppsättning steg är billigare\(counted.swedish). Om fler är lika billiga hann "
          + "sökningen inte avgöra.",
        en:
          "No set of steps is cheaper\(counted.english). Whether others are as cheap the search did "
          + "not settle."
      )
    }
    let atLeast =
      analysis.isCountExact ? Phrase("") : Phrase(sv: "minst ", en: "at least ")
    return Phrase(
      sv:
        "Det finns \(atLeast.swedish)\(count) uppsättningar steg som är lika billiga, och ingen som "
        + "är billigare\(counted.swedish).",
      en: "There are \(atLeast.english)\(count) sets of steps that are as cheap, and none that is "
        + "cheaper\(counted.english)."
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
    let (count, required) = (after.metCount, after.requiredCount)
    let met =
      required == 1
      ? Phrase(
        sv: "Med det är den enda nivå som krävs \(count == 1 ? "uppfylld" : "fortfarande öppen").",
        en: "With it the only required level is \(count == 1 ? "met" : "still open")."
      )
      : Phrase(
        sv: "Med det är \(count) av \(required) nivåer som krävs "
          + "\(count == 1 ? "uppfylld" : "uppfyllda"), mot \(analysis.coverage.metCount) "
          + "\(isLeft ? "utan" : "i dag").",
        en: "With it \(count) of \(required) required levels \(count == 1 ? "is" : "are") met, "
          + "against \(analysis.coverage.metCount) \(isLeft ? "without" : "today")."
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
