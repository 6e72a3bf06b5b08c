internal import ArgumentParser
internal import Diagnostics
internal import Interchange
internal import Workbench

struct ConvertCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract: "Bring a graph in from another tool, or send it out to one.",
    discussion: """
      The format of the output follows from its ending: .yaml, .xlsx (a workbook) and a folder (CSV \
      tables) carry everything; .graphml (NetworkX, igraph, graph-tool, yEd), .gexf (Gephi) and .dot \
      (Graphviz) what such tools know. A .json needs --to kumu or --to node-link; --to kumu-xlsx \
      makes the workbook that Kumu imports, --to gephi a folder with nodes.csv and edges.csv. The \
      input is read by its ending and content. What the format does not carry is told on standard \
      error.

      A file of somebody else's does not say whose relations it is about: name them with \
      --principal. Its nodes become actors of kind other, its edges contacts.
      """
  )

  @OptionGroup var options: GraphOptions

  @Argument(
    help: "The file to write, or the folder; - writes a single file to standard output.",
    completion: .file()
  )
  var target: String

  @Option(
    help: ArgumentHelp("The format of the output: \(FileFormat.writtenNames).", valueName: "format")
  )
  var to: String?

  @Option(
    help: ArgumentHelp("The format of the input: \(FileFormat.readNames).", valueName: "format")
  )
  var from: String?

  @Option(help: ArgumentHelp("Whose relations the input is about, by id or name.", valueName: "id"))
  var principal: String?

  @Option(
    help: """
      What separates the cells of CSV tables: comma (default), semicolon or tab. A Swedish Excel opens a \
      file in columns when it is a semicolon.
      """
  )
  var separator: SeparatorChoice?

  enum SeparatorChoice: String, CaseIterable, ExpressibleByArgument {
    case comma, semicolon, tab

    var separator: CSVSeparator {
      switch self {
      case .comma: .comma
      case .semicolon: .semicolon
      case .tab: .tab
      }
    }
  }

  func run() throws {
    let spoken = options.lang?.language ?? .english
    var source: FileFormat?
    if let from { source = try .chosen(from, by: "--from", \.isRead, spoken) }
    if target.allSatisfy(\.isWhitespace) { throw misuse(.noTarget, spoken) }
    let (opened, language) = try options.open(
      as: source,
      principal: principal,
      checkedPath: principal == nil ? nil : target,
      isToBeWritten: true
    )
    let wanted = try targetFormat(language)
    try checkUse(of: wanted, from: source ?? .found(at: options.graph), language)
    if isToStandardOutput { return try printOut(opened, as: wanted, language) }
    guard !OpenedEdgeList.isSameFile(target, as: options.graph) else {
      throw CommandFailure(
        .outputFailed,
        Phrase(
          sv: "'\(target)' är indata och skrivs inte över; välj ett annat namn",
          en: "'\(target)' is the input and is not overwritten; choose another name"
        ),
        language: language
      )
    }
    let conversion: Conversion
    do throws(UnwritableOutput) {
      conversion = try opened.convert(
        to: target,
        as: wanted,
        in: language,
        separatedBy: separator?.separator ?? .comma,
        isForced: options.force
      )
    } catch {
      throw CommandFailure(.outputFailed, error.message, language: language)
    }
    tell(conversion, language)
  }

  private var isToStandardOutput: Bool { target == "-" }

  private func printOut(
    _ opened: OpenedGraph,
    as format: FileFormat,
    _ language: Language
  ) throws(CommandFailure) {
    let bytes: [UInt8]
    let conversion: Conversion
    do throws(UnwritableOutput) {
      (bytes, conversion) = try opened.converted(to: format, in: language)
    } catch {
      throw CommandFailure(.outputFailed, error.message, language: language)
    }
    try Console.print(bytes)
    tell(conversion, language)
  }

  private func tell(_ conversion: Conversion, _ language: Language) {
    guard !options.quiet else { return }
    for remark in conversion.remarks { Console.error(remark[language].visible + "\n") }
  }

  /// Whether every option has something to do.
  private func checkUse(
    of format: FileFormat,
    from source: FileFormat,
    _ language: Language
  ) throws(CommandFailure) {
    if isToStandardOutput, format.isFolder { throw misuse(.folderToOutput(format), language) }
    let named = FileFormat.named(by: target)
    if !named.isEmpty, !named.contains(format), !named.contains(where: \.isFolder) {
      throw misuse(.otherEnding(target, format), language)
    }
    if separator != nil, format != .tables { throw misuse(.idleSeparator(format), language) }
    if principal != nil, source.isOwn { throw misuse(.idlePrincipal, language) }
  }

  private func misuse(_ problem: Misuse, _ language: Language) -> CommandFailure {
    CommandFailure(.usage, problem.message, hint: problem.hint, language: language)
  }

  /// The format that is asked for, else the one that the ending names: where it can be one of ours,
  /// that.
  private func targetFormat(_ language: Language) throws(CommandFailure) -> FileFormat {
    if let to { return try .chosen(to, by: "--to", \.isWritten, language) }
    let named = FileFormat.named(by: target).filter(\.isWritten)
    if let only = named.first(where: \.isOwn) ?? (named.count == 1 ? named.first : nil) {
      return only
    }
    let choices = (named.isEmpty ? FileFormat.allCases.filter(\.isWritten) : named)
      .map(\.rawValue).joined(separator: ", ")
    throw CommandFailure(
      .usage,
      Phrase(
        sv: "namnet '\(target)' säger inte vilket format det blir",
        en: "the name '\(target)' does not say which format it becomes"
      ),
      hint: Phrase(sv: "lägg till --to: \(choices)", en: "add --to: \(choices)"),
      language: language
    )
  }
}
