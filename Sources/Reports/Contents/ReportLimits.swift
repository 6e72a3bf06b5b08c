internal import Diagnostics

/// How much a report tells of what there may be very much of. What is beyond a limit is counted in a
/// sentence that says where it is.
enum ReportLimits {
  /// Focus areas with a page of their own.
  static let areas = 100
  /// Counterparts with a page of their own: fewer where there are so many that the page would open
  /// slowly, and nobody reads them through.
  static func counterparts(of count: Int) -> Int { count > 1_000 ? 60 : 120 }
  /// Focus areas in the matrix of the front page.
  static let briefAreas = 20
  /// Relations that filters on the page look through.
  static let filtered = 200_000
  /// Actors that a row is found by; what speaks of more is found by their levels.
  static let marked = 40
  /// Rows of one table.
  static let rows = 500
  /// Rows of one table on a page that is one of many.
  static let sheetRows = 25
  /// Names in one cell of the matrix.
  static let names = 10
  /// Names in one cell of a list.
  static let listed = 12
  /// Findings of one question told in full.
  static let findings = 120
  /// Facts that one finding counts, and that rest on one quote.
  static let facts = 30
}

extension Array {
  /// The first few, and how many there are beyond.
  func limited(to count: Int) -> (shown: ArraySlice<Element>, more: Int) {
    self.count > count ? (prefix(count), self.count - count) : (self[...], 0)
  }
}

extension ReportContents {
  /// "Här står 500 av 60 000; arbetsboken report.xlsx har alla."; `nil` where all of them are shown.
  func remark(shown: Int, of all: Int) -> Line? {
    guard shown < all else { return nil }
    let rest =
      workbook.map {
        Phrase(
          sv: "arbetsboken \($0) bredvid har alla.",
          en: "the workbook \($0) beside it has all."
        )
      }
      ?? Phrase(
        sv: "grafens egna filer har alla, och omvarld convert gör en arbetsbok av dem.",
        en: "the graph's own files have all, and omvarld convert makes a workbook of them."
      )
    let count = Phrase(
      sv: "Här står \(Phrase.number(shown).swedish) av \(Phrase.number(all).swedish); ",
      en: "Here are \(Phrase.number(shown).english) of \(Phrase.number(all).english); "
    )
    return Line((count + rest)[language])
  }
}

extension Phrase {
  /// A whole number as each language writes it: "12 500", "12,500".
  static func number(_ number: Int) -> Phrase {
    let digits = String(number.magnitude)
    func grouped(by mark: String, from count: Int) -> String {
      guard digits.count >= count else { return digits }
      var text = ""
      for (place, digit) in digits.enumerated() {
        if place > 0, (digits.count - place) % 3 == 0 { text += mark }
        text.append(digit)
      }
      return text
    }
    let sign = number < 0 ? "−" : ""
    return Phrase(
      sv: sign + grouped(by: "\u{A0}", from: 5),
      en: sign + grouped(by: ",", from: 4)
    )
  }
}
