public import Analyses
public import Diagnostics
internal import Diagrams
public import Graphviz
internal import Reports

extension OpenedGraph {
  /// What became of a report.
  public struct WrittenReport: Sendable {
    /// The page to open.
    public var page: String
    /// How many maps were drawn.
    public var mapCount: Int
    /// The views that could not be drawn, and why; the report has them in words.
    public var failures: [(view: String, reason: Phrase)]
  }

  /// Writes a report into a folder: `index.html`, `report.md`, and the maps as files.
  ///
  /// Every file is checked before the first is written, so that a file of somebody else's does not
  /// leave half a report beside it.
  public func writeReport(
    of analysis: GapAnalysis,
    in language: Language,
    to folder: String,
    isForced: Bool,
    by service: DrawingService
  ) async throws(UnwritableOutput) -> WrittenReport {
    let base = folder.hasSuffix("/") ? folder : folder + "/"
    let maps = views(of: analysis).map { map($0, of: analysis, in: language) }
    let files = maps.map { "maps/\($0.view.fileName).svg" }
    for file in files + ["index.html", "report.md"] {
      try OutputFile.check(base + file, isForced: isForced)
    }
    let images = await service.render(maps.map { RenderRequest($0.drawing, as: .svg) })

    try OutputFile.makeFolder(base + "maps")
    var figures: [Figure] = []
    var failures: [(view: String, reason: Phrase)] = []
    for ((map, file), image) in zip(zip(maps, files), images) {
      figures.append(map.figure(svg: image, file: file, language: language))
      switch image {
      case .success(let image):
        try OutputFile.write(image.bytes, to: base + file, isForced: isForced)
      case .failure(let failure):
        failures.append((map.view.spelling, failure.message))
      }
    }
    let report = GapReport(analysis, figures: figures, context: context(in: language))
    try OutputFile.write(
      Array(report.markdown.utf8),
      to: base + "report.md",
      isForced: isForced
    )
    try OutputFile.write(Array(report.html.utf8), to: base + "index.html", isForced: isForced)
    return WrittenReport(
      page: base + "index.html",
      mapCount: maps.count - failures.count,
      failures: failures
    )
  }
}
