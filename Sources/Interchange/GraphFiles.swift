public import Diagnostics
internal import Foundation
public import Stakeholders

extension StakeholderGraph {
  /// The graph in a file, or in all `*.yaml` files that stand directly in a folder, read in the
  /// order of their names; where a folder has none of those, in its tables, `actors.csv` and so on.
  /// A file that ends in `.xlsx`, or begins as spreadsheets do, is a workbook, any other YAML.
  ///
  /// - Parameter progress: Is told now and then which share of tables has been read.
  /// - Throws: `UnreadableInput` with every error in every file, each with its place.
  public static func reading(
    path: String,
    progress: (@Sendable (_ share: Double) -> Void)? = nil
  ) throws(UnreadableInput) -> Diagnosed<StakeholderGraph> {
    let isWorkbook = path.lowercased().hasSuffix(".xlsx") || path.lowercased().hasSuffix(".xlsm")
    if isWorkbook || SpreadsheetFile(at: path) != nil {
      return try reading(workbookAt: path)
    }
    switch try TextFile.graphFiles(at: path) {
    case .yaml(let paths, let tables):
      var files: [SourceFile] = []
      var problems: [Diagnostic] = []
      for path in paths {
        do throws(UnreadableInput) {
          files.append(try TextFile.reading(path))
        } catch {
          problems += error.diagnostics
        }
      }
      var read = try reading(yaml: files, unreadable: problems)
      if !tables.isEmpty {
        read = Diagnosed(
          read.value,
          diagnostics: read.diagnostics + [Diagnostic(.warning, .tablesBesideYAML(tables), at: nil)]
        )
      }
      return read
    case .tables(let names):
      return try CSVFolder(path, names: names, progress: progress).reading()
    }
  }

  /// The first YAML file beside a path that is a part of a graph, without a head of its own; `nil`
  /// where there is none.
  public static func part(beside path: String) -> String? {
    let target = TextFile.whereLinksLead(path)
    let end = target.lastIndex(of: "/")
    let folder = end.map { String(target[...$0]) } ?? "./"
    let own = end.map { String(target[target.index(after: $0)...]) } ?? target
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.sorted().first { name in
      guard name.hasSuffix(".yaml"), !name.hasPrefix("."), name != own,
        let file = try? TextFile.reading(folder + name)
      else { return false }
      let root = YAMLDocument.reading(file).root
      return root["format"] == nil && SectionPath.all.contains { $0.field(in: root) != nil }
    }
  }

  /// The graph in texts that are YAML.
  ///
  /// - Parameters:
  ///   - files: In the order in which messages shall count them.
  ///   - unreadable: What is wrong with further files that could not even be opened.
  public static func reading(
    yaml files: [SourceFile],
    unreadable: [Diagnostic] = []
  ) throws(UnreadableInput) -> Diagnosed<StakeholderGraph> {
    var documents = files.map(YAMLDocument.reading)
    if !unreadable.isEmpty {
      // What stands in a file that could not be opened is unknown: say so once, and no more.
      guard !documents.isEmpty else { throw UnreadableInput(unreadable) }
      documents[0].errors += unreadable
    }
    return try StakeholderGraph.reading(documents)
  }
}

/// Reading text files, with a message where one cannot be read.
public enum TextFile {
  /// Larger files are refused: no graph of a city comes near.
  public static let sizeLimit = 64 << 20

  /// What makes up a graph.
  enum GraphFiles {
    /// YAML files, and the names of tables that lie beside them.
    case yaml([String], tables: [String])
    /// The names of the CSV files in a folder.
    case tables([String])
  }

  /// The files that make up the graph at a path.
  static func graphFiles(at path: String) throws(UnreadableInput) -> GraphFiles {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw UnreadableInput([Diagnostic(.error, .noSuchFile(path), at: nil)])
    }
    guard isFolder.boolValue else { return .yaml([path], tables: []) }
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
      throw UnreadableInput([Diagnostic(.error, .cannotRead(path), at: nil)])
    }
    let yaml = names.filter { $0.hasSuffix(".yaml") && !$0.hasPrefix(".") }.sorted()
    let tables = names.filter(CSVFolder.isTable).sorted()
    if yaml.isEmpty, !tables.isEmpty {
      return .tables(names.filter { $0.lowercased().hasSuffix(".csv") && !$0.hasPrefix(".") })
    }
    if yaml.isEmpty {
      throw UnreadableInput([
        Diagnostic(
          .error,
          .noGraphFiles(in: path, isMisnamed: names.contains { $0.hasSuffix(".yml") }),
          at: nil
        )
      ])
    }
    let folder = path.hasSuffix("/") ? path : path + "/"
    return .yaml(yaml.map { folder + $0 }, tables: tables)
  }

  /// A regular file of UTF-8 text, without its byte order mark.
  public static func reading(_ path: String) throws(UnreadableInput) -> SourceFile {
    let data = try contents(of: path, limit: sizeLimit)
    if let sort = SpreadsheetFile(data) {
      throw UnreadableInput([Diagnostic(.error, .spreadsheetForText(path, sort), at: nil)])
    }
    let bytes = data.starts(with: [0xEF, 0xBB, 0xBF]) ? data.dropFirst(3) : data
    guard let text = String(validating: bytes, as: UTF8.self) else {
      let (line, column) = firstInvalid(in: bytes)
      let file = SourceFile(path: path, text: String(decoding: bytes, as: UTF8.self))
      throw UnreadableInput([
        Diagnostic(.error, .notUTF8, at: SourceLocation(file: file, line: line, column: column))
      ])
    }
    return SourceFile(path: path, text: text)
  }

  /// The bytes of a regular file, read into the array itself: of large files Foundation's reading
  /// takes twice the time.
  ///
  /// - Parameter hasRoom: Whether an eighth as much may be added without all being copied.
  static func bytes(
    of path: String,
    limit: Int,
    hasRoom: Bool = false
  ) throws(UnreadableInput) -> [UInt8] {
    let (resolved, size) = try regularFile(path, limit: limit)
    let descriptor = open(resolved, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw UnreadableInput([Diagnostic(.error, .cannotRead(path), at: nil)])
    }
    defer { close(descriptor) }
    var isWhole = false
    // One byte more than there should be, to see that the file ends where it did.
    let capacity = size + 1 + (hasRoom ? size / 8 : 0)
    let bytes = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      while count <= size {
        let read = Foundation.read(
          descriptor,
          buffer.baseAddress.map { $0 + count },
          size + 1 - count
        )
        if read > 0 {
          count += read
        } else if read == 0 {
          isWhole = true
          return
        } else if errno != EINTR {
          return
        }
      }
    }
    guard isWhole else { throw UnreadableInput([Diagnostic(.error, .cannotRead(path), at: nil)]) }
    return bytes
  }

  static func unreadable(_ path: String) -> Diagnostic {
    Diagnostic(.error, .cannotRead(path), at: nil)
  }

  /// Where a regular file is, links followed, and how many bytes it has.
  static func regularFile(
    _ path: String,
    limit: Int
  ) throws(UnreadableInput) -> (path: String, size: Int) {
    let resolved = whereLinksLead(path)
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: resolved) else {
      throw UnreadableInput([Diagnostic(.error, .noSuchFile(path, isGraph: false), at: nil)])
    }
    guard attributes[.type] as? FileAttributeType == .typeRegular else {
      throw UnreadableInput([Diagnostic(.error, .notAFile(path), at: nil)])
    }
    let size = attributes[.size] as? Int ?? 0
    guard size <= limit else {
      throw UnreadableInput([Diagnostic(.error, .tooLarge(path, limit: limit), at: nil)])
    }
    return (resolved, size)
  }

  private static func contents(of path: String, limit: Int) throws(UnreadableInput) -> Data {
    let resolved = try regularFile(path, limit: limit).path
    guard let data = FileManager.default.contents(atPath: resolved) else {
      throw UnreadableInput([Diagnostic(.error, .cannotRead(path), at: nil)])
    }
    return data
  }

  /// The path with every link in it followed, where there is something; else the path itself.
  public static func whereLinksLead(_ path: String) -> String {
    // Foundation follows no link in a relative path.
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// The line and column, from 1, of the first byte that is no UTF-8.
  private static func firstInvalid(in bytes: Data) -> (line: Int, column: Int) {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var line = 1
    var column = 1
    while case .scalarValue(let scalar) = decoder.decode(&iterator) {
      if scalar == "\n" {
        line += 1
        column = 1
      } else {
        column += 1
      }
    }
    return (line, column)
  }
}

extension Diagnostic.Problem {
  fileprivate static func noSuchFile(_ path: String, isGraph: Bool = true) -> Self {
    Self(
      code: "no-such-file",
      message: Phrase(
        sv: "det finns ingen fil eller mapp '\(path)'",
        en: "there is no file or folder '\(path)'"
      ),
      hint: isGraph
        ? Phrase(
          sv:
            "ange en graf: en YAML-fil, en arbetsbok, eller en mapp med YAML-filer eller tabeller",
          en: "name a graph: a YAML file, a workbook, or a folder of YAML files or tables"
        ) : nil
    )
  }

  fileprivate static func noGraphFiles(in path: String, isMisnamed: Bool) -> Self {
    Self(
      code: "no-graph-files",
      message: Phrase(
        sv: "mappen '\(path)' har inga *.yaml-filer, och inga tabeller som actors.csv",
        en: "the folder '\(path)' has no *.yaml files, and no tables such as actors.csv"
      ),
      hint: isMisnamed
        ? Phrase(
          sv: "filer som slutar på .yml läses inte; döp om dem till .yaml",
          en: "files that end in .yml are not read; rename them to .yaml"
        ) : nil
    )
  }

  fileprivate static func notAFile(_ path: String) -> Self {
    Self(
      code: "not-a-file",
      message: Phrase(
        sv: "'\(path)' är ingen vanlig fil",
        en: "'\(path)' is not a regular file"
      )
    )
  }

  fileprivate static func cannotRead(_ path: String) -> Self {
    Self(
      code: "cannot-read",
      message: Phrase(sv: "'\(path)' går inte att läsa", en: "'\(path)' cannot be read"),
      hint: Phrase(sv: "har du läsrättighet?", en: "do you have permission to read it?")
    )
  }

  fileprivate static func tooLarge(_ path: String, limit: Int) -> Self {
    Self(
      code: "too-large",
      message: Phrase(
        sv: "'\(path)' är större än \(limit >> 20) MiB",
        en: "'\(path)' is larger than \(limit >> 20) MiB"
      ),
      hint: Phrase(
        sv: "dela grafen i flera filer i en mapp",
        en: "split the graph into several files in a folder"
      )
    )
  }

  fileprivate static var notUTF8: Self {
    Self(
      code: "not-utf-8",
      message: Phrase(sv: "filen är inte UTF-8 här", en: "the file is not UTF-8 here"),
      hint: Phrase(
        sv: "spara den på nytt med kodningen UTF-8",
        en: "save it again with the encoding UTF-8"
      )
    )
  }
}
