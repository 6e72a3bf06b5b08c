extension Figure {
  /// Whether the drawing is higher than it is wide, and so better off on an upright sheet.
  var isTall: Bool { size.map { $0.height > $0.width } ?? false }

  /// Whether the drawing is so low that it fits among the words of an upright sheet.
  var isLow: Bool { size.map { $0.width <= 1000 && $0.height * 2.5 < $0.width } ?? false }

  /// In points, of 72 to the inch.
  private var size: (width: Double, height: Double)? {
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
