internal import Analyses
internal import ArgumentParser
internal import Diagnostics
internal import Reports
internal import Stakeholders

enum SeverityChoice: String, CaseIterable, ExpressibleByArgument {
  case gap, risk, notice

  var severity: Severity {
    switch self {
    case .gap: .gap
    case .risk: .risk
    case .notice: .notice
    }
  }
}

/// What a command that finds something takes: which findings to tell, and an exit status for
/// pipelines.
struct FindingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "End with status 4 when there is a finding as grave as this or graver.",
      discussion: "Findings that were accepted do not count until their due day has passed."
    )
  )
  var failOn: SeverityChoice?

  @Flag(help: "Only findings that hold under every reading of the graph.")
  var robust = false

  /// Tells which decisions are overdue, and ends the program with status 4 when the bar is met.
  ///
  /// Overdue is what was due before the day of the selection, or before today where none is chosen:
  /// an answer does not depend on the clock, but what is said beside it may.
  func check(
    _ findings: [Finding],
    _ selection: Selection,
    _ options: GraphOptions,
    _ language: Language
  ) throws(CommandFailure) {
    let today = selection.date?.lastDay ?? Console.today
    let overdue = findings.filter { $0.isOverdue(on: today) }
    if !options.quiet, !overdue.isEmpty {
      let count = overdue.count
      let asOf =
        selection.date == nil
        ? Phrase(
          sv: ", räknat från i dag; svaret självt har inget datum utan --at",
          en: ", as of today; the answer itself has no date without --at"
        ) : Phrase("")
      let list = overdue.map { finding in
        let words = finding.followUp.map { DecisionWords($0, on: today).phrase[language] }
        return "  \(finding.id.visible): \(words ?? "")\n"
      }
      Console.error(
        Phrase(
          sv:
            "\(count) beslut om fynd har passerat sin dag\(asOf.swedish):\n",
          en: (count == 1
            ? "1 decision about a finding is past its due day"
            : "\(count) decisions about findings are past their due day") + "\(asOf.english):\n"
        )[language] + list.joined()
      )
    }
    guard let bar = failOn?.severity else { return }
    let count = findings.count { $0.severity <= bar && !$0.isAccepted(on: today) }
    guard count > 0 else { return }
    throw CommandFailure(
      .findingsFound,
      text: Phrase(
        sv:
          "omvarld: \(count) fynd som inte är \(count == 1 ? "godtaget" : "godtagna") når --fail-on \(bar.rawValue)\n",
        en: "omvarld: \(count) \(count == 1 ? "finding" : "findings") not accepted "
          + "\(count == 1 ? "meets" : "meet") --fail-on \(bar.rawValue)\n"
      )[language]
    )
  }
}
