internal import DOT
internal import Diagnostics
internal import Stakeholders

extension RisksMap {
  /// "öppnar 2 krav", "skiljer av 5", "nås av en enda relation".
  func remarks(on thread: RisksContent.Thread) -> [Phrase] {
    let (levels, people) = (thread.cells.count, thread.cutOff.count + thread.moreCutOff)
    return [
      levels == 0
        ? nil
        : Phrase(
          sv: "öppnar \(levels) krav",
          en: "opens \(levels) \(levels == 1 ? "level" : "levels")"
        ),
      people == 0 ? nil : Phrase(sv: "skiljer av \(people)", en: "cuts off \(people)"),
      thread.hangsOnOneRelation
        ? Phrase(sv: "nås av en enda relation", en: "reached by one relation") : nil,
    ].compactMap(\.self)
  }

  /// The remarks, as many on a line as it has room for.
  func lines(of remarks: [String]) -> [String] {
    remarks.reduce(into: [String]()) { lines, remark in
      if let last = lines.last, last.count + remark.count <= pen.nameWidth + 6 {
        lines[lines.count - 1] = last + " · " + remark
      } else {
        lines.append(remark)
      }
    }
  }

  var more: Phrase {
    Phrase(
      sv: "och \(content.moreCount) till, med lika mycket eller mindre att förlora",
      en: "and \(content.moreCount) more, with as much or less to lose"
    )
  }

  static let fallsOpen = Phrase(
    sv: "krav på nivå som skulle bli öppet",
    en: "required level that would fall open"
  )
  static let losesTouch = Phrase(
    sv: "skulle tappa kontakten med resten",
    en: "would lose touch with the rest"
  )

  private static let whoLosesTouch = Phrase(
    sv: "som skulle tappa kontakten med resten",
    en: "who would lose touch with the rest"
  )

  var summary: Phrase {
    // Of those who are not told one by one it is not known who is drawn.
    let hidden = Set(content.threads.flatMap(\.cutOff)).subtracting(cutOff)
    let people = content.cutOffCount - hidden.count
    return Phrase(sv: "Kartan visar ", en: "The map shows ")
      + .counts([
        (
          threads.count,
          Phrase(
            sv: "aktör, enhet eller relation som något hänger på",
            en: "actor, unit or relation that something hangs on"
          ),
          Phrase(
            sv: "aktörer, enheter och relationer som något hänger på",
            en: "actors, units and relations that something hangs on"
          )
        ),
        (
          cells.count,
          Phrase(
            sv: "krav på nivå som skulle bli öppet",
            en: "required level that would fall open"
          ),
          Phrase(
            sv: "krav på nivå som skulle bli öppna",
            en: "required levels that would fall open"
          )
        ),
        (people, Self.whoLosesTouch, Self.whoLosesTouch),
      ]) + Phrase(".")
      + (content.moreCount == 0
        ? Phrase("")
        : Phrase(
          sv:
            " \(content.moreCount) till, med lika mycket eller mindre att förlora, är inte ritade.",
          en: " \(content.moreCount) more, with as much or less to lose, are not drawn."
        ))
  }

  func addLegend(to legend: inout MapLegend) {
    let drawn = lines.compactMap { if case .somebody(let id) = $0.loss { id } else { nil } }
    legend.addSomebodies(
      threads.compactMap { if case .somebody(let id) = $0.element { id } else { nil } } + drawn,
      at: cells.map(\.level)
    )
    let isTied = threads.contains {
      if case .somebody = $0.element { false } else { true }
    }
    if isTied {
      legend.addBox(
        Palette.paper,
        Palette.slate,
        .dotted,
        Phrase(sv: "relation mellan två", en: "relation between two")
      )
    }
    if !cells.isEmpty { legend.addLine(Palette.gap, .solid, 1.6, .none, Self.fallsOpen) }
    if !cutOff.isEmpty { legend.addLine(Palette.slate, .dashed, 1.1, .none, Self.losesTouch) }
  }

  // MARK: Tables

  var threadTable: TextTwin.Table {
    TextTwin.Table(
      caption: pen.text(Phrase(sv: "Vad något hänger på", en: "What something hangs on")),
      columns: [
        pen.text(Phrase(sv: "Namn", en: "Name")), pen.text(Phrase(sv: "Slag", en: "Kind")),
        pen.text(Phrase(sv: "Om det går förlorat", en: "If it goes")),
        pen.text(Phrase(sv: "Belägg", en: "Evidence")),
      ],
      rows: threads.map { thread in
        [
          name(of: thread.element), kind(of: thread.element),
          thread.sentences.map(pen.text).joined(separator: " "), pen.source(of: thread.evidence),
        ]
      } + (content.moreCount > 0 ? [[pen.text(more), "", "", ""]] : [])
    )
  }

  var lossTable: TextTwin.Table {
    TextTwin.Table(
      caption: pen.text(Phrase(sv: "Vad som skulle gå förlorat", en: "What would be lost")),
      columns: [
        pen.text(Phrase(sv: "Namn", en: "Name")), pen.text(Phrase(sv: "Vad", en: "What")),
      ],
      rows: firstLines.map { line in
        let isLevel = if case .cell = line.loss { true } else { false }
        return [name(of: line), pen.text(isLevel ? Self.fallsOpen : Self.losesTouch)]
      }
    )
  }

  var lineTable: TextTwin.Table {
    TextTwin.Table(
      caption: pen.text(Phrase(sv: "Vad som hänger på vad", en: "What hangs on what")),
      columns: [
        pen.text(Phrase(sv: "Om det går", en: "If it goes")),
        pen.text(Phrase(sv: "Går det förlorat", en: "This is lost")),
      ],
      rows: lines.map { [name(of: $0.thread.element), name(of: $0)] }
    )
  }
}
