internal import Analyses
internal import ArgumentParser
internal import Reports
internal import Stakeholders
internal import Workbench

struct CoverageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "coverage",
    abstract: "How well are we covered, area by area?",
    discussion: """
      The matrix of focus areas and levels: whether each level that a governing document requires \
      has named counterparts, direct or through an arena, and who they are.

      --robust leaves the matrix as it is: it chooses among findings, which --fail-on counts.
      """
  )

  @OptionGroup var options: GraphOptions
  @OptionGroup var answer: AnswerOptions
  @OptionGroup var selection: SelectionOptions
  @OptionGroup var findings: FindingOptions

  func run() throws {
    let (opened, language) = try options.open()
    var analysis = opened.analysingGaps(try selection.resolved(in: opened, language: language))
    let text =
      switch answer.format {
      case .text: analysis.coverageText(options.style(language))
      case .json:
        opened.context(in: language)
          .envelope(analysis.coverage.json(in: language), of: analysis.selected).formatted
      case .csv: analysis.coverage.table.csv
      case .markdown: analysis.coverageMarkdown(in: language)
      }
    try answer.write(text, isForced: options.force, language: language)
    if findings.robust { analysis.keepRobustFindings() }
    try findings.check(analysis.findings, analysis.selected.selection, options, language)
  }
}
