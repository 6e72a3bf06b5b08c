internal import Diagnostics

/// A table for a terminal: columns side by side as wide as they need, cells broken into lines where
/// the width does not suffice.
struct TableText {
  private let table: Table
  private let style: TextStyle
  private static let gap = 2

  init(_ table: Table, _ style: TextStyle) {
    self.table = table
    self.style = style
  }

  var text: String {
    let heads = table.columns.map(\.visible)
    let rows = table.rows.map { $0.map(\.visible) }
    let widths = widths(of: [heads] + rows)
    return line(heads, widths, ink: .bold)
      + String(repeating: "─", count: min(style.width, total(widths))) + "\n"
      + rows.map { line($0, widths, ink: nil) }.joined()
  }

  private func total(_ widths: [Int]) -> Int {
    widths.reduce(0, +) + Self.gap * max(0, widths.count - 1)
  }

  /// As wide as the widest cell; the widest columns give way until all fit, but none below the
  /// width of a short word.
  private func widths(of rows: [[String]]) -> [Int] {
    var widths = table.columns.indices.map { column in
      max(1, rows.map { $0.indices.contains(column) ? $0[column].displayWidth : 0 }.max() ?? 0)
    }
    let least = 8
    while total(widths) > style.width {
      guard let widest = widths.indices.max(by: { widths[$0] < widths[$1] }),
        widths[widest] > least
      else { break }
      widths[widest] -= 1
    }
    return widths
  }

  private func line(_ cells: [String], _ widths: [Int], ink: TextStyle.Ink?) -> String {
    let lines = zip(cells, widths).map { $0.wrapped(to: $1) }
    return (0..<(lines.map(\.count).max() ?? 0)).map { number in
      let parts = zip(lines, widths).map { lines, width in
        let part = (lines.indices.contains(number) ? lines[number] : "").padded(to: width)
        return ink.map { style.ink($0, part) } ?? part
      }
      return parts.joined(separator: String(repeating: " ", count: Self.gap)).trimmingBlanks + "\n"
    }.joined()
  }
}
