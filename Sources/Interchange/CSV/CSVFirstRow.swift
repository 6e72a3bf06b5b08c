/// The first row of a table, whose quoted cells may hold anything: separators, and line breaks too.
struct CSVFirstRow {
  /// What separates cells in one table or another.
  static let candidates = [UInt8(ascii: "\t"), UInt8(ascii: ";"), UInt8(ascii: ",")]

  /// Where its line ends, or where reading of one that is too wide has ended.
  let end: Int
  /// Whether it has more cells than any table.
  let isTooWide: Bool
  /// Tab before semicolon before comma, where it stands between cells.
  let separator: UInt8?
  private let start: Int
  /// Whatever could separate cells, and does not stand in quotes.
  private var separators: [Int] = []

  init(of bytes: [UInt8], from start: Int) {
    let candidates = Self.candidates
    let quote = UInt8(ascii: "\"")
    self.start = start
    var place = start
    var cellStart = start
    let limit = CSVRowReader.cellLimit * candidates.count
    while place < bytes.count, bytes[place] != UInt8(ascii: "\n"), separators.count <= limit {
      if place == cellStart, bytes[place] == quote,
        let closing = bytes[(place + 1)...].firstIndex(of: quote)
      {
        // Of a doubled quote the second opens the rest, which closes as well.
        place = closing + 1
        if place < bytes.count, bytes[place] == quote { cellStart = place }
        continue
      }
      if candidates.contains(bytes[place]) {
        separators.append(place)
        cellStart = place + 1
      }
      place += 1
    }
    end = place
    isTooWide = separators.count > limit
    let found = Set(separators.map { bytes[$0] })
    separator = candidates.first(where: found.contains)
  }

  /// Its cells as they are written, quotes and all.
  func cells(of bytes: [UInt8], separatedBy separator: UInt8) -> [ArraySlice<UInt8>] {
    let cuts = separators.filter { bytes[$0] == separator }
    return zip([start] + cuts.map { $0 + 1 }, cuts + [end]).map { bytes[$0..<$1] }
  }
}

extension UInt8 {
  /// Whether it is a blank, a tab or half of a line's end.
  var isBlank: Bool { self == 0x20 || self == 0x09 || self == 0x0D }
}
