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

  @Option(help: ArgumentHelp("The format of the output: \(Self.names(\.isWritten)).", valueName: "format"))
  var to: FormatChoice?

  @Option(help: ArgumentHelp("The format of the input: \(Self.names(\.isRead)).", valueName: "format"))
  var from: FormatChoice?

  @Option(help: ArgumentHelp("Whose relations the input is about, by id or name.", valueName: "id"))
  var principal: String?

  private static func names(_ isMeant: (FileFormat) -> Bool) -> String {
    FileFormat.allCases.filter(isMeant).map(\.rawValue).joined(separator: ", ")
  }

  func run() throws {
    let (opened, language) = try options.open(as: from?.format, principal: principal)
    let format = try format(language)
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
        as: format,
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
  private func format(_ language: Language) throws(CommandFailure) -> FileFormat {
    let named = FileFormat.named(by: target).filter(\.isWritten)
    let choices = (named.isEmpty ? FileFormat.allCases.filter(\.isWritten) : named)
      .map(\.rawValue).joined(separator: ", ")
    let hint = Phrase(sv: "lägg till --to: \(choices)", en: "add --to: \(choices)")
    if let to = to?.format {
      if to.isWritten { return to }
      throw CommandFailure(
        .usage,
        Phrase(
          sv: "\(to.name.swedish) skrivs inte",
          en: "\(to.name.english) is not written"
        ),
        hint: hint,
        language: language
      )
    }
    if let only = named.first, named.count == 1 { return only }
    throw CommandFailure(
      .usage,
      Phrase(
        sv: "namnet '\(target)' säger inte vilket format det blir",
        en: "the name '\(target)' does not say which format it becomes"
      ),
      hint: hint,
      language: language
    )
  }
}

/// A format by its name.
struct FormatChoice: ExpressibleByArgument {
  var format: FileFormat

  init?(argument: String) {
    guard let format = FileFormat(rawValue: argument) else { return nil }
    self.format = format
  }

  static var allValueStrings: [String] { FileFormat.allCases.map(\.rawValue) }
}
