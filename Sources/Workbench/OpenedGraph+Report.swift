public import Analyses
public import Diagnostics
internal import Diagrams
internal import Foundation
public import Graphviz
internal import Reports
internal import Stakeholders

extension OpenedGraph {
  /// What became of a report.
  public struct WrittenReport: Sendable {
    /// The page to open.
    public var page: String
    /// How many maps were drawn.
    public var mapCount: Int
    /// The views that could not be drawn, and why; the report has them in words.
    public var failures: [(view: String, reason: Phrase)]
    /// The maps of an earlier report that were removed, as `maps/name.svg`, in order of name.
    public var removed: [String]
  }

  /// Writes a report into a folder: `index.html`, `report.md`, `report.xlsx`, and the maps as files.
  ///
  /// Every file is checked before the first is written, so that a file of somebody else's does not
  /// leave half a report beside it. Maps of an earlier report that this one does not have are
  /// removed, so that nobody takes them for part of it.
  ///
  /// - Parameters:
  ///   - robust: Whether to tell only findings that hold under every reading.
  ///   - changes: What changed since an earlier graph, for a chapter of its own.
  public func writeReport(
    of analysis: GapAnalysis,
    in language: Language,
    to folder: String,
    robust: Bool = false,
    changes: ChangeAnalysis? = nil,
    isForced: Bool,
    by service: DrawingService
  ) async throws(UnwritableOutput) -> WrittenReport {
    let base = folder.isEmpty || folder.hasSuffix("/") ? folder : folder + "/"
    let (maps, omitted) = reportMaps(of: analysis, since: changes, in: language)
    let files = maps.map { "maps/\($0.view.fileName).svg" }
    for file in files + ["index.html", "report.md", Self.workbookOfReport] {
      try OutputFile.check(base + file, isForced: isForced)
    }
    async let further = furtherAnalyses(
      analysis.selected.selection,
      robust: robust,
      changes: changes
    )
    let earlier = Self.maps(ofReport: base + "report.md")
    let images = await service.render(maps.map { RenderRequest($0.drawing, as: .svg) })

    try OutputFile.makeFolder(base + "maps")
    var figures: [Figure] = []
    var drawn: Set<String> = []
    var failures: [(view: String, reason: Phrase)] = []
    var room = Self.mostBytesOfReportMaps
    for ((map, file), image) in zip(zip(maps, files), images) {
      let figure = map.figure(svg: image, file: file, language: language)
      let size = figure.svg?.utf8.count ?? 0
      figures.append(size > room ? map.figureBeside(file, in: language) : figure)
      if size <= room { room -= size }
      switch image {
      case .success(let image):
        try OutputFile.write(image.bytes, to: base + file, isForced: isForced)
        drawn.insert(file)
      case .failure(let failure):
        failures.append((map.view.spelling, failure.message))
      }
    }
    figures += omitted
    let report = GapReport(
      analysis,
      further: await further,
      figures: figures,
      mapStyle: MapTheme.pageRules,
      workbook: Self.workbookOfReport,
      context: context(in: language)
    )
    async let workbook = Result { () throws(UnwritableOutput) in
      try report.sheets.bytes(for: base + Self.workbookOfReport)
    }
    async let markdown = Array(report.markdown.utf8)
    async let page = Array(report.html.utf8)
    let texts = [
      (Self.workbookOfReport, try await workbook.get()),
      ("report.md", await markdown), ("index.html", await page),
    ]
    for (name, bytes) in texts { try OutputFile.write(bytes, to: base + name, isForced: isForced) }
    return WrittenReport(
      page: base + "index.html",
      mapCount: maps.count - failures.count,
      failures: failures,
      removed: try Self.remove(earlier, except: drawn, of: base)
    )
  }

  private static let workbookOfReport = "report.xlsx"

  /// The maps that a report in Markdown shows, as `maps/name.svg`.
  private static func maps(ofReport path: String) -> Set<String> {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8),
      text.hasPrefix("<!-- omvarld")
    else { return [] }
    return Set(text.matches(of: /\]\((maps\/[^\/()\s]+\.svg)\)/).map { String($0.1) })
  }

  /// Removes maps of an earlier report that carry the mark of this tool and are no part of this one.
  private static func remove(
    _ maps: Set<String>,
    except drawn: Set<String>,
    of base: String
  ) throws(UnwritableOutput) -> [String] {
    let mark = Data("<!-- omvarld".utf8)
    // A disk that does not tell capitals apart may keep an older spelling of a name.
    let kept = Set(drawn.map { $0.lowercased() })
    var removed: [String] = []
    for file in maps.sorted() where !kept.contains(file.lowercased()) {
      let path = base + file
      let attributes = try? FileManager.default.attributesOfItem(atPath: path)
      guard attributes?[.type] as? FileAttributeType == .typeRegular,
        let handle = FileHandle(forReadingAtPath: path)
      else { continue }
      defer { try? handle.close() }
      guard (try? handle.read(upToCount: mark.count)) == mark else { continue }
      guard unlink(path) == 0 else { throw UnwritableOutput(path, errno: errno) }
      removed.append(file)
    }
    return removed
  }
}
