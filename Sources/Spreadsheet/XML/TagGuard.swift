import Foundation

/// Counts the attributes of each tag in the bytes of a part, before the parser sees them: it compares
/// each with all before, and takes minutes over a million.
///
///     <!-- … -->   <![CDATA[ … ]]>   <? … ?>   <c r="A1" t="s">
struct TagGuard {
  private enum State {
    case text, opening, tag
    case quoted(UInt8)
    /// Behind `<!`, and in what begins like that and ends with two of a byte and `>`.
    case declaring
    case ending(UInt8, seen: Int)
    /// Behind `<?`, and whether the byte before was another `?`.
    case instruction(afterMark: Bool)
  }

  /// No element of a workbook has half as many.
  static let limit = 64

  private var state = State.text
  private var attributes = 0
  private var isFirst = true

  /// Whether the next bytes may be parsed: in an encoding that has ASCII in it, and with few
  /// attributes.
  @unsafe mutating func admits(_ bytes: UnsafeRawBufferPointer) -> Bool {
    if isFirst, bytes.count > 1 {
      isFirst = false
      // UTF-16 and UTF-32 have zeros before or behind the first `<`, or one of two marks.
      let start = unsafe (bytes[0], bytes[1])
      if start.0 == 0 || start.1 == 0 || start.0 >= 0xFE { return false }
    }
    var place = 0
    while place < bytes.count {
      if case .text = state { place += unsafe Self.length(ofText: bytes, from: place) }
      guard place < bytes.count else { return true }
      step(unsafe bytes[place])
      if attributes > Self.limit { return false }
      place += 1
    }
    return true
  }

  /// How many bytes there are before the next `<`: most of a part with long texts.
  @unsafe private static func length(ofText bytes: UnsafeRawBufferPointer, from place: Int) -> Int {
    guard let start = bytes.baseAddress else { return 0 }
    let rest = bytes.count - place
    guard let end = unsafe memchr(start + place, Int32(UInt8(ascii: "<")), rest) else {
      return rest
    }
    return unsafe UnsafeRawPointer(end) - (start + place)
  }

  private mutating func step(_ byte: UInt8) {
    switch state {
    case .text:
      if byte == UInt8(ascii: "<") { state = .opening }
    case .opening:
      attributes = 0
      switch byte {
      case UInt8(ascii: "!"): state = .declaring
      case UInt8(ascii: "?"): state = .instruction(afterMark: false)
      case UInt8(ascii: ">"): state = .text
      default: state = .tag
      }
    case .tag:
      switch byte {
      case UInt8(ascii: ">"): state = .text
      case UInt8(ascii: "="): attributes += 1
      case UInt8(ascii: "\""), UInt8(ascii: "'"): state = .quoted(byte)
      default: break
      }
    case .quoted(let mark):
      if byte == mark { state = .tag }
    case .declaring:
      switch byte {
      // The second dash of `<!--` is none of those that end it.
      case UInt8(ascii: "-"): state = .ending(byte, seen: -1)
      case UInt8(ascii: "["): state = .ending(UInt8(ascii: "]"), seen: 0)
      default: state = .tag
      }
    case .ending(let mark, let seen):
      if byte == mark {
        state = .ending(mark, seen: min(2, seen + 1))
      } else {
        state = byte == UInt8(ascii: ">") && seen == 2 ? .text : .ending(mark, seen: 0)
      }
    case .instruction(let afterMark):
      state =
        byte == UInt8(ascii: ">") && afterMark
        ? .text : .instruction(afterMark: byte == UInt8(ascii: "?"))
    }
  }
}
