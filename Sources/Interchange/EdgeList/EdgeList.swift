public import Diagnostics
internal import Foundation
public import GraphCore

/// A network as people keep it in a table: who is tied to whom, and perhaps how strongly.
///
///     source,target,strength
///     malmo,lund,3
///     lund,region-skane,2
///
/// The order of rows never shows in an answer: vertices are numbered in the order of ``names``.
public struct EdgeList: Sendable {
  /// The name of each vertex.
  public let names: VertexNames

  /// The rows, with their strengths where those were asked for.
  public let edges: EdgeTable

  /// Reads an edge list: CSV by RFC 4180, separated by comma, semicolon or tab.
  ///
  /// The first row names the columns: `source` and `target` (or `from` and `to`), and `strength` (or
  /// `weight`) where strengths are wanted, or these words in Swedish. Without such a row the first three columns are taken for
  /// these. Names lose blanks around them and are put into NFC; blank lines, and lines before the
  /// first row that begin with `#`, are passed over.
  ///
  /// - Parameter wantsStrengths: Otherwise the column is not even looked at.
  /// - Throws: ``UnreadableInput`` with the errors, each at its place; past twenty of them the rest
  ///   wait for the next run.
  /// - Complexity: O(bytes); the text is parsed by all cores.
  public static func reading(
    _ path: String,
    wantsStrengths: Bool
  ) async throws(UnreadableInput) -> Diagnosed<EdgeList> {
    try await reading(try bytes(of: path), path: path, wantsStrengths: wantsStrengths)
  }

  /// The bytes of a file that may be an edge list.
  public static func bytes(of path: String) throws(UnreadableInput) -> [UInt8] {
    do throws(UnreadableInput) {
      // Places in the text are kept in 32 bits.
      let bytes = try TextFile.bytes(of: path, limit: Int(UInt32.max) - 1)
      if let sort = SpreadsheetFile(bytes) {
        throw UnreadableInput([Diagnostic(.error, .spreadsheetForTable(path, sort), at: nil)])
      }
      return bytes
    } catch {
      throw EdgeListProblems.ofTable(error)
    }
  }

  /// ``reading(_:wantsStrengths:)`` of bytes that are at hand.
  public static func reading(
    _ bytes: [UInt8],
    path: String,
    wantsStrengths: Bool
  ) async throws(UnreadableInput) -> Diagnosed<EdgeList> {
    try await reading(bytes, path: path, wantsStrengths: wantsStrengths, partSize: 1 << 16)
  }

  /// - Parameter partSize: No core is given less to parse, in bytes.
  static func reading(
    _ bytes: [UInt8],
    path: String,
    wantsStrengths: Bool,
    partSize: Int
  ) async throws(UnreadableInput) -> Diagnosed<EdgeList> {
    let (bytes, isWindows1252) = bytes.withLinesEnded.inUTF8
    let problems = EdgeListProblems(bytes: bytes, path: path, isWindows1252: isWindows1252)
    let layout: EdgeListLayout
    do throws(EdgeListLayout.Failure) {
      layout = try EdgeListLayout(of: bytes, wantsStrengths: wantsStrengths)
    } catch {
      throw UnreadableInput([problems.diagnostic(error)])
    }
    let rows = layout.rowsStart..<bytes.count
    do {
      let cuts = lineStarts(cutting: rows, of: bytes, partSize: partSize)
      let numbers = try await Workers.all.map(parts: cuts.count - 1) { part in
        WholeNumberRows(bytes, in: cuts[part]..<cuts[part + 1], layout: layout)
      }
      let whole = numbers.compactMap(\.self)
      if whole.count == numbers.count {
        return problems.diagnosed(EdgeList(whole), layout)
      }
      // A quoted cell may hold line breaks, so a text with quotes is not cut.
      let nameCuts =
        bytes[rows].contains(UInt8(ascii: "\"")) ? [rows.lowerBound, rows.upperBound] : cuts
      let named = try await Workers.all.map(parts: nameCuts.count - 1) { part in
        var rows = EdgeListPart(layout: layout)
        rows.parse(bytes, in: nameCuts[part]..<nameCuts[part + 1])
        return rows
      }
      if named.contains(where: { !$0.faults.isEmpty }) {
        throw UnreadableInput(problems.diagnostics(named))
      }
      return problems.diagnosed(EdgeList(named, of: bytes), layout)
    } catch let unreadable as UnreadableInput {
      throw unreadable
    } catch {
      throw UnreadableInput([problems.cancelled])
    }
  }

  /// The edge list of rows whose vertices have names.
  private init(_ parts: [EdgeListPart], of bytes: [UInt8]) {
    let (names, vertices) = NameTable.merging(parts.map(\.names), of: bytes)
    let count = parts.reduce(0) { $0 + $1.sources.count }
    var sources: [UInt32] = []
    var targets: [UInt32] = []
    sources.reserveCapacity(count)
    targets.reserveCapacity(count)
    for (part, vertices) in zip(parts, vertices) {
      for name in part.sources { sources.append(vertices[Int(name)]) }
      for name in part.targets { targets.append(vertices[Int(name)]) }
    }
    self.init(
      names: names,
      edges: EdgeTable(
        vertexCount: names.count,
        sources: sources,
        targets: targets,
        values: parts.flatMap(\.strengths)
      )
    )
  }

  init(names: VertexNames, edges: EdgeTable) {
    self.names = names
    self.edges = edges
  }

  /// The same with its rows in the order of source, target and strength, so that nothing made of it
  /// shows in which order they stood.
  ///
  /// - Complexity: O(rows), but for rows that repeat a tie.
  public func sorted() throws(GraphError) -> EdgeList {
    var (graph, values) = try edges.directedGraph()
    var sources: [UInt32] = []
    var targets: [UInt32] = []
    sources.reserveCapacity(graph.edgeCount)
    targets.reserveCapacity(graph.edgeCount)
    for edge in graph.edges {
      sources.append(edge.source.number)
      targets.append(edge.target.number)
    }
    var start = 0
    while start < values.count {
      var end = start + 1
      while end < values.count, sources[end] == sources[start], targets[end] == targets[start] {
        end += 1
      }
      if end > start + 1 { values[start..<end].sort() }
      start = end
    }
    return EdgeList(
      names: names,
      edges: EdgeTable(
        vertexCount: names.count,
        sources: sources,
        targets: targets,
        values: values
      )
    )
  }

  /// Cuts a text into a part for each core, but none of less than `partSize`, where lines begin.
  private static func lineStarts(
    cutting rows: Range<Int>,
    of bytes: [UInt8],
    partSize: Int
  ) -> [Int] {
    let parts = max(1, min(Workers.all.count, rows.count / partSize))
    var cuts = [rows.lowerBound]
    for part in stride(from: 1, to: parts, by: 1) {
      let about = max(cuts[part - 1], rows.lowerBound + rows.count * part / parts)
      let lineEnd = bytes[about..<rows.upperBound].firstIndex(of: UInt8(ascii: "\n"))
      cuts.append(lineEnd.map { $0 + 1 } ?? rows.upperBound)
    }
    return cuts + [rows.upperBound]
  }
}

extension [UInt8] {
  /// The text in UTF-8, where it is in Windows-1252; what is neither stays as it is.
  fileprivate var inUTF8: (bytes: [UInt8], isWindows1252: Bool) {
    // Most tables are plain ASCII, which is quickly seen.
    guard !CSVEncoding.isUTF16(self), span.bytes.hasLetters(before: count) else {
      return (self, false)
    }
    var detector = CSVEncoding.Detector()
    detector.look(at: self)
    guard detector.finding == .windows1252 else { return (self, false) }
    return (CSVEncoding.decodingWindows1252(self), true)
  }

  /// The text with line feeds, where it ends its lines as old Macs and their Excel do: by carriage
  /// returns alone.
  fileprivate var withLinesEnded: [UInt8] {
    guard !contains(UInt8(ascii: "\n")), contains(UInt8(ascii: "\r")) else { return self }
    return map { $0 == UInt8(ascii: "\r") ? UInt8(ascii: "\n") : $0 }
  }
}
