/// A number that is not negative and may be very large: `fraction` · 2 to the power of `exponent`.
struct ScaledCount {
  /// In 1..<2, or 0.
  private var fraction = 0.0
  private var exponent = 0

  init() {}

  init(_ value: Double) {
    add(value, exponent: 0)
  }

  mutating func add(_ other: Self) {
    add(other.fraction, exponent: other.exponent)
  }

  private mutating func add(_ value: Double, exponent other: Int) {
    guard value > 0 else { return }
    guard fraction > 0 else {
      fraction = value.significand
      exponent = other + Int(value.exponent)
      return
    }
    let larger = max(exponent, other)
    let sum = fraction.scaled(by: exponent - larger) + value.scaled(by: other - larger)
    fraction = sum.significand
    exponent = larger + Int(sum.exponent)
  }

  /// - Precondition: The other is not 0.
  func divided(by other: Self) -> Double {
    (fraction / other.fraction).scaled(by: exponent - other.exponent)
  }
}

extension Double {
  /// This times 2 to the power of `exponent`, or 0 where that is too small for a `Double`.
  fileprivate func scaled(by exponent: Int) -> Double {
    exponent < -1100 ? 0 : Double(sign: .plus, exponent: exponent, significand: self)
  }
}
