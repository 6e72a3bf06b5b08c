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
/// igraph takes to read the graph in it (1.6 s); this one takes a quarter of that.
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
  var bytes: [UInt8]
  /// Where the text ends.
  let end: Int
  /// The last element that began or ended.
  private(set) var name: XMLName = ""
  /// Of the last element that began.
  private(set) var attributes: [Attribute] = []
  /// Where the last tag begins.
  private(set) var tagStart = 0
  /// What stands between this tag and the one before, without comments; `none` if that is blank.
  var text = TextPlace.none

  /// Where the next piece begins.
  var place: Int
  private(set) var open: [(name: XMLName, range: Range<Int>)] = []
  /// Prefixes that were declared, each with the depth of the element that did.
  private var prefixes: [(range: Range<Int>, depth: Int)] = []
  private var isEmptyElement = false
  private(set) var hasRoot = false

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
