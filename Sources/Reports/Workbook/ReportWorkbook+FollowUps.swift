internal import Analyses
internal import Diagnostics
internal import Spreadsheet
internal import Stakeholders

// What was decided about findings.

extension ReportWorkbook {
  /// A row for each decision, those past their day first.
  var followUps: ReportSheet? {
    let chapter = chapter
    guard !chapter.isEmpty else { return nil }
    let rows =
      chapter.decided.compactMap { finding in
        finding.followUp.map { row($0, about: finding) }
      } + chapter.moot.map { row($0, about: nil) }
    return ReportSheet(
      name: Phrase(sv: "Uppföljning", en: "Follow-up"),
      purpose: Phrase(
        sv: "Vad som är beslutat om fynd: varför, vem som svarar för det och till när.",
        en: "What was decided on findings: why, who answers for it and by when."
      ),
      tab: .rust,
      columns: [
        .init(Phrase(sv: "Fynd", en: "Finding"), 60),
        .init(Phrase(sv: "Beslut", en: "Decision"), 30),
        .init(Phrase(sv: "Skäl", en: "Reason"), 40),
        .init(Phrase(sv: "Svarar för det", en: "Answers for it"), 28),
        .init(Phrase(sv: "Senast", en: "By"), 14),
        .init(Phrase(sv: "Dagen har passerat", en: "Past the day"), 12),
        .init(FindingWords.id, 36),
      ],
      rows: rows
    )
  }

  private var chapter: FollowUpChapter { FollowUpChapter(contents: contents) }

  private func row(_ followUp: FollowUp, about finding: Finding?) -> [Cell] {
    let date = contents.selected.selection.date
    let decision = DecisionWords(followUp, on: date)
    let reason = [followUp.reason, followUp.note].compactMap { $0?[language] }
    let isKnown = date != nil && followUp.due != nil
    return [
      .report(
        finding.map { say($0.message).sentence }
          ?? say(.noFindingAnyMore) + ": " + say(chapter.about(followUp))
      ),
      .report(say(decision.phrase)), .report(reason.joined(separator: "; ")),
      .report(followUp.owner.map { names[$0] } ?? ""),
      .report(followUp.due?.description ?? ""),
      .report(
        isKnown ? say(.truth(decision.isOverdue)) : "–",
        fill: decision.isOverdue ? .rust : .none
      ),
      .report(followUp.finding),
    ]
  }
}

extension Phrase {
  fileprivate static let noFindingAnyMore = Phrase(
    sv: "Inte längre ett fynd i urvalet",
    en: "No finding of this selection any more"
  )
}
