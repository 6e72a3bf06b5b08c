/// A calendar date known to the year, the month or the day: `2025`, `2025-06`, `2025-06-30`
/// (ISO 8601, Gregorian).
public struct PartialDate: Hashable, Sendable {
  /// 20250630, with 00 for what is not known: a graph can hold millions of dates.
  private let digits: UInt32

  public var year: Int { Int(digits / 10_000) }
  /// From 1 to 12; `nil` when only the year is known.
  public var month: Int? { digits / 100 % 100 > 0 ? Int(digits / 100 % 100) : nil }
  /// From 1 to 31; `nil` when only the month is known.
  public var day: Int? { digits % 100 > 0 ? Int(digits % 100) : nil }

  /// The date that a text spells; `nil` for what is no date, such as `2025-13` or `2025-02-29`.
  public init?(_ text: some StringProtocol) {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), let year = Self.number(parts[0], digits: 4), year > 0
    else { return nil }
    var month: Int?
    var day: Int?
    if parts.count > 1 {
      guard let value = Self.number(parts[1], digits: 2), (1...12).contains(value)
      else { return nil }
      month = value
    }
    if let month, parts.count > 2 {
      guard let value = Self.number(parts[2], digits: 2),
        (1...Self.dayCount(year: year, month: month)).contains(value)
      else { return nil }
      day = value
    }
    digits = UInt32((year * 100 + (month ?? 0)) * 100 + (day ?? 0))
  }

  /// The first day that the date can mean, as a number that orders days: 20250601.
  public var firstDay: Int { (year * 100 + (month ?? 1)) * 100 + (day ?? 1) }

  /// The last day that the date can mean, as a number that orders days: 20250630.
  public var lastDay: Int {
    let month = month ?? 12
    return (year * 100 + month) * 100 + (day ?? Self.dayCount(year: year, month: month))
  }

  private static func dayCount(year: Int, month: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func number(_ bytes: some Collection<UInt8>, digits: Int) -> Int? {
    guard bytes.count == digits else { return nil }
    var value = 0
    for byte in bytes {
      guard (0x30...0x39).contains(byte) else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return value
  }
}

extension PartialDate: CustomStringConvertible {
  public var description: String {
    let parts = [(year, 4), (month, 2), (day, 2)] as [(Int?, Int)]
    return parts.compactMap { number, digits in
      number.map { String(repeating: "0", count: max(0, digits - String($0).count)) + String($0) }
    }.joined(separator: "-")
  }
}

/// From when until when something holds, both inclusive; an end that is not recorded is open.
public struct Validity: Hashable, Sendable {
  public var since: PartialDate?
  public var until: PartialDate?

  public init(since: PartialDate? = nil, until: PartialDate? = nil) {
    self.since = since
    self.until = until
  }

  /// Whether a day lies inside, its partial date taken for its last day.
  public func contains(_ date: PartialDate) -> Bool {
    let day = date.lastDay
    if let since, day < since.firstDay { return false }
    if let until, day > until.lastDay { return false }
    return true
  }
}
