internal import ArgumentParser
internal import Diagnostics
internal import Reports
internal import Stakeholders
internal import Workbench

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Is the graph sound? Errors and warnings, each with its place.",
    discussion: """
      Reads every file of the graph and tells all that is wrong in one run: unknown keys and words, \
      repeated and dangling ids, ends that a relation does not allow. Warns of facts without \
      evidence, look-alike names, actors without a level, and quotes that are not in the text of \
      their document (--text, or the document's own text:).

      Status 1 when there is an error; warnings alone end with 0.
      """
  )

  @OptionGroup var options: GraphOptions
  @OptionGroup var answer: AnswerOptions

  func run() throws {
    let found: CheckAnswer
    let language: Language
    let context: AnswerContext?
    do throws(UnreadableInput) {
      let opened = try options.openTold()
      language = options.lang?.language ?? opened.graph.language
      found = opened.checking()
      context = answer.format == .json ? opened.context(in: language) : nil
    } catch {
      language = options.lang?.language ?? error.language ?? .english
      found = CheckAnswer(diagnostics: error.diagnostics, graph: nil)
      context = nil
    }
    let text =
      switch answer.format {
      case .text: found.text(options.style(language), isVerbose: options.verbose)
      case .json: found.envelope(context, in: language).formatted
      case .csv: found.table(in: language).csv
      case .markdown: found.markdown(in: language)
      }
    try answer.write(text, isForced: options.force, language: language)
    if found.count(.error) > 0 { throw CommandFailure(.inputHasErrors, text: "") }
  }
}
