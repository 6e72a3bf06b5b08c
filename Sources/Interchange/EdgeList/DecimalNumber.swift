/// Decimal numbers in bytes: `3`, `-0.25`, `1e3`.
enum DecimalNumber {
  /// Powers of ten that a `Double` holds exactly.
  private static let powers: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17,
    1e18, 1e19, 1e20, 1e21, 1e22,
  ]

  /// The number nearest to what stands in a range of the text; `nil` when that is no number.
  ///
  /// Up to fifteen digits with a few decimals, mantissa and power of ten are both exact and one
  /// division rounds right: W. D. Clinger, "How to read floating point numbers accurately", *PLDI*
  /// 1990, [doi:10.1145/93542.93557](https://doi.org/10.1145/93542.93557). The rest goes to the
  /// standard library.
  ///
  /// - Parameter allowsComma: Whether decimals may stand behind a comma as well.
  static func parsing(
    _ text: Span<UInt8>,
    _ range: Range<Int>,
    allowsComma: Bool = false
  ) -> Double? {
    let comma = UInt8(ascii: ",")
    let point = UInt8(ascii: ".")
    var mantissa: UInt64 = 0
    var digits = 0
    var decimals = 0
    var place = range.lowerBound
    while place < range.upperBound, text[place] &- 0x30 <= 9 {
      mantissa = mantissa &* 10 &+ UInt64(text[place] &- 0x30)
      digits &+= 1
      place &+= 1
    }
    if place < range.upperBound, text[place] == point || (allowsComma && text[place] == comma) {
      place &+= 1
      while place < range.upperBound, text[place] &- 0x30 <= 9 {
        mantissa = mantissa &* 10 &+ UInt64(text[place] &- 0x30)
        digits &+= 1
        decimals &+= 1
        place &+= 1
      }
    }
    if place == range.upperBound, digits > 0, digits <= 15 {
      return Double(mantissa) / powers[decimals]
    }
    // The standard library reads hexadecimal numbers too, and words.
    let written = range.map { allowsComma && text[$0] == comma ? point : text[$0] }
    guard written.allSatisfy(Array("0123456789+-.eE".utf8).contains) else { return nil }
    return Double(String(decoding: written, as: UTF8.self))
  }
}
