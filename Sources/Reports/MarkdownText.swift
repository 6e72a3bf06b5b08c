internal import Diagnostics

extension String {
  /// The text with everything that Markdown, or HTML within it, would obey written out, and
  /// control characters shown.
  var markdown: String {
    var result = ""
    for scalar in visible.unicodeScalars {
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "#", "|", "~", "!", "$":
        result += "\\"
        result.unicodeScalars.append(scalar)
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "&": result += "&amp;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    // A line that begins as a list, a quote or a heading does.
    if let first = result.unicodeScalars.first, "-+=".unicodeScalars.contains(first) {
      result = "\\" + result
    }
    return result.numberEscaped
  }

  /// A number and a full stop at the beginning would be a list of its own.
  private var numberEscaped: String {
    let rest = drop { $0.isASCII && $0.isNumber }
    guard rest.startIndex > startIndex, let mark = rest.first, mark == "." || mark == ")",
      rest.dropFirst().first.map({ $0 == " " }) ?? true
    else { return self }
    return prefix(upTo: rest.startIndex) + "\\" + rest
  }

  /// The text in one cell of a Markdown table.
  var markdownCell: String { isEmpty ? " " : markdown }
}
