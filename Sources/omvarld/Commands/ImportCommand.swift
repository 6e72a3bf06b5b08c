internal import ArgumentParser
internal import Diagnostics
internal import Foundation
internal import Interchange
internal import Reports
internal import Workbench

struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Merge tables, a workbook or another graph into a graph.",
    discussion: """
      A row means the thing in the graph that has its id; without an id, the one that has one of \
      its identifiers, else its name or an alias, letter for letter. Relations meet by id, else by \
      ends, kind and focus areas. What matches nothing is new, and gets an id from its name if it \
      has none. A new name that looks like a known one, a new id beside a known name, and a row \
      whose id and name belong to two things are refused until you write the right id in the \
      row, or say with --keep-apart that it is meant so. Rows that would give two things one \
      identifier are refused, too.

      An empty cell says nothing, and one that holds only ~ takes away what the graph has, also \
      one language of a text, or one identifier as scheme=~. A value \
      takes the place of the graph's, a list as a whole; evidence, aliases and identifiers are added \
      to. The head of the file (id, title, principal, language) is not imported. What another tool \
      made is known by its names alone, and its words are added to the tags.

      Nothing is written when a row is refused, unless --partial; the status is 1 either way. Entries that do not \
      change keep their lines and comments; new ones come last in the file that has most of their \
      kind. Importing the same file again changes nothing.
      """
  )

  @Argument(
    help: """
      A YAML graph, a workbook, a folder of tables, one table such as actors.csv, or what another \
      tool made (see convert).
      """,
    completion: .file()
  )
  var file: String

  @Option(help: "The graph: a YAML file, or a folder of *.yaml files.", completion: .file())
  var into: String

  @Option(
    help: ArgumentHelp(
      "The format of the file, when its name does not say: \(FileFormat.readNames).",
      valueName: "format"
    )
  )
  var from: String?

  @Flag(help: "Write nothing; show what would be added, changed and refused.")
  var dryRun = false

  @Flag(help: "Use the rows that can be used, even when others are refused.")
  var partial = false

  @Flag(help: "Take new names that look like known ones for others.")
  var keepApart = false

  @Option(help: "The format of the answer: text or json.")
  var format: ImportFormat = .text

  @Option(help: "The language of the answer (default: the graph's).")
  var lang: LanguageChoice?

  @Flag(help: "Tell nothing but the answer and errors.")
  var quiet = false

  @Flag(help: "List the rows that say nothing new, too.")
  var verbose = false

  @Option(help: "Colour: auto (on a terminal, unless NO_COLOR is set), always or never.")
  var color: ColorChoice = .auto

  enum ImportFormat: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  func run() throws {
    var source: FileFormat?
    if let from {
      source = try .chosen(from, by: "--from", \.isRead, lang?.language ?? .english)
    }
    let merged: GraphImport
    do throws(UnreadableInput) {
      merged = try GraphImport.merging(file, as: source, into: into, keepsApart: keepApart)
    } catch {
      let language = lang?.language ?? error.language ?? .english
      let answer = CheckAnswer(diagnostics: error.diagnostics, graph: nil)
      throw CommandFailure(
        .inputHasErrors,
        text: answer.text(
          style(language, STDERR_FILENO),
          isVerbose: verbose,
          isToBeWritten: true
        )
      )
    }
    let language = lang?.language ?? merged.language
    if !quiet {
      for notice in merged.notices { Console.error(notice.text(style(language, STDERR_FILENO))) }
    }
    let isBarred = merged.hasRefusals && !partial
    if !dryRun, !isBarred {
      do throws(UnsavedGraph) {
        try merged.save()
      } catch {
        throw CommandFailure(.outputFailed, error.message, hint: error.hint, language: language)
      }
    }
    let answer = merged.answer(isWritten: !dryRun && !isBarred)
    switch format {
    case .text: try Console.print(answer.text(style(language, STDOUT_FILENO), isVerbose: verbose))
    case .json: try Console.print(merged.envelope(answer, in: language).formatted)
    }
    guard merged.hasRefusals else { return }
    let hint = Phrase(
      sv: "Rätta raderna, eller ta med de andra med --partial.\n",
      en: "Mend the rows, or bring in the others with --partial.\n"
    )
    throw CommandFailure(.inputHasErrors, text: quiet || partial ? "" : hint[language])
  }

  private func style(_ language: Language, _ descriptor: Int32) -> TextStyle {
    TextStyle(
      width: Console.width(of: descriptor),
      isColored: Console.isColored(color, descriptor: descriptor),
      language: language
    )
  }
}
