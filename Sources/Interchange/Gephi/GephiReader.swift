internal import Diagnostics

/// Reads tables of nodes and edges as Gephi's import of spreadsheets takes them, and plain lists of
/// ties: a table with `Source` and `Target` (or `From` and `To`), and where it is at hand one with
/// `Id` and `Label`; or with these words in Swedish.
///
/// Without such headings the first two columns are source and target, and a third is the weight.
struct GephiReader {
  private var builder = FlatBuilder()
  private var pool = TextPool()
  private var files: [FlatFile] = []
  /// Files that were not UTF-8, and where they begin.
  private var recodedNames: [(name: String, place: Int)] = []

  /// - Parameter nodes: `nil` where edges alone say which nodes there are.
  static func reading(
    nodes: (bytes: [UInt8], path: String)?,
    edges: (bytes: [UInt8], path: String)
  ) throws(UnreadableInput) -> Diagnosed<FlatGraph> {
    var reader = GephiReader()
    var bytes: [UInt8] = []
    for file in [nodes, edges].compactMap(\.self) {
      let start = bytes.count
      bytes += try reader.utf8(file.bytes, of: file.path)
      reader.files.append(FlatFile(path: file.path, range: start..<bytes.count))
    }
    reader.pool = TextPool(bytes)
    if nodes != nil { reader.readNodes(reader.files[0].range) }
    if let edges = reader.files.last { reader.readEdges(edges.range, areNodesKnown: nodes != nil) }
    for name in reader.recodedNames {
      reader.builder.warning(.windows1252([name.name]), at: name.place)
    }
    return try reader.builder.finish(reader.pool, files: reader.files)
  }

  /// A text in UTF-8, whatever it was written in.
  private mutating func utf8(
    _ bytes: [UInt8],
    of path: String
  ) throws(UnreadableInput) -> [UInt8] {
    if CSVEncoding.isUTF16(bytes) { throw UnreadableInput([.init(.error, .utf16(path), at: nil)]) }
    var detector = CSVEncoding.Detector()
    detector.look(at: bytes)
    switch detector.finding {
    case .utf8: return bytes
    case .windows1252:
      let name = path.split(separator: "/").last.map(String.init) ?? path
      recodedNames.append((name, files.last?.range.upperBound ?? 0))
      return CSVEncoding.decodingWindows1252(bytes)
    case .neither(let place, let hasLetters):
      let places = FilePlaces(path: path, bytes: bytes)
      throw UnreadableInput([.init(.error, .notUTF8(hasLetters: hasLetters), at: places[place])])
    }
  }

  private mutating func table(_ range: Range<Int>) -> DelimitedRows {
    let table = DelimitedRows(range, in: &pool)
    for (problem, place) in table.faults { builder.error(problem, at: place) }
    return table
  }

  private mutating func readNodes(_ range: Range<Int>) {
    let rows = table(range).rows
    guard let first = rows.first else { return }
    let headings = first.cells.map { pool[$0] ?? "" }
    let label = TieHeading.column(.label, in: headings)
    guard let id = headings.firstIndex(where: { $0.lowercased() == FlatName.id }) else {
      return builder.error(.lacksHeading("Id"), at: first.start)
    }
    for row in rows.dropFirst() where isWhole(row, headings) {
      guard row.cells[id].count > 0 else {
        builder.error(.emptyCell("Id"), at: row.start)
        continue
      }
      let number = builder.addNode(row.cells[id], in: pool.bytes, at: row.start)
      for (place, heading) in headings.enumerated() where place != id && !heading.isEmpty {
        guard row.cells[place].count > 0 else { continue }
        let name = place == label ? FlatName.label : heading
        let column = builder.graph.nodes.addColumn(name, .text)
        builder.graph.nodes.set(column, at: number, to: row.cells[place])
      }
    }
  }

  private mutating func readEdges(_ range: Range<Int>, areNodesKnown: Bool) {
    let table = table(range)
    var rows = table.rows[...]
    guard let first = rows.first else {
      if !areNodesKnown, !builder.hasErrors { builder.error(.noRows, at: range.lowerBound) }
      return
    }
    var headings = first.cells.map { pool[$0] ?? "" }
    if TieHeading.column(.source, .target, in: headings) == nil {
      var others = rows.dropFirst()
      let pool = pool
      let next = { others.popFirst().map { $0.cells.count > 2 ? pool[$0.cells[2]] ?? "" : "" } }
      if headings.count > 2, TieHeading.areUnknown(third: headings[2], others: next) {
        return builder.error(.unknownHeadings(headings), at: first.start)
      }
      if !builder.hasErrors, headings.prefix(2).contains(where: { Int($0) == nil }) {
        let line = 1 + pool.bytes[range.lowerBound..<first.start].count { $0 == UInt8(ascii: "\n") }
        builder.warning(.firstRowIsData(line: line), at: first.start)
      }
      headings =
        ["Source", "Target", "Weight"] + (3..<max(3, first.cells.count)).map { "\($0 + 1)" }
      headings = Array(headings.prefix(first.cells.count))
    } else {
      rows = rows.dropFirst()
    }
    guard let source = TieHeading.column(.source, in: headings) else {
      return builder.error(.lacksHeading("Source"), at: first.start)
    }
    guard let target = TieHeading.column(.target, in: headings) else {
      return builder.error(.lacksHeading("Target"), at: first.start)
    }
    let direction = directions(of: rows, headings)
    for row in rows where isWhole(row, headings) {
      guard row.cells[source].count > 0, row.cells[target].count > 0 else {
        builder.error(
          .emptyCell(row.cells[source].count > 0 ? headings[target] : headings[source]),
          at: row.start
        )
        continue
      }
      if !areNodesKnown {
        for end in [source, target] {
          builder.addNodeIfLacking(row.cells[end], in: pool.bytes, at: row.start)
        }
      }
      let isDirected = direction.map {
        pool[row.cells[$0]].map { ["", "directed"].contains($0.lowercased()) } ?? true
      }
      let number = builder.addEdge(
        row.cells[source],
        row.cells[target],
        isDirected: isDirected ?? false,
        in: pool.bytes,
        at: row.start
      )
      for (place, heading) in headings.enumerated()
      where ![source, target, direction].contains(place) && !heading.isEmpty {
        guard row.cells[place].count > 0 else { continue }
        let isWeight = [.weight, .strength].contains(TieHeading(heading))
        let column = builder.graph.edges.addColumn(Self.edgeColumn(heading), .text)
        builder.graph.edges.set(
          column,
          at: number,
          to: isWeight && table.separator != UInt8(ascii: ",")
            ? withDecimalPoint(row.cells[place]) : row.cells[place]
        )
      }
    }
  }

  /// What a column of edges is called in a flat graph.
  private static func edgeColumn(_ heading: String) -> String {
    switch TieHeading(heading) {
    case .weight: FlatName.weight
    case .strength: "strength"
    case .label: FlatName.label
    case .source, .target, .type, nil:
      heading.lowercased() == FlatName.id ? FlatName.id : heading
    }
  }

  /// A number that has its decimals behind a comma with a point there; anything else as it is.
  private mutating func withDecimalPoint(_ place: TextPlace) -> TextPlace {
    guard pool.bytes[place.range].contains(UInt8(ascii: ",")), let text = pool[place],
      DecimalNumber.parsing(pool.bytes.span, place.range, allowsComma: true) != nil
    else { return place }
    return pool.add(text.replacing(",", with: "."))
  }

  /// The column that says which edges have direction; a column `Type` that says other things is one
  /// like any.
  private func directions(of rows: ArraySlice<DelimitedRows.Row>, _ headings: [String]) -> Int? {
    guard let column = TieHeading.column(.type, in: headings) else { return nil }
    let words = ["", "directed", "undirected", "mutual"]
    let areDirections = rows.allSatisfy { row in
      column >= row.cells.count || words.contains((pool[row.cells[column]] ?? "").lowercased())
    }
    return areDirections ? column : nil
  }

  /// Whether a row has a cell for each heading; empty ones may be left out at its end.
  private mutating func isWhole(_ row: DelimitedRows.Row, _ headings: [String]) -> Bool {
    if row.cells.count == headings.count { return true }
    builder.error(.wrongNumberOfCells(row.cells.count, headings.count), at: row.start)
    return false
  }
}

extension Diagnostic.Problem {
  fileprivate static var noRows: Self {
    Self(
      code: "no-rows",
      message: Phrase(sv: "tabellen har inga rader", en: "the table has no rows")
    )
  }

  fileprivate static func lacksHeading(_ name: String) -> Self {
    Self(
      code: "lacks-column",
      message: Phrase(sv: "kolumnen '\(name)' saknas", en: "there is no column '\(name)'"),
      hint: Phrase(
        sv: "skriv '\(name)' i första raden",
        en: "write '\(name)' in the first row"
      )
    )
  }

  fileprivate static func emptyCell(_ name: String) -> Self {
    Self(
      code: "empty-name",
      message: Phrase(sv: "cellen '\(name)' är tom", en: "the cell '\(name)' is empty")
    )
  }

  fileprivate static func wrongNumberOfCells(_ count: Int, _ expected: Int) -> Self {
    Self(
      code: "wrong-number-of-cells",
      message: Phrase(
        sv: "raden har \(count) \(count == 1 ? "cell" : "celler"), den första har \(expected)",
        en: "the row has \(count) \(count == 1 ? "cell" : "cells"), the first has \(expected)"
      )
    )
  }
}
