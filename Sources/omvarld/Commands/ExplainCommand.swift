internal import Analyses
internal import ArgumentParser
internal import Reports
internal import Stakeholders
internal import Workbench

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Why does it say so?",
    discussion: """
      Takes the id of a finding, as every answer tells it, and says which rule fired, on which \
      facts and with what evidence, under which readings it holds, and what else would come or go \
      if the remedy were recorded. No file is changed.
      """
  )

  @OptionGroup var options: GraphOptions

  @Argument(help: "The finding: coverage.open-level:transport:national.")
  var finding: String

  @OptionGroup var answer: AnswerOptions
  @OptionGroup var selection: SelectionOptions

  func run() throws {
    let (opened, language) = try options.open()
    let selection = try selection.resolved(in: opened, language: language)
    let explanation: Explanation
    do throws(UnknownChoice) {
      explanation = try opened.explaining(finding, selection)
    } catch {
      throw CommandFailure(.usage, error.message, hint: error.hint, language: language)
    }
    try answer.write(explanation.answer(in: language), of: opened, options, language)
  }
}
