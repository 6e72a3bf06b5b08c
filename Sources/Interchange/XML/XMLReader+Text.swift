extension XMLReader {
  /// Goes to the next bracket, and takes what stands before it.
  mutating func readText() throws(XMLFault) {
    let start = place
    let (bracket, isBlank, isPlain) = try endOfText(from: start)
    place = bracket
    if isBlank { return }
    guard !open.isEmpty else {
      let first = endOfBlanks(from: start)
      throw XMLFault(kind: hasRoot ? .outsideRoot : .notXML, place: first)
    }
    try take(start..<bracket, isPlain: isPlain)
  }

  /// Adds a piece to the text before the next tag: comments may cut it.
  ///
  /// - Parameter isPlain: Whether it means what it says, with nothing to decode.
  /// - Parameter isVerbatim: Whether `&` is only a character.
  private mutating func take(
    _ range: Range<Int>,
    isPlain: Bool,
    isVerbatim: Bool = false
  ) throws(XMLFault) {
    if range.isEmpty { return }
    guard Int(text.count) + range.count <= XMLLimits.value else {
      throw XMLFault(kind: .tooLong, place: range.lowerBound)
    }
    if text.isNone, isPlain {
      text = TextPlace(range)
      return
    }
    let start = bytes.count
    if !text.isNone { bytes.append(contentsOf: bytes[text.range]) }
    if isPlain {
      bytes.append(contentsOf: bytes[range])
    } else {
      _ = try decoding(range, isAttribute: false, isVerbatim: isVerbatim)
    }
    text = TextPlace(start..<bytes.count)
  }

  mutating func readDeclaration() throws(XMLFault) {
    let start = place
    if follows("<!--") {
      place = try endOfMarkup("-->", from: start + 4, opening: "<!--")
    } else if follows("<![CDATA["), !open.isEmpty {
      place = try endOfMarkup("]]>", from: start + 9, opening: "<![CDATA[")
      let content = start + 9..<place - 3
      try take(content, isPlain: !bytes[content].contains(UInt8(ascii: "\r")), isVerbatim: true)
    } else if follows("<!DOCTYPE") {
      throw XMLFault(kind: .documentType, place: start)
    } else {
      throw XMLFault(kind: .notXML, place: start)
    }
  }

  func follows(_ text: StaticString) -> Bool {
    guard place + text.utf8CodeUnitCount <= end else { return false }
    return text.withUTF8Buffer { $0.elementsEqual(bytes[place..<place + text.utf8CodeUnitCount]) }
  }

  /// Writes text behind the whole, as it is meant: entities and characters by number as what they
  /// stand for, lines ended by line feeds, and in attributes blanks for all white space.
  mutating func decoding(
    _ range: Range<Int>,
    isAttribute: Bool,
    isVerbatim: Bool = false
  ) throws(XMLFault) -> TextPlace {
    let start = bytes.count
    var place = range.lowerBound
    while place < range.upperBound {
      var byte = bytes[place]
      if byte == UInt8(ascii: "&"), !isVerbatim {
        let (scalar, after) = try reference(at: place, before: range.upperBound)
        bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        place = after
        continue
      }
      if byte == UInt8(ascii: "\r") {
        if place + 1 < range.upperBound, bytes[place + 1] == UInt8(ascii: "\n") { place += 1 }
        byte = UInt8(ascii: "\n")
      }
      bytes.append(isAttribute && byte < 0x20 ? 0x20 : byte)
      place += 1
    }
    return TextPlace(start..<bytes.count)
  }

  /// The character that `&amp;` or `&#38;` stands for, and where what follows it begins.
  private func reference(
    at start: Int,
    before limit: Int
  ) throws(XMLFault) -> (Unicode.Scalar, after: Int) {
    guard
      let semicolon = bytes[start..<min(limit, start + 12)].firstIndex(of: UInt8(ascii: ";"))
    else {
      let shown = bytes[start..<min(limit, start + 12)].prefix { $0 > 0x20 }
      throw XMLFault(kind: .entity(String(decoding: shown, as: UTF8.self)), place: start)
    }
    let name = string(start + 1..<semicolon)
    if let scalar = Self.entities[name] { return (scalar, semicolon + 1) }
    guard name.first == "#" else {
      throw XMLFault(kind: .entity("&\(name);"), place: start)
    }
    let digits = name.dropFirst()
    let number =
      digits.first == "x" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits, radix: 10)
    guard let scalar = number.flatMap(Unicode.Scalar.init), scalar.isAllowedInXML,
      digits.utf8.allSatisfy({ $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") })
    else { throw XMLFault(kind: .forbiddenReference("&\(name);"), place: start) }
    return (scalar, semicolon + 1)
  }

  private static let entities: [String: Unicode.Scalar] = [
    "lt": "<", "gt": ">", "amp": "&", "quot": "\"", "apos": "'",
  ]
}

extension Unicode.Scalar {
  /// What XML 1.0 calls a character; all else may not stand in a text in any form.
  var isAllowedInXML: Bool {
    switch value {
    case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }
}
