/// How a cell shows a number, as far as it bears on what the number means.
enum NumberFormat: Hashable, Sendable {
  case general
  /// As a date, with what it shows of one: a cell that shows `jun-15` says June 2015 and no day.
  case date(DateParts)
  /// With zeros before it, to so many digits: `0114`.
  case padded(Int)

  /// What of a point in time is shown.
  struct DateParts: OptionSet, Hashable, Sendable {
    let rawValue: UInt8

    static let year = Self(rawValue: 1)
    static let month = Self(rawValue: 2)
    static let day = Self(rawValue: 4)
    static let time = Self(rawValue: 8)
  }

  /// A format that every workbook has without saying so (ECMA-376 part 1, 18.8.30).
  init(builtIn id: Int) {
    self =
      switch id {
      case 14...16, 27...31, 36, 50...54, 57, 58: .date([.year, .month, .day])
      case 17: .date([.year, .month])
      case 18...21, 32...35, 45...47, 55, 56: .date(.time)
      case 22: .date([.year, .month, .day, .time])
      default: .general
      }
  }

  /// A format that the workbook spells out, such as `yyyy\-mm\-dd;@` or `[$-41D]d mmmm yyyy`.
  init(code: String) {
    var reader = CodeReader()
    reader.read(code)
    self = reader.format
  }
}

/// Reads the first section of a format's code, the one for ordinary numbers.
private struct CodeReader {
  private var parts: NumberFormat.DateParts = []
  private var zeros = 0
  private var hasOther = false
  /// A month beside a day or a year, and minutes beside hours or seconds alone.
  private var hasM = false

  var format: NumberFormat {
    var parts = parts
    if hasM {
      parts.insert(parts.isDisjoint(with: [.year, .day]) && parts.contains(.time) ? .time : .month)
    }
    if !parts.isEmpty { return .date(parts) }
    return zeros > 1 && !hasOther ? .padded(zeros) : .general
  }

  mutating func read(_ code: String) {
    var rest = code.unicodeScalars[...]
    while let scalar = rest.popFirst(), scalar != ";" {
      switch scalar {
      case "\"":
        rest = rest.drop { $0 != "\"" }.dropFirst()
        hasOther = true
      case "\\", "_", "*":
        rest = rest.dropFirst()
        hasOther = true
      case "[":
        let inside = rest.prefix { $0 != "]" }
        rest = rest.dropFirst(inside.count + 1)
        // `[h]` counts hours past a day; `[Red]` and `[$-41D]` are a colour and a language.
        if let first = inside.first, "hHmMsS".unicodeScalars.contains(first),
          inside.allSatisfy({ $0 == first })
        {
          parts.insert(.time)
        }
        hasOther = true
      case "G", "g":
        // `General`: no letter of it stands for a part of a date.
        rest = rest.drop { $0.properties.isAlphabetic }
        hasOther = true
      case "y", "Y": parts.insert(.year)
      case "d", "D": parts.insert(.day)
      case "h", "H", "s", "S": parts.insert(.time)
      case "m", "M": hasM = true
      case "0": zeros += 1
      default: hasOther = true
      }
    }
  }
}
