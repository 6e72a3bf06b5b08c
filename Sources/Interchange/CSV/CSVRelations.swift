internal import Diagnostics
internal import GraphCore
internal import Stakeholders
internal import Synchronization

/// The relations of a large table, read by all cores: each takes a part of the file.
///
/// Where a part begins is a guess: behind some line's end, which could be within a quoted cell. Whoever
/// reads the part before it comes by and sees whether a row does begin there; if not, that reader goes
/// on, and what the other made of it does not count.
struct CSVRelations {
  /// The plain rows.
  let table: SourceRelations
  /// Where the others begin, and on which line.
  let others: [(place: Int, line: Int)]
  /// Whether there are letters beyond ASCII.
  let hasLetters: Bool

  /// Parts are not smaller than this, in bytes.
  private static let smallestPart = 1 << 16

  /// - Parameters:
  ///   - reader: Has read the header, and nothing else.
  ///   - progress: Is told how far reading has come, in bytes.
  init(
    _ file: CSVTableFile,
    _ reader: CSVRowReader,
    _ header: TableHeader,
    width: Int,
    progress: @escaping @Sendable (Int) -> Void
  ) {
    let source = file.source
    let start = reader.progress
    let layout = CSVRelationRows.Layout(
      separator: file.separator,
      roles: (0..<width).map { .init($0 < header.columns.count ? header.columns[$0] : nil) }
    )
    let starts = Self.lineStarts(source, from: start)
    let done = Mutex(start)
    let tell: @Sendable (Int) -> Void = { more in
      done.withLock { done in
        done += more
        progress(done)
      }
    }
    var parts = concurrently(starts.count) { number in
      var part = CSVRelationRows(layout, from: starts[number])
      let limit = number + 1 < starts.count ? starts[number + 1] : Int.max
      part.read(source, before: limit, progress: tell)
      return part
    }
    var whole: [CSVRelationRows] = []
    for (number, part) in parts.enumerated() {
      if var last = whole.last, last.end != starts[number] {
        if last.end == Int.max { break }
        let limit = number + 1 < starts.count ? starts[number + 1] : Int.max
        last.read(source, before: limit, progress: { _ in })
        whole[whole.count - 1] = last
      } else {
        whole.append(part)
      }
    }
    parts = []
    var line = reader.line
    var others: [(place: Int, line: Int)] = []
    var tables: [SourceRelations.Part] = []
    for part in whole {
      tables.append(
        .init(
          names: part.names.words,
          terms: part.terms.words,
          rows: part.rows,
          line: line,
          place: part.start
        )
      )
      others += part.others.map { ($0.place, $0.line + line) }
      line += part.lineCount
    }
    self.others = others
    hasLetters = whole.contains(where: \.hasLetters)
    table = SourceRelations(file: file.file, parts: tables) { place, line in
      var reader = CSVRowReader(
        source,
        from: place,
        line: line,
        separator: file.separator,
        partSize: 1 << 12
      )
      guard let row = reader.next() else { return (nil, []) }
      if let fault = row.fault { return (nil, [file.diagnostic(fault)]) }
      let read = TableRecord(file.row(row, of: reader), under: header)
      return (read.record, read.errors)
    }
  }

  /// Cuts what follows a place into a part for each core, where lines begin.
  private static func lineStarts(_ source: CSVSource, from start: Int) -> [Int] {
    let parts = max(1, min(Workers.all.count, (source.count - start) / smallestPart))
    var starts = [start]
    for part in stride(from: 1, to: parts, by: 1) {
      let about = max(starts[part - 1], start + (source.count - start) * part / parts)
      var found: Int?
      source.forEachPart(from: about) { bytes, place in
        found = bytes.firstIndex(of: UInt8(ascii: "\n")).map { place + $0 + 1 }
        return found == nil && place - about < CSVRowReader.rowLimit
      }
      guard let found else { break }
      starts.append(found)
    }
    return starts
  }
}
