internal import Analyses
internal import ArgumentParser
internal import Reports
internal import Stakeholders
internal import Workbench

struct RisksCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "risks",
    abstract: "Where do we hang by one thread?",
    discussion: """
      What is lost if one actor, one unit or one relation goes: required levels that fall open; \
      actors and units that alone hold parts of the network together, and the ties that do; levels \
      to which one unit holds every relation. What costs most comes first.

      Text, Markdown and reports tell what matters most and count the rest; json and csv have all \
      of it.
      """
  )

  @OptionGroup var options: GraphOptions
  @OptionGroup var answer: AnswerOptions
  @OptionGroup var selection: SelectionOptions
  @OptionGroup var findings: FindingOptions

  func run() throws {
    let (opened, language) = try options.open()
    var analysis = opened.analysingRisks(try selection.resolved(in: opened, language: language))
    if findings.robust { analysis.keepRobustFindings() }
    try answer.write(analysis.answer(in: language), of: opened, options, language)
    try findings.check(analysis.findings, analysis.selected.selection, options, language)
  }
}
