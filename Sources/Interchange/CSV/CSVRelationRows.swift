internal import Stakeholders

/// The plain rows of one part of a table of relations, as numbers of words.
///
/// A row is plain when it has no more cells than there are columns, in ASCII, none of them with quotation
/// marks or line breaks in it, and says nothing but what a million relations say: ends, kind, focus
/// areas, strength, status, dates, lead and basis. Whatever else there is, ``CSVRowReader`` reads.
struct CSVRelationRows: Sendable {
  /// What a column holds: one of the words of a row, or something that makes it none of the plain.
  enum Role: UInt8, Sendable {
    case from, to, kind, focus, strength, status, since, until, lead, basis
    case other

    /// Whether its words are names of entities, of which there can be very many.
    @inline(__always)
    var isName: Bool {
      switch self {
      case .from, .to, .focus, .lead: true
      default: false
      }
    }

    private static let names = [
      "from", "to", "kind", "focus", "strength", "status", "since", "until", "lead", "basis",
    ]

    init(_ column: TableColumn?) {
      let place = column.flatMap { Self.names.firstIndex(of: $0.header) }
      self = place.flatMap { Role(rawValue: UInt8($0)) } ?? .other
    }
  }

  struct Layout: Sendable {
    var separator: UInt8
    var roles: [Role]
  }

  private(set) var rows: [SourceRelations.Row] = []
  /// The words for entities, and the others.
  private(set) var names = WordTable()
  private(set) var terms = WordTable()
  /// Where the other rows begin, and on which line, counted from the first of the part.
  private(set) var others: [(place: Int, line: Int)] = []
  /// The lines that have been read, and the byte behind them.
  private(set) var lineCount = 0
  private(set) var end: Int
  /// The byte at which the part begins.
  let start: Int
  /// Whether there is a letter beyond ASCII, so that the encoding matters.
  private(set) var hasLetters = false

  private let layout: Layout
  private static let partSize = 1 << 18
  /// Bytes behind the end of the text, so that eight can be looked at together everywhere.
  private static let padding = 16

  /// - Parameter start: The byte at which a row begins.
  init(_ layout: Layout, from start: Int) {
    self.layout = layout
    self.start = start
    end = start
  }

  /// Reads the rows that begin before a place.
  ///
  /// - Parameter progress: Is told how many more bytes have been read.
  mutating func read(_ source: CSVSource, before limit: Int, progress: (Int) -> Void) {
    rows.reserveCapacity(rows.count + max(0, min(limit, source.count) - end) / 64)
    var buffer: [UInt8] = []
    var wanted = Self.partSize
    while end < limit {
      buffer.removeAll(keepingCapacity: true)
      let count = source.read(wanted, at: end, to: &buffer)
      if count == 0 { return }
      let isAtEnd = count < wanted
      buffer += repeatElement(0, count: Self.padding)
      let before = end
      parse(buffer.span, count: count, isAtEnd: isAtEnd, before: limit - end)
      progress(end - before)
      if end == before {
        // One row fills the buffer: look at more of it, within reason.
        guard !isAtEnd, wanted < CSVRowReader.rowLimit else {
          others.append((end, lineCount))
          end = source.count
          return
        }
        wanted *= 2
      } else {
        wanted = Self.partSize
      }
    }
  }

  /// Reads the rows of a text that begin before a limit and end in it.
  ///
  /// - Parameters:
  ///   - count: Where the text ends; behind it are zeros.
  ///   - isAtEnd: Whether nothing comes behind it.
  private mutating func parse(
    _ buffer: Span<UInt8>,
    count: Int,
    isAtEnd: Bool,
    before limit: Int
  ) {
    let text = buffer.bytes
    let roles = layout.roles
    let separator = layout.separator
    let newline = UInt8(ascii: "\n")
    var place = 0
    var lastRowEnd = 0
    rows: while place < min(count, limit) {
      let rowStart = place
      var row = SourceRelations.Row()
      var column = 0
      var isBlank = true
      var isPlain = true
      var isEnded = false
      while !isEnded {
        var cell = place
        var length: Int
        if text.byte(place) == UInt8(ascii: "\""), place < count {
          cell = place + 1
          length = text.distance(from: cell, to: UInt8(ascii: "\""), or: newline)
          let close = cell + length
          guard close < count, text.byte(close) == UInt8(ascii: "\"") else {
            isPlain = false
            break
          }
          place = close + 1
          if place < count, text.byte(place) == UInt8(ascii: "\r") { place += 1 }
          guard place >= count || text.byte(place) == separator || text.byte(place) == newline
          else {
            isPlain = false
            break
          }
          isBlank = false
        } else {
          length = text.distance(from: cell, to: separator, or: newline)
          if cell + length > count { length = count - cell }
          place = cell + length
          if length > 0, place >= count || text.byte(place) == newline,
            text.byte(cell + length - 1) == UInt8(ascii: "\r")
          {
            length -= 1
          }
          if length > 0 { isBlank = false }
        }
        if place >= count, !isAtEnd { break rows }
        isEnded = place >= count || text.byte(place) == newline
        if length > 0 {
          guard column < roles.count, roles[column] != .other else {
            isPlain = false
            break
          }
          let role = roles[column]
          if role.isName {
            let number = names.number(from: cell, count: length, in: text)
            switch role {
            case .from: row.from = number
            case .to: row.to = number
            case .focus: row.focus = number
            default: row.lead = number
            }
          } else {
            guard let number = UInt16(exactly: terms.number(from: cell, count: length, in: text))
            else {
              isPlain = false
              break
            }
            switch role {
            case .kind: row.kind = number
            case .strength: row.strength = number
            case .status: row.status = number
            case .since: row.since = number
            case .until: row.until = number
            default: row.basis = number
            }
          }
        }
        column += 1
        guard column <= roles.count else {
          isPlain = false
          break
        }
        if !isEnded { place += 1 }
      }
      // Empty cells may be left out at the end of a row.
      if isPlain {
        if !isBlank {
          row.line = UInt32(truncatingIfNeeded: lineCount)
          row.place = UInt32(truncatingIfNeeded: end + rowStart - start)
          rows.append(row)
        }
        lineCount += 1
        place += 1
      } else {
        // Whoever reads it later finds the same end of it.
        let scanned = CSVRowReader.scan(
          buffer,
          from: rowStart,
          limit: count,
          isAtEnd: isAtEnd,
          line: 1,
          separator: separator
        )
        guard case .row(let found, let rowEnd, let lines) = scanned else {
          place = rowStart
          break rows
        }
        if !found.isBlank { others.append((end + rowStart, lineCount)) }
        lineCount += lines
        place = rowEnd
        if found.fault?.kind.isFinal == true {
          hasLetters = hasLetters || text.hasLetters(before: count)
          end = Int.max
          return
        }
      }
      lastRowEnd = min(place, count)
    }
    if !hasLetters, text.hasLetters(before: lastRowEnd) { hasLetters = true }
    end += lastRowEnd
  }
}

extension RawSpan {
  @inline(__always)
  fileprivate func byte(_ place: Int) -> UInt8 {
    unsafeLoad(fromByteOffset: place, as: UInt8.self)
  }

  /// How many bytes there are from a place to the next of two, eight looked at together.
  ///
  /// The bytes that equal one become zero by exclusive or, and a zero byte is found by the bit that
  /// subtracting one from it borrows (H. S. Warren, *Hacker's Delight*, 2nd ed. 2012, § 6–1).
  @inline(__always)
  fileprivate func distance(from start: Int, to one: UInt8, or other: UInt8) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highs: UInt64 = 0x8080_8080_8080_8080
    let first = UInt64(one) &* ones
    let second = UInt64(other) &* ones
    var place = start
    while place &+ 8 <= byteCount {
      let word = unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self)
      let one = word ^ first
      let other = word ^ second
      let found = ((one &- ones) & ~one | (other &- ones) & ~other) & highs
      if found != 0 { return place &- start &+ found.trailingZeroBitCount / 8 }
      place &+= 8
    }
    return byteCount &- start
  }

  /// Whether there is a byte beyond ASCII before a place.
  func hasLetters(before end: Int) -> Bool {
    var letters: UInt64 = 0
    var place = 0
    while place &+ 8 <= end {
      letters |= unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self)
      place &+= 8
    }
    while place < end {
      letters |= UInt64(byte(place))
      place &+= 1
    }
    return letters & 0x8080_8080_8080_8080 != 0
  }
}
