extension Legend {
  /// The legend as a table: samples and meanings in columns, as many as fit the width of a page.
  ///
  ///     ▭ named      ┄ missing     ─▸ leads
  ///     ⋯ possible   ▨ generic
  var markup: String {
    let columns = columnCount
    let rows = stride(from: 0, to: entries.count, by: columns).map { start in
      let row = entries[start..<min(start + columns, entries.count)]
      let gap = #"<TD WIDTH="12"></TD>"#
      return "<TR>\(row.map(\.markup).joined(separator: gap))</TR>"
    }
    return #"<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="3">"#
      + rows.joined() + "</TABLE>"
  }

  /// The largest number of columns that fit.
  private var columnCount: Int {
    let widths = entries.map(\.estimatedWidth)
    let candidates = (1...max(entries.count, 1)).reversed()
    let fitting = candidates.first { columns in
      let widest = (0..<columns).map { column in
        stride(from: column, to: widths.count, by: columns).map { widths[$0] }.max() ?? 0
      }
      return widest.reduce(0, +) <= width
    }
    return fitting ?? 1
  }
}

extension Legend.Entry {
  fileprivate var markup: String {
    let words =
      text.isEmpty
      ? "" : #"<FONT POINT-SIZE="9" COLOR="\#(Color.ink.hex)">\#(text.asGraphvizMarkup)</FONT>"#
    return #"<TD>\#(sample.markup)</TD><TD ALIGN="LEFT">\#(words)</TD>"#
  }

  /// Letters of Liberation Sans are half as wide as high, on average.
  fileprivate var estimatedWidth: Double {
    Double(text.count) * 9 * 0.52 + 30 + 12 + 18
  }
}

extension Legend.Sample {
  private static let table = #"<TABLE CELLBORDER="0" CELLSPACING="0" CELLPADDING="0""#

  fileprivate var markup: String {
    switch self {
    case .box(let fill, let stroke, let lineStyle, let isRounded, let isHatched, let width):
      Self.box(
        fill: fill,
        stroke: stroke,
        lineStyle: lineStyle,
        isRounded: isRounded && !isHatched,
        isHatched: isHatched,
        width: width
      )
    case .line(let stroke, let lineStyle, let width, let arrow, let head):
      Self.line(stroke: stroke, lineStyle: lineStyle, width: width, arrow: arrow, head: head)
    case .sign(let letters):
      // `<FONT></FONT>` is a syntax error.
      letters.isEmpty
        ? ""
        : #"<FONT POINT-SIZE="10" COLOR="\#(Color.ink.hex)">\#(letters.asGraphvizMarkup)</FONT>"#
    }
  }

  private static func box(
    fill: Color?,
    stroke: Color?,
    lineStyle: LineStyle,
    isRounded: Bool,
    isHatched: Bool,
    width: Double
  ) -> String {
    let points = Int(width.clamped(to: 1...4, default: 1).rounded())
    let styles = (isRounded ? ["ROUNDED"] : []) + (lineStyle == .solid ? [] : [lineStyle.markup])
    let style = styles.isEmpty ? "" : #" STYLE="\#(styles.joined(separator: ","))""#
    let border = stroke.map { #" BORDER="\#(points)" COLOR="\#($0.hex)""# } ?? #" BORDER="0""#
    let background = fill.map { #" BGCOLOR="\#($0.hex)""# } ?? ""
    let stripe = #"<TD WIDTH="2" HEIGHT="11" BGCOLOR="\#((stroke ?? .slate).hex)"></TD>"#
    let stripes = isHatched ? #"\#(stripe)<TD WIDTH="2"></TD>\#(stripe)"# : ""
    let rest = isHatched ? #"<TD WIDTH="22"></TD>"# : "<TD></TD>"
    return #"\#(table) WIDTH="28" HEIGHT="13"\#(border)\#(style)\#(background)>"#
      + "<TR>\(stripes)\(rest)</TR></TABLE>"
  }

  // The line is the lower edge of an upper half; a head is a letter beside both halves.
  private static func line(
    stroke: Color,
    lineStyle: LineStyle,
    width: Double,
    arrow: Arrow,
    head: Head
  ) -> String {
    let points = Int(width.clamped(to: 1...4, default: 1).rounded())
    let back = arrow == .back || arrow == .both
    let forward = arrow == .forward || arrow == .both
    let letters = head == .ring ? ("\u{25cb}", "\u{25cb}") : ("\u{25c4}", "\u{25ba}")
    let size = head == .ring ? 11 : 8
    let cell = { (isDrawn: Bool, letter: String) in
      isDrawn
        ? #"<TD ROWSPAN="2"><FONT POINT-SIZE="\#(size)" COLOR="\#(stroke.hex)">"#
          + "\(letter)</FONT></TD>"
        : ""
    }
    let style = lineStyle == .solid ? "" : #" STYLE="\#(lineStyle.markup)""#
    let length = 30 - (back ? 6 : 0) - (forward ? 6 : 0)
    return #"\#(table) BORDER="0"><TR>\#(cell(back, letters.0))"#
      + #"<TD WIDTH="\#(length)" HEIGHT="6" BORDER="\#(points)" SIDES="B" COLOR="\#(stroke.hex)""#
      + #"\#(style)></TD>\#(cell(forward, letters.1))</TR>"#
      + #"<TR><TD WIDTH="\#(length)" HEIGHT="6"></TD></TR></TABLE>"#
  }
}

extension LineStyle {
  fileprivate var markup: String {
    rawValue.uppercased()
  }
}
