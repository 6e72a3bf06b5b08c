internal import Analyses
internal import ArgumentParser
internal import Diagnostics
internal import Reports
internal import Stakeholders
internal import Workbench

struct CloseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "close",
    abstract: "What is the least we must add?",
    discussion: """
      The smallest sets of new partnerships that close the open levels, proven to be the smallest; \
      what all of them share; and the levels that nobody on record can fill. Actors are counted on \
      in the focus areas that they have an interest in (interests:), or anywhere with --assume any.

      With --try, how coverage would change, without touching a file: open:ACTOR:AREA for somebody \
      on record, new:LEVEL:AREA for somebody who is not, new:LEVEL:AREA:KIND where it has to be of \
      a kind. The smallest sets are then those for what is left.
      """
  )

  @OptionGroup var options: GraphOptions
  @OptionGroup var answer: AnswerOptions
  @OptionGroup var selection: SelectionOptions

  @Option(help: "Count on any named actor in any focus area: any.")
  var assume: String?

  @Option(
    help: ArgumentHelp(
      "What moves cost.",
      discussion: """
        activate: take up a focus area in an arena that we are in already. extend: meet a partner on \
        a further focus area. open: a relation with somebody new, and first: what comes on top once \
        for each of them. By default activate=1,extend=2,open=2,first=1.
        """,
      valueName: "move=cost,…"
    )
  )
  var costs: String?

  @Option(help: "Take at most so many partners that are new; close as much as that allows.")
  var maxNew: Int?

  @Option(help: "List at most so many of the smallest sets (default: 10).")
  var limit: Int?

  @Option(
    name: .customLong("try"),
    help: ArgumentHelp("Try out a partnership. Repeatable.", valueName: "open:actor:area")
  )
  var trials: [String] = []

  func run() throws {
    let (opened, language) = try options.open()
    let selection = try selection.resolved(in: opened, language: language)
    var request = ClosingRequest()
    request.assumption = assume
    request.costs = costs
    request.mostNew = maxNew
    request.limit = limit
    request.trials = trials
    let terms: ClosingTerms
    let tried: TriedCoverage
    do throws(UnknownChoice) {
      terms = try request.terms()
      let selected = SelectedGraph(opened.graph, selection)
      tried = opened.trying(try request.trials(in: selected), selection)
    } catch {
      throw CommandFailure(.usage, error.message, hint: error.hint, language: language)
    }
    let closing = opened.closing(tried.selected, on: terms)
    try answer.write(
      closing.answer(in: language, after: trials.isEmpty ? nil : tried),
      of: opened,
      options,
      language
    )
  }
}
