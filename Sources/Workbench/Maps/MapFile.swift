public import Analyses
internal import DOT
public import Diagnostics
public import Diagrams
internal import Foundation
public import Graphviz
internal import Stakeholders

/// A file for a map, its format told by its ending.
public struct MapFile: Sendable {
  public enum Format: String, CaseIterable, Sendable {
    case svg, png, pdf, dot
  }

  public let path: String
  public let format: Format

  public init?(path: String) {
    guard let format = Format(rawValue: (path as NSString).pathExtension.lowercased())
    else { return nil }
    self.path = path
    self.format = format
  }

  /// The Markdown file beside it.
  var twinPath: String { (path as NSString).deletingPathExtension + ".md" }
}

/// Why a map is not there.
public enum MapFailure: Error, Sendable {
  case refused(MapRefusal)
  /// It could not be drawn; it is there in words instead, in a file if that could be written.
  case drawing(DrawingFailure, inWords: String?)
  case writing(UnwritableOutput)

  public var message: Phrase {
    switch self {
    case .refused(.empty(let message)), .refused(.untold(let message)): message
    case .refused(.unknown(let view, _)):
      Phrase(sv: "det finns ingen vy '\(view.spelling)'", en: "there is no view '\(view.spelling)'")
    case .drawing(let failure, _): failure.message
    case .writing(let failure): failure.message
    }
  }
}

extension OpenedGraph {
  /// Draws a map into a file, and its text twin beside it where asked for.
  ///
  /// The twin is written also where the picture cannot be drawn, but not where the picture's file may
  /// not be written.
  ///
  /// Where there is nothing to show, the map says that, and nothing else.
  ///
  /// - Returns: Whether its words are small on paper, the map, and why the map shows nothing, where that is so.
  public func drawMap(
    _ view: MapView,
    of analysis: GapAnalysis,
    since changes: ChangeAnalysis? = nil,
    in language: Language,
    to file: MapFile,
    style: MapStyle,
    isForced: Bool,
    by service: DrawingService
  ) async throws(MapFailure) -> (smallPrint: SmallPrint?, map: StakeholderMap, emptiness: Phrase?) {
    let map: StakeholderMap
    var emptiness: Phrase?
    do throws(MapRefusal) {
      map = try self.map(
        view,
        of: analysis,
        since: changes,
        in: language,
        showing: style.scope,
        isFull: style.isFull
      )
    } catch {
      guard case .empty(let reason) = error else { throw .refused(error) }
      emptiness = reason
      let selected = analysis.selected
      let limits = style.scope.limits(in: graph).map { Phrase(" · ") + $0 } ?? Phrase("")
      map = .nothing(
        on: view,
        of: selected,
        saying: reason,
        caption: selected.mapCaption + limits,
        language: language
      )
    }
    try check(file.path, isForced: isForced)
    if style.hasTwin {
      try write(Array(map.twinMarkdown.utf8), to: file.twinPath, isForced: isForced)
    }
    let image: RenderedImage
    do throws(DrawingFailure) {
      image = try await service.render(map.drawing, as: style.format(of: file.format))
    } catch {
      if !style.hasTwin {
        let words = Array(map.twinMarkdown.utf8)
        guard (try? write(words, to: file.twinPath, isForced: isForced)) != nil else {
          throw .drawing(error, inWords: nil)
        }
      }
      throw .drawing(error, inWords: file.twinPath)
    }
    let bytes = file.format == .svg ? ThemedSVG.bytes(image.bytes) : image.bytes
    try write(bytes, to: file.path, isForced: isForced)
    let smallPrint = SmallPrint(image, on: style.format(of: file.format))
    return (smallPrint, map, emptiness)
  }

  private func check(_ path: String, isForced: Bool) throws(MapFailure) {
    do throws(UnwritableOutput) {
      try OutputFile.check(path, isForced: isForced)
    } catch {
      throw .writing(error)
    }
  }

  private func write(_ bytes: [UInt8], to path: String, isForced: Bool) throws(MapFailure) {
    do throws(UnwritableOutput) {
      try OutputFile.write(bytes, to: path, isForced: isForced)
    } catch {
      throw .writing(error)
    }
  }
}

extension DrawingService {
  /// Workers that are this program itself, started once more with `draw-worker`.
  public static var ofThisProgram: DrawingService {
    DrawingService(
      executable: Bundle.main.executablePath ?? CommandLine.arguments[0],
      arguments: ["draw-worker"]
    )
  }
}
