extension String {
  /// The text with every code point that a drawing cannot show replaced, on a single line.
  ///
  /// | in the text | in the drawing | because |
  /// |---|---|---|
  /// | C0 and C1 controls, U+FFFE, U+FFFF | U+FFFD | XML forbids most of them in any form |
  /// | U+202A–202E, U+2066–2069 | U+FFFD | they would make other text read backwards |
  /// | tab, line and paragraph breaks | a space | Pango would break the line there |
  /// | U+FEFF | nothing | the mark of a file's byte order, which Graphviz drops as well |
  ///
  /// A replaced code point is shown (as �) instead of removed, so that a reader sees that something
  /// stood there. Marks of direction (U+200E, U+200F), joiners and combining marks stay.
  package var drawable: String {
    guard unicodeScalars.contains(where: \.needsReplacement) else { return self }
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars where scalar != "\u{feff}" {
      result.append(scalar.replacement)
    }
    return String(result)
  }
}

extension Unicode.Scalar {
  fileprivate var needsReplacement: Bool {
    replacement != self || self == "\u{feff}"
  }

  fileprivate var replacement: Unicode.Scalar {
    switch value {
    case 0x09, 0x0a, 0x0d, 0x85, 0x2028, 0x2029: " "
    case 0x00...0x1f, 0x7f...0x9f, 0x202a...0x202e, 0x2066...0x2069, 0xfffe, 0xffff: "\u{fffd}"
    default: self
    }
  }
}
