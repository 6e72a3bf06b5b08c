internal import Analyses
internal import ArgumentParser
internal import Diagnostics
internal import Reports
internal import Stakeholders
internal import Workbench

struct BrokersCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "brokers",
    abstract: "Who brokers between whom?",
    discussion: """
      Degree, reach, betweenness from units to decision makers, constraint, effective size and the \
      roles of Gould and Fernandez, on the network of influence without the principal: each by its \
      name, and no score of influence. For the roles the city is one group, and outside actors are \
      in groups by the levels recorded of them.

      Where no relation between outside actors is on record the command ends with status 3 and says \
      which records are needed; --force measures all the same. --focus and --level choose the \
      decision makers.
      """
  )

  @OptionGroup var options: GraphOptions
  @OptionGroup var answer: AnswerOptions
  @OptionGroup var selection: SelectionOptions

  func run() async throws {
    let (opened, language) = try options.open()
    let selection = try selection.resolved(in: opened, language: language)
    let progress = ProgressLine("brokers", isQuiet: options.quiet)
    let analysis: BrokerAnalysis
    do throws(UnmeasurableNetwork) {
      analysis = try await opened.analysingBrokers(
        selection,
        isForced: options.force,
        workers: progress.workers
      )
    } catch {
      progress.end()
      throw error.failure(language, isTable: false)
    }
    progress.end()
    if analysis.isRefused {
      let sentences = analysis.refusal
      throw CommandFailure(
        .refused,
        sentences.first ?? Phrase(""),
        hints: sentences.dropFirst()
          + [
            Phrase(
              sv: "Med --force räknas måtten ändå.",
              en: "With --force the measures are taken all the same."
            )
          ],
        language: language
      )
    }
    try answer.write(analysis.answer(in: language), of: opened, options, language)
  }
}
