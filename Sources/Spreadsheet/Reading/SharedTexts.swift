/// The texts that cells name by number, from `sharedStrings.xml`, kept one after another.
final class SharedTexts: XMLListener {
  private var bytes: [UInt8] = []
  /// Where each text ends in ``bytes``.
  private var ends: [Int] = []
  /// Whether there is a `_` in any text; most workbooks have none.
  private var mayHaveEscapes = false
  private var runs = TextRuns()
  private let part: String
  private let limit: Int

  init(part: String, limit: Int) {
    self.part = part
    self.limit = limit
  }

  /// The text with a number, from 0.
  subscript(index: Int) -> String? {
    guard ends.indices.contains(index) else { return nil }
    let start = index == 0 ? 0 : ends[index - 1]
    let text = String(decoding: bytes[start..<ends[index]], as: UTF8.self)
    return mayHaveEscapes ? EscapedText.unescaping(text) : text
  }

  func begin(_ element: XMLElement) {
    runs.begin(element.name)
  }

  func end(_ name: XMLName) throws(UnreadableWorkbook) {
    runs.end(name)
    guard name == "si" else { return }
    guard ends.count < limit else { throw .tooLarge(part: part) }
    ends.append(bytes.count)
  }

  func text(_ text: XMLText) {
    guard runs.isInText else { return }
    text.append(to: &bytes)
    mayHaveEscapes = mayHaveEscapes || text.contains(UInt8(ascii: "_"))
  }
}

/// Tells, in a text with runs of different looks, what of it is text: all that is in `t`, but for
/// how it is pronounced, in `rPh`.
struct TextRuns {
  private var pronunciations = 0
  private var isInT = false

  var isInText: Bool { isInT && pronunciations == 0 }

  mutating func begin(_ name: XMLName) {
    if name == "rPh" { pronunciations += 1 }
    isInT = name == "t"
  }

  mutating func end(_ name: XMLName) {
    if name == "rPh" { pronunciations -= 1 }
    isInT = false
  }
}
