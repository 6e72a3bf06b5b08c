extension Double {
  /// The number, or the end of the range that it is beyond, or the default when it is no number.
  func clamped(to range: ClosedRange<Double>, default: Double) -> Double {
    isNaN ? `default` : min(max(self, range.lowerBound), range.upperBound)
  }

  /// The number with at most three decimals and a point, whatever the locale.
  var graphvizText: String {
    let thousandths = Int((self * 1000).rounded())
    let (whole, rest) = abs(thousandths).quotientAndRemainder(dividingBy: 1000)
    let sign = thousandths < 0 ? "-" : ""
    guard rest > 0 else { return "\(sign)\(whole)" }
    var decimals = String(rest + 1000).dropFirst()
    while decimals.last == "0" {
      decimals.removeLast()
    }
    return "\(sign)\(whole).\(decimals)"
  }
}
