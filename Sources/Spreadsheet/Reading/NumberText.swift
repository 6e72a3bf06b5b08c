import Foundation

/// Numbers as texts that say what their cells show.
enum NumberText {
  /// - Returns: `nil` where what is written is no number.
  static func text(of written: String, as format: NumberFormat, from1904: Bool) -> String? {
    if format == .general, (1...15).contains(written.utf8.count),
      written.utf8.allSatisfy({ 48...57 ~= $0 }),
      written.utf8.first != 48 || written.utf8.count == 1
    {
      return written
    }
    guard let number = Double(written), number.isFinite else { return nil }
    switch format {
    case .general: return plain(number)
    case .padded(let digits):
      let text = plain(number)
      guard number >= 0, text.utf8.allSatisfy({ 48...57 ~= $0 }) else { return text }
      return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
    case .date(let parts): return date(number, parts, from1904: from1904) ?? plain(number)
    }
  }

  /// With the fifteen digits that spreadsheets show: 1.1, of which 1.1000000000000001 is stored.
  private static func plain(_ number: Double) -> String {
    if number == number.rounded(), abs(number) < 1e15 { return String(Int(number)) }
    return String(format: "%.15g", number)
  }

  /// A point in time in the notation of ISO 8601, with the parts that are shown; `nil` outside of
  /// the years that spreadsheets have.
  private static func date(
    _ serial: Double,
    _ parts: NumberFormat.DateParts,
    from1904: Bool
  ) -> String? {
    guard serial >= 0, serial < 2_958_466 else { return nil }
    var seconds = Int((serial * 86_400).rounded())
    guard !parts.isDisjoint(with: [.year, .month, .day]) else { return time(seconds) }
    if !parts.contains(.time) { seconds = Int(serial) * 86_400 }
    let date = day(seconds / 86_400, parts, from1904: from1904)
    let rest = seconds % 86_400
    return parts.contains(.time) && rest > 0 ? date + "T" + time(rest) : date
  }

  private static func time(_ seconds: Int) -> String {
    [seconds / 3_600, seconds / 60 % 60, seconds % 60].map { padded($0, to: 2) }
      .joined(separator: ":")
  }

  private static func day(
    _ serial: Int,
    _ parts: NumberFormat.DateParts,
    from1904: Bool
  ) -> String {
    let date: (year: Int, month: Int, day: Int)
    if from1904 {
      date = civil(daysSince1970: serial - 24_107)
    } else if serial == 60 {
      // The leap day that 1900 did not have, kept since Lotus 1-2-3.
      date = (1900, 2, 29)
    } else {
      date = civil(daysSince1970: serial - (serial < 60 ? 25_568 : 25_569))
    }
    var text = padded(date.year, to: 4)
    if parts.contains(.month) || parts.contains(.day) { text += "-" + padded(date.month, to: 2) }
    if parts.contains(.day) { text += "-" + padded(date.day, to: 2) }
    return text
  }

  /// Counts in years that begin in March, so that a leap day is a year's last, and in eras of 400
  /// years (H. Hinnant, "chrono-compatible low-level date algorithms", 2013).
  private static func civil(daysSince1970 days: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = days + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted % 146_097
    let year = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * year + year / 4 - year / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (
      year + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    )
  }

  private static func padded(_ number: Int, to length: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, length - digits.utf8.count)) + digits
  }
}
