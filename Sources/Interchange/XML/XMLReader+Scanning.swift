extension XMLReader {
  func endOfBlanks(from start: Int) -> Int {
    let text = bytes.span
    var place = start
    while place < end, text[place].isXMLBlank { place &+= 1 }
    return min(place, end)
  }

  /// The next bracket, and whether what stands before it is all blank, or may stay as it is.
  func endOfText(
    from start: Int
  ) throws(XMLFault) -> (bracket: Int, isBlank: Bool, isPlain: Bool) {
    let text = bytes.span
    var place = start
    while place < end, text[place].isXMLBlank { place &+= 1 }
    if place >= end || text[place] == UInt8(ascii: "<") { return (place, true, true) }
    // A carriage return may stand among the blanks.
    place = start
    var isPlain = true
    var isASCII = true
    while place < end {
      let byte = text[place]
      // Most bytes are letters.
      if byte &- 0x3D >= 0x43 {
        if byte == UInt8(ascii: "<") { break }
        if byte >= 0x80 { isASCII = false }
        if byte == UInt8(ascii: "&") || byte == UInt8(ascii: "\r") { isPlain = false }
        if byte < 0x20, !byte.isXMLBlank { throw XMLFault(kind: .control(byte), place: place) }
      }
      place &+= 1
    }
    if !isASCII { try checkUTF8(start..<place) }
    return (place, false, isPlain)
  }

  func writtenName(from start: Int) throws(XMLFault) -> WrittenName {
    let text = bytes.span
    var place = start
    var colon: Int?
    while place < end, text[place].isPartOfXMLName {
      if text[place] == UInt8(ascii: ":"), colon == nil, place > start { colon = place }
      place &+= 1
    }
    guard place > start, text[start].startsXMLName else {
      throw XMLFault(kind: .name, place: min(start, max(0, end - 1)))
    }
    guard place - start <= XMLLimits.name else { throw XMLFault(kind: .tooLong, place: start) }
    return WrittenName(range: start..<place, colon: colon == place - 1 ? nil : colon)
  }

  func endOfValue(
    from start: Int,
    quote: UInt8,
    of name: Range<Int>
  ) throws(XMLFault) -> (Int, isPlain: Bool) {
    let text = bytes.span
    let limit = min(end, start + XMLLimits.value + 1)
    var place = start
    var isPlain = true
    var isASCII = true
    while place < limit {
      let byte = text[place]
      if byte &- 0x3D >= 0x43 {
        if byte == quote { break }
        if byte == UInt8(ascii: "<") {
          throw XMLFault(kind: .bracketInValue(string(name)), place: place)
        }
        if byte >= 0x80 { isASCII = false }
        if byte == UInt8(ascii: "&") || byte < 0x20 { isPlain = false }
        if byte < 0x20, !byte.isXMLBlank { throw XMLFault(kind: .control(byte), place: place) }
      }
      place &+= 1
    }
    guard place < limit else {
      throw XMLFault(
        kind: limit < end ? .tooLong : .unclosedValue(string(name)),
        place: name.lowerBound
      )
    }
    if !isASCII { try checkUTF8(start..<place) }
    return (place, isPlain)
  }

  func checkUTF8(_ range: Range<Int>) throws(XMLFault) {
    guard String(validating: bytes[range], as: UTF8.self) == nil else { return }
    var decoder = UTF8()
    var iterator = bytes[range].makeIterator()
    var place = range.lowerBound
    while case .scalarValue(let scalar) = decoder.decode(&iterator) { place += UTF8.width(scalar) }
    throw XMLFault(kind: .notText, place: place)
  }

  func endOfMarkup(
    _ closing: StaticString,
    from start: Int,
    opening: String
  ) throws(XMLFault) -> Int {
    let text = bytes.span
    let found: Int? = closing.withUTF8Buffer { mark in
      var place = start
      while place &+ mark.count <= end {
        if text[place] == mark[0], (1..<mark.count).allSatisfy({ text[place &+ $0] == mark[$0] }) {
          return place &+ mark.count
        }
        place &+= 1
      }
      return nil
    }
    guard let found else { throw XMLFault(kind: .unclosedMarkup(opening), place: place) }
    return found
  }

  static func isEqual(
    _ text: Span<UInt8>,
    _ one: Range<Int>,
    _ other: Range<Int>
  ) -> Bool {
    guard one.count == other.count else { return false }
    for offset in 0..<one.count
    where text[one.lowerBound &+ offset] != text[other.lowerBound &+ offset] {
      return false
    }
    return true
  }
}

extension UInt8 {
  var isXMLBlank: Bool {
    self <= 0x20 && (self == 0x20 || self == 0x0A || self == 0x09 || self == 0x0D)
  }

  var startsXMLName: Bool {
    (self | 0x20) &- 0x61 < 26 || self == UInt8(ascii: "_") || self == UInt8(ascii: ":")
      || self >= 0x80
  }

  var isPartOfXMLName: Bool {
    startsXMLName || self &- 0x30 < 10 || self == UInt8(ascii: "-") || self == UInt8(ascii: ".")
  }
}
