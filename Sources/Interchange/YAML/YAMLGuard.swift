internal import Diagnostics

/// Finds what a graph file must not hold before a parser spends time on it: anchors and aliases
/// (of which bombs are made), several documents, and nesting over a limit.
///
/// It follows YAML's own rules for where a value begins, so that `&` and `*` in quoted text, in
/// block scalars, in comments and within plain text are what they look like: text.
struct YAMLGuard {
  enum Finding: Equatable {
    case anchor, alias, secondDocument, tooDeep
  }

  /// What was found, with line and column from 1; at most one of each sort.
  private(set) var findings: [(finding: Finding, line: Int, column: Int)] = []

  static let depthLimit = 32

  private var line = 1
  private var lineStart = 0

  init(_ text: String) {
    var text = text
    text.withUTF8 { scan($0) }
  }

  private mutating func note(_ finding: Finding, at position: Int) {
    guard !findings.contains(where: { $0.finding == finding }) else { return }
    findings.append((finding, line, position - lineStart + 1))
  }

  private mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>) {
    var position = 0
    var flowDepth = 0
    var hasContent = false
    // The column that text must stand right of to go on with the scalar before it.
    var parentColumn = -1
    var isPlainOpen = false

    func byte(_ index: Int) -> UInt8 { index < bytes.count ? bytes[index] : 0x0A }
    func isBlank(_ index: Int) -> Bool { byte(index) == 0x20 || byte(index) == 0x09 }
    func isBreak(_ index: Int) -> Bool { byte(index) == 0x0A || byte(index) == 0x0D }
    func isEnd(_ index: Int) -> Bool { isBlank(index) || isBreak(index) }

    while position < bytes.count {
      // At the start of a line.
      lineStart = position
      var start = position
      while byte(start) == 0x20 { start += 1 }
      let indent = start - lineStart
      if isBreak(start) || byte(start) == 0x23 {
        position = nextLine(after: start, in: bytes)
        continue
      }
      if indent == 0, flowDepth == 0, isMarker(0x2D, at: start, in: bytes) {
        if hasContent { note(.secondDocument, at: start) }
        isPlainOpen = false
        start += 3
        while isBlank(start) { start += 1 }
        if isBreak(start) {
          position = nextLine(after: start, in: bytes)
          continue
        }
      }
      hasContent = true
      position = start
      var isValueStart = flowDepth == 0 && !(isPlainOpen && indent > parentColumn)
      if isValueStart { isPlainOpen = false }
      var dashes = 0

      // Along the line.
      while position < bytes.count, !isBreak(position) {
        let here = byte(position)
        if isBlank(position) {
          position += 1
          if byte(position) == 0x23 { break }
          continue
        }
        guard isValueStart else {
          // Within plain text: on to what ends it.
          if here == 0x3A, isEnd(position + 1) || (flowDepth > 0 && isFlowIndicator(byte(position + 1)))
          {
            isValueStart = true
            isPlainOpen = false
          } else if flowDepth > 0, isFlowIndicator(here) {
            switch here {
            case 0x5B, 0x7B: flowDepth += 1
            case 0x5D, 0x7D: flowDepth -= 1
            default: break
            }
            if flowDepth > Self.depthLimit {
              note(.tooDeep, at: position)
              return
            }
            isValueStart = here != 0x5D && here != 0x7D
          }
          position += 1
          continue
        }
        switch here {
        case 0x26 where !isEnd(position + 1):
          note(.anchor, at: position)
          position = endOfWord(from: position, in: bytes)
        case 0x2A where !isEnd(position + 1):
          note(.alias, at: position)
          position = endOfWord(from: position, in: bytes)
        case 0x21:
          position = endOfWord(from: position, in: bytes)
        case 0x2D where isEnd(position + 1) && flowDepth == 0:
          dashes += 1
          if dashes > Self.depthLimit {
            note(.tooDeep, at: position)
            return
          }
          parentColumn = position - lineStart
          position += 1
        case 0x3F where isEnd(position + 1):
          position += 1
        case 0x22, 0x27:
          if flowDepth == 0 { parentColumn = max(parentColumn, position - lineStart) }
          position = endOfQuote(from: position, in: bytes)
          isValueStart = false
        case 0x7C, 0x3E:
          guard flowDepth == 0 else {
            isValueStart = false
            continue
          }
          position = endOfBlockScalar(from: position, rightOf: parentColumn, in: bytes)
          isValueStart = true
        case 0x5B, 0x7B:
          flowDepth += 1
          if flowDepth > Self.depthLimit {
            note(.tooDeep, at: position)
            return
          }
          position += 1
        case 0x5D, 0x7D, 0x2C:
          if here != 0x2C { flowDepth = max(0, flowDepth - 1) }
          isValueStart = here == 0x2C
          position += 1
        default:
          // Plain text: a key, whose column then bounds the scalar after it, or a value.
          if flowDepth == 0 {
            if isKey(from: position, in: bytes) { parentColumn = position - lineStart }
            isPlainOpen = true
          }
          isValueStart = false
        }
        if position < bytes.count, position > 0, byte(position - 1) == 0x0A, lineStart < position,
          bytes[lineStart..<position].contains(0x0A)
        {
          // A quoted or block scalar ended on a later line.
          recount(to: position, in: bytes)
          if lineStart == position { break }
        }
      }
      if position >= bytes.count { return }
      if isBreak(position) || byte(position) == 0x23 {
        position = nextLine(after: position, in: bytes)
      }
    }
  }

  private mutating func nextLine(after position: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var position = position
    while position < bytes.count, bytes[position] != 0x0A { position += 1 }
    line += 1
    return position + 1
  }

  private mutating func recount(to position: Int, in bytes: UnsafeBufferPointer<UInt8>) {
    var scan = lineStart
    while scan < position {
      if bytes[scan] == 0x0A {
        line += 1
        lineStart = scan + 1
      }
      scan += 1
    }
  }

  private func isMarker(_ mark: UInt8, at position: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard position + 2 < bytes.count else { return false }
    let isMark = (0..<3).allSatisfy { bytes[position + $0] == mark }
    return isMark && (position + 3 == bytes.count || bytes[position + 3] <= 0x20)
  }

  private func isFlowIndicator(_ byte: UInt8) -> Bool {
    byte == 0x5B || byte == 0x5D || byte == 0x7B || byte == 0x7D || byte == 0x2C
  }

  private func endOfWord(from position: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var position = position + 1
    while position < bytes.count, bytes[position] > 0x20, !isFlowIndicator(bytes[position]) {
      position += 1
    }
    return position
  }

  private func endOfQuote(from position: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let quote = bytes[position]
    var position = position + 1
    while position < bytes.count {
      if bytes[position] == 0x5C, quote == 0x22 {
        position += 2
      } else if bytes[position] == quote {
        if quote == 0x27, position + 1 < bytes.count, bytes[position + 1] == quote {
          position += 2
        } else {
          return position + 1
        }
      } else {
        position += 1
      }
    }
    return bytes.count
  }

  /// Past the last line of a block scalar: those that are blank, or indented right of a column.
  private func endOfBlockScalar(
    from position: Int, rightOf column: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Int {
    var position = position
    while position < bytes.count, bytes[position] != 0x0A { position += 1 }
    position += 1
    while position < bytes.count {
      var start = position
      while start < bytes.count, bytes[start] == 0x20 { start += 1 }
      guard start < bytes.count else { return bytes.count }
      let isBlankLine = bytes[start] == 0x0A || bytes[start] == 0x0D
      guard isBlankLine || start - position > column else { return position }
      while start < bytes.count, bytes[start] != 0x0A { start += 1 }
      position = start + 1
    }
    return bytes.count
  }

  /// Whether plain text that begins here is a key: a colon and a blank follow it on its line.
  private func isKey(from position: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var position = position
    while position < bytes.count, bytes[position] != 0x0A {
      if bytes[position] == 0x3A, position + 1 >= bytes.count || bytes[position + 1] <= 0x20 {
        return true
      }
      if bytes[position] == 0x23, position > 0, bytes[position - 1] == 0x20 { return false }
      position += 1
    }
    return false
  }
}
