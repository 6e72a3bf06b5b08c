extension Label {
  /// The label as an attribute: plain where one style is enough, markup where it is not.
  func attribute(isAlwaysMarkup: Bool = false) -> Attribute {
    guard !isEmpty else { return Attribute(.label, "") }
    guard isAlwaysMarkup || hasStyles else { return Attribute(.label, plainText) }
    return Attribute(.label, markup: markup())
  }

  /// A table with a row for each line, so that lines of different sizes keep their distance.
  ///
  /// A footer is rows that stand under the lines.
  func markup(footer: String = "") -> String {
    #"<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="1"\#(backgroundMarkup)>"#
      + lines.map { "<TR><TD \(alignment.markup)>\($0.markup)</TD></TR>" }.joined()
      + footer + "</TABLE>"
  }

  private var backgroundMarkup: String { background.map { #" BGCOLOR="\#($0.hex)""# } ?? "" }

  private var hasStyles: Bool {
    background != nil
      || lines.contains { $0.runs.contains { $0.isBold || $0.size != nil || $0.color != nil } }
  }

  private var plainText: String {
    let breaks =
      switch alignment {
      case .left: #"\l"#
      case .center: #"\n"#
      case .right: #"\r"#
      }
    let texts = lines.map { $0.runs.map(\.text.asGraphvizLabel).joined() }
    // A lone line needs no break; with one, it would be aligned in the node.
    return texts.count == 1 ? texts.joined() : texts.map { $0 + breaks }.joined()
  }
}

extension Label.Alignment {
  fileprivate var markup: String {
    "ALIGN=\"\(rawValue.uppercased())\""
  }
}

extension Label.Line {
  fileprivate var markup: String {
    runs.map(\.markup).joined()
  }
}

extension Label.Run {
  fileprivate var markup: String {
    // `<B></B>` is a syntax error.
    guard !text.isEmpty else { return "" }
    let words = isBold ? "<B>\(text.asGraphvizMarkup)</B>" : text.asGraphvizMarkup
    var font = ""
    if let size {
      font += #" POINT-SIZE="\#(size.clamped(to: 6...72, default: 11).graphvizText)""#
    }
    if let color {
      font += #" COLOR="\#(color.hex)""#
    }
    return font.isEmpty ? words : "<FONT\(font)>\(words)</FONT>"
  }
}
