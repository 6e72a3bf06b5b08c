internal import ArgumentParser
internal import Diagnostics
internal import Stakeholders
internal import Workbench

struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Begin a graph: a folder of small files, or a workbook, that teaches the format.",
    discussion: """
      Writes a graph of an invented city that shows each section once and passes check. Replace it \
      bit by bit by your own. It is a folder of YAML files whose comments explain them, or, when \
      the name ends in .xlsx, a workbook whose first sheet explains every column and whose lists \
      offer what there is to choose from:

        omvarld new city
        omvarld new plan.xlsx --lang sv

      Asks nothing, and writes over nothing: the folder has to be new or empty, or with --force at \
      least hold no graph; a workbook that is there is overwritten only with --force.
      """
  )

  @Argument(help: "The folder to write into, or the workbook to write.", completion: .file())
  var place: String

  @Option(help: "The language of the graph and of what explains it (default: en).")
  var lang: LanguageChoice = .en

  @Option(help: "What the city is called (default: an invented name).")
  var name: String?

  @Flag(help: "Write into a folder that has other files in it, or over a workbook.")
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
      if isWorkbook {
        try graph.writeWorkbook(to: place, isForced: force)
      } else {
        try graph.write(to: place, isForced: force)
      }
    } catch {
      throw CommandFailure(.outputFailed, error.message, language: language)
    }
    guard !quiet else { return }
    Console.error(isWorkbook ? workbookWelcome : folderWelcome(graph.files.count))
  }

  private var isWorkbook: Bool { place.lowercased().hasSuffix(".xlsx") }

  /// What the name of the place asks for by its ending: a folder or a workbook, and nothing else.
  private func checkForm() throws(CommandFailure) {
    guard place.contains(where: { !$0.isWhitespace }) else {
      throw CommandFailure(
        .usage,
        Phrase(sv: "namnet är tomt", en: "the name is empty"),
        hint: Phrase(
          sv: "skriv till exempel: omvarld new stad",
          en: "write, for example: omvarld new city"
        ),
        language: language
      )
    }
    let endings = [".yaml", ".yml", ".csv", ".json", ".xlsm", ".xls", ".ods"]
    guard let ending = endings.first(where: place.lowercased().hasSuffix) else { return }
    let name = place.dropLast(ending.count)
    throw CommandFailure(
      .usage,
      Phrase(
        sv: "en ny graf skrivs som en mapp eller en .xlsx, och '\(place)' slutar på \(ending)",
        en: "a new graph is written as a folder or an .xlsx, and '\(place)' ends in \(ending)"
      ),
      hint: Phrase(
        sv: "skriv till exempel: omvarld new \(name) eller omvarld new \(name).xlsx",
        en: "write, for example: omvarld new \(name) or omvarld new \(name).xlsx"
      ),
      language: language
    )
  }

  /// The place as it is typed in a shell.
  private var argument: String {
    let shown = place.visible
    return place.contains(where: { !$0.isLetter && !$0.isNumber && !"/._-".contains($0) })
      ? "'" + shown.replacing("'", with: "'\\''") + "'" : shown
  }

  private var workbookWelcome: String {
    Phrase(
      sv: """
        \(place.visible) är skriven. Öppna den, skriv över exemplet, och kör sedan:

          omvarld check    \(argument)    är allt rätt skrivet?
          omvarld gaps     \(argument)    var saknar vi en part?
          omvarld report   \(argument) -o rapport

        """,
      en: """
        \(place.visible) is written. Open it, write over the example, then run:

          omvarld check    \(argument)    is everything written right?
          omvarld gaps     \(argument)    where do we lack a partner?
          omvarld report   \(argument) -o report

        """
    )[language]
  }

  private func folderWelcome(_ count: Int) -> String {
    Phrase(
      sv: """
        \(count) filer i \(place.visible). Börja med graph.yaml, och kör sedan:

          omvarld check    \(argument)    är allt rätt skrivet?
          omvarld gaps     \(argument)    var saknar vi en part?
          omvarld coverage \(argument)    hur väl täckta är vi?
          omvarld map      \(argument) --view overview -o karta.svg
          omvarld report   \(argument) -o rapport

        """,
      en: """
        \(count) files in \(place.visible). Begin with graph.yaml, then run:

          omvarld check    \(argument)    is everything written right?
          omvarld gaps     \(argument)    where do we lack a partner?
          omvarld coverage \(argument)    how well are we covered?
          omvarld map      \(argument) --view overview -o map.svg
          omvarld report   \(argument) -o report

        """
    )[language]
  }
}
