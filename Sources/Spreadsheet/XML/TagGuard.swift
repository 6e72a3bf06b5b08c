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
      switch state {
      case .text:
        place += unsafe Self.length(before: UInt8(ascii: "<"), in: bytes, from: place)
        if place < bytes.count { state = .opening }
        place += 1
      case .quoted(let mark):
        place += unsafe Self.length(before: mark, in: bytes, from: place)
        if place < bytes.count { state = .tag }
        place += 1
      case .tag:
        place = unsafe passTag(bytes, from: place)
      default:
        step(unsafe bytes[place])
        place += 1
      }
      if attributes > Self.limit { return false }
    }
    return true
  }

  /// How many bytes there are before the next of a kind.
  @unsafe private static func length(
    before byte: UInt8,
    in bytes: UnsafeRawBufferPointer,
    from place: Int
  ) -> Int {
    guard let start = bytes.baseAddress else { return 0 }
    let rest = bytes.count - place
    guard let end = unsafe memchr(start + place, Int32(byte), rest) else { return rest }
    return unsafe UnsafeRawPointer(end) - (start + place)
  }

  /// Goes on to the end of a tag, or to a value in it.
  @unsafe private mutating func passTag(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
    var place = start
    while place < bytes.count {
      let byte = unsafe bytes[place]
      place += 1
      switch byte {
      case UInt8(ascii: ">"):
        state = .text
        return place
      case UInt8(ascii: "="): attributes += 1
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        state = .quoted(byte)
        return place
      default: continue
      }
    }
    return place
  }

  /// A byte of what is no text and no tag.
  private mutating func step(_ byte: UInt8) {
    switch state {
    case .text, .tag, .quoted: break
    case .opening:
      attributes = 0
      switch byte {
      case UInt8(ascii: "!"): state = .declaring
      case UInt8(ascii: "?"): state = .instruction(afterMark: false)
      case UInt8(ascii: ">"): state = .text
      default: state = .tag
      }
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
