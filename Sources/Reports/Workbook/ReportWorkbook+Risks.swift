internal import Analyses
internal import Diagnostics
internal import Spreadsheet
internal import Stakeholders

// What is lost if somebody goes.

extension ReportWorkbook {
  /// A row for each thing that could go, the worst loss first.
  var risks: ReportSheet? {
    guard let losses = contents.further.risks?.losses, !losses.isEmpty else { return nil }
    return ReportSheet(
      name: Phrase(sv: "Risker", en: "Risks"),
      purpose: Phrase(
        sv: "Vad som går förlorat om en viss part, enhet, relation eller koppling faller bort.",
        en: "What is lost if a certain partner, unit, relation or tie goes."
      ),
      tab: .yellow,
      columns: [
        .init(Phrase(sv: "Om det här faller bort", en: "If this goes"), 40),
        .init(Phrase(sv: "Slag", en: "Kind"), 20),
        .init(Phrase(sv: "Krav som blir öppna", en: "Requirements that fall open"), 12),
        .init(Phrase(sv: "Vilka", en: "Which"), 40),
        .init(Phrase(sv: "Parter som inte längre nås", en: "Partners no longer reached"), 36),
        .init(Phrase(sv: "Antal som skiljs av", en: "How many are cut off"), 12),
        .init(Phrase(sv: "Vilka skiljs av", en: "Who are cut off"), 40),
        .init(Phrase(sv: "I en mening", en: "In a sentence"), 60),
        .init(FindingWords.remedy, 40),
        .init(FindingWords.followUp, 36),
        .init(FindingWords.id, 36),
      ],
      rows: losses.map(row)
    )
  }

  private func row(_ loss: Loss) -> [Cell] {
    let finding = loss.finding
    let more = contents.words(of: finding)
    let cells = loss.cells.map { "\(names.short($0.area)), \(names.level($0.level))" }
    return [
      .report(loss.ends.map { names[$0] }.joined(separator: " – ")),
      .report(say(loss.kind.name)),
      .number(cells.count), .report(cells.joined(separator: "\n")),
      .report(list(Set(loss.cells.flatMap(\.lost)).map { EntityID($0) })),
      .number(loss.separatedCount), .report(list(loss.separates)),
      .report(say(finding.message).sentence), .report(say(finding.remedy)),
      .report(more.followUp ?? "", fill: more.isOverdue ? .rust : .none), .report(finding.id),
    ]
  }

  /// The first names, and how many more there are: what a cut separates may be half of a network.
  private func list(_ ids: [EntityID]) -> String {
    let (shown, more) = ids.map { names[$0] }.inSwedishOrder(of: \.self, then: \.self)
      .limited(to: ReportLimits.facts)
    return shown.joined(separator: ", ") + say(.andMore(more))
  }
}

extension Loss.Kind {
  fileprivate var name: Phrase {
    switch self {
    case .actor: Phrase(sv: "part", en: "partner")
    case .unit: Phrase(sv: "enhet hos oss", en: "unit of ours")
    case .relation: Phrase(sv: "relation", en: "relation")
    case .cutActor: Phrase(sv: "flaskhals", en: "cut actor")
    case .bridge: Phrase(sv: "bro", en: "bridge")
    case .singleHolder: Phrase(sv: "nivå i en enda hand", en: "level in one hand")
    }
  }
}
