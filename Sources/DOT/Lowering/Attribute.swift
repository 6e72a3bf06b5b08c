/// A Graphviz attribute with its value.
package struct Attribute: Hashable, Codable, Sendable {
  /// The attributes that a drawing may have. None of them opens a file or makes a link, and of
  /// those that end up in an SVG (`id`, `class`, `fontname`) none takes free text.
  package enum Name: String, Hashable, Codable, Sendable, CaseIterable {
    case arrowhead, arrowsize, arrowtail, bb, bgcolor, `class`, color, constraint, dir, fillcolor,
      fontcolor, fontname
    case fontsize, height, id, label, labeljust, labelloc, lp, margin, mclimit, minlen, newrank
    case nodesep, nslimit, nslimit1, outputorder, overlap, pad, pencolor, penwidth, pos, rank
    case rankdir, ranksep, shape, splines, style, weight, width
  }

  /// The name.
  package var name: Name
  /// The value, escaped as Graphviz wants it.
  package var value: String
  /// Whether the value is an HTML-like label.
  package var isMarkup: Bool

  init(_ name: Name, _ value: String) {
    self.name = name
    self.value = value
    isMarkup = false
  }

  init(_ name: Name, markup: String) {
    self.name = name
    value = markup
    isMarkup = true
  }

  init(_ name: Name, _ value: Bool) {
    self.init(name, value ? "true" : "false")
  }

  init(_ name: Name, _ value: Color) {
    self.init(name, value.hex)
  }

  /// A number brought into range; the default when it is not a number.
  init(_ name: Name, _ value: Double, in range: ClosedRange<Double>, default: Double) {
    self.init(name, value.clamped(to: range, default: `default`).graphvizText)
  }

  /// A number brought into range.
  init(_ name: Name, _ value: Int, in range: ClosedRange<Int>) {
    self.init(name, String(min(max(value, range.lowerBound), range.upperBound)))
  }
}
