internal import Diagnostics
internal import Foundation

/// What a column of a table of ties is for, by its heading in English or Swedish.
enum TieHeading: Hashable, Sendable {
  case source, target, weight, strength, type, label

  /// - Returns: `nil` for a heading of somebody's own.
  init?(_ heading: String) {
    switch heading.precomposedStringWithCanonicalMapping.lowercased() {
    case "source", "from", "källa", "från": self = .source
    case "target", "to", "mål", "till": self = .target
    case "weight", "vikt": self = .weight
    case "strength", "styrka": self = .strength
    case "type", "typ": self = .type
    case "label", "etikett", "namn": self = .label
    default: return nil
    }
  }

  /// The place of the first heading that is one of these.
  static func column(_ wanted: TieHeading..., in headings: [String]) -> Int? {
    headings.firstIndex { TieHeading($0).map(wanted.contains) ?? false }
  }

  /// Whether a first row in which no heading is known must be headings all the same: its third cell
  /// is a word, and that of every other row a number, or empty.
  ///
  /// - Parameter others: The third cells of the other rows; `nil` behind the last.
  static func areUnknown(third: String, others: () -> String?) -> Bool {
    func isNumber(_ text: String) -> Bool {
      Double(text.replacing(",", with: ".")) != nil && text.first?.isLetter != true
    }
    guard !third.isEmpty, !isNumber(third) else { return false }
    var hasNumber = false
    while let other = others() {
      if other.isEmpty { continue }
      guard isNumber(other) else { return false }
      hasNumber = true
    }
    return hasNumber
  }
}

extension Diagnostic.Problem {
  static func unknownHeadings(_ cells: [String]) -> Self {
    let list = cells.prefix(3).map { "'\($0)'" }.joined(separator: ", ")
    return Self(
      code: "unknown-headings",
      message: Phrase(
        sv: "första raden är rubriker som inte är kända: \(list)",
        en: "the first row is headings that are not known: \(list)"
      ),
      hint: Phrase(
        sv: "rubriker som läses: källa, mål, vikt; från, till, styrka; source, target, weight",
        en: "headings that are read: source, target, weight; from, to, strength"
      )
    )
  }

  /// - Parameter line: The line of the row.
  static func firstRowIsData(line: Int) -> Self {
    Self(
      code: "first-row-is-data",
      message: Phrase(
        sv: "rad \(line) läses som data: där står ingen rubrik som källa eller mål",
        en: "row \(line) is read as data: no heading such as source, target"
      ),
      hint: Phrase(
        sv: "om det är rubriker: skriv källa och mål, eller source och target",
        en: "if it is headings: write source and target"
      )
    )
  }
}
