internal import Analyses
internal import ArgumentParser
internal import Diagnostics
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

/// `--fail-on`: an exit status for pipelines.
struct FailOnOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "End with status 4 when there is a finding as grave as this or graver.",
      discussion: "Findings that were accepted do not count until their due day has passed."
    )
  )
  var failOn: SeverityChoice?

  /// - Throws: `CommandFailure` with status 4 when the bar is met.
  func check(_ analysis: GapAnalysis, language: Language) throws(CommandFailure) {
    guard let bar = failOn?.severity else { return }
    let today = analysis.selected.selection.date?.lastDay ?? Console.today
    let count = analysis.findings.count { $0.severity <= bar && !$0.isAccepted(on: today) }
    guard count > 0 else { return }
    throw CommandFailure(
      .findingsFound,
      text: Phrase(
        sv: "omvarld: \(count) fynd som inte är godtagna når --fail-on \(bar.rawValue)\n",
        en: "omvarld: \(count) \(count == 1 ? "finding" : "findings") not accepted "
          + "\(count == 1 ? "meets" : "meet") --fail-on \(bar.rawValue)\n"
      )[language]
    )
  }
}
