internal import Analyses
internal import Diagnostics
internal import Stakeholders

/// What was decided about findings, those past their day first.
struct FollowUpChapter {
  let contents: ReportContents

  private var names: GraphNames { contents.names }
  private func say(_ phrase: Phrase) -> String { phrase[contents.language] }

  /// Overdue first, then by the day that is due, those without a day last.
  var decided: [Finding] {
    let date = contents.selected.selection.date
    let decided = contents.found.all.enumerated().compactMap { place, finding in
      finding.followUp.map { followUp in
        (
          finding: finding,
          place: (
            DecisionWords(followUp, on: date).isOverdue ? 0 : 1, followUp.due?.lastDay ?? .max,
            place
          )
        )
      }
    }
    return decided.sorted { $0.place < $1.place }.map(\.finding)
  }

  /// Decisions about what is no finding of the selection, or no more.
  var moot: [FollowUp] {
    let told = Set(contents.found.all.map(\.id))
    return contents.graph.followUps.filter { !told.contains($0.finding) }
      .sorted { $0.finding < $1.finding }
  }

  var isEmpty: Bool { contents.graph.followUps.isEmpty }

  var blocks: [Block] {
    guard !isEmpty else {
      return [
        .paragraph(
          Line(
            say(
              Phrase(
                sv: "Inga beslut om fynden är noterade. Ett beslut skrivs i underlaget "
                  + "med fyndets beteckning: godta eller åtgärda, varför, vem som svarar för det och "
                  + "till när.",
                en: "No decisions on findings are on record. A decision is written in the records "
                  + "with the finding's id: accept or act, why, who answers for it, and "
                  + "by when."
              )
            )
          )
        )
      ]
    }
    let decided = decided
    var blocks: [Block] = []
    if let counts = contents.found.all.decisions(on: contents.selected.selection.date) {
      blocks.append(.paragraph(Line(say(counts))))
    }
    if contents.selected.selection.date == nil, decided.contains(where: { $0.followUp?.due != nil })
    {
      blocks.append(
        .limit(
          Line(
            say(
              Phrase(
                sv: "Ingen dag är vald, så vilka dagar som har passerat sägs inte.",
                en: "No day is chosen, so which days have passed is not said."
              )
            )
          )
        )
      )
    }
    if !decided.isEmpty {
      let (shown, _) = decided.limited(to: ReportLimits.rows)
      blocks.append(
        .table(
          Block.Chart(
            caption: say(Phrase(sv: "Beslut om fynd", en: "Decisions on findings")),
            columns: [
              say(Phrase(sv: "Fynd", en: "Finding")), say(Phrase(sv: "Beslut", en: "Decision")),
              say(Phrase(sv: "Skäl", en: "Reason")),
              say(Phrase(sv: "Svarar för det", en: "Answers for it")),
              say(Phrase(sv: "Senast", en: "By")),
            ],
            rows: shown.compactMap(row)
          )
        )
      )
      if let remark = contents.remark(shown: shown.count, of: decided.count) {
        blocks.append(.limit(remark))
      }
    }
    if !moot.isEmpty {
      blocks.append(
        .heading(
          say(
            Phrase(
              sv: "Beslut om sådant som inte längre är ett fynd i urvalet",
              en: "Decisions on what is no finding of this selection any more"
            )
          )
        )
      )
      blocks.append(.list(moot.map(item)))
    }
    return blocks
  }

  /// "Gällde: Hamn, nationell nivå. Regeln: En nivå krävs …. Beslutet: ska åtgärdas. Svarar för det:
  /// hamnkontoret."
  private func item(_ followUp: FollowUp) -> Block.Item {
    let decision = DecisionWords(followUp, on: contents.selected.selection.date).phrase
    let words = DecidedWords(id: followUp.finding, names: [names])
    var line = Line()
    if let subjects = words.subjects {
      line = line + (say(Phrase(sv: "Gällde: ", en: "Was about: ")) + say(subjects) + ". ")
    }
    if let meaning = words.meaning {
      line = line + (say(Phrase(sv: "Regeln: ", en: "The rule: ")) + say(meaning) + " ")
    } else {
      line = line + (followUp.finding + ". ")
    }
    line = line + (say(Phrase(sv: "Beslutet: ", en: "The decision: ")) + say(decision) + ". ")
    line =
      line + say(Phrase(sv: "Svarar för det: ", en: "Answers for it: "))
      + (followUp.owner.map(names.link) ?? .notRecorded) + "."
    let reason = reason(followUp)
    if !reason.isEmpty {
      line = line + say(Phrase(sv: " Skäl: ", en: " Reason: ")) + reason.joined(separator: "; ")
    }
    return Block.Item(line: line, marks: Marks(units: followUp.owner.map { [$0] } ?? []))
  }

  private func reason(_ followUp: FollowUp) -> [String] {
    [followUp.reason, followUp.note].compactMap { $0?[contents.language] }
  }

  /// What a decision was about that is no finding any more.
  func about(_ followUp: FollowUp) -> Phrase {
    DecidedWords(id: followUp.finding, names: [names]).phrase
  }

  private func row(_ finding: Finding) -> Block.Row? {
    guard let followUp = finding.followUp else { return nil }
    let decision = DecisionWords(followUp, on: contents.selected.selection.date)
    let words = say(decision.phrase)
    var marks = contents.marks(of: finding)
    if let owner = followUp.owner { marks = marks.adding(owner) }
    let reason = reason(followUp)
    return Block.Row(
      cells: [
        Line([.link(say(finding.message).sentence, .finding(finding.id))]),
        decision.isOverdue ? Line([.strong(words)]) : Line(words),
        reason.isEmpty ? .notRecorded : Line(reason.joined(separator: "; ")),
        followUp.owner.map(names.link) ?? .notRecorded,
        followUp.due.map { Line($0.description) } ?? .notRecorded,
      ],
      marks: marks
    )
  }
}
