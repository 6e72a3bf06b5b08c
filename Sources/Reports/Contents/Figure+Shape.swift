extension Figure {
  /// Whether the drawing is higher than it is wide, and so better off on an upright sheet.
  var isTall: Bool {
    guard let svg, let start = svg.firstRange(of: "viewBox=\"") else { return false }
    let numbers = svg[start.upperBound...].prefix { $0 != "\"" }.split(separator: " ")
      .compactMap { Double($0) }
    return numbers.count == 4 && numbers[3] > numbers[2]
  }

  /// What the summary says beyond the title; `nil` when that is nothing.
  var summaryBesideTitle: String? {
    guard summary.hasPrefix(title) else { return summary.isEmpty ? nil : summary }
    let rest = summary.dropFirst(title.count).drop { $0 == "." || $0.isWhitespace }
    return rest.isEmpty ? nil : String(rest)
  }
}
