/// Keeping a spreadsheet from taking a text for a formula.
///
/// A program that opens a CSV file computes a cell that begins with `=`, `+`, `-` or `@`, some of them
/// behind a tab or a line's end, and in wide letters too. What begins a cell depends on what separates
/// cells, which a program may get wrong: to a Swedish Excel a cell begins after each `;`, quotes or
/// not. So wherever a cell could begin, an apostrophe goes before what could begin a formula, behind
/// any apostrophes that are there already; reading takes one away from there again. Between them they
/// give back every text to the byte, also `'=x`, and leave `'s-Hertogenbosch` as it is.
enum CSVFormulas {
  static func guarded(_ text: String) -> String { changed(text, by: 1) }

  static func unguarded(_ text: String) -> String {
    text.utf8.contains(UInt8(ascii: "'")) ? changed(text, by: -1) : text
  }

  /// The text with one apostrophe more, or less, wherever a formula could begin.
  private static func changed(_ text: String, by difference: Int) -> String {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 1)
    var place = 0
    var isStart = true
    while place < bytes.count {
      var apostrophes = 0
      if isStart {
        while place < bytes.count, bytes[place] == UInt8(ascii: "'") {
          apostrophes += 1
          place += 1
        }
        if apostrophes + difference >= 0, beginsFormula(bytes[place...]) {
          apostrophes += difference
        }
        for _ in 0..<apostrophes { result.append(UInt8(ascii: "'")) }
        guard place < bytes.count else { break }
      }
      result.append(bytes[place])
      isStart = isSeparator(bytes[place])
      place += 1
    }
    return result.count == bytes.count ? text : String(decoding: result, as: UTF8.self)
  }

  /// Whatever may separate cells or rows.
  private static func isSeparator(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: ";"), 0x09, 0x0A, 0x0D: true
    default: false
    }
  }

  private static func beginsFormula(_ bytes: ArraySlice<UInt8>) -> Bool {
    switch bytes.first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0A,
      0x0D:
      true
    // ＝ U+FF1D, ＋ U+FF0B, － U+FF0D, ＠ U+FF20.
    case 0xEF:
      bytes.starts(with: [0xEF, 0xBC, 0x9D]) || bytes.starts(with: [0xEF, 0xBC, 0x8B])
        || bytes.starts(with: [0xEF, 0xBC, 0x8D]) || bytes.starts(with: [0xEF, 0xBC, 0xA0])
    default: false
    }
  }
}
