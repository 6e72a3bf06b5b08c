internal import Foundation

/// A text that is compared with the one recorded beside the test; with `RECORD_SNAPSHOTS=1` it is
/// recorded instead.
///
///     #expect(Snapshot("report.sv.md", of: report.markdown).difference == nil)
public struct Snapshot {
  /// Where the text departs from the recorded one, with a few lines around; `nil` when it does not.
  public let difference: String?

  /// - Parameters:
  ///   - name: The file in the folder `Snapshots` beside the test's target.
  ///   - text: What is to be the same.
  ///   - file: The test, two folders or fewer below its target.
  public init(_ name: String, of text: String, file: String = #filePath) {
    let path = Self.folder(of: file) + "/" + name
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      difference = Self.record(text, at: path)
      return
    }
    guard let data = FileManager.default.contents(atPath: path) else {
      difference = "no snapshot at \(path); record it with RECORD_SNAPSHOTS=1"
      return
    }
    difference = Self.difference(of: text, from: String(decoding: data, as: UTF8.self))
  }

  /// The nearest folder `Snapshots` above the test.
  private static func folder(of file: String) -> String {
    var folder = (file as NSString).deletingLastPathComponent
    for _ in 0..<3 {
      let snapshots = folder + "/Snapshots"
      if FileManager.default.fileExists(atPath: snapshots) { return snapshots }
      folder = (folder as NSString).deletingLastPathComponent
    }
    return (file as NSString).deletingLastPathComponent + "/Snapshots"
  }

  private static func record(_ text: String, at path: String) -> String? {
    do {
      try FileManager.default.createDirectory(
        atPath: (path as NSString).deletingLastPathComponent,
        withIntermediateDirectories: true
      )
      try Data(text.utf8).write(to: URL(fileURLWithPath: path))
      return nil
    } catch {
      return "could not record \(path): \(error)"
    }
  }

  private static func difference(of text: String, from recorded: String) -> String? {
    if text.utf8.elementsEqual(recorded.utf8) { return nil }
    let now = text.split(separator: "\n", omittingEmptySubsequences: false)
    let before = recorded.split(separator: "\n", omittingEmptySubsequences: false)
    let start = zip(now, before).prefix { $0 == $1 }.count
    func show(_ lines: [Substring], _ mark: String) -> String {
      lines.dropFirst(start).prefix(4).map { mark + $0 + "\n" }.joined()
    }
    return "line \(start + 1):\n" + show(before, "- ") + show(now, "+ ")
  }
}
