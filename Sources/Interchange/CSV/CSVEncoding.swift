/// What the bytes of a table are: UTF-8, or what Excel on Windows writes when it is asked for "CSV".
enum CSVEncoding {
  /// U+FEFF in UTF-8.
  static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// Whether a text begins as UTF-16 does: with a byte order mark, or with letters that have a zero
  /// byte each.
  static func isUTF16(_ bytes: some Collection<UInt8>) -> Bool {
    let start = Array(bytes.prefix(4))
    if start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF]) { return true }
    return start.count == 4
      && (start.map { $0 == 0 } == [false, true, false, true]
        || start.map { $0 == 0 } == [true, false, true, false])
  }

  /// What bytes turn out to be when all of them are looked at.
  enum Finding: Hashable {
    case utf8
    case windows1252
    /// Neither: the place of the first byte that is no UTF-8, and whether letters elsewhere are.
    case neither(place: Int, hasLetters: Bool)
  }

  /// Looks at bytes as they come.
  ///
  /// A Swedish text in Windows-1252 is hardly ever UTF-8 by chance: å, ä and ö would have to be
  /// followed by letters that Swedish does not have. Where some letters are UTF-8 and others are
  /// not, the text is damaged, and no guess is made.
  struct Detector {
    private var place = 0
    /// Bytes still to come of the letter that has begun, and what range the next is in.
    private var missing = 0
    private var next: ClosedRange<UInt8> = 0x80...0xBF
    private var letterStart = 0
    private var hasLetters = false
    private var firstInvalid: Int?
    private var isWindows1252 = true

    mutating func look(at bytes: some Sequence<UInt8>) {
      for byte in bytes {
        if byte >= 0x80 || missing > 0 { look(at: byte) }
        place += 1
      }
    }

    private mutating func look(at byte: UInt8) {
      if byte >= 0x80, CSVEncoding.undefined.contains(byte) { isWindows1252 = false }
      if missing > 0 {
        if next.contains(byte) {
          missing -= 1
          next = 0x80...0xBF
          if missing == 0 { hasLetters = true }
          return
        }
        note(letterStart)
        missing = 0
        if byte < 0x80 { return }
      }
      letterStart = place
      next = 0x80...0xBF
      switch byte {
      case 0xC2...0xDF: missing = 1
      case 0xE0: (missing, next) = (2, 0xA0...0xBF)
      case 0xE1...0xEC, 0xEE, 0xEF: missing = 2
      case 0xED: (missing, next) = (2, 0x80...0x9F)
      case 0xF0: (missing, next) = (3, 0x90...0xBF)
      case 0xF1...0xF3: missing = 3
      case 0xF4: (missing, next) = (3, 0x80...0x8F)
      default: note(place)
      }
    }

    private mutating func note(_ place: Int) {
      if firstInvalid == nil { firstInvalid = place }
    }

    var finding: Finding {
      let invalid = firstInvalid ?? (missing > 0 ? letterStart : nil)
      guard let invalid else { return .utf8 }
      return isWindows1252 && !hasLetters
        ? .windows1252 : .neither(place: invalid, hasLetters: hasLetters)
    }
  }

  /// A text in Windows-1252 as UTF-8.
  static func decodingWindows1252(_ bytes: some Collection<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 16)
    for byte in bytes {
      if byte < 0x80 {
        result.append(byte)
      } else {
        let scalar = (0x80...0x9F).contains(byte) ? upper[Int(byte) - 0x80] : UInt32(byte)
        result += String(Unicode.Scalar(scalar).map(Character.init) ?? "\u{FFFD}").utf8
      }
    }
    return result
  }

  /// Bytes that Windows-1252 has no letter for.
  private static let undefined: Set<UInt8> = [0x81, 0x8D, 0x8F, 0x90, 0x9D]

  /// The letters of 0x80 to 0x9F.
  private static let upper: [UInt32] = [
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
  ]
}
