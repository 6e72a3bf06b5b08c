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
    abstract: "Show me: influence maps as SVG, PNG, PDF or DOT.",
    discussion: """
      Views: overview (the city, its focus areas, and actors by level); focus:ID (one focus area \
      with its counterparts); coverage (focus areas by levels); organisation (the city's units); \
      actor:ID (everything in which the city meets one counterpart); voice:ID (who in the city meets \
      it, and who keeps them together); channels:X:Y (the ways from one to another), \
      channels::Y (from the city and its units); risks (what hangs by a thread); change:OLD (what is another than in the earlier graph OLD). \
      What is required but not there is drawn too, with a dashed outline.

      The format follows from the ending of the file: .svg, .png, .pdf or .dot. With --twin, the same \
      in words and tables goes to a .md file beside it. --all draws every view that has content into \
      a folder, and only what has changed since the last time; maps of an earlier run that this one \
      does not have are removed. Of more than 150 actors, those have maps whom several of us meet and \
      those who decide; --view actor:ID draws any other:

        omvarld map GRAPH --view overview -o overview.svg
        omvarld map GRAPH --all -o maps --type svg --type pdf --paper a3
      """
  )

  @OptionGroup var options: GraphOptions
  @OptionGroup var selection: SelectionOptions

  @Option(help: "The view to draw.")
  var view: String?

  @OptionGroup var scope: ScopeOptions

  @Flag(help: "Draw every view that has content, into a folder.")
  var all = false

  @OptionGroup var comparison: ComparisonOptions

  @Option(
    name: .shortAndLong,
    help: "The file to draw: .svg, .png, .pdf or .dot; with --all the folder.",
    completion: .file()
  )
  var output: String

  @Option(
    name: .customLong("type"),
    help: "With --all, the formats of the maps: svg, png, pdf or dot. Repeatable (default: svg)."
  )
  var types: [TypeChoice] = []

  enum TypeChoice: String, CaseIterable, ExpressibleByArgument {
    case svg, png, pdf, dot
  }

  @Flag(help: "Write the map in words, too: a Markdown file beside it.")
  var twin = false

  @Flag(help: "Draw everybody in an overview of very many, instead of groups of them.")
  var full = false

  @Option(help: "Dots per inch of a PNG, 36 to 600.")
  var dpi = 144

  @Option(help: "The paper of a PDF: a4 or a3, upright where a map is printed larger so.")
  var paper: PaperChoice = .a4

  enum PaperChoice: String, CaseIterable, ExpressibleByArgument {
    case a4, a3
  }

  private static let resolutions = 36...600

  private func checkOptions(_ language: Language) throws(CommandFailure) {
    if let problem { throw CommandFailure(.usage, problem, language: language) }
  }

  /// Why the options do not go together; `nil` where they do.
  private var problem: Phrase? {
    let file = MapFile(path: output)
    if all == (view != nil) {
      return Phrase(sv: "välj en --view, eller --all", en: "name one --view, or draw --all")
    }
    if !all, file == nil {
      return Phrase(
        sv: "-o \(output.visible): filen ska sluta på .svg, .png, .pdf eller .dot",
        en: "-o \(output.visible): the file has to end in .svg, .png, .pdf or .dot"
      )
    }
    if output.isEmpty {
      return Phrase(sv: "-o: namnet är tomt", en: "-o: the name is empty")
    }
    if all, file != nil {
      return Phrase(
        sv:
          "-o \(output.visible): med --all ritas en mapp med kartor; välj ett namn utan filändelse",
        en: "-o \(output.visible): --all draws a folder of maps; choose a name without an ending"
      )
    }
    if !all, !types.isEmpty {
      return Phrase(
        sv: "--type gäller --all; en enda karta får sitt format av filändelsen",
        en: "--type is for --all; a single map takes its format from its ending"
      )
    }
    if comparison.crosswalk != nil, earlier == nil {
      return Phrase(
        sv: "--crosswalk hör till --view change:OLD",
        en: "--crosswalk goes with --view change:OLD"
      )
    }
    if !Self.resolutions.contains(dpi) {
      return Phrase(
        sv: "--dpi \(dpi): välj mellan 36 och 600",
        en: "--dpi \(dpi): choose from 36 to 600"
      )
    }
    return nil
  }

  private func style(showing scope: MapScope) -> MapStyle {
    var style = MapStyle()
    style.scope = scope
    style.dotsPerInch = dpi
    style.paper = paper == .a3 ? .a3 : .a4
    style.hasTwin = twin
    style.isFull = full
    return style
  }

  /// The path of the earlier graph, for a view of change.
  private var earlier: String? {
    let prefix = "change:"
    guard let view, view.hasPrefix(prefix), view != prefix else { return nil }
    return String(view.dropFirst(prefix.count))
  }

  func run() async throws {
    if let earlier { return try await drawChange(since: earlier) }
    let source = all ? MapSource(ofGraph: options.graph, request: CommandLine.arguments) : nil
    if let source, let unchanged = DrawnMaps.unchanged(in: output, from: source) {
      if !options.quiet { Console.error(summary(of: unchanged.maps)[unchanged.language]) }
      return
    }
    let (opened, language) = try options.open()
    try checkOptions(language)
    let selection = try selection.resolved(in: opened, language: language)
    let scope = try scope.resolved(in: opened, language: language)
    let analysis = opened.analysingGaps(selection)
    if all {
      try await drawAll(of: analysis, showing: scope, in: opened, from: source, language)
    } else if let view, let file = MapFile(path: output) {
      let view = try resolved(view, of: analysis, in: opened, language)
      try await draw(view, to: file, of: analysis, showing: scope, in: opened, language)
    }
  }

  private func drawChange(since earlier: String) async throws {
    let (compared, language) = try comparison.open(earlier, options.graph, options)
    try checkOptions(language)
    let selections = try comparison.resolved(selection, in: compared, language)
    let scope = try scope.resolved(in: compared.new, or: compared.old, language: language)
    guard let file = MapFile(path: output) else { return }
    try await draw(
      .change,
      to: file,
      of: compared.new.analysingGaps(selections.new),
      since: compared.analysingChanges(selections),
      showing: scope,
      in: compared.new,
      language
    )
  }

  private func draw(
    _ view: MapView,
    to file: MapFile,
    of analysis: GapAnalysis,
    since changes: ChangeAnalysis? = nil,
    showing scope: MapScope,
    in opened: OpenedGraph,
    _ language: Language
  ) async throws {
    do throws(MapFailure) {
      let drawn = try await opened.drawMap(
        view,
        of: analysis,
        since: changes,
        in: language,
        to: file,
        style: style(showing: scope),
        isForced: options.force,
        by: .ofThisProgram
      )
      if let smallPrint = drawn.smallPrint { tellSmallPrint([(file.path, smallPrint)], language) }
      if drawn.map.isRolledUp, !options.quiet {
        Console.error(
          Phrase(
            sv: "Aktörer av ett slag och en nivå är tagna samman; --full ritar alla.\n",
            en: "Actors of a kind and level are taken together; --full draws each.\n"
          )[language]
        )
      }
      if let reason = drawn.emptiness, !options.quiet {
        Console.error(reason.capitalised[language] + ".\n")
      }
    } catch {
      switch error {
      case .refused(.unknown(let view, let known)):
        throw unknown(view.spelling, among: known, of: analysis, in: opened, language)
      case .refused(.untold): throw CommandFailure(.refused, error.message, language: language)
      case .drawing(_, let path):
        throw CommandFailure(
          .outputFailed,
          error.message,
          hints: hints(inWords: path, isPainted: file.format == .png),
          language: language
        )
      default: throw CommandFailure(.outputFailed, error.message, language: language)
      }
    }
  }

  /// What there is instead of a picture, and how there may be one.
  private func hints(inWords path: String?, isPainted: Bool) -> [Phrase] {
    [
      path.map {
        Phrase(
          sv: "kartan finns i ord: \($0.visible)",
          en: "the map is there in words: \($0.visible)"
        )
      },
      full
        ? Phrase(
          sv: "utan --full tas aktörer av ett slag samman",
          en: "without --full, actors of a kind are taken together"
        ) : nil,
      isPainted
        ? Phrase(
          sv: "ett lägre --dpi än \(dpi), eller .svg, kräver mindre",
          en: "a lower --dpi than \(dpi), or .svg, takes less"
        ) : nil,
    ].compactMap(\.self)
  }

  private func drawAll(
    of analysis: GapAnalysis,
    showing scope: MapScope,
    in opened: OpenedGraph,
    from source: MapSource?,
    _ language: Language
  ) async throws {
    let maps = opened.allMaps(of: analysis, in: language, showing: scope, isFull: full)
    if maps.isEmpty, !options.quiet {
      Console.error(MapScope.leavesNothing.capitalised[language] + ".\n")
    }
    let drawn: DrawnMaps
    do throws(UnwritableOutput) {
      drawn = try await opened.drawMaps(
        maps,
        as: types.isEmpty ? [.svg] : types.compactMap { .init(rawValue: $0.rawValue) },
        style: style(showing: scope),
        in: language,
        from: source,
        to: output,
        isForced: options.force,
        by: .ofThisProgram
      )
    } catch {
      throw CommandFailure(.outputFailed, error.message, language: language)
    }
    if !options.quiet {
      let omitted = opened.omittedActorMaps(of: analysis)
      Console.error(summary(of: drawn)[language])
      if omitted > 0 { Console.error(Self.leftOut(omitted)[language]) }
    }
    tellSmallPrint(drawn.small, language)
    guard drawn.failures.isEmpty else {
      let reasons = drawn.failures.map { failure in
        Phrase(
          sv: "\(failure.name) finns bara i ord: \(failure.reason.swedish)",
          en: "\(failure.name) is there in words only: \(failure.reason.english)"
        )
      }
      throw CommandFailure(
        .outputFailed,
        reasons[0],
        hints: Array(reasons.dropFirst()),
        language: language
      )
    }
  }

  private static func leftOut(_ count: Int) -> Phrase {
    Phrase(
      sv: "\(count) kartor av enskilda aktörer är inte med, för de är så många; "
        + "--view actor:ID och voice:ID ritar dem\n",
      en: "\(count) maps of single actors are left out, there being so many; --view actor:ID and "
        + "voice:ID draw them\n"
    )
  }

  private func summary(of drawn: DrawnMaps) -> Phrase {
    func count(_ names: [String], _ sv: String, _ en: String) -> Phrase? {
      names.isEmpty ? nil : Phrase(sv: "\(names.count) \(sv)", en: "\(names.count) \(en)")
    }
    let parts = [
      count(drawn.drawn, drawn.drawn.count == 1 ? "karta ritad" : "kartor ritade", "drawn"),
      count(drawn.unchanged, "oförändrade", "unchanged"),
      count(drawn.removed, "borttagna", "removed"),
    ].compactMap(\.self)
    return parts.isEmpty
      ? Phrase("") : Phrase("\(output.visible): ") + .list(parts) + Phrase("\n")
  }

  /// That words become smaller on paper than anybody likes to read.
  private func tellSmallPrint(_ maps: [(name: String, print: SmallPrint)], _ language: Language) {
    guard !options.quiet else { return }
    for kind in SmallPrint.allCases {
      let names = maps.filter { $0.print == kind }.map { Phrase($0.name.visible) }
      guard !names.isEmpty else { continue }
      let advice =
        switch kind {
        case .onA4:
          Phrase(
            sv: "välj --paper a3 eller ett mindre urval",
            en: "choose --paper a3 or a smaller selection"
          )
        case .onAny: Phrase(sv: "välj ett mindre urval", en: "choose a smaller selection")
        }
      Console.error(
        (Phrase.list(names, limit: 4)
          + Phrase(
            sv: ": texten blir mindre än 8 punkter på papper; ",
            en: ": the text is smaller than 8 points on paper; "
          ) + advice + Phrase("\n"))[language]
      )
    }
  }

  private func resolved(
    _ view: String,
    of analysis: GapAnalysis,
    in opened: OpenedGraph,
    _ language: Language
  ) throws(CommandFailure) -> MapView {
    guard let known = MapView(spelling: view) else {
      let known = opened.knownViews(of: analysis)
      throw unknown(view, among: known, of: analysis, in: opened, language)
    }
    return known
  }

  private func unknown(
    _ view: String,
    among known: [MapView],
    of analysis: GapAnalysis,
    in opened: OpenedGraph,
    _ language: Language
  ) -> CommandFailure {
    let choice = UnknownChoice(view, of: "--view", known: known.map(\.spelling))
    guard Spelling.nearest(to: view, among: known.map(\.spelling)) == nil else {
      return CommandFailure(.usage, choice.message, hint: choice.hint, language: language)
    }
    // Of the sort that was asked for, those that have something on them; else what sorts there are.
    let sort = view.prefix { $0 != ":" } + ":"
    let views = view.contains(":") ? known.filter { $0.spelling.hasPrefix(sort) } : []
    let drawn = views.lazy.filter { (try? opened.map($0, of: analysis, in: language)) != nil }
      .prefix(Self.mostChoices).map(\.spelling)
    let list = (drawn.isEmpty ? Self.forms : Array(drawn)).joined(separator: ", ")
    return CommandFailure(
      .usage,
      choice.message,
      hint: Phrase(sv: "välj bland: \(list)", en: "choose from: \(list)"),
      language: language
    )
  }

  private static let mostChoices = 30

  private static let forms = [
    "overview", "focus:ID", "coverage", "organisation", "actor:ID", "voice:ID", "channels:X:Y",
    "channels::Y", "risks", "change:OLD",
  ]
}
