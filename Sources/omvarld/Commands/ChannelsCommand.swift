internal import Analyses
internal import ArgumentParser
internal import Diagnostics
internal import Reports
internal import Stakeholders
internal import Workbench

struct ChannelsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "channels",
    abstract: "How do we reach the one who decides?",
    discussion: """
      The strongest ways from one to another along relations that carry a message, the weakest \
      link of each, who holds the first step, and who is on every way. A way never leads through a \
      category, a place, a focus area or a document. It is as strong as its weakest relation; of \
      equally strong ones the shorter comes first.

      Without --from the way begins at the city or any of its units. With --to level:LEVEL or \
      --to decision-makers the best way to each is told, and who is not reached.

      --focus keeps relations that serve one of these focus areas or none in particular; with \
      --to decision-makers it also chooses the matters. --level chooses among several targets.
      """
  )

  @OptionGroup var options: GraphOptions
  @OptionGroup var answer: AnswerOptions
  @OptionGroup var selection: SelectionOptions

  @Option(
    help: ArgumentHelp(
      "Where the way begins: an actor, a unit or the principal (default: the principal and its "
        + "units).",
      valueName: "id"
    )
  )
  var from: String?

  @Option(
    help: ArgumentHelp(
      "Whom to reach: an actor or unit, level:LEVEL or decision-makers.",
      valueName: "id"
    )
  )
  var to: String

  @Option(help: "How many ways to one.")
  var limit = 5

  @Option(help: "The largest number of steps.")
  var hops = 6

  private func checkNumbers(_ language: Language) throws(CommandFailure) {
    guard (1...1_000).contains(limit) else {
      throw CommandFailure(
        .usage,
        Phrase(
          sv: "--limit \(limit): välj 1 till 1000",
          en: "--limit \(limit): choose from 1 to 1000"
        ),
        language: language
      )
    }
    guard hops >= 1 else {
      throw CommandFailure(
        .usage,
        Phrase(sv: "--hops \(hops): välj 1 eller mer", en: "--hops \(hops): choose 1 or more"),
        language: language
      )
    }
  }

  func run() throws {
    let (opened, language) = try options.open()
    try checkNumbers(language)
    let selection = try selection.resolved(in: opened, language: language)
    let question = ChannelQuestion(
      from: from.map { EntityID($0) },
      to: ChannelQuestion.Target(spelling: to),
      limit: limit,
      maximumHops: hops
    )
    if case .one = question.target, !options.quiet, !selection.levels.isEmpty {
      Console.error(
        Phrase(
          sv: "--level väljer bland flera mål och ändrar inget när --to är ett\n",
          en: "--level chooses among several targets and changes nothing when --to is one\n"
        )[language]
      )
    }
    let analysis: ChannelAnalysis
    do throws(UnaskableChannels) {
      analysis = try opened.seekingChannels(question, selection)
    } catch {
      throw error.failure(in: opened.graph, language)
    }
    try answer.write(analysis.answer(in: language), of: opened, options, language)
  }
}

extension ChannelQuestion.Target {
  fileprivate init(spelling: String) {
    if spelling == "decision-makers" {
      self = .decisionMakers
    } else if spelling.hasPrefix("level:") {
      self = .level(Level.ID(String(spelling.dropFirst("level:".count))))
    } else {
      self = .one(EntityID(spelling))
    }
  }
}
