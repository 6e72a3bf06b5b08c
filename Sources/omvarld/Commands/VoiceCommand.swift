internal import Analyses
internal import ArgumentParser
internal import Reports
internal import Stakeholders
internal import Workbench

struct VoiceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "voice",
    abstract: "Do we speak with one voice?",
    discussion: """
      Which units meet which named partner in which focus area, who leads, and which group \
      coordinates them. Finds partners that several units meet without a lead or a shared group, \
      leads without a relation of their own, levels to which one unit holds every relation, and \
      decision makers whom nobody meets.
      """
  )

  @OptionGroup var options: GraphOptions
  @OptionGroup var answer: AnswerOptions
  @OptionGroup var selection: SelectionOptions
  @OptionGroup var findings: FindingOptions

  func run() throws {
    let (opened, language) = try options.open()
    var analysis = opened.analysingVoice(try selection.resolved(in: opened, language: language))
    if findings.robust { analysis.keepRobustFindings() }
    try answer.write(analysis.answer(in: language), of: opened, options, language)
    try findings.check(analysis.findings, analysis.selected.selection, options, language)
  }
}
