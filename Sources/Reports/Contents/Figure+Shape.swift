extension Figure {
  /// In points, of 72 to the inch.
  var size: (width: Double, height: Double)? {
    guard let svg, let start = svg.firstRange(of: "viewBox=\"") else { return nil }
    let numbers = svg[start.upperBound...].prefix { $0 != "\"" }.split(separator: " ")
      .compactMap { Double($0) }
    return numbers.count == 4 ? (numbers[2], numbers[3]) : nil
  }

  /// What the summary says beyond the title; `nil` when that is nothing.
  var summaryBesideTitle: String? {
    guard summary.hasPrefix(title) else { return summary.isEmpty ? nil : summary }
    let rest = summary.dropFirst(title.count).drop { $0 == "." || $0.isWhitespace }
    return rest.isEmpty ? nil : String(rest)
  }
}
