internal import Analyses
internal import Diagnostics
internal import Stakeholders

/// Findings as entries of a list in Markdown, with what each rests on below it.
struct FindingMarkdown {
  private let names: GraphNames
  private let selected: SelectedGraph

  init(names: GraphNames, _ selected: SelectedGraph) {
    self.names = names
    self.selected = selected
  }

  /// What the records cannot say of any of them stands below the list, once.
  func text(_ findings: [Finding]) -> String {
    guard !findings.isEmpty else { return "" }
    return findings.map(entry).joined() + "\n"
      + findings.limits.map { "*" + $0[names.language].markdown + "*\n\n" }.joined()
  }

  private func entry(_ finding: Finding) -> String {
    func say(_ phrase: Phrase) -> String { phrase[names.language] }
    let words = FindingWords(finding: finding, names: names, date: selected.selection.date)
    var text =
      "- **\(say(finding.severity.name).markdown):** \(say(finding.message).sentence.markdown)\n"
    func item(_ label: Phrase, _ value: String?) {
      guard let value else { return }
      text += "  - \(say(label).markdown): \(value)\n"
    }
    for evidence in finding.evidence {
      let place = evidence.place(names)
      let quote = evidence.quote.map { say(Phrase($0).quoted) + " – " } ?? ""
      item(FindingWords.evidence, (quote + place).markdown)
    }
    let facts = names.labels(ofFactsIn: finding)
    let (shown, more) = facts.limited(to: ReportLimits.facts)
    item(
      FindingWords.facts,
      facts.isEmpty ? nil : (shown.joined(separator: "; ") + say(.andMore(more))).markdown
    )
    item(FindingWords.question, finding.question.map { say($0).markdown })
    item(FindingWords.remedy, say(finding.remedy).markdown)
    item(FindingWords.readings, words.readings?.markdown)
    item(FindingWords.followUp, words.followUp?.markdown)
    item(FindingWords.id, finding.id.markdown)
    return text
  }
}
