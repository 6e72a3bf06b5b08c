public import Diagnostics
internal import Foundation
internal import Interchange
internal import Spreadsheet

/// Writing files so that a reader never sees half of one, and nobody loses what is not ours.
public enum OutputFile {
  /// Writes a file: first under a temporary name in the same folder, then renamed.
  ///
  /// A file that is there already is replaced when this tool made it, which it knows by a mark in
  /// the file's own format, or when the user forces it. Plain text and CSV have no room for a mark.
  /// What is no regular file, and what ends as the files of a graph do, is never written over.
  ///
  /// - Parameter isGraph: Whether a graph is written, which may then take the place of another by
  ///   force.
  public static func write(
    _ bytes: [UInt8],
    to path: String,
    isForced: Bool,
    isGraph: Bool = false
  ) throws(UnwritableOutput) {
    try check(path, isForced: isForced, isGraph: isGraph)
    do throws(FileFailure) {
      let staged = try StagedFile(bytes, for: TextFile.whereLinksLead(path))
      do throws(FileFailure) {
        try staged.replaceTarget()
      } catch {
        staged.discard()
        throw error
      }
    } catch {
      throw UnwritableOutput(path, errno: error.number)
    }
  }

  /// Whether a file may be written, before anything is.
  ///
  /// - Throws: `UnwritableOutput` when something is there that may not be replaced.
  public static func check(
    _ path: String,
    isForced: Bool,
    isGraph: Bool = false
  ) throws(UnwritableOutput) {
    guard !path.isEmpty else {
      throw UnwritableOutput(path, Phrase(sv: "namnet är tomt", en: "the name is empty"))
    }
    let target = TextFile.whereLinksLead(path)
    if !isGraph, [".yaml", ".yml"].contains(where: target.lowercased().hasSuffix) {
      throw UnwritableOutput(
        path,
        Phrase(
          sv: "namnet slutar som en grafs filer; välj ett annat, så att ingen graf skrivs över",
          en:
            "the name ends as the files of a graph do; choose another, so that none is overwritten"
        )
      )
    }
    if let attributes = try? FileManager.default.attributesOfItem(atPath: target) {
      guard attributes[.type] as? FileAttributeType == .typeRegular else {
        throw UnwritableOutput(
          path,
          Phrase(
            sv: "där finns redan något som inte är en vanlig fil",
            en: "there is something already that is not a regular file"
          )
        )
      }
      if !isForced, isGraph || !isOurs(target) {
        let isMarkable = !isGraph && markedEndings.contains(where: target.lowercased().hasSuffix)
        throw UnwritableOutput(
          path,
          isMarkable
            ? Phrase(
              sv: "filen finns redan, och det syns inte att omvarld har gjort den; "
                + "--force skriver över den",
              en: "the file is there already, and nothing shows that omvarld made it; "
                + "--force overwrites it"
            )
            : Phrase(
              sv: "filen finns redan; --force skriver över den",
              en: "the file is there already; --force overwrites it"
            )
        )
      }
    }
  }

  /// Makes a folder, and the folders above it, where they are lacking.
  public static func makeFolder(_ path: String) throws(UnwritableOutput) {
    var folder = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      folder += part + "/"
      guard mkdir(folder, 0o755) != 0 else { continue }
      let failure = errno
      var found = stat()
      let isFolder = stat(folder, &found) == 0 && found.st_mode & S_IFMT == S_IFDIR
      if !isFolder {
        throw UnwritableOutput(path, errno: failure == EEXIST ? ENOTDIR : failure)
      }
    }
  }

  /// Writes a file where there is none; what is there already, even a link that leads nowhere, stays.
  static func create(_ path: String, _ bytes: [UInt8]) throws(UnwritableOutput) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw UnwritableOutput(path, errno: errno) }
    let failure = fill(descriptor, with: bytes)
    guard failure == 0 else {
      unlink(path)
      throw UnwritableOutput(path, errno: failure)
    }
  }

  /// Writes all bytes, and closes the file.
  ///
  /// - Returns: The number of the error, or 0.
  private static func fill(_ descriptor: Int32, with bytes: [UInt8]) -> Int32 {
    var failure: Int32 = 0
    var written = 0
    while written < bytes.count, failure == 0 {
      let count = bytes[written...].withUnsafeBytes {
        Foundation.write(descriptor, $0.baseAddress, $0.count)
      }
      if count > 0 {
        written += count
      } else if count < 0, errno != EINTR {
        failure = errno
      }
    }
    if failure == 0, fsync(descriptor) != 0 { failure = errno }
    if close(descriptor) != 0, failure == 0 { failure = errno }
    return failure
  }

  /// What files end in that carry a mark when this tool made them.
  private static let markedEndings = [
    ".md", ".svg", ".dot", ".html", ".graphml", ".gexf", ".png", ".pdf", ".xlsx",
  ]

  /// Whether a file carries the mark of this tool: Markdown, SVG and DOT begin with it, HTML has it
  /// in its head, GraphML and GEXF after theirs, PNG as its software, JSON as its tool, a workbook in
  /// its properties as long as no other program saves it.
  private static func isOurs(_ path: String) -> Bool {
    guard let handle = FileHandle(forReadingAtPath: path) else { return false }
    defer { try? handle.close() }
    guard let start = try? handle.read(upToCount: 4096) else { return false }
    if ["<!-- omvarld", "// omvarld"].contains(where: { start.starts(with: $0.utf8) }) {
      return true
    }
    let marks = [
      ("<!doctype html>", "<meta name=\"generator\" content=\"omvarld"),
      ("<?xml", "<!-- omvarld -->"),
      ("\u{89}PNG", "Software\u{0}omvarld"),
    ]
    for (beginning, mark) in marks {
      let bytes = beginning.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
      if start.starts(with: bytes), start.firstRange(of: Data(mark.utf8)) != nil { return true }
    }
    if start.starts(with: "%PDF-".utf8) { return isOurPDF(handle) }
    if start.starts(with: "PK".utf8) {
      return FileManager.default.contents(atPath: path).map { Workbook.isUntouched(Array($0)) }
        ?? false
    }
    return isOurJSON(path, start)
  }

  /// A PDF says at its end what made it.
  private static func isOurPDF(_ handle: FileHandle) -> Bool {
    guard let size = try? handle.seekToEnd(),
      (try? handle.seek(toOffset: size > 8_192 ? size - 8_192 : 0)) != nil,
      let end = try? handle.readToEnd()
    else { return false }
    return end.firstRange(of: Data("/Producer (omvarld".utf8)) != nil
  }

  private static func isOurJSON(_ path: String, _ start: Data) -> Bool {
    guard start.first == UInt8(ascii: "{"), let data = FileManager.default.contents(atPath: path),
      let object = try? JSONSerialization.jsonObject(with: data) as? [String: Any],
      let tool = object["tool"] as? [String: Any]
    else { return false }
    return tool["name"] as? String == Tool.name
  }
}

/// A file that could not be written, and why.
public struct UnwritableOutput: Error, Hashable {
  public var path: String
  public var reason: Phrase

  public init(_ path: String, _ reason: Phrase) {
    self.path = path
    self.reason = reason
  }

  init(_ path: String, errno: Int32) {
    self.path = path
    reason = FileFailure(errno).reason
  }

  public var message: Phrase {
    Phrase(
      sv: "'\(path)' kunde inte skrivas: \(reason.swedish)",
      en: "'\(path)' could not be written: \(reason.english)"
    )
  }
}

extension FileFailure {
  /// What the system says, in words.
  var reason: Phrase {
    switch number {
    case ENOENT:
      Phrase(sv: "mappen finns inte", en: "the folder does not exist")
    case ENOTDIR:
      Phrase(sv: "där ligger en fil och ingen mapp", en: "there is a file and no folder")
    case EACCES, EPERM:
      Phrase(sv: "rättighet att skriva saknas", en: "no permission to write")
    case ENOSPC, EDQUOT: Phrase(sv: "disken är full", en: "the disk is full")
    case EEXIST: Phrase(sv: "den finns redan", en: "it is there already")
    case EROFS: Phrase(sv: "disken är skrivskyddad", en: "the disk is read-only")
    default: Phrase(String(cString: strerror(number)))
    }
  }
}
