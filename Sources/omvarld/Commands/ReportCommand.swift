internal import Analyses
internal import ArgumentParser
internal import Diagnostics
internal import Graphviz
internal import Stakeholders
internal import Workbench

struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Give me something to hand over: a page with all of it.",
    discussion: """
      Writes into the folder: index.html, one file that needs no network and no script; report.md, \
      the same as text; report.xlsx, the same as sheets with every row; and maps/, the maps as SVG \
      files.

      Status 5 when a file cannot be written, or a map cannot be drawn; the report then has that \
      map in words.
      """
  )

  @OptionGroup var options: GraphOptions
  @OptionGroup var selection: SelectionOptions
  @OptionGroup var findings: FindingOptions

  @Option(name: .shortAndLong, help: "The folder to write into.", completion: .directory)
  var output: String

  @Option(
    help: ArgumentHelp(
      "An earlier graph: the report tells what changed since then.",
      valueName: "old"
    ),
    completion: .file()
  )
  var since: String?

  @OptionGroup var comparison: ComparisonOptions

  private func checkOptions(_ language: Language) throws(CommandFailure) {
    if output.isEmpty {
      throw CommandFailure(
        .usage,
        Phrase(sv: "-o: ange mappen att skriva i", en: "-o: name the folder to write into"),
        language: language
      )
    }
    if since == nil, comparison.crosswalk != nil {
      throw CommandFailure(
        .usage,
        Phrase(
          sv: "--crosswalk: ange också den tidigare grafen (--since OLD)",
          en: "--crosswalk: name the earlier graph, too (--since OLD)"
        ),
        language: language
      )
    }
  }

  func run() async throws {
    let opened: OpenedGraph
    let language: Language
    let chosen: Selection
    var changes: ChangeAnalysis?
    if let since {
      let compared: ComparedGraphs
      (compared, language) = try comparison.open(since, options.graph, options)
      try checkOptions(language)
      let selections = try comparison.resolved(selection, in: compared, language)
      changes = compared.analysingChanges(selections, robust: findings.robust)
      (opened, chosen) = (compared.new, selections.new)
    } else {
      (opened, language) = try options.open()
      try checkOptions(language)
      chosen = try selection.resolved(in: opened, language: language)
    }
    var analysis = opened.analysingGaps(chosen)
    if findings.robust { analysis.keepRobustFindings() }
    let written: OpenedGraph.WrittenReport
    do throws(UnwritableOutput) {
      written = try await opened.writeReport(
        of: analysis,
        in: language,
        to: output,
        robust: findings.robust,
        changes: changes,
        isForced: options.force,
        by: .ofThisProgram
      )
    } catch {
      throw CommandFailure(.outputFailed, error.message, language: language)
    }
    if !options.quiet {
      let page = written.page.visible
      let count = written.mapCount
      Console.error(
        Phrase(
          sv: "Rapporten med \(count) \(count == 1 ? "karta" : "kartor"): \(page)\n",
          en: "The report with \(count) \(count == 1 ? "map" : "maps"): \(page)\n"
        )[language]
      )
      if !written.removed.isEmpty {
        let files = written.removed.joined(separator: ", ").visible
        Console.error(
          Phrase(
            sv: "Borttagna kartor från en äldre rapport: \(files)\n",
            en: "Removed maps of an older report: \(files)\n"
          )[language]
        )
      }
    }
    guard written.failures.isEmpty else {
      let list = written.failures.map { "omvarld: \($0.view): \($0.reason[language].visible)\n" }
      throw CommandFailure(.outputFailed, text: list.joined())
    }
    try findings.check(analysis.findings, analysis.selected.selection, options, language)
  }
}
