/// Parses JSON (RFC 8259) without forgetting anything: a key that stands twice is refused, where
/// Foundation keeps the first or the last of them, and numbers stay as they are spelt.
struct JSONParser {
  static let depthLimit = 64

  private let bytes: [UInt8]
  private var place: Int

  static func parsing(_ bytes: [UInt8]) throws(JSONFault) -> JSONTree {
    var parser = JSONParser(bytes)
    parser.skipBlanks()
    guard parser.place < bytes.count else { throw JSONFault(kind: .empty, place: 0) }
    let tree = try parser.value(depth: 0)
    parser.skipBlanks()
    guard parser.place == bytes.count else {
      throw JSONFault(kind: .afterEnd, place: parser.place)
    }
    return tree
  }

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
    place = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// The byte that is next; 0 behind the last.
  private var next: UInt8 { place < bytes.count ? bytes[place] : 0 }

  private mutating func skipBlanks() {
    while next == 0x20 || next == 0x0A || next == 0x0D || next == 0x09 { place += 1 }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard place < bytes.count, bytes[place] == byte else { return false }
    place += 1
    return true
  }

  private var unexpected: JSONFault {
    guard place < bytes.count else {
      return JSONFault(kind: .cutOff, place: max(0, bytes.count - 1))
    }
    let rest = bytes[place...].prefix(12).prefix { $0 > 0x20 && $0 != UInt8(ascii: ",") }
    return JSONFault(kind: .unexpected(String(decoding: rest, as: UTF8.self)), place: place)
  }

  private mutating func value(depth: Int) throws(JSONFault) -> JSONTree {
    let start = place
    guard depth < Self.depthLimit else { throw JSONFault(kind: .tooDeep, place: start) }
    let value: JSONTree.Value
    switch next {
    case UInt8(ascii: "{"): value = .object(try object(depth: depth))
    case UInt8(ascii: "["): value = .list(try list(depth: depth))
    case UInt8(ascii: "\""): value = .text(try text())
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): value = .number(try number())
    case UInt8(ascii: "t") where takeWord("true"): value = .truth(true)
    case UInt8(ascii: "f") where takeWord("false"): value = .truth(false)
    case UInt8(ascii: "n") where takeWord("null"): value = .null
    default: throw unexpected
    }
    return JSONTree(value: value, place: start)
  }

  private mutating func takeWord(_ word: String) -> Bool {
    guard bytes[place...].starts(with: word.utf8) else { return false }
    place += word.utf8.count
    return true
  }

  private mutating func list(depth: Int) throws(JSONFault) -> [JSONTree] {
    place += 1
    var values: [JSONTree] = []
    skipBlanks()
    if take(UInt8(ascii: "]")) { return values }
    while true {
      skipBlanks()
      values.append(try value(depth: depth + 1))
      skipBlanks()
      if take(UInt8(ascii: "]")) { return values }
      guard take(UInt8(ascii: ",")) else { throw unexpected }
    }
  }

  private mutating func object(depth: Int) throws(JSONFault) -> [JSONTree.Field] {
    place += 1
    var fields: [JSONTree.Field] = []
    // Most objects have few keys, and then looking at all is quicker than a table.
    var keys: Set<String> = []
    skipBlanks()
    if take(UInt8(ascii: "}")) { return fields }
    while true {
      skipBlanks()
      let start = place
      guard next == UInt8(ascii: "\"") else { throw unexpected }
      let key = try text()
      let isRepeated =
        fields.count < 12 ? fields.contains { $0.key == key } : keys.contains(key)
      guard !isRepeated else { throw JSONFault(kind: .repeatedKey(key), place: start) }
      if fields.count == 11 { keys = Set(fields.map(\.key)) }
      if fields.count >= 11 { keys.insert(key) }
      skipBlanks()
      guard take(UInt8(ascii: ":")) else { throw unexpected }
      skipBlanks()
      fields.append(JSONTree.Field(key: key, place: start, value: try value(depth: depth + 1)))
      skipBlanks()
      if take(UInt8(ascii: "}")) { return fields }
      guard take(UInt8(ascii: ",")) else { throw unexpected }
    }
  }

  private mutating func number() throws(JSONFault) -> String {
    let start = place
    while "0123456789+-.eE".utf8.contains(next) { place += 1 }
    let text = String(decoding: bytes[start..<place], as: UTF8.self)
    guard Self.isNumber(text.utf8[...]) else {
      throw JSONFault(kind: .number(text), place: start)
    }
    return text
  }

  /// Whether it is spelt as the grammar has it: no sign in front but `-`, no zeros before digits.
  private static func isNumber(_ text: Substring.UTF8View) -> Bool {
    var rest = text
    func digits() -> Int {
      let count = rest.prefix { (0x30...0x39).contains($0) }.count
      rest = rest.dropFirst(count)
      return count
    }
    if rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
    let hasZero = rest.first == UInt8(ascii: "0")
    let count = digits()
    guard count > 0, !hasZero || count == 1 else { return false }
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      guard digits() > 0 else { return false }
    }
    if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
      rest = rest.dropFirst()
      if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") {
        rest = rest.dropFirst()
      }
      guard digits() > 0 else { return false }
    }
    return rest.isEmpty
  }

  private mutating func text() throws(JSONFault) -> String {
    let start = place
    place += 1
    let contentStart = place
    var decoded: [UInt8]?
    while place < bytes.count {
      let byte = bytes[place]
      switch byte {
      case UInt8(ascii: "\""):
        let content = decoded ?? Array(bytes[contentStart..<place])
        guard let text = String(validating: content, as: UTF8.self) else {
          throw JSONFault(kind: .notText, place: start)
        }
        place += 1
        return text
      case UInt8(ascii: "\\"):
        var unescaped = decoded ?? Array(bytes[contentStart..<place])
        unescaped.append(contentsOf: String(try escape()).utf8)
        decoded = unescaped
      case 0..<0x20:
        throw JSONFault(kind: .controlInText, place: place)
      default:
        decoded?.append(byte)
        place += 1
      }
    }
    throw JSONFault(kind: .cutOff, place: start)
  }

  /// The character that `\n` or `\u00e5` stands for; two halves of a pair make one.
  private mutating func escape() throws(JSONFault) -> Unicode.Scalar {
    let start = place
    let letter = place + 1 < bytes.count ? bytes[place + 1] : 0
    place += 2
    switch letter {
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): break
    default: throw JSONFault(kind: .escape, place: start)
    }
    guard let first = codeUnit() else { throw JSONFault(kind: .escape, place: start) }
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard UTF16.isLeadSurrogate(first), takeWord("\\u"), let second = codeUnit(),
      UTF16.isTrailSurrogate(second)
    else { throw JSONFault(kind: .halfOfPair, place: start) }
    return UTF16.decode(UTF16.EncodedScalar([first, second]))
  }

  private mutating func codeUnit() -> UInt16? {
    guard place + 4 <= bytes.count else { return nil }
    let digits = bytes[place..<place + 4]
    guard digits.allSatisfy({ $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") }) else {
      return nil
    }
    place += 4
    return UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
  }
}
