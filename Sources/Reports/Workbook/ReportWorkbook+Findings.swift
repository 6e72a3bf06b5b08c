internal import Analyses
internal import Diagnostics
internal import Spreadsheet
internal import Stakeholders

// What the analyses found, a row each.

extension ReportWorkbook {
  var findings: ReportSheet? {
    ReportSheet(
      name: Phrase(sv: "Fynd", en: "Findings"),
      purpose: Phrase(
        sv: "Alla fynd, med det som de inte säger, vad man kan fråga och vad som beslutats.",
        en: "All findings, with what they do not say, what to ask and what was decided."
      ),
      tab: .orange,
      columns: [
        .init(Phrase(sv: "Fynd", en: "Finding"), 60),
        .init(Phrase(sv: "Vikt", en: "Severity"), 12),
        .init(Phrase(sv: "Fråga", en: "Question"), 28),
        .init(Phrase(sv: "Fokusområde", en: "Focus area"), 24),
        .init(Phrase(sv: "Nivå", en: "Level"), 16),
        .init(FindingWords.limit, 40),
        .init(Phrase(sv: "Att fråga", en: "To ask"), 40),
        .init(FindingWords.remedy, 40),
        .init(FindingWords.readings, 20),
        .init(FindingWords.evidence, 50),
        .init(FindingWords.followUp, 36),
        .init(FindingWords.id, 36),
      ],
      rows: contents.found.all.map(row)
    )
  }

  private func row(_ finding: Finding) -> [Cell] {
    let words = finding.words
    let more = contents.words(of: finding)
    return [
      .report(words.message[language].sentence),
      .report(say(finding.severity.name), fill: finding.severity.fill),
      .report(say(finding.rule.topic.question)),
      .report(finding.focusArea.map { names[$0] } ?? ""),
      .report(finding.level.map(names.level) ?? ""),
      .report(words.limit?[language] ?? ""), .report(words.question?[language] ?? ""),
      .report(words.remedy[language]), .report(more.readings ?? ""),
      .report(finding.evidence.map { $0.citation(names) }.joined(separator: "\n")),
      .report(more.followUp ?? "", fill: more.isOverdue ? .rust : .none),
      .report(finding.id),
    ]
  }
}
