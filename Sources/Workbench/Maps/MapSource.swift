internal import Crypto
internal import Foundation
internal import Reports

/// What a folder of maps was made from: every file of the graph, what was asked for, and the program.
///
/// Where all of that is the same, so are the maps, and the graph need not even be read.
public struct MapSource: Sendable {
  let digest: String

  /// - Parameters:
  ///   - path: The file or the folder of the graph.
  ///   - request: All that was asked for, as a command line has it.
  /// - Returns: `nil` where that cannot be told from files: what is read from elsewhere, folders that
  ///   lead out of themselves, or more than ``mostFiles``.
  public init?(ofGraph path: String, request: [String]) {
    guard let files = Self.files(in: path), let program = Self.program else { return nil }
    var hash = SHA256()
    func add(_ text: String) {
      hash.update(data: Data("\(text.utf8.count):\(text)".utf8))
    }
    add(Tool.version)
    add(program)
    add(FileManager.default.currentDirectoryPath)
    for argument in request { add(argument) }
    for file in files {
      guard let content = FileManager.default.contents(atPath: file) else { return nil }
      add(file)
      add(String(content.count))
      hash.update(data: content)
    }
    digest = hash.finalize().hexadecimal
  }

  static let mostFiles = 1_000
  static let mostBytes = 200_000_000

  /// Every file in a folder and those below it, in order of path; or the one file.
  private static func files(in path: String) -> [String]? {
    let manager = FileManager.default
    guard let kind = self.kind(of: path) else { return nil }
    if kind.type == .typeRegular { return kind.size <= mostBytes ? [path] : nil }
    guard kind.type == .typeDirectory, let entries = manager.enumerator(atPath: path)
    else { return nil }
    // A graph may lie in a folder with very much else; that is not walked through to its end.
    var names: [String] = []
    for case let name as String in entries {
      names.append(name)
      if names.count > mostFiles { return nil }
    }
    var files: [String] = []
    var size = 0
    for name in names.sorted() {
      let file = path + "/" + name
      guard let kind = self.kind(of: file) else { return nil }
      switch kind.type {
      case .typeDirectory: continue
      case .typeRegular:
        files.append(file)
        size += kind.size
      default: return nil
      }
    }
    return size <= mostBytes ? files : nil
  }

  private static func kind(of path: String) -> (type: FileAttributeType, size: Int)? {
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: path),
      let type = attributes[.type] as? FileAttributeType, let size = attributes[.size] as? Int
    else { return nil }
    return (type, size)
  }

  /// What tells one build of this program from another.
  private static var program: String? {
    guard let path = Bundle.main.executablePath,
      let attributes = try? FileManager.default.attributesOfItem(
        atPath: (path as NSString).resolvingSymlinksInPath
      ), let size = attributes[.size] as? Int, let date = attributes[.modificationDate] as? Date
    else { return nil }
    return "\(size) \(date.timeIntervalSinceReferenceDate)"
  }
}
