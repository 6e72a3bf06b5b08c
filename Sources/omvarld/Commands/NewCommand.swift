internal import ArgumentParser
internal import Diagnostics
internal import Stakeholders
internal import Workbench

struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Begin a graph: a folder of small files whose comments teach the format.",
    discussion: """
      Writes a graph of an invented city that shows each section once and passes check. Replace it \
      bit by bit by your own. Asks nothing, and writes over nothing: the folder has to be new or \
      empty, or with --force at least hold no graph.
      """
  )

  @Argument(help: "The folder to write into.", completion: .directory)
  var folder: String

  @Option(help: "The language of the graph and of its comments (default: en).")
  var lang: LanguageChoice = .en

  @Option(help: "What the city is called (default: an invented name).")
  var name: String?

  @Flag(help: "Write into a folder that has other files in it.")
  var force = false

  @Flag(help: "Tell nothing but errors.")
  var quiet = false

  private var language: Language { lang.language }

  func run() throws {
    try checkForm()
    let graph: NewGraph
    do throws(UnreadableInput) {
      graph = try NewGraph(named: name, in: language)
    } catch {
      let shown = name ?? ""
      throw CommandFailure(
        .usage,
        Phrase(sv: "'\(shown)' kan inte vara ett namn", en: "'\(shown)' cannot be a name"),
        hint: error.diagnostics.first.map(\.message),
        language: language
      )
    }
    do throws(UnwritableOutput) {
      try graph.write(to: folder, isForced: force)
    } catch {
      throw CommandFailure(.outputFailed, error.message, language: language)
    }
    if !quiet { Console.error(welcome(graph.files.count)) }
  }

  /// What the name of the place asks for by its ending: only folders are written.
  private func checkForm() throws(CommandFailure) {
    guard folder.contains(where: { !$0.isWhitespace }) else {
      throw CommandFailure(
        .usage,
        Phrase(sv: "mappen har inget namn", en: "the folder has no name"),
        hint: Phrase(
          sv: "skriv till exempel: omvarld new omvarldsarbete",
          en: "write, for example: omvarld new external-relations"
        ),
        language: language
      )
    }
    let endings = [".xlsx", ".yaml", ".yml", ".csv", ".json"]
    guard let ending = endings.first(where: folder.lowercased().hasSuffix) else { return }
    throw CommandFailure(
      .usage,
      Phrase(
        sv: "en ny graf skrivs som en mapp, och '\(folder)' slutar på \(ending)",
        en: "a new graph is written as a folder, and '\(folder)' ends in \(ending)"
      ),
      hint: Phrase(
        sv: "skriv till exempel: omvarld new \(folder.dropLast(ending.count))",
        en: "write, for example: omvarld new \(folder.dropLast(ending.count))"
      ),
      language: language
    )
  }

  private func welcome(_ count: Int) -> String {
    let shown = folder.visible
    let argument =
      folder.contains(where: { !$0.isLetter && !$0.isNumber && !"/._-".contains($0) })
      ? "'" + shown.replacing("'", with: "'\\''") + "'" : shown
    return Phrase(
      sv: """
        \(count) filer i \(shown). Börja med graph.yaml, och kör sedan:

          omvarld check    \(argument)    är allt rätt skrivet?
          omvarld gaps     \(argument)    var saknar vi en part?
          omvarld coverage \(argument)    hur väl täckta är vi?
          omvarld map      \(argument) --view overview -o karta.svg
          omvarld report   \(argument) -o rapport

        """,
      en: """
        \(count) files in \(shown). Begin with graph.yaml, then run:

          omvarld check    \(argument)    is everything written right?
          omvarld gaps     \(argument)    where do we lack a partner?
          omvarld coverage \(argument)    how well are we covered?
          omvarld map      \(argument) --view overview -o map.svg
          omvarld report   \(argument) -o report

        """
    )[language]
  }
}
