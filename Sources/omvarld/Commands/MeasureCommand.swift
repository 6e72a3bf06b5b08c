internal import Analyses
internal import ArgumentParser
internal import Diagnostics
internal import GraphCore
internal import Networks
internal import Reports
internal import Stakeholders
internal import Workbench

struct MeasureCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "measure",
    abstract: "What does a measure of network analysis say of each?",
    discussion: """
      Measures the network that a projection makes of a graph, or a table of ties: a CSV file \
      (.csv, .tsv, .txt) with the columns source, target and perhaps strength. A table's ties have \
      no direction unless --directed is given. With --weighted ties count by their strengths; \
      distances then take a tie for 1 ÷ its strength.

      GraphML, GEXF and JSON (node-link, Kumu) and Gephi's tables are measured as the nodes and \
      edges in them, with direction where the file has it, unless --undirected is given; with \
      --projection as the graph that they hold.

      measures: \(Measure.allCases.map(\.rawValue).joined(separator: ", "))
      """
  )

  @OptionGroup var options: GraphOptions
  @OptionGroup var answer: AnswerOptions
  @OptionGroup var selection: SelectionOptions

  @Option(help: ArgumentHelp("The measure, by its name.", valueName: "name"))
  var measure: String

  @Option(help: "The network to make of a stakeholder graph (default: influence).")
  var projection: String?

  @Option(
    help: ArgumentHelp(
      "Measure only what is around an actor, a unit or an area of a stakeholder graph.",
      valueName: "id"
    )
  )
  var ego: String?

  @Option(help: "How many ties away the surroundings of --ego end (default: 1).")
  var radius: Int?

  @Flag(help: "Take the ties of a table or a file to lead from source to target.")
  var directed = false

  @Flag(help: "Take the ties of a file to have no direction.")
  var undirected = false

  @Flag(help: "Count ties by their strengths.")
  var weighted = false

  private func checkOptions(_ language: Language) throws(CommandFailure) {
    if directed, undirected {
      throw CommandFailure(
        .usage,
        Phrase(
          sv: "välj --directed eller --undirected",
          en: "choose --directed or --undirected"
        ),
        language: language
      )
    }
    guard let radius else { return }
    guard radius >= 0 else {
      throw CommandFailure(
        .usage,
        Phrase(
          sv: "--radius \(radius): välj 0 eller mer",
          en: "--radius \(radius): choose 0 or more"
        ),
        language: language
      )
    }
    guard ego != nil else {
      throw CommandFailure(
        .usage,
        Phrase(
          sv: "--radius \(radius): välj med --ego kring vem",
          en: "--radius \(radius): choose with --ego around whom"
        ),
        language: language
      )
    }
  }

  func run() async throws {
    let isFile = projection == nil && OpenedEdgeList.isNodesAndEdges(options.graph)
    if isFile || OpenedEdgeList.isTable(options.graph) {
      try await measureTable()
    } else {
      try await measureGraph()
    }
  }

  /// The one of several choices that an option names.
  private func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ name: String,
    _ option: String,
    _ language: Language
  ) throws(CommandFailure) -> Choice {
    if let choice = Choice(rawValue: name) { return choice }
    let names = Choice.allCases.map(\.rawValue)
    throw CommandFailure(
      .usage,
      Phrase(sv: "--\(option) '\(name)' finns inte", en: "there is no --\(option) '\(name)'"),
      hint: Spelling.nearest(to: name, among: names)
        .map { Phrase.didYouMean($0) }
        ?? Phrase(
          sv: "välj bland: " + names.joined(separator: ", "),
          en: "choose from: " + names.joined(separator: ", ")
        ),
      language: language
    )
  }

  private func measureGraph() async throws {
    let (opened, language) = try options.open()
    try checkOptions(language)
    let measure: Measure = try choice(measure, "measure", language)
    let projection: Projection = try choice(
      projection ?? Projection.influence.rawValue,
      "projection",
      language
    )
    if directed || undirected {
      let option = directed ? "--directed" : "--undirected"
      throw CommandFailure(
        .usage,
        Phrase(
          sv: "\(option) gäller tabeller; i en graf avgör --projection om band har riktning",
          en:
            "\(option) is for tables; in a graph --projection decides whether ties have direction"
        ),
        language: language
      )
    }
    let selection = try selection.resolved(in: opened, language: language)
    guard selection.focusAreas.isEmpty, selection.levels.isEmpty else {
      throw CommandFailure(
        .usage,
        Phrase(
          sv:
            "--focus och --level väljer rader och kolumner, och ett mått har inga: det räknar alla "
            + "band, i vilket fokusområde och på vilken nivå de än är",
          en: "--focus and --level choose rows and columns, and a measure has none: it counts all "
            + "ties, in whatever focus area and at whatever level they are"
        ),
        hint: Phrase(
          sv: "fråga utan dem; --unit, --kind, --status och --basis väljer band",
          en: "ask without them; --unit, --kind, --status and --basis choose ties"
        ),
        language: language
      )
    }
    let surroundings = try surroundings(in: opened.graph, language)
    let progress = ProgressLine(measure.rawValue, isQuiet: options.quiet)
    let values: MeasureAnswer
    do throws(UnmeasurableNetwork) {
      values = try await opened.measuring(
        measure,
        of: projection,
        selection,
        around: surroundings,
        isWeighted: weighted,
        workers: progress.workers
      )
    } catch {
      progress.end()
      if case .lacksEgo(let id) = error {
        let selected = SelectedGraph(opened.graph, selection)
        throw CommandFailure(ofEgo: EntityID(id), absentFrom: projection, of: selected, language)
      }
      throw error.failure(language, isTable: false)
    }
    progress.end()
    try write(values, opened.context(in: language), language)
  }

  /// Around whom to measure, and how far.
  private func surroundings(
    in graph: StakeholderGraph,
    _ language: Language
  ) throws(CommandFailure) -> (member: EntityID, radius: Int)? {
    guard let ego else { return nil }
    if graph.entity(EntityID(ego)) != nil { return (EntityID(ego), radius ?? 1) }
    let ids = graph.actors.map(\.id.rawValue) + graph.units.map(\.id.rawValue)
    let nearest = Spelling.nearest(to: ego, among: ids)
    let choice = UnknownChoice(ego, of: "--ego", known: nearest.map { [$0] } ?? [])
    throw CommandFailure(.usage, choice.message, hint: choice.hint, language: language)
  }

  private func measureTable() async throws {
    let language = options.lang?.language ?? .english
    try checkOptions(language)
    let measure: Measure = try choice(measure, "measure", language)
    if projection != nil || ego != nil || !selection.isEmpty || !options.texts.isEmpty {
      throw CommandFailure(
        .usage,
        Phrase(
          sv: "en tabell har varken projektion, urval, omgivning eller texter; de gäller grafer",
          en: "a table has no projection, selection, surroundings or texts; these are for graphs"
        ),
        language: language
      )
    }
    if let output = answer.output, OpenedEdgeList.isSameFile(output, as: options.graph) {
      throw CommandFailure(
        .outputFailed,
        Phrase(
          sv: "'\(output)' är tabellen själv och skrivs inte över; välj ett annat namn",
          en: "'\(output)' is the table itself and is not overwritten; choose another name"
        ),
        language: language
      )
    }
    let opened: OpenedEdgeList
    do throws(UnreadableInput) {
      opened = try await OpenedEdgeList.opening(
        options.graph,
        isDirected: directed ? true : undirected ? false : nil,
        isWeighted: weighted
      )
    } catch {
      throw options.failure(error, language)
    }
    let style = options.style(language, descriptor: 2)
    if !options.quiet { for warning in opened.warnings { Console.error(warning.text(style)) } }
    let progress = ProgressLine(measure.rawValue, isQuiet: options.quiet)
    let values: MeasureAnswer
    do throws(UnmeasurableNetwork) {
      values = try await opened.measuring(measure, workers: progress.workers)
    } catch {
      progress.end()
      throw error.failure(language, isTable: true)
    }
    progress.end()
    try write(values, opened.context(in: language), language)
  }

  private func write(
    _ values: MeasureAnswer,
    _ context: AnswerContext,
    _ language: Language
  ) throws(CommandFailure) {
    let text =
      switch answer.format {
      case .text: values.text(options.style(language))
      case .json: values.envelope(context).formatted
      case .csv: values.csv
      case .markdown: values.markdown(in: language)
      }
    try answer.write(text, isForced: options.force, language: language)
  }
}
