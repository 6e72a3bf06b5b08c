internal import ArgumentParser
internal import Diagnostics
internal import Interchange
internal import Workbench

struct ConvertCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract: "Bring a graph in from another tool, or send it out to one.",
    discussion: """
      The format of the output follows from its ending: .graphml (NetworkX, igraph, graph-tool, \
      yEd), .gexf (Gephi), .dot (Graphviz); .json with --to kumu or --to node-link; a folder with \
      --to gephi (nodes.csv and edges.csv). The input is read by its ending and content. What the \
      format does not carry is told on standard error.

      A file of somebody else's does not say whose relations it is about: name them with \
      --principal. Its nodes become actors of kind other, its edges contacts.
      """
  )

  @OptionGroup var options: GraphOptions

  @Argument(help: "The file to write, or the folder.", completion: .file())
  var target: String

  @Option(
    help: ArgumentHelp("The format of the output: \(Self.names(\.isWritten)).", valueName: "format")
  )
  var to: String?

  @Option(
    help: ArgumentHelp("The format of the input: \(Self.names(\.isRead)).", valueName: "format")
  )
  var from: String?

  @Option(help: ArgumentHelp("Whose relations the input is about, by id or name.", valueName: "id"))
  var principal: String?

  private static func names(_ isMeant: (FileFormat) -> Bool) -> String {
    FileFormat.allCases.filter(isMeant).map(\.rawValue).joined(separator: ", ")
  }

  func run() throws {
    let spoken = options.lang?.language ?? .english
    var source: FileFormat?
    if let from { source = try format(from, "--from", \.isRead, spoken) }
    let (opened, language) = try options.open(
      as: source,
      principal: principal,
      checkedPath: principal == nil ? nil : target
    )
    let wanted = try targetFormat(language)
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
        isForced: options.force
      )
    } catch {
      throw CommandFailure(.outputFailed, error.message, language: language)
    }
    guard !options.quiet else { return }
    for remark in conversion.remarks { Console.error(remark[language].visible + "\n") }
  }

  /// The format that is asked for, else the one that the ending names.
  private func targetFormat(_ language: Language) throws(CommandFailure) -> FileFormat {
    if let to { return try format(to, "--to", \.isWritten, language) }
    let named = FileFormat.named(by: target).filter(\.isWritten)
    if let only = named.first, named.count == 1 { return only }
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

  /// The format of a name, among those that can be meant.
  private func format(
    _ name: String,
    _ option: String,
    _ isMeant: (FileFormat) -> Bool,
    _ language: Language
  ) throws(CommandFailure) -> FileFormat {
    if let format = FileFormat(rawValue: name), isMeant(format) { return format }
    let known = FileFormat.allCases.filter(isMeant).map(\.rawValue)
    let choice = UnknownChoice(name, of: option, known: known)
    throw CommandFailure(.usage, choice.message, hint: choice.hint, language: language)
  }
}
