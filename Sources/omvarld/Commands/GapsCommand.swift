internal import Analyses
internal import ArgumentParser
internal import Reports
internal import Stakeholders
internal import Workbench

struct GapsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gaps",
    abstract: "Where do we lack a partner we need?",
    discussion: """
      Findings in sentences: focus areas without a named partner, required levels where nobody is \
      recorded, matters whose decision maker nobody meets, areas that no unit answers for. Each \
      with the sentence that requires it, and the smallest change that would remove it.

      The records say what is written down: an empty place means "not recorded", never "no \
      cooperation".
      """
  )

  @OptionGroup var options: GraphOptions
  @OptionGroup var answer: AnswerOptions
  @OptionGroup var selection: SelectionOptions
  @OptionGroup var findings: FindingOptions

  func run() throws {
    let (opened, language) = try options.open()
    var analysis = opened.analysingGaps(try selection.resolved(in: opened, language: language))
    if findings.robust { analysis.keepRobustFindings() }
    let text =
      switch answer.format {
      case .text: analysis.gapText(options.style(language))
      case .json:
        opened.context(in: language)
          .envelope(analysis.json(in: language), of: analysis.selected).formatted
      case .csv: analysis.table(in: language).csv
      case .markdown: analysis.gapMarkdown(in: language)
      }
    try answer.write(text, isForced: options.force, language: language)
    try findings.check(analysis.findings, analysis.selected.selection, options, language)
  }
}
