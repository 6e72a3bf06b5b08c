internal import Analyses
internal import ArgumentParser
internal import Diagnostics
internal import Diagrams
internal import Graphviz
internal import Stakeholders
internal import Workbench

struct MapCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "map",
    abstract: "Show me: an influence map as SVG, PNG or DOT.",
    discussion: """
      Views: overview (the city, its focus areas, and actors by level); focus:ID (one focus area \
      with its counterparts). What is required but not there is drawn too, with a dashed outline.

      The format follows from the ending of the file: .svg, .png or .dot. With --twin, the same in \
      words and tables goes to a .md file beside it.
      """
  )

  @OptionGroup var options: GraphOptions
  @OptionGroup var selection: SelectionOptions

  @Option(help: "The view: overview, or focus:ID.")
  var view: String

  @Option(
    name: .shortAndLong,
    help: "The file to draw: .svg, .png or .dot.",
    completion: .file()
  )
  var output: String

  @Flag(help: "Write the map in words, too: a Markdown file beside it.")
  var twin = false

  @Flag(help: "Draw everybody in an overview of very many, instead of groups of them.")
  var full = false

  @Option(help: "Dots per inch of a PNG.")
  var dpi = 144

  func validate() throws {
    guard MapFile(path: output) != nil else {
      throw ValidationError("-o \(output): the file has to end in .svg, .png or .dot")
    }
    guard (36...1_200).contains(dpi) else {
      throw ValidationError("--dpi \(dpi): choose from 36 to 1200")
    }
  }

  func run() async throws {
    let (opened, language) = try options.open()
    let selection = try selection.resolved(in: opened, language: language)
    let analysis = opened.analysingGaps(selection)
    let view = try resolvedView(of: analysis, in: opened, language: language)
    guard let file = MapFile(path: output) else { return }
    let service = DrawingService.ofThisProgram
    do throws(MapFailure) {
      try await opened.drawMap(
        view,
        of: analysis,
        in: language,
        to: file,
        dotsPerInch: dpi,
        twin: twin,
        isFull: full,
        isForced: options.force,
        by: service
      )
    } catch {
      switch error {
      case .refused(.unknown(_, let known)): throw unknownView(among: known, language)
      case .refused(.empty): throw CommandFailure(.refused, error.message, language: language)
      default: throw CommandFailure(.outputFailed, error.message, language: language)
      }
    }
  }

  private func resolvedView(
    of analysis: GapAnalysis,
    in opened: OpenedGraph,
    language: Language
  ) throws(CommandFailure) -> MapView {
    guard let known = MapView(spelling: view) else {
      throw unknownView(among: opened.knownViews(of: analysis), language)
    }
    return known
  }

  private func unknownView(among known: [MapView], _ language: Language) -> CommandFailure {
    let choice = UnknownChoice(view, of: "--view", known: known.map(\.spelling))
    return CommandFailure(.usage, choice.message, hint: choice.hint, language: language)
  }
}
