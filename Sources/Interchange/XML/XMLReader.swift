/// The elements of an XML text one after another, with their attributes and their text.
///
///     var reader = XMLReader(bytes)
///     while true {
///       switch try reader.next() {
///       case .start: …           // reader.name, reader.attributes
///       case .end: …             // reader.text: what stood before the end tag
///       case .finished: return
///       }
///     }
///
/// XML 1.0 as data are written in it: elements, attributes, text, `CDATA`, comments and processing
/// instructions (both passed over), the five entities that XML has of itself, and characters by
/// number. A document type is refused before anything in it is looked at, so that there are no
/// entities to expand and no files to fetch. UTF-8, and UTF-16 that says so by its first bytes.
///
/// Written for this because Foundation's parser takes as long to do nothing with a file of 80 MB as
/// igraph takes to read the graph in it (1.6 s); this one takes a sixth of that.
///
/// - Complexity: O(bytes) time; beside the text, memory for the names of open elements and for what
///   has to be decoded.
struct XMLReader {
  enum Event {
    case start
    case end
    case finished
  }

  struct Attribute {
    /// Without its prefix.
    var name: XMLName
    var written: WrittenName
    var value: TextPlace
  }

  /// A name as it stands in the text, and where its prefix ends.
  struct WrittenName {
    var range: Range<Int>
    var colon: Int?
  }

  /// The text, and behind it what had to be decoded.
  private(set) var bytes: [UInt8]
  /// Where the text ends.
  let end: Int
  /// The last element that began or ended.
  private(set) var name: XMLName = ""
  /// Of the last element that began.
  private(set) var attributes: [Attribute] = []
  /// Where the last tag begins.
  private(set) var tagStart = 0
  /// What stands between this tag and the one before, without comments; `none` if that is blank.
  private(set) var text = TextPlace.none

  private var place: Int
  private var open: [(name: XMLName, range: Range<Int>)] = []
  /// Prefixes that were declared, each with the depth of the element that did.
  private var prefixes: [(range: Range<Int>, depth: Int)] = []
  private var isEmptyElement = false
  private var hasRoot = false

  /// How many elements are open.
  var depth: Int { open.count }

  /// What is wrong with the encoding of the whole.
  private let fault: XMLFault?

  /// - Parameter bytes: To be given away: where nobody else has them they are not copied.
  init(_ bytes: consuming [UInt8]) {
    do throws(XMLFault) {
      place = try XMLEncoding.decode(&bytes)
      fault = nil
    } catch {
      place = 0
      fault = error
    }
    end = bytes.count
    self.bytes = bytes
  }

  /// Goes to the next tag.
  mutating func next() throws(XMLFault) -> Event {
    if let fault { throw fault }
    text = .none
    if isEmptyElement {
      isEmptyElement = false
      return close()
    }
    while true {
      try readText()
      tagStart = place
      guard place < end else {
        if let unclosed = open.last?.range {
          throw XMLFault(kind: .unclosedElement(string(unclosed)), place: unclosed.lowerBound - 1)
        }
        guard hasRoot else { throw XMLFault(kind: .empty, place: max(0, end - 1)) }
        return .finished
      }
      switch byte(place + 1) {
      case UInt8(ascii: "/"): return try readEndTag()
      case UInt8(ascii: "!"): try readDeclaration()
      case UInt8(ascii: "?"): place = try endOfMarkup("?>", from: place + 2, opening: "<?")
      default:
        try readStartTag()
        return .start
      }
    }
  }

  /// Goes to the end of the element that began last.
  mutating func skipElement() throws(XMLFault) {
    let outer = depth - 1
    while depth > outer { _ = try next() }
  }

  /// Goes to the end of the element that began last, and takes the text that it begins with.
  mutating func leafText() throws(XMLFault) -> TextPlace {
    let outer = depth - 1
    _ = try next()
    let first = text
    while depth > outer { _ = try next() }
    return first
  }

  /// The value of an attribute that has no prefix; `none` when the element lacks it.
  func attribute(_ name: XMLName) -> TextPlace {
    for attribute in attributes where attribute.name == name && attribute.written.colon == nil {
      return attribute.value
    }
    return .none
  }

  /// The text at a place; `nil` for `none`.
  func pool(_ place: TextPlace) -> String? {
    place.isNone ? nil : string(place.range)
  }

  /// The name of the element that is open, with its prefix.
  var nameAsWritten: String { open.last.map { string($0.range) } ?? "" }

  func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  private func byte(_ place: Int) -> UInt8 { place < end ? bytes[place] : 0 }
}

// MARK: Tags

extension XMLReader {
  private mutating func readStartTag() throws(XMLFault) {
    let start = place
    let written = try writtenName(from: start + 1)
    if open.isEmpty {
      guard !hasRoot else { throw XMLFault(kind: .outsideRoot, place: start) }
      hasRoot = true
    }
    guard open.count < XMLLimits.depth else { throw XMLFault(kind: .tooDeep, place: start) }
    name = localName(written)
    open.append((name, written.range))
    attributes.removeAll(keepingCapacity: true)
    place = written.range.upperBound
    var hasPrefixes = written.colon != nil
    while true {
      let afterBlanks = endOfBlanks(from: place)
      switch byte(afterBlanks) {
      case UInt8(ascii: ">"):
        place = afterBlanks + 1
      case UInt8(ascii: "/") where byte(afterBlanks + 1) == UInt8(ascii: ">"):
        place = afterBlanks + 2
        isEmptyElement = true
      case _ where afterBlanks >= end:
        throw XMLFault(kind: .unclosedTag(string(written.range)), place: start)
      case _ where afterBlanks == place:
        throw XMLFault(kind: .name, place: place)
      default:
        place = afterBlanks
        if try readAttribute().colon != nil { hasPrefixes = true }
        continue
      }
      break
    }
    guard hasPrefixes else { return }
    // Prefixes may be used before they are declared in the same tag.
    for written in [written] + attributes.map(\.written) { try checkPrefix(of: written) }
  }

  private mutating func readAttribute() throws(XMLFault) -> WrittenName {
    let written = try writtenName(from: place)
    let equals = endOfBlanks(from: written.range.upperBound)
    let quotePlace = endOfBlanks(from: equals + 1)
    let quote = byte(quotePlace)
    guard byte(equals) == UInt8(ascii: "="),
      quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
    else {
      throw XMLFault(kind: .attribute(string(written.range)), place: written.range.lowerBound)
    }
    let (valueEnd, isPlain) = try endOfValue(from: quotePlace + 1, quote: quote, of: written.range)
    let value = quotePlace + 1..<valueEnd
    place = valueEnd + 1
    let name = localName(written)
    for other in attributes where other.name == name {
      guard !bytes[other.written.range].elementsEqual(bytes[written.range]) else {
        throw XMLFault(
          kind: .repeatedAttribute(string(written.range)),
          place: written.range.lowerBound
        )
      }
    }
    guard attributes.count < XMLLimits.attributes else {
      throw XMLFault(kind: .tooManyAttributes, place: written.range.lowerBound)
    }
    let place = isPlain ? TextPlace(value) : try decoding(value, isAttribute: true)
    attributes.append(Attribute(name: name, written: written, value: place))
    if let colon = written.colon, string(written.range.lowerBound..<colon) == "xmlns" {
      prefixes.append((colon + 1..<written.range.upperBound, depth))
    }
    return written
  }

  private mutating func readEndTag() throws(XMLFault) -> Event {
    guard let begun = open.last else { throw XMLFault(kind: .outsideRoot, place: place) }
    let nameEnd = place + 2 + begun.range.count
    guard nameEnd < end, !bytes[nameEnd].isPartOfXMLName,
      Self.isEqual(bytes.span, begun.range, place + 2..<nameEnd)
    else {
      let written = try writtenName(from: place + 2).range
      if written.upperBound == end {
        throw XMLFault(kind: .unclosedTag("/" + string(written)), place: place)
      }
      throw XMLFault(kind: .wrongEnd(string(written), open: string(begun.range)), place: place)
    }
    let bracket = endOfBlanks(from: nameEnd)
    guard byte(bracket) == UInt8(ascii: ">") else {
      throw XMLFault(kind: .unclosedTag("/" + string(begun.range)), place: place)
    }
    place = bracket + 1
    name = begun.name
    return close()
  }

  private mutating func close() -> Event {
    while let last = prefixes.last, last.depth == depth { prefixes.removeLast() }
    open.removeLast()
    return .end
  }

  private func localName(_ written: WrittenName) -> XMLName {
    let start = written.colon.map { $0 + 1 } ?? written.range.lowerBound
    return XMLName(start..<written.range.upperBound, in: bytes.span)
  }

  private func checkPrefix(of written: WrittenName) throws(XMLFault) {
    guard let colon = written.colon else { return }
    let prefix = written.range.lowerBound..<colon
    let isDeclared = prefixes.contains { Self.isEqual(bytes.span, $0.range, prefix) }
    guard isDeclared || ["xml", "xmlns"].contains(string(prefix)) else {
      throw XMLFault(kind: .undeclaredPrefix(string(prefix)), place: prefix.lowerBound)
    }
  }
}

// MARK: Text

extension XMLReader {
  /// Goes to the next bracket, and takes what stands before it.
  private mutating func readText() throws(XMLFault) {
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

  private mutating func readDeclaration() throws(XMLFault) {
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

  private func follows(_ text: StaticString) -> Bool {
    guard place + text.utf8CodeUnitCount <= end else { return false }
    return text.withUTF8Buffer { $0.elementsEqual(bytes[place..<place + text.utf8CodeUnitCount]) }
  }

  /// Writes text behind the whole, as it is meant: entities and characters by number as what they
  /// stand for, lines ended by line feeds, and in attributes blanks for all white space.
  private mutating func decoding(
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

// MARK: Looking ahead

extension XMLReader {
  private func endOfBlanks(from start: Int) -> Int {
    let text = bytes.span
    var place = start
    while place < end, text[place].isXMLBlank { place &+= 1 }
    return min(place, end)
  }

  /// The next bracket, and whether what stands before it is all blank, or may stay as it is.
  private func endOfText(
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

  private func writtenName(from start: Int) throws(XMLFault) -> WrittenName {
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

  private func endOfValue(
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

  private func checkUTF8(_ range: Range<Int>) throws(XMLFault) {
    guard String(validating: bytes[range], as: UTF8.self) == nil else { return }
    var decoder = UTF8()
    var iterator = bytes[range].makeIterator()
    var place = range.lowerBound
    while case .scalarValue(let scalar) = decoder.decode(&iterator) { place += UTF8.width(scalar) }
    throw XMLFault(kind: .notText, place: place)
  }

  private func endOfMarkup(
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

  private static func isEqual(
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
  fileprivate var isXMLBlank: Bool {
    self <= 0x20 && (self == 0x20 || self == 0x0A || self == 0x09 || self == 0x0D)
  }

  fileprivate var startsXMLName: Bool {
    (self | 0x20) &- 0x61 < 26 || self == UInt8(ascii: "_") || self == UInt8(ascii: ":")
      || self >= 0x80
  }

  fileprivate var isPartOfXMLName: Bool {
    startsXMLName || self &- 0x30 < 10 || self == UInt8(ascii: "-") || self == UInt8(ascii: ".")
  }
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
