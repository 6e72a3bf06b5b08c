internal import GraphCore

/// The rows of one part of an edge list, by columns; names are numbers in the part's own table.
struct EdgeListPart: Sendable {
  /// What is wrong with a row.
  struct Fault: Sendable {
    enum Kind: Sendable {
      case cells(Int)
      case emptyName
      case notAStrength(String)
      case notText
      case zeroByte
      case openQuote
      /// Nothing after it is read.
      case tooManyCells
    }

    var kind: Kind
    /// The row's line, counted from 0 within the part.
    var line: Int
    /// The byte of the text at which it is.
    var place: Int
  }

  /// No more are kept of one part, to read messages and not mountains.
  static let faultLimit = 20

  let layout: EdgeListLayout
  var sources: [UInt32] = []
  var targets: [UInt32] = []
  var strengths: [Double] = []
  var names = NameTable()
  var faults: [Fault] = []
  private(set) var lineCount = 0

  init(layout: EdgeListLayout) {
    self.layout = layout
  }

  /// Adds the rows that begin in a range of the text.
  mutating func parse(_ bytes: [UInt8], in range: Range<Int>) {
    let text = bytes.span
    let separator = layout.separator
    let sourceColumn = layout.source
    let targetColumn = layout.target
    let strengthColumn = layout.strength ?? -1
    let newline = UInt8(ascii: "\n")
    let quote = UInt8(ascii: "\"")
    var place = range.lowerBound
    while place < range.upperBound {
      let rowStart = place
      var source = place..<place
      var target = place..<place
      var strength = place..<place
      var column = 0
      var quotedLines = 0
      var isWhole = true
      var isTooWide = false
      // One cell a turn, until a line ends or the text does.
      while true {
        let cellStart = place
        if place < range.upperBound, text[place] == quote {
          guard let end = CSVQuotes.end(text, from: place, before: range.upperBound) else {
            note(.openQuote, at: cellStart)
            place = range.upperBound
            isWhole = false
            break
          }
          for byte in place..<end where text[byte] == newline { quotedLines += 1 }
          place = end
        }
        while place < range.upperBound, text[place] != separator, text[place] != newline {
          place &+= 1
        }
        if column == sourceColumn {
          source = cellStart..<place
        } else if column == targetColumn {
          target = cellStart..<place
        } else if column == strengthColumn {
          strength = cellStart..<place
        } else if column >= layout.width, !isTooWide {
          for place in cellStart..<place where !text[place].isBlank { isTooWide = true }
        }
        column &+= 1
        guard column <= CSVRowReader.cellLimit else {
          note(.tooManyCells, at: rowStart)
          return
        }
        if place >= range.upperBound || text[place] == newline { break }
        place &+= 1
      }
      if isWhole {
        if isTooWide {
          note(.cells(column), at: rowStart)
        } else {
          add(text, source, target, strength, row: rowStart..<place)
        }
      }
      place &+= 1
      lineCount += 1 + quotedLines
    }
  }

  private mutating func add(
    _ text: Span<UInt8>,
    _ source: Range<Int>,
    _ target: Range<Int>,
    _ strength: Range<Int>,
    row: Range<Int>
  ) {
    let source = Self.trimmed(text, source)
    let target = Self.trimmed(text, target)
    guard !source.isEmpty, !target.isEmpty else {
      for place in row where !text[place].isBlank && text[place] != layout.separator {
        return note(.emptyName, at: source.isEmpty ? source.lowerBound : target.lowerBound)
      }
      return
    }
    var value = 1.0
    if layout.strength != nil {
      let cell = Self.trimmed(text, strength)
      let allowsComma = layout.allowsDecimalComma
      guard let number = DecimalNumber.parsing(text, cell, allowsComma: allowsComma),
        EdgeStrengths.range.contains(number)
      else {
        let shown = String(
          decoding: (cell.lowerBound..<cell.upperBound).map { text[$0] },
          as: UTF8.self
        )
        return note(.notAStrength(shown), at: cell.lowerBound)
      }
      value = number
    }
    guard let from = number(of: source, in: text), let to = number(of: target, in: text) else {
      return
    }
    sources.append(from)
    targets.append(to)
    if layout.strength != nil { strengths.append(value) }
  }

  /// The number of a name; `nil` where it is none, which is noted.
  private mutating func number(of name: Range<Int>, in text: Span<UInt8>) -> UInt32? {
    let known = names.count
    guard let number = names.number(of: name, in: text) else {
      note(.notText, at: name.lowerBound)
      return nil
    }
    if names.count > known {
      for place in name where text[place] == 0 {
        note(.zeroByte, at: place)
        return nil
      }
    }
    return number
  }

  private mutating func note(_ kind: Fault.Kind, at place: Int) {
    if faults.count < Self.faultLimit {
      faults.append(Fault(kind: kind, line: lineCount, place: place))
    }
  }

  /// A cell without blanks around it, nor quotes around what is left.
  private static func trimmed(_ text: Span<UInt8>, _ cell: Range<Int>) -> Range<Int> {
    var start = cell.lowerBound
    var end = cell.upperBound
    while start < end, text[start].isBlank { start &+= 1 }
    while start < end, text[end &- 1].isBlank { end &-= 1 }
    if end &- start >= 2, text[start] == 0x22, text[end &- 1] == 0x22 {
      start &+= 1
      end &-= 1
    }
    return start..<end
  }
}
