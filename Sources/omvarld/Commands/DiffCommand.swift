internal import Analyses
internal import ArgumentParser
internal import Diagnostics
internal import Reports
internal import Stakeholders
internal import Workbench

struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "What changed since last time?",
    usage: """
      omvarld diff OLD NEW [--crosswalk FILE] [OPTIONS]
      omvarld diff GRAPH --between DAY DAY [OPTIONS]
      """,
    discussion: """
      What is new, what is no longer recorded and what says something else; which cells are covered \
      otherwise; which findings opened and closed. Between two graphs, or in one graph between two \
      days (what is valid on each, as with --at). A selection counts on both sides.

      A crosswalk says which ids became which, so that what was renamed, split or merged is not \
      taken for gone and new. It is a YAML file outside the folders of the graphs:

        changes:
          - {old: [harbour], new: [port], change: renamed}
          - {old: [housing], new: [homes, land], change: split}
          - {old: [roads, rail], new: [transport], change: merged}
          - {old: [], new: [climate], change: new}
          - {old: [tourism], new: [], change: dropped}

      With differences or without, the status is 0; --fail-on heeds the findings that opened.
      """
  )

  @OptionGroup var options: GraphOptions

  @Argument(help: "The later graph.", completion: .file())
  var later: String?

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Two days, after the one graph: 2024 2025-06-30.",
      valueName: "day"
    )
  )
  var between: [String] = []

  @OptionGroup var comparison: ComparisonOptions
  @OptionGroup var answer: AnswerOptions
  @OptionGroup var selection: SelectionOptions
  @OptionGroup var findings: FindingOptions

  func run() throws {
    if let later, between.isEmpty { return try compare(later) }
    let (opened, language) = try options.open()
    try checkDays(language)
    try compareDays(in: opened, language)
  }

  private func checkDays(_ language: Language) throws(CommandFailure) {
    func refuse(_ words: Phrase) throws(CommandFailure) {
      throw CommandFailure(.usage, words, language: language)
    }
    if between.isEmpty {
      try refuse(
        Phrase(
          sv: "ange den senare grafen också, eller två dagar: --between DAG DAG",
          en: "name the later graph, too, or two days: --between DAY DAY"
        )
      )
    }
    if later != nil {
      try refuse(
        Phrase(
          sv: "--between jämför två dagar i en graf, och här är det två grafer",
          en: "--between compares two days in one graph; there are two"
        )
      )
    }
    if between.count != 2 {
      try refuse(
        Phrase(
          sv: "--between tar två dagar, till exempel --between 2024 2025-06-30",
          en: "--between takes two days, such as --between 2024 2025-06-30"
        )
      )
    }
    if comparison.crosswalk != nil {
      try refuse(
        Phrase(
          sv: "--crosswalk: båda dagarna har den enda grafens id:n",
          en: "--crosswalk: on both days the ids are those of one graph"
        )
      )
    }
    if selection.date != nil {
      try refuse(
        Phrase(
          sv: "--at: --between säger redan vilka dagar",
          en: "--at: --between already says the days"
        )
      )
    }
  }

  /// A graph after the two days would be taken for a third, and then be missed.
  static func checkOrder(of arguments: [String]) throws(CommandFailure) {
    guard arguments.first == configuration.commandName,
      let place = arguments.firstIndex(of: "--between"),
      arguments[1..<place].allSatisfy({ $0.hasPrefix("-") })
    else { return }
    let words = Array(arguments[(place + 1)...].prefix { !$0.hasPrefix("-") })
    guard words.count == 3, PartialDate(words[0]) != nil, PartialDate(words[1]) != nil else {
      return
    }
    throw CommandFailure(
      .usage,
      Phrase("--between takes two days, and the graph stands before it"),
      hint: Phrase("write: omvarld diff \(words[2]) --between \(words[0]) \(words[1])"),
      language: .english
    )
  }

  private func compare(_ later: String) throws(CommandFailure) {
    let (compared, language) = try comparison.open(options.graph, later, options)
    let changes = compared.analysingChanges(
      try comparison.resolved(selection, in: compared, language),
      robust: findings.robust
    )
    try tell(changes, language) { compared.envelope($0, of: changes, in: language) }
  }

  private func compareDays(
    in opened: OpenedGraph,
    _ language: Language
  ) throws(CommandFailure) {
    let days = try between.map { word throws(CommandFailure) in
      if let day = PartialDate(word) { return day }
      throw CommandFailure(
        .usage,
        Phrase(
          sv: "--between: '\(word)' är inget datum",
          en: "--between: '\(word)' is not a date"
        ),
        hint: Phrase(
          sv: "skriv år, månad eller dag: 2025, 2025-06 eller 2025-06-30",
          en: "write a year, a month or a day: 2025, 2025-06 or 2025-06-30"
        ),
        language: language
      )
    }
    let changes = opened.analysingChanges(
      between: (days[0], days[1]),
      try selection.resolved(in: opened, language: language),
      robust: findings.robust
    )
    let compared = ComparedGraphs(of: opened)
    try tell(changes, language) { compared.envelope($0, of: changes, in: language) }
  }

  private func tell(
    _ changes: ChangeAnalysis,
    _ language: Language,
    envelope: (JSONValue) -> JSONValue
  ) throws(CommandFailure) {
    let told = changes.answer(in: language)
    try answer.write(told, options, language) { envelope(told.json) }
    try findings.check(told.findings, changes.new.selected.selection, options, language)
  }
}
