internal import DOT
internal import Diagnostics
internal import Stakeholders

extension ChannelsMap {
  var summary: Phrase {
    let (people, count) = (stops.count, steps.count)
    return Phrase(
      sv: "Kartan visar \(people) enheter och aktörer och \(count) steg mellan dem. ",
      en: "The map shows \(people) units and actors and \(count) \(count == 1 ? "step" : "steps") "
        + "between them. "
    ) + content.remark
  }

  func kindName(of step: ChannelsContent.Step) -> String {
    pen.kindNames([step.relation.kind])
  }

  private func strength(of step: ChannelsContent.Step) -> Phrase {
    Phrase(String(step.strength))
      + (step.relation.strength == nil
        ? Phrase(sv: " (vanlig för slaget, ej noterad)", en: " (usual for the kind, not recorded)")
        : Phrase(""))
  }

  private func remark(on step: ChannelsContent.Step) -> String? {
    let words = [
      step.isWeakest ? Self.weakest : nil,
      step.isTakenBothWays ? Phrase(sv: "åt båda hållen", en: "to and fro") : nil,
    ].compactMap(\.self)
    return words.isEmpty ? nil : words.map(pen.text).joined(separator: ", ")
  }

  /// "stöd, styrka 3 (vanlig för slaget, ej noterad), pågående, svagaste länken".
  func words(for step: ChannelsContent.Step) -> String {
    let strength = strength(of: step)
    return [
      kindName(of: step),
      pen.text(Phrase(sv: "styrka \(strength.swedish)", en: "strength \(strength.english)")),
      pen.statusName(step.relation.status), remark(on: step),
    ].compactMap(\.self).joined(separator: ", ")
  }

  // MARK: Legend

  func addLegend(to legend: inout MapLegend) {
    legend.addSomebodies(stops.map(\.id))
    if stops.contains(where: { content.indispensable.contains($0.id) }) {
      legend.addBox(Palette.paper, Palette.gap, .solid, Self.onEveryWay)
    }
    if let gap = content.gap { legend.addGap(gap.lack) }
    legend.addGapLines(among: gapEdges)
    guard !steps.isEmpty else { return }
    legend.addTies(
      statuses: Set(steps.map(\.relation.status)),
      strengths: [],
      hasHeads: false
    )
    let isAssumed = steps.contains { $0.relation.strength == nil }
    legend.addLine(
      Palette.ink,
      .solid,
      3,
      .forward,
      Phrase(
        sv: "hit går budskapet; bredare linje: starkare",
        en: "where the message goes; broader line: stronger"
      )
        + (isAssumed
          ? Phrase(sv: " (annars vanlig styrka för slaget)", en: " (or as usual for the kind)")
          : Phrase(""))
    )
    if steps.contains(where: \.isWeakest) {
      legend.addLine(
        Palette.gap,
        .solid,
        2.4,
        .forward,
        Phrase(sv: "svagaste länken på den bästa vägen", en: "weakest link of the best way")
      )
    }
  }

  // MARK: Tables

  var stopTable: TextTwin.Table {
    TextTwin.Table(
      caption: pen.text(
        Phrase(sv: "Enheter och aktörer på kartan", en: "Units and actors on the map")
      ),
      columns: [
        pen.text(Phrase(sv: "Namn", en: "Name")), pen.text(Phrase(sv: "Slag", en: "Kind")),
        pen.text(Phrase(sv: "Nivå", en: "Level")), pen.text(Phrase(sv: "Plats", en: "Place")),
      ],
      rows: stops.map { stop in
        [
          pen.name(stop.id) + pen.text(.remark([pen.selected.time(of: stop.id)])),
          pen.kindName(of: stop.id), pen.levels(of: stop.id),
          pen.text(place(of: stop)),
        ]
      }
    )
  }

  private func place(of stop: Stop) -> Phrase {
    if content.starts.contains(stop.id) {
      return Phrase(sv: "här börjar vägen", en: "where the way begins")
    }
    if stop.id == content.target { return Phrase(sv: "hit ska vägen", en: "where it should lead") }
    if content.indispensable.contains(stop.id) { return Self.onEveryWay }
    guard content.gap != nil else { return Phrase(sv: "på vägen", en: "on the way") }
    return stop.column < gapColumn
      ? Phrase(sv: "nås", en: "is reached") : Phrase(sv: "leder dit", en: "leads there")
  }

  var stepTable: TextTwin.Table {
    TextTwin.Table(
      caption: pen.text(Phrase(sv: "Steg på kartan", en: "Steps on the map")),
      columns: [
        pen.text(Phrase(sv: "Från", en: "From")), pen.text(Phrase(sv: "Till", en: "To")),
        pen.text(Phrase(sv: "Slag", en: "Kind")), pen.text(Phrase(sv: "Styrka", en: "Strength")),
        pen.text(Phrase(sv: "Status", en: "Status")), pen.text(Phrase(sv: "På väg", en: "On way")),
        pen.text(Phrase(sv: "Anmärkning", en: "Remark")),
        pen.text(Phrase(sv: "Belägg", en: "Evidence")),
      ],
      rows: steps.map { step in
        [
          pen.name(step.from), pen.name(step.to), kindName(of: step), pen.text(strength(of: step)),
          pen.statusName(step.relation.status),
          step.ways.map(String.init).joined(separator: ", "),
          remark(on: step) ?? "", pen.source(of: step.relation.evidence),
        ]
      }
    )
  }

  /// What is lacking, who is not shown, and the lines that tell between whom the gap is.
  var gapTable: TextTwin.Table {
    guard let gap = content.gap else { return TextTwin.Table(caption: "", columns: [], rows: []) }
    let names = Dictionary(
      uniqueKeysWithValues: stops.map { (Node.ID(pen.somebodyID($0.id)), pen.name($0.id)) }
    )
    let source = content.source.map(pen.name) ?? pen.text(Phrase(sv: "oss", en: "us"))
    let here = pen.text(Phrase(sv: "det som saknas", en: "what is lacking"))
    let more = [
      gap.moreReached > 0 ? Self.moreReached(gap.moreReached) : nil,
      gap.moreLeadingOn > 0 ? Self.moreLeadingOn(gap.moreLeadingOn) : nil,
    ]
    return TextTwin.Table(
      caption: pen.text(Phrase(sv: "Vad som saknas", en: "What is lacking")),
      columns: [
        pen.text(Phrase(sv: "Från", en: "From")), pen.text(Phrase(sv: "Till", en: "To")),
        pen.text(Phrase(sv: "Läge", en: "State")),
      ],
      rows: [[source, pen.name(content.target), pen.text(gap.explanation)]]
        + more.compactMap(\.self).map { [pen.text($0.capitalised), "–", "–"] }
        + gapEdges.map { [names[$0.from] ?? here, names[$0.to] ?? here, pen.text(gap.lack)] }
    )
  }
}
