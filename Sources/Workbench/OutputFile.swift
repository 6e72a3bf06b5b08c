public import Diagnostics
internal import Foundation
internal import Interchange

/// Writing files so that a reader never sees half of one, and nobody loses what is not ours.
public enum OutputFile {
  /// Writes a file: first under a temporary name in the same folder, then renamed.
  ///
  /// A file that is there already is replaced when this tool made it, which it knows by a mark in
  /// the file's own format, or when the user forces it. What is no regular file is never replaced.
  public static func write(
    _ bytes: [UInt8],
    to path: String,
    isForced: Bool
  ) throws(UnwritableOutput) {
    try check(path, isForced: isForced)
    try writeAndRename(bytes, to: TextFile.whereLinksLead(path), as: path)
  }

  /// Whether a file may be written, before anything is.
  ///
  /// - Throws: `UnwritableOutput` when something is there that may not be replaced.
  public static func check(_ path: String, isForced: Bool) throws(UnwritableOutput) {
    let target = TextFile.whereLinksLead(path)
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
      if !isForced, !isOurs(target) {
        throw UnwritableOutput(
          path,
          Phrase(
            sv: "filen finns redan och är inte gjord av omvarld; --force skriver över den",
            en: "the file is there already and was not made by omvarld; --force overwrites it"
          )
        )
      }
    }
  }

  /// Makes a folder, and the folders above it, where they are lacking.
  public static func makeFolder(_ path: String) throws(UnwritableOutput) {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw UnwritableOutput(path, reason(of: error))
    }
  }

  private static func writeAndRename(
    _ bytes: [UInt8],
    to target: String,
    as shown: String
  ) throws(UnwritableOutput) {
    let folder = (target as NSString).deletingLastPathComponent
    let name = (target as NSString).lastPathComponent
    let temporary =
      (folder.isEmpty ? "" : folder + "/") + ".\(name).\(UInt64.random(in: 0...UInt64.max)).tmp"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw UnwritableOutput(shown, errno: errno) }
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
    if failure == 0, rename(temporary, target) != 0 { failure = errno }
    guard failure == 0 else {
      unlink(temporary)
      throw UnwritableOutput(shown, errno: failure)
    }
  }

  private static func reason(of error: any Error) -> Phrase {
    let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
    if let code = underlying?.code, underlying?.domain == NSPOSIXErrorDomain {
      return Phrase(String(cString: strerror(Int32(code))))
    }
    return Phrase((error as NSError).localizedDescription)
  }

  /// Whether a file carries the mark of this tool: in HTML, Markdown and SVG near its beginning,
  /// in JSON and DOT likewise, in PNG as its software.
  private static func isOurs(_ path: String) -> Bool {
    guard let handle = FileHandle(forReadingAtPath: path) else { return false }
    defer { try? handle.close() }
    guard let start = try? handle.read(upToCount: 4096) else { return false }
    let marks = [
      "<!-- omvarld", "<meta name=\"generator\" content=\"omvarld", "// omvarld",
      "Software\u{0}omvarld",
    ]
    if marks.contains(where: { start.firstRange(of: Data($0.utf8)) != nil }) { return true }
    return isOurJSON(path, start)
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
    reason =
      switch errno {
      case ENOENT:
        Phrase(sv: "mappen finns inte", en: "the folder does not exist")
      case EACCES, EPERM:
        Phrase(sv: "rättighet att skriva saknas", en: "no permission to write")
      case ENOSPC, EDQUOT: Phrase(sv: "disken är full", en: "the disk is full")
      case EROFS: Phrase(sv: "disken är skrivskyddad", en: "the disk is read-only")
      default: Phrase(String(cString: strerror(errno)))
      }
  }

  public var message: Phrase {
    Phrase(
      sv: "'\(path)' kunde inte skrivas: \(reason.swedish)",
      en: "'\(path)' could not be written: \(reason.english)"
    )
  }
}
