internal import Diagnostics
internal import Stakeholders

/// A graph as a folder of tables, one CSV file each.
struct CSVFolder {
  private let folder: String
  private var files: [(table: GraphTable, path: String, bytes: [UInt8]?)] = []
  /// What is wrong, or doubtful, with the files as such.
  private var problems: [Diagnostic] = []
  private let progress: (@Sendable (Double) -> Void)?

  /// Files beyond this many bytes are read a part at a time, and relations in them past all records.
  private let largeSize: Int

  /// - Parameters:
  ///   - names: The names of the CSV files in the folder.
  ///   - progress: Is told which share of the bytes has been read.
  init(_ folder: String, names: [String], progress: (@Sendable (Double) -> Void)? = nil) {
    self.init(folder, files: names.map { ($0, nil) }, progress: progress)
  }

  /// - Parameters:
  ///   - files: The names of files, with what is in those that are at hand.
  ///   - largeSize: Files beyond this many bytes are read a part at a time, and relations in them past
  ///     all records.
  init(
    _ folder: String,
    files: [(name: String, bytes: [UInt8]?)],
    progress: (@Sendable (Double) -> Void)? = nil,
    largeSize: Int = CSVTableFile.keptSize
  ) {
    self.folder = folder
    self.largeSize = largeSize
    self.progress = progress
    for (name, bytes) in files.sorted(by: { $0.name < $1.name }) {
      let stem = String(name.dropLast(".csv".count))
      let path = folder.isEmpty || folder.hasSuffix("/") ? folder + name : folder + "/" + name
      if let table = GraphTable(called: stem) {
        self.files.append((table, path, bytes))
      } else {
        let nearest = GraphTable(near: stem)
        problems.append(
          Diagnostic(
            nearest == nil ? .warning : .error,
            .unknownTable(name, nearest: nearest),
            at: nil
          )
        )
      }
    }
  }

  /// Whether a file in a folder is a table of a graph by its name.
  static func isTable(_ name: String) -> Bool {
    name.lowercased().hasSuffix(".csv") && !name.hasPrefix(".")
      && GraphTable(called: String(name.dropLast(".csv".count))) != nil
  }

  /// The graph, and what is doubtful in it and its files.
  func reading() throws(UnreadableInput) -> Diagnosed<StakeholderGraph> {
    let read = try readTables()
    do throws(UnreadableInput) {
      let graph = try StakeholderGraph.reading([read.assembly.document(in: read.file)])
      return Diagnosed(
        graph.value,
        diagnostics: graph.diagnostics.map(\.inTableWords) + read.notices
      )
    } catch {
      throw UnreadableInput(
        error.diagnostics.map(\.inTableWords) + read.notices,
        language: error.language
      )
    }
  }

  /// The rows of all tables.
  ///
  /// - Parameter isWhole: Whether they are to hold all of a graph, and not just some of its tables.
  func readTables(isWhole: Bool = true) throws(UnreadableInput) -> (
    assembly: TableAssembly, file: SourceFile, notices: [Diagnostic]
  ) {
    var problems = problems
    guard let main = files.first(where: { $0.table == .graph }) ?? (isWhole ? nil : files.first)
    else {
      throw UnreadableInput(problems + [Diagnostic(.error, .noTable(.graph, in: folder), at: nil)])
    }
    var opened: [CSVTableFile] = []
    for (table, path, bytes) in files {
      do throws(UnreadableInput) {
        let source =
          if let bytes { CSVSource(path: path, bytes: bytes) } else { try CSVSource(file: path) }
        opened.append(try CSVTableFile(table, source, isChecked: false, keptSize: largeSize))
      } catch {
        problems += error.diagnostics
      }
    }
    // Relations last: how they are read depends on what evidence says of them.
    opened = opened.filter { $0.table != .relations } + opened.filter { $0.table == .relations }
    var assembly = TableAssembly()
    for file in opened { assembly.note(file.table) }
    var done = 0
    let total = max(1, opened.reduce(0) { $0 + $1.source.count })
    for number in opened.indices {
      let before = done
      done += opened[number].source.count
      problems += read(&opened[number], isWhole: isWhole, into: &assembly) { [progress] place in
        progress?(Double(before + place) / Double(total))
      }
    }
    // Below a header that cannot be understood nothing was read, and much would seem to be missing.
    guard !problems.contains(where: { $0.severity == .error }) else {
      throw UnreadableInput(
        problems + assembly.errors + notices(on: opened) + assembly.notices,
        language: assembly.language
      )
    }
    let file = opened.first { $0.source.path == main.path }?.file
    return (
      assembly, file ?? SourceFile(path: main.path, text: ""),
      problems + notices(on: opened) + assembly.notices
    )
  }

  /// Adds the rows of a file.
  ///
  /// - Returns: What keeps all of them from being read.
  private func read(
    _ file: inout CSVTableFile,
    isWhole: Bool,
    into assembly: inout TableAssembly,
    progress: @escaping @Sendable (Int) -> Void
  ) -> [Diagnostic] {
    let before = assembly
    do throws(UnreadableInput) {
      if try addRows(of: file, isWhole: isWhole, to: &assembly, progress: progress) { return [] }
      // Only now is it worth looking at every byte of a large file.
      assembly = before
      file = try CSVTableFile(file.table, file.source, isChecked: true, keptSize: largeSize)
      _ = try addRows(of: file, isWhole: isWhole, to: &assembly, progress: progress)
      return []
    } catch {
      return error.diagnostics
    }
  }

  /// - Returns: `false` where the file may not be UTF-8, for which it was taken.
  private func addRows(
    of file: CSVTableFile,
    isWhole: Bool,
    to assembly: inout TableAssembly,
    progress: @escaping @Sendable (Int) -> Void
  ) throws(UnreadableInput) -> Bool {
    var reader = CSVRowReader(
      file.source,
      from: file.start,
      line: file.line,
      separator: file.separator
    )
    guard let first = reader.next() else { return true }
    if let fault = first.fault { throw UnreadableInput([file.diagnostic(fault)]) }
    guard file.isChecked || reader.isUTF8(first) else { return false }
    let header = TableHeader(
      file.row(first, of: reader),
      of: file.table,
      isWhole: isWhole
    )
    guard header.errors.isEmpty else { throw UnreadableInput(header.errors) }
    var rows = CSVRows(file: file, header: header, width: first.cells.count)
    func add(_ row: CSVRowReader.Row) throws(UnreadableInput) -> Bool {
      switch rows.add(row, of: reader, to: &assembly) {
      case .done: return true
      case .end(let problem): throw UnreadableInput([problem])
      case .notUTF8: return false
      }
    }
    if isLarge(file), !assembly.namesRelationsByKey {
      let relations = CSVRelations(file, reader, header, width: rows.width, progress: progress)
      guard file.isChecked || !relations.hasLetters else { return false }
      for other in relations.others {
        reader.skip(to: other.place, line: other.line)
        guard let row = reader.next() else { continue }
        guard try add(row) else { return false }
      }
      assembly.add(relations.table)
    } else {
      while let row = reader.next() {
        guard try add(row) else { return false }
        progress(reader.progress)
      }
    }
    rows.end(&assembly)
    return true
  }

  /// Whether a table is one of relations, so many of them that they are read past all records.
  private func isLarge(_ file: CSVTableFile) -> Bool {
    file.table == .relations && file.source.count > largeSize
  }

  /// What was found out about how the files are written, where it is not the usual.
  private func notices(on files: [CSVTableFile]) -> [Diagnostic] {
    func names(_ isMeant: (CSVTableFile) -> Bool) -> [String] {
      files.filter(isMeant).map { $0.source.path.split(separator: "/").last.map(String.init) ?? "" }
    }
    var notices: [Diagnostic] = []
    for separator in CSVFirstRow.candidates where separator != UInt8(ascii: ",") {
      let names = names { $0.separator == separator }
      if !names.isEmpty {
        notices.append(Diagnostic(.warning, .separated(names, by: separator), at: nil))
      }
    }
    let others = names(\.isWindows1252)
    if !others.isEmpty { notices.append(Diagnostic(.warning, .windows1252(others), at: nil)) }
    return notices
  }
}
