internal import DOT
public import Diagnostics
public import Diagrams
internal import Foundation
public import Graphviz
internal import Reports
internal import Stakeholders

/// How maps are written.
public struct MapStyle: Sendable {
  public var dotsPerInch = 144
  public var paper = Paper.a4
  /// Whether each is written in words, too.
  public var hasTwin = false
  /// Whether an overview of very many draws each of them.
  public var isFull = false
  /// What of each is drawn.
  public var scope = MapScope()

  public init() {}

  func format(of file: MapFile.Format) -> ImageFormat {
    switch file {
    case .svg: .svg
    case .png: .png(dotsPerInch: Double(dotsPerInch))
    case .pdf: .pdf(paper)
    case .dot: .dot
    }
  }
}

/// What became of a folder of maps, by the names of files.
public struct DrawnMaps: Sendable {
  public internal(set) var drawn: [String] = []
  /// Those that were there already, just so.
  public internal(set) var unchanged: [String] = []
  /// Those of an earlier run that this one does not have.
  public internal(set) var removed: [String] = []
  /// Those that could not be drawn, and why; each is there in words.
  public internal(set) var failures: [(name: String, reason: Phrase)] = []
  /// Those whose text is smaller than 8 points on paper.
  public internal(set) var small: [(name: String, print: SmallPrint)] = []

  /// A folder in which every file is as it was written, from the very same source; `nil` for any other.
  ///
  /// - Returns: Its maps, all of them unchanged, and the language that they are in.
  public static func unchanged(
    in folder: String,
    from source: MapSource
  ) -> (maps: DrawnMaps, language: Language)? {
    let base = folder.isEmpty || folder.hasSuffix("/") ? folder : folder + "/"
    let list = MapList.reading(base)
    guard let made = list.made, made.source == source.digest,
      let language = Language(rawValue: made.language),
      list.files.keys.allSatisfy({ list.isAsWritten($0, in: base) })
    else { return nil }
    var maps = DrawnMaps()
    maps.unchanged = made.maps
    return (maps, language)
  }
}

extension OpenedGraph {
  /// Draws maps into a folder, a file for each view and format.
  ///
  /// What is there already is not drawn again: a list in the folder, `.omvarld-maps.json`, says of what
  /// each file was made. A map that cannot be drawn is written in words.
  ///
  /// - Parameter source: What all of it is made from, if a later run shall know it again.
  public func drawMaps(
    _ maps: [StakeholderMap],
    as formats: [MapFile.Format],
    style: MapStyle,
    in language: Language,
    from source: MapSource? = nil,
    to folder: String,
    isForced: Bool,
    by service: DrawingService
  ) async throws(UnwritableOutput) -> DrawnMaps {
    let base = folder.isEmpty || folder.hasSuffix("/") ? folder : folder + "/"
    let known = MapList.reading(base)
    if !isForced, let other = known.graph, other != graph.id.rawValue {
      throw UnwritableOutput(folder, .mapsOfAnother(other))
    }
    var list = MapList()
    list.graph = graph.id.rawValue
    var result = DrawnMaps()
    var jobs: [MapJob] = []
    for map in maps {
      for format in formats {
        let name = "\(map.view.fileName).\(format.rawValue)"
        let request = RenderRequest(map.drawing, as: style.format(of: format))
        let source = MapList.digest(of: request)
        if let entry = known.files[name], entry.source == source,
          entry.file == MapList.digest(ofFile: base + name)
        {
          list.files[name] = entry
          result.unchanged.append(name)
        } else {
          jobs.append(MapJob(name: name, map: map, request: request, source: source))
        }
      }
    }
    let twins = style.hasTwin ? maps : []
    for name in jobs.map(\.name) + twins.map({ $0.view.fileName + ".md" }) {
      try OutputFile.check(base + name, isForced: isForced || known.isAsWritten(name, in: base))
    }
    try OutputFile.makeFolder(base)
    let images = await service.render(jobs.map(\.request))
    if !isForced { try checkEdits(Array(zip(jobs, images)), twins, in: base, known) }
    do throws(UnwritableOutput) {
      try write(Array(zip(jobs, images)), twins, in: base, &list, known, isForced, &result)
    } catch {
      // What is there is listed, so that the next run goes on from it; where there is no room for the
      // list either, the one before holds for what has not changed.
      for (name, entry) in known.files where list.files[name] == nil { list.files[name] = entry }
      try? OutputFile.write(list.bytes, to: base + MapList.name, isForced: isForced)
      throw error
    }
    for name in known.files.keys.sorted() where list.files[name] == nil {
      guard known.isAsWritten(name, in: base) else { continue }
      unlink(base + name)
      result.removed.append(name)
    }
    if let source, result.failures.isEmpty {
      let maps = maps.flatMap { map in formats.map { "\(map.view.fileName).\($0.rawValue)" } }
      list.made = .init(source: source.digest, language: language.rawValue, maps: maps)
    }
    try OutputFile.write(list.bytes, to: base + MapList.name, isForced: isForced)
    return result
  }

  /// What somebody has changed by hand since it was drawn is not drawn over.
  private func checkEdits(
    _ images: [(job: MapJob, image: Result<RenderedImage, DrawingFailure>)],
    _ twins: [StakeholderMap],
    in base: String,
    _ known: MapList
  ) throws(UnwritableOutput) {
    let drawn = images.compactMap { job, image in
      (try? image.get()).map { (name: job.name, bytes: job.bytes(of: $0)) }
    }
    let written = twins.map {
      (name: $0.view.fileName + ".md", bytes: Array($0.twinMarkdown.utf8))
    }
    for (name, bytes) in drawn + written {
      guard let entry = known.files[name], let there = MapList.digest(ofFile: base + name),
        there != entry.file, there != MapList.digest(of: bytes)
      else { continue }
      throw UnwritableOutput(base + name, .changedByHand)
    }
  }

  private func write(
    _ images: [(job: MapJob, image: Result<RenderedImage, DrawingFailure>)],
    _ twins: [StakeholderMap],
    in base: String,
    _ list: inout MapList,
    _ known: MapList,
    _ isForced: Bool,
    _ result: inout DrawnMaps
  ) throws(UnwritableOutput) {
    for (job, image) in images {
      switch image {
      case .success(let image):
        let bytes = job.bytes(of: image)
        try OutputFile.write(bytes, to: base + job.name, isForced: true)
        list.files[job.name] = .init(source: job.source, file: MapList.digest(of: bytes))
        result.drawn.append(job.name)
        if let print = SmallPrint(image, on: job.request.format) {
          result.small.append((job.name, print))
        }
      case .failure(let failure):
        result.failures.append((job.name, failure.message))
        try writeTwin(of: job.map, in: base, &list, known, isForced)
      }
    }
    for map in twins { try writeTwin(of: map, in: base, &list, known, isForced) }
  }

  private func writeTwin(
    of map: StakeholderMap,
    in base: String,
    _ list: inout MapList,
    _ known: MapList,
    _ isForced: Bool
  ) throws(UnwritableOutput) {
    let name = map.view.fileName + ".md"
    guard list.files[name] == nil else { return }
    let bytes = Array(map.twinMarkdown.utf8)
    try OutputFile.write(
      bytes,
      to: base + name,
      isForced: isForced || known.isAsWritten(name, in: base)
    )
    list.files[name] = .init(source: "", file: MapList.digest(of: bytes))
  }
}

/// A file that is drawn anew.
private struct MapJob {
  var name: String
  var map: StakeholderMap
  var request: RenderRequest
  /// What tells whether it would be the same.
  var source: String

  func bytes(of image: RenderedImage) -> [UInt8] {
    request.format == .svg ? ThemedSVG.bytes(image.bytes) : image.bytes
  }
}

extension Phrase {
  fileprivate static func mapsOfAnother(_ id: String) -> Phrase {
    Phrase(
      sv: "där finns kartorna av en annan graf, '\(id)'; välj en annan mapp, eller skriv över dem "
        + "med --force",
      en: "the maps of another graph, '\(id)', are there; choose another folder, or overwrite them "
        + "with --force"
    )
  }

  fileprivate static let changedByHand = Phrase(
    sv: "filen har ändrats sedan den ritades; --force skriver över den",
    en: "the file has been changed since it was drawn; --force overwrites it"
  )
}

/// A map whose smallest words, of 9 points as drawn, are smaller than 8 points on paper.
public enum SmallPrint: CaseIterable, Sendable {
  /// On A3 they would not be.
  case onA4
  /// On A3 they are, too.
  case onAny

  init?(_ image: RenderedImage, on format: ImageFormat) {
    guard case .pdf(let paper) = format, image.scale * 9 < 8 else { return nil }
    let growth = Paper.a3.width / paper.width
    self = image.scale * growth * 9 < 8 ? .onAny : .onA4
  }
}
