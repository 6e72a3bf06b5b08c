internal import Diagnostics
internal import Stakeholders

extension GapFindings {
  mutating func partners(_ coverage: Coverage) {
    let remedies = remedies
    for area in coverage.focusAreas {
      let found = coverage.counterparts[area.id] ?? Coverage.Counterparts()
      guard found.named.isEmpty else { continue }
      let name = area.name.phrase
      let evidence = selected.requirements(of: area).flatMap(\.evidence).unique()
      let remedy = Phrase(
        sv: "Notera en relation, till exempel samverkan eller kontakt, till en namngiven aktör i "
          + "\(name.swedish).",
        en: "Record a relation, such as cooperation or contact, to a named actor in "
          + "\(name.english)."
      )
      let isEmpty = found.isEmpty
      findings.append(
        Finding(
          isEmpty ? .noPartner : .noNamedPartner,
          [area.id.rawValue],
          isEmpty
            ? Phrase(
              sv: "\(name.swedish) har ingen noterad extern part.",
              en: "\(name.english) has no recorded external partner."
            )
            : Phrase(
              sv: "\(name.swedish) har ingen namngiven extern part, bara allmänna kategorier: ",
              en: "\(name.english) has no named external partner, only categories: "
            )
              + names(found.generic) + Phrase("."),
          limit: Self.notOnRecord,
          question: Phrase(sv: "Vem borde föras in?", en: "Who should be entered?"),
          remedy: remedy,
          changes: remedies.partnerChanges(area, coverage),
          evidence: evidence,
          focusArea: area.id
        )
      )
    }
  }

  mutating func levels(_ coverage: Coverage) {
    for cell in coverage.cells where cell.isRequired {
      if cell.isOpen {
        openLevel(cell, coverage.counterparts[cell.area] ?? Coverage.Counterparts())
      } else if cell.state == .thin {
        thinLevel(cell)
      }
    }
  }

  mutating func openLevel(_ cell: Coverage.Cell, _ found: Coverage.Counterparts) {
    let remedies = remedies
    let area = graph.name(cell.area).phrase
    let level = level(cell.level)
    let start = Phrase(
      sv: "\(area.swedish), \(level.swedish): ",
      en: "\(area.english), \(level.english): "
    )
    let minimum = cell.minimum
    let known = cell.counterparts.count + cell.indirect.count
    let ofKind = ofKind(cell.requirement)
    let rest: Phrase =
      switch cell.state {
      case .partial:
        Phrase(
          sv: "\(known) av \(minimum) namngivna parter\(ofKind.swedish) som krävs (",
          en: "\(known) of \(minimum) named partners\(ofKind.english) required ("
        )
          + names(cell.counterparts + cell.indirect) + Phrase(").")
      case .nominal:
        Phrase(
          sv: "ingen namngiven part\(ofKind.swedish), bara "
            + (cell.generic.count == 1 ? "kategorin " : "kategorierna "),
          en: "no named partner\(ofKind.english), only the "
            + (cell.generic.count == 1 ? "category " : "categories ")
        )
          + names(cell.generic) + Phrase(".")
      case .unplaced:
        Phrase(
          sv: "ingen part\(ofKind.swedish) är placerad på nivån. Utan noterad nivå: ",
          en: "no partner\(ofKind.english) is placed at this level. Without a recorded level: "
        )
          + names(found.unplaced) + Phrase(".")
      default:
        Phrase(
          sv: "ingen part\(ofKind.swedish) är noterad.",
          en: "no partner\(ofKind.english) is recorded."
        )
      }
    findings.append(
      Finding(
        .openLevel,
        [cell.area.rawValue, cell.level.rawValue],
        start + rest,
        limit: Self.notOnRecord,
        question: Phrase(
          sv: "Vem möter vi på \(level.swedish) i frågan?",
          en: "Whom do we meet at the \(level.english) on this?"
        ),
        remedy: openLevelRemedy(cell, found),
        changes: remedies.openLevelChanges(cell, found),
        evidence: cell.requirement?.evidence ?? [],
        focusArea: cell.area,
        level: cell.level
      )
    )
  }

  func openLevelRemedy(
    _ cell: Coverage.Cell,
    _ found: Coverage.Counterparts
  ) -> Phrase {
    let area = graph.name(cell.area).phrase
    let level = level(cell.level)
    let ofKind = ofKind(cell.requirement)
    let known = cell.counterparts.count + cell.indirect.count
    let lacking = cell.minimum - known
    let count = Phrase.count(lacking, isNeuter: false)
    let more = known > 0
    let actors = Phrase(
      sv: (more ? "ytterligare " : "") + count.swedish
        + (lacking == 1 ? " namngiven aktör" : " namngivna aktörer"),
      en: count.english + (more ? " more" : "")
        + (lacking == 1 ? " named actor" : " named actors")
    )
    let placed = Phrase(
      sv: "\(actors.swedish)\(ofKind.swedish) på \(level.swedish) som "
        + "\(lacking == 1 ? "part" : "parter") i \(area.swedish).",
      en: "\(actors.english)\(ofKind.english) at the \(level.english) as "
        + "\(lacking == 1 ? "a partner" : "partners") in \(area.english)."
    )
    // Somebody may be there already, only without a level on record.
    let unplaced = remedies.placeable(cell, found)
    guard cell.state == .unplaced, unplaced.count >= lacking else {
      return Phrase(sv: "Notera ", en: "Record ") + placed
    }
    let who = names(unplaced)
    return Phrase(
      sv: "Notera nivån för \(who.swedish), eller ",
      en: "Record the level of \(who.english), or "
    ) + placed
  }

  func ofKind(_ requirement: Requirement?) -> Phrase { vocabulary.ofKind(requirement) }

  mutating func thinLevel(_ cell: Coverage.Cell) {
    let remedies = remedies
    let area = graph.name(cell.area).phrase
    let level = level(cell.level)
    let who = names(cell.counterparts)
    let ofKind = ofKind(cell.requirement)
    let isOneHand = cell.counterparts.count > cell.minimum
    let holder = cell.holders.first.map { graph.name($0).phrase } ?? Phrase("")
    let message =
      isOneHand
      ? Phrase(
        sv: "alla relationer hålls av \(holder.swedish) (\(who.swedish)).",
        en: "all relations are held by \(holder.english) (\(who.english))."
      )
      : Phrase(
        sv: "hänger på \(who.swedish).",
        en: "hangs on \(who.english)."
      )
    findings.append(
      Finding(
        .thinLevel,
        [cell.area.rawValue, cell.level.rawValue],
        Phrase(sv: "\(area.swedish), \(level.swedish): ", en: "\(area.english), \(level.english): ")
          + message,
        question: Phrase(
          sv: isOneHand ? "Vilken enhet till kan hålla kontakten?" : "Vem mer finns på nivån?",
          en: isOneHand ? "Which other unit can keep in touch?" : "Who else is there at this level?"
        ),
        remedy: isOneHand
          ? Phrase(
            sv: "Notera en relation på \(level.swedish) i \(area.swedish) som hålls av en annan "
              + "enhet än \(holder.swedish).",
            en: "Record a relation at the \(level.english) in \(area.english) that another unit "
              + "than \(holder.english) holds."
          )
          : Phrase(
            sv: "Notera ytterligare en namngiven aktör\(ofKind.swedish) på \(level.swedish) som "
              + "part i \(area.swedish)"
              + (cell.holders.count == 1
                ? ", hållen av en annan enhet än \(holder.swedish)." : "."),
            en: "Record one more named actor\(ofKind.english) at the \(level.english) as a "
              + "partner in \(area.english)"
              + (cell.holders.count == 1 ? ", held by another unit than \(holder.english)." : ".")
          ),
        changes: remedies.thinLevelChanges(cell),
        evidence: cell.requirement?.evidence ?? [],
        focusArea: cell.area,
        level: cell.level
      )
    )
  }
}
