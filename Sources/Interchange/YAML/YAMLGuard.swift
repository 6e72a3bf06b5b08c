internal import Diagnostics

/// Finds what a graph file must not hold before a parser spends time on it: anchors and aliases
/// (of which bombs are made), several documents, nesting over a limit, and line breaks that a
/// parser counts and an editor does not.
///
/// It tells tokens apart exactly as the parser's scanner does (libyaml 0.2.5), so that `&` and `*`
/// in quoted text, in block scalars, in comments and within plain text are what they look like:
/// text. Where the scanner would give up, so does the guard; whoever mends the text asks again.
///
/// - Complexity: O(*n*) for a text of *n* bytes.
struct YAMLGuard {
  enum Finding: Equatable {
    case anchor, alias, secondDocument, tooDeep, strayBreak
  }

  /// What was found, with line and column from 1; at most one of each sort.
  let findings: [(finding: Finding, line: Int, column: Int)]

  static let depthLimit = 32

  init(_ text: String) {
    var text = text
    findings = text.withUTF8 { bytes in
      var scanner = TokenScanner(bytes)
      if scanner.findStrayBreak() { return scanner.findings }
      scanner = TokenScanner(bytes)
      scanner.scan()
      return scanner.findings
    }
  }
}
