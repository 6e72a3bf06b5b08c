internal import ArgumentParser
internal import Diagnostics
internal import Foundation
internal import Interchange
internal import Reports
internal import Stakeholders
internal import Workbench

enum OutputFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json, csv, markdown
}

enum ColorChoice: String, CaseIterable, ExpressibleByArgument {
  case auto, always, never
}

enum LanguageChoice: String, CaseIterable, ExpressibleByArgument {
  case sv, en

  var language: Language {
    switch self {
    case .sv: .swedish
    case .en: .english
    }
  }
}

/// `DOCUMENT=PATH`.
struct TextArgument: ExpressibleByArgument {
  var document: String
  var path: String

  init?(argument: String) {
    guard let equals = argument.firstIndex(of: "="), equals > argument.startIndex else {
      return nil
    }
    document = String(argument[..<equals])
    path = String(argument[argument.index(after: equals)...])
    if path.isEmpty { return nil }
  }
}

/// What every command takes: the graph, and how to speak.
struct GraphOptions: ParsableArguments {
  @Argument(
    help: """
      A YAML file, a workbook, a folder of *.yaml files or of tables such as actors.csv, or a file \
      that another tool made (see convert).
      """,
    completion: .file()
  )
  var graph: String

  @Option(help: "The language of the answer (default: the graph's).")
  var lang: LanguageChoice?

  @Option(
    name: .customLong("text"),
    help: ArgumentHelp(
      "The text of a governing document, to look for quotes in. Repeatable.",
      valueName: "document=path"
    ),
    completion: .file()
  )
  var texts: [TextArgument] = []

  @Flag(help: "Overwrite files that this tool did not make.")
  var force = false

  @Flag(help: "Tell nothing but the answer and errors.")
  var quiet = false

  @Flag(help: "Tell every warning.")
  var verbose = false

  @Option(help: "Colour: auto (on a terminal, unless NO_COLOR is set), always or never.")
  var color: ColorChoice = .auto

  func style(_ language: Language, descriptor: Int32 = STDOUT_FILENO) -> TextStyle {
    TextStyle(
      width: Console.width(of: descriptor),
      isColored: Console.isColored(color, descriptor: descriptor),
      language: language
    )
  }

  /// Opens the graph, and tells on standard error what is doubtful in it.
  ///
  /// - Parameters:
  ///   - format: `nil` to tell it by path and content.
  ///   - principal: Whose relations it is about, where the file does not say.
  ///   - checkedPath: Where `omvarld check` shows what is doubtful; that of the graph, when `nil`.
  ///   - isToBeWritten: Whether it is opened to be written, and not to be analysed.
  func open(
    as format: FileFormat? = nil,
    principal: String? = nil,
    checkedPath: String? = nil,
    isToBeWritten: Bool = false
  ) throws(CommandFailure) -> (graph: OpenedGraph, language: Language) {
    do throws(UnreadableInput) {
      let opened = try openTold(as: format, principal: principal)
      let language = lang?.language ?? opened.graph.language
      if !quiet {
        let style = style(language, descriptor: STDERR_FILENO)
        for remark in opened.remarks { Console.error(remark.text(style)) }
      }
      tell(opened.warnings, of: checkedPath ?? graph, language)
      return (opened, language)
    } catch {
      let language = lang?.language ?? error.language ?? .english
      throw failure(error, language, isToBeWritten: isToBeWritten)
    }
  }

  /// Opens the graph, and shows on a terminal how far long reading has come.
  func openTold(
    as format: FileFormat? = nil,
    principal: String? = nil
  ) throws(UnreadableInput) -> OpenedGraph {
    let line = ProgressLine(graph.visible, isQuiet: quiet)
    defer { line.end() }
    return try OpenedGraph.opening(
      graph,
      as: format,
      principal: principal,
      language: lang?.language ?? .english,
      texts: texts.map { (document: $0.document, path: $0.path) },
      progress: line.progress
    )
  }

  /// Codes of what was guessed: separators, encodings, and whether there are headings.
  private static let guesses = ["separator", "windows-1252", "first-row-is-data"]

  /// That the input has errors, each told with its place.
  func failure(
    _ error: UnreadableInput,
    _ language: Language,
    isToBeWritten: Bool = false
  ) -> CommandFailure {
    let answer = CheckAnswer(diagnostics: error.diagnostics, graph: nil)
    return CommandFailure(
      .inputHasErrors,
      text: answer.text(
        style(language, descriptor: STDERR_FILENO),
        isVerbose: verbose,
        isToBeWritten: isToBeWritten
      )
    )
  }

  /// Tells that warnings were passed, or with `--verbose` which; what was guessed of how the file is
  /// written is told outright.
  func tell(_ warnings: [Diagnostic], of path: String, _ language: Language) {
    guard !quiet, !warnings.isEmpty else { return }
    if verbose {
      let style = style(language, descriptor: STDERR_FILENO)
      for warning in warnings { Console.error(warning.text(style)) }
      return
    }
    let guesses = warnings.filter { Self.guesses.contains($0.code) }
    let style = style(language, descriptor: STDERR_FILENO)
    for guess in guesses { Console.error(guess.text(style)) }
    let count = warnings.count - guesses.count
    guard count > 0 else { return }
    Console.error(
      Phrase(
        sv: "\(count) \(count == 1 ? "varning" : "varningar"); "
          + "omvarld check \(path.visible) visar dem\n",
        en: "\(count) \(count == 1 ? "warning" : "warnings"); "
          + "omvarld check \(path.visible) shows them\n"
      )[language]
    )
  }
}

/// How an answer is written, and where.
struct AnswerOptions: ParsableArguments {
  @Option(help: "The format of the answer.")
  var format: OutputFormat = .text

  @Option(
    name: .shortAndLong,
    help: "Write to a file instead of standard output.",
    completion: .file()
  )
  var output: String?

  /// Writes an answer in the format and to the place that were asked for.
  func write(
    _ answer: Answer,
    of opened: OpenedGraph,
    _ options: GraphOptions,
    _ language: Language
  ) throws(CommandFailure) {
    try write(answer, options, language) {
      opened.context(in: language).envelope(answer.json, of: answer.passage.selected)
    }
  }

  /// - Parameter envelope: The answer for programs, in what it says of itself.
  func write(
    _ answer: Answer,
    _ options: GraphOptions,
    _ language: Language,
    envelope: () -> JSONValue
  ) throws(CommandFailure) {
    let text =
      switch format {
      case .text: answer.passage.text(options.style(language))
      case .json: envelope().formatted
      case .csv: answer.table.csv
      case .markdown: answer.passage.markdown
      }
    try write(text, isForced: options.force, language: language)
  }

  /// Writes a text where it was asked for.
  func write(
    _ text: String,
    isForced: Bool,
    language: Language
  ) throws(CommandFailure) {
    try Self.write(text, to: output, isForced: isForced, language: language)
  }

  /// Writes a text to a file, or to standard output where none is named.
  static func write(
    _ text: String,
    to output: String?,
    isForced: Bool,
    language: Language
  ) throws(CommandFailure) {
    guard let output else { return try Console.print(text) }
    do throws(UnwritableOutput) {
      try OutputFile.write(Array(text.utf8), to: output, isForced: isForced)
    } catch {
      throw CommandFailure(.outputFailed, error.message, language: language)
    }
  }
}

/// Which part of the graph an answer is about.
struct SelectionOptions: ParsableArguments {
  @Option(name: .customLong("focus"), help: "Only these focus areas. Repeatable.")
  var focusAreas: [String] = []

  @Option(name: .customLong("level"), help: "Only these levels. Repeatable.")
  var levels: [String] = []

  @Option(
    name: .customLong("status"),
    help: "Only relations that are ongoing, intended, possible or ended. Repeatable."
  )
  var statuses: [String] = []

  @Option(name: .customLong("kind"), help: "Only relations of these kinds. Repeatable.")
  var kinds: [String] = []

  @Option(name: .customLong("unit"), help: "Only relations held by these units. Repeatable.")
  var units: [String] = []

  @Option(
    name: .customLong("basis"),
    help: "Only what is stated, inferred or assessed. Repeatable."
  )
  var bases: [String] = []

  @Option(name: .customLong("at"), help: "Only what is valid on a day: 2025, 2025-06, 2025-06-30.")
  var date: String?

  @Option(help: "Read the graph by one of its readings.")
  var reading: String?

  /// Whether nothing is chosen.
  var isEmpty: Bool {
    [focusAreas, levels, statuses, kinds, units, bases].allSatisfy(\.isEmpty) && date == nil
      && reading == nil
  }

  var request: SelectionRequest {
    var request = SelectionRequest()
    request.focusAreas = focusAreas
    request.levels = levels
    request.statuses = statuses
    request.kinds = kinds
    request.units = units
    request.bases = bases
    request.date = date
    request.reading = reading
    return request
  }

  func resolved(
    in opened: OpenedGraph,
    language: Language
  ) throws(CommandFailure) -> Selection {
    do throws(UnknownChoice) {
      return try request.resolved(in: opened.graph)
    } catch {
      throw CommandFailure(.usage, error.message, hint: error.hint, language: language)
    }
  }
}
