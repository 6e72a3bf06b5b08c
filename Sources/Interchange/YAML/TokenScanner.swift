/// Goes over a text from token to token, as `yaml_parser_fetch_next_token` does.
struct TokenScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private(set) var findings: [(finding: YAMLGuard.Finding, line: Int, column: Int)] = []

  private var position = 0
  private var line = 1
  /// How far columns have been counted on this line: a place, and its column from 0.
  private var counted = (position: 0, column: 0)

  private var flowDepth = 0
  /// The column of the block collection that is open, and of those around it.
  private var indent = -1
  private var indents: [Int] = []
  private var isKeyAllowed = true
  /// Where a token stands, outside brackets, that a colon would make a key.
  private var key: (line: Int, column: Int, isRequired: Bool)?
  private var document = Document.none
  /// Whether the parser would stop here with an error.
  private var isBroken = false

  private enum Document { case none, open, ended }

  /// Where comments and brackets are noted, for those who want to know.
  private let marks: Marks?

  final class Marks {
    fileprivate(set) var comments: [Comment] = []
    fileprivate(set) var brackets: [Bracket] = []
  }

  /// From `#` to the end of the line.
  struct Comment {
    var line: Int
    /// From 1, in Unicode scalars.
    var column: Int
    /// In bytes.
    var range: Range<Int>
    /// In how many brackets it stands.
    var depth: Int
  }

  /// A bracket of either sort, and in how many what comes after it stands.
  struct Bracket {
    var line: Int
    var column: Int
    var depth: Int
  }

  init(_ bytes: UnsafeBufferPointer<UInt8>, noting marks: Marks? = nil) {
    self.bytes = bytes
    self.marks = marks
  }

  // MARK: Characters

  private func byte(_ index: Int) -> UInt8 { index < bytes.count ? bytes[index] : 0 }
  private func isBlank(_ index: Int) -> Bool { byte(index) == .space || byte(index) == .tab }
  private func isBreak(_ index: Int) -> Bool {
    byte(index) == .lineFeed || byte(index) == .carriageReturn
  }
  private func isBreakOrEnd(_ index: Int) -> Bool { isBreak(index) || byte(index) == 0 }
  private func isBlankOrEnd(_ index: Int) -> Bool { isBlank(index) || isBreakOrEnd(index) }

  /// `---` or `...` at the start of a line.
  private func isMarker(_ mark: Unicode.Scalar, at index: Int) -> Bool {
    byte(index) == UInt8(ascii: mark) && byte(index + 1) == byte(index)
      && byte(index + 2) == byte(index) && isBlankOrEnd(index + 3)
      && (index == 0 || byte(index - 1) == .lineFeed)
  }

  /// The column of the place reached, from 0, in Unicode scalars.
  private mutating func column() -> Int {
    while counted.position < position {
      if bytes[counted.position] & 0xC0 != 0x80 { counted.column += 1 }
      counted.position += 1
    }
    return counted.column
  }

  private mutating func eatBreak() {
    if byte(position) == .carriageReturn { position += 1 }
    if byte(position) == .lineFeed {
      position += 1
      line += 1
      counted = (position, 0)
    }
  }

  private mutating func skipToBreak() {
    while !isBreakOrEnd(position) { position += 1 }
  }

  private mutating func skipComment() {
    let start = position
    let column = marks == nil ? 0 : column() + 1
    skipToBreak()
    marks?.comments.append(
      Comment(line: line, column: column, range: start..<position, depth: flowDepth)
    )
  }

  private mutating func noteBracket() {
    guard let marks else { return }
    marks.brackets.append(Bracket(line: line, column: column() + 1, depth: flowDepth))
  }

  private mutating func note(_ finding: YAMLGuard.Finding) {
    guard !findings.contains(where: { $0.finding == finding }) else { return }
    findings.append((finding, line, column() + 1))
  }

  /// Notes the first line break that is neither LF nor CR LF: a lone CR, NEL, LS or PS.
  mutating func findStrayBreak() -> Bool {
    while position < bytes.count {
      switch bytes[position] {
      case .lineFeed:
        eatBreak()
        continue
      case .carriageReturn where byte(position + 1) != .lineFeed,
        0xC2 where byte(position + 1) == 0x85,
        0xE2 where byte(position + 1) == 0x80 && byte(position + 2) & 0xFE == 0xA8:
        note(.strayBreak)
        return true
      default:
        position += 1
      }
    }
    return false
  }

  // MARK: Tokens

  mutating func scan() {
    while !isBroken {
      skipToToken()
      forgetStaleKey()
      if flowDepth == 0 { closeBlocks(rightOf: column()) }
      guard byte(position) != 0, !isBroken else { return }
      token()
    }
  }

  private mutating func token() {
    let here = byte(position)
    if isMarker("-", at: position) || isMarker(".", at: position) { return marker() }
    if here == UInt8(ascii: "%"), column() == 0 { return directive() }
    if document == .ended { note(.secondDocument) }
    document = .open

    let isFollowed = flowDepth > 0 || isBlankOrEnd(position + 1)
    switch Unicode.Scalar(here) {
    case "[", "{": openBracket()
    case "]", "}": closeBracket()
    case ",":
      if flowDepth == 0 { key = nil }
      isKeyAllowed = true
      position += 1
    case "-" where isBlankOrEnd(position + 1): entry()
    case "?" where isFollowed: complexKey()
    case ":" where isFollowed: value()
    case "*", "&":
      note(here == UInt8(ascii: "*") ? .alias : .anchor)
      saveKey()
      position += 1
      while !isBlankOrEnd(position), !byte(position).isFlowIndicator { position += 1 }
    case "!": tag()
    case "|" where flowDepth == 0, ">" where flowDepth == 0: blockScalar()
    case "'", "\"": quoted(by: here)
    case "|", ">", "%", "@", "`", "\t":
      isBroken = true
    default: plain()
    }
  }

  private mutating func skipToToken() {
    while true {
      if byte(position) == 0xEF, byte(position + 1) == 0xBB, byte(position + 2) == 0xBF,
        column() == 0
      {
        position += 3
      }
      while byte(position) == .space
        || (byte(position) == .tab && (flowDepth > 0 || !isKeyAllowed))
      {
        position += 1
      }
      if byte(position) == UInt8(ascii: "#") { skipComment() }
      guard isBreak(position) else { return }
      eatBreak()
      if flowDepth == 0 { isKeyAllowed = true }
    }
  }

  /// A key stands on one line, its colon within 1 024 characters.
  private mutating func forgetStaleKey() {
    guard flowDepth == 0, let key, key.line < line || key.column + 1024 < column() else { return }
    self.key = nil
    isBroken = key.isRequired
  }

  private mutating func saveKey() {
    if flowDepth == 0, isKeyAllowed {
      let column = column()
      key = (line, column, isRequired: column == indent)
    }
    isKeyAllowed = false
  }

  // MARK: Nesting

  private mutating func openBlock(at column: Int) {
    guard flowDepth == 0, indent < column else { return }
    indents.append(indent)
    indent = column
    checkDepth()
  }

  private mutating func closeBlocks(rightOf column: Int) {
    while indent > column, let outer = indents.popLast() { indent = outer }
  }

  private mutating func checkDepth() {
    guard indents.count + flowDepth > YAMLGuard.depthLimit else { return }
    note(.tooDeep)
    isBroken = true
  }

  private mutating func openBracket() {
    saveKey()
    flowDepth += 1
    isKeyAllowed = true
    checkDepth()
    noteBracket()
    position += 1
  }

  private mutating func closeBracket() {
    if flowDepth == 0 { key = nil }
    flowDepth = max(0, flowDepth - 1)
    noteBracket()
    isKeyAllowed = false
    position += 1
  }

  private mutating func entry() {
    if flowDepth == 0 {
      isBroken = !isKeyAllowed
      openBlock(at: column())
      key = nil
    }
    isKeyAllowed = true
    position += 1
  }

  private mutating func complexKey() {
    if flowDepth == 0 {
      isBroken = !isKeyAllowed
      openBlock(at: column())
      key = nil
    }
    isKeyAllowed = flowDepth == 0
    position += 1
  }

  private mutating func value() {
    if flowDepth > 0 {
      isKeyAllowed = false
    } else if let key {
      openBlock(at: key.column)
      self.key = nil
      isKeyAllowed = false
    } else {
      isBroken = !isKeyAllowed
      openBlock(at: column())
      isKeyAllowed = true
    }
    position += 1
  }

  // MARK: Documents

  private mutating func marker() {
    let isStart = byte(position) == UInt8(ascii: "-")
    if isStart, document != .none { note(.secondDocument) }
    if isStart { document = .open } else if document == .open { document = .ended }
    closeBlocks(rightOf: -1)
    key = nil
    isKeyAllowed = false
    position += 3
  }

  private mutating func directive() {
    closeBlocks(rightOf: -1)
    key = nil
    isKeyAllowed = false
    skipToBreak()
  }

  // MARK: Scalars

  private mutating func tag() {
    saveKey()
    if byte(position + 1) == UInt8(ascii: "<") {
      while !isBlankOrEnd(position), byte(position) != UInt8(ascii: ">") { position += 1 }
    }
    while !isBlankOrEnd(position), !byte(position).isFlowIndicator { position += 1 }
  }

  private mutating func quoted(by quote: UInt8) {
    saveKey()
    position += 1
    while true {
      switch byte(position) {
      case 0:
        isBroken = true
        return
      case .lineFeed:
        eatBreak()
        if isMarker("-", at: position) || isMarker(".", at: position) {
          isBroken = true
          return
        }
      case UInt8(ascii: "\\") where quote == UInt8(ascii: "\""):
        position += isBreakOrEnd(position + 1) ? 1 : 2
      case quote:
        position += 1
        // In single quotes, two of them are one.
        guard quote == UInt8(ascii: "'"), byte(position) == quote else { return }
        position += 1
      default:
        position += 1
      }
    }
  }

  private mutating func plain() {
    saveKey()
    while !isMarker("-", at: position), !isMarker(".", at: position),
      byte(position) != UInt8(ascii: "#")
    {
      while !isBlankOrEnd(position) {
        if byte(position) == UInt8(ascii: ":") {
          let next = byte(position + 1)
          if flowDepth > 0, next.isFlowIndicator || next == UInt8(ascii: "?") {
            isBroken = true
            return
          }
          if isBlankOrEnd(position + 1) { break }
        }
        if flowDepth > 0, byte(position).isFlowIndicator { break }
        isKeyAllowed = false
        position += 1
      }
      guard isBlank(position) || isBreak(position) else { return }
      while isBlank(position) || isBreak(position) {
        if isBreak(position) {
          eatBreak()
          isKeyAllowed = true
        } else {
          position += 1
        }
      }
      if flowDepth == 0, column() <= indent { return }
    }
  }

  private mutating func blockScalar() {
    key = nil
    isKeyAllowed = true
    position += 1
    var increment = 0
    for _ in 0..<2 {
      if (0x31...0x39).contains(byte(position)), increment == 0 {
        increment = Int(byte(position) - 0x30)
        position += 1
      } else if byte(position) == UInt8(ascii: "+") || byte(position) == UInt8(ascii: "-") {
        position += 1
      }
    }
    while isBlank(position) { position += 1 }
    if byte(position) == UInt8(ascii: "#") { skipComment() }
    guard isBreakOrEnd(position) else {
      isBroken = true
      return
    }
    eatBreak()
    var indentation = increment == 0 ? nil : max(indent, 0) + increment
    indentation = skipIndentation(indentation)
    while byte(position) != 0, column() == indentation {
      skipToBreak()
      eatBreak()
      indentation = skipIndentation(indentation)
    }
  }

  /// Goes over blank lines and the indentation of the next; where that is not known yet, the
  /// deepest of them sets it.
  private mutating func skipIndentation(_ indentation: Int?) -> Int {
    var deepest = 0
    while true {
      while byte(position) == .space, indentation.map({ column() < $0 }) ?? true { position += 1 }
      deepest = max(deepest, column())
      guard isBreak(position) else { break }
      eatBreak()
    }
    return indentation ?? max(deepest, indent + 1, 1)
  }
}

extension UInt8 {
  fileprivate static var tab: UInt8 { 0x09 }
  fileprivate static var lineFeed: UInt8 { 0x0A }
  fileprivate static var carriageReturn: UInt8 { 0x0D }
  fileprivate static var space: UInt8 { 0x20 }

  /// `[`, `]`, `{`, `}` or `,`.
  fileprivate var isFlowIndicator: Bool {
    switch self {
    case 0x5B, 0x5D, 0x7B, 0x7D, 0x2C: true
    default: false
    }
  }
}
