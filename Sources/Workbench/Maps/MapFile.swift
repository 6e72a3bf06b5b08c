public import Analyses
internal import DOT
public import Diagnostics
public import Diagrams
internal import Foundation
public import Graphviz
internal import Stakeholders

/// A file for a map, its format told by its ending.
public struct MapFile: Sendable {
  public enum Format: String, Sendable {
    case svg, png, dot
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
  case drawing(DrawingFailure)
  case writing(UnwritableOutput)

  public var message: Phrase {
    switch self {
    case .refused(.empty(let message)): message
    case .refused(.unknown(let view, _)):
      Phrase(sv: "det finns ingen vy '\(view.spelling)'", en: "there is no view '\(view.spelling)'")
    case .drawing(let failure): failure.message
    case .writing(let failure): failure.message
    }
  }
}

extension OpenedGraph {
  /// Draws a map into a file, and its text twin beside it where asked for.
  ///
  /// The twin is written even when the picture cannot be drawn, but not when the picture's file may
  /// not be.
  public func drawMap(
    _ view: MapView,
    of analysis: GapAnalysis,
    in language: Language,
    to file: MapFile,
    dotsPerInch: Int,
    twin: Bool,
    isFull: Bool = false,
    isForced: Bool,
    by service: DrawingService
  ) async throws(MapFailure) {
    let map: StakeholderMap
    do throws(MapRefusal) {
      map = try self.map(view, of: analysis, in: language, isFull: isFull)
    } catch {
      throw .refused(error)
    }
    try check(file.path, isForced: isForced)
    if twin {
      try write(Array(map.twinMarkdown.utf8), to: file.twinPath, isForced: isForced)
    }
    let bytes: [UInt8]
    switch file.format {
    case .dot: bytes = try await draw(map.drawing, as: .dot, by: service)
    case .svg: bytes = try await draw(map.drawing, as: .svg, by: service)
    case .png:
      bytes = try await draw(map.drawing, as: .png(dotsPerInch: Double(dotsPerInch)), by: service)
    }
    try write(bytes, to: file.path, isForced: isForced)
  }

  private func draw(
    _ drawing: Drawing,
    as format: ImageFormat,
    by service: DrawingService
  ) async throws(MapFailure) -> [UInt8] {
    do throws(DrawingFailure) {
      return try await service.render(drawing, as: format).bytes
    } catch {
      throw .drawing(error)
    }
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
