internal import Analyses
internal import Diagnostics
internal import Stakeholders

// What nobody fills, and on what terms.

extension ClosingWords {
  /// What nobody fills: the levels of a focus area that need the same on one line, whatever there is
  /// more to say about on a line of its own.
  func needed(_ unclosable: [UnclosableCell]) -> [Phrase] {
    var lines: [[UnclosableCell]] = []
    for cell in unclosable {
      if let last = lines.indices.last, cell.needsTheSame(as: lines[last][0]) {
        lines[last].append(cell)
      } else {
        lines.append([cell])
      }
    }
    return lines.map { $0.count == 1 ? needed($0[0]) : needed(at: $0) }
  }

  /// "Miljö och klimat: en namngiven aktör behövs på var och en av nivåerna lokal och regional."
  private func needed(at cells: [UnclosableCell]) -> Phrase {
    let actors = actors(cells[0])
    let area = graph.name(cells[0].cell.area).phrase
    let levels = Phrase.list(
      cells.map(\.cell.level).map { graph.vocabulary.level($0)?.name.phrase ?? Phrase($0.rawValue) }
    )
    return Phrase(
      sv: "\(area.swedish): \(actors.swedish) behövs på var och en av nivåerna "
        + "\(levels.swedish).",
      en: "\(area.english): \(actors.english) \(cells[0].lacking == 1 ? "is" : "are") needed at "
        + "each of these levels: \(levels.english)."
    ).capitalised
  }

  /// "ytterligare två namngivna aktörer av slaget myndighet".
  private func actors(_ unclosable: UnclosableCell) -> Phrase {
    let lacking = unclosable.lacking
    let number = Phrase.count(lacking, isNeuter: false)
    let isMore = unclosable.addsToOthers
    return Phrase(
      sv: (isMore ? "ytterligare " : "") + number.swedish
        + (lacking == 1 ? " namngiven aktör" : " namngivna aktörer"),
      en: (isMore ? number.english + " more" : lacking == 1 ? "a" : number.english)
        + (lacking == 1 ? " named actor" : " named actors")
    ) + graph.vocabulary.ofKind(unclosable.cell.requirement)
  }

  /// "En namngiven aktör på lokal nivå behövs för Miljö och klimat."
  func needed(_ unclosable: UnclosableCell) -> Phrase {
    let level = graph.levelWithNoun(unclosable.cell.level)
    let area = graph.name(unclosable.cell.area).phrase
    let actors = actors(unclosable).capitalised
    var words = Phrase(
      sv: "\(actors.swedish) på \(level.swedish) behövs för \(area.swedish)",
      en: "\(actors.english) at \(level.english) \(unclosable.lacking == 1 ? "is" : "are") "
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
          + "more for a partner that is new. They weigh steps against each other and are not money."
      )
  }

  /// What would come of counting on anybody; `nil` where nothing.
  var prospect: Phrase? {
    let more = analysis.closableByAnybody - analysis.closable.count
    guard more > 0 else { return nil }
    let what = Phrase(
      sv: analysis.closable.isEmpty
        ? analysis.open.count == 1 ? "den" : more == 1 ? "en av dem" : "\(more) av dem"
        : "\(Phrase.count(more, isNeuter: false).swedish) till",
      en: analysis.closable.isEmpty
        ? analysis.open.count == 1 ? "it" : more == 1 ? "one of them" : "\(more) of them"
        : "\(Phrase.count(more).english) more"
    )
    return Phrase(
      sv: "Kunde vilken namngiven aktör som helst bli part i vilket fokusområde som helst gick "
        + "\(what.swedish) att stänga. Vem är det rimligt att räkna med, och i vad? "
        + "Notera det hos aktören.",
      en: "If any named actor could become a partner in any focus area, \(what.english) could be "
        + "closed. Whom is it reasonable to count on, and in what? Record it with "
        + "the actor."
    )
  }
}

extension UnclosableCell {
  /// Whether somebody is there or thought of already.
  fileprivate var addsToOthers: Bool { cell.lacking < cell.minimum || !candidates.isEmpty }

  /// Whether another level of the same focus area needs nobody else, and there is no more to say of
  /// either.
  fileprivate func needsTheSame(as other: UnclosableCell) -> Bool {
    cell.area == other.cell.area && lacking == other.lacking
      && addsToOthers == other.addsToOthers
      && cell.requirement?.kinds == other.cell.requirement?.kinds
      && candidates.isEmpty && arenas.isEmpty && other.candidates.isEmpty && other.arenas.isEmpty
  }
}
