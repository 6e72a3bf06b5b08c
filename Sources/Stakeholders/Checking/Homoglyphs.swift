internal import Foundation

extension String {
  /// The text with Cyrillic and Greek letters as the Latin ones that they look like, and with letters
  /// of other widths as plain ones.
  ///
  /// Only letters that a reader takes for Latin in any common typeface: see "confusables" of Unicode
  /// Technical Standard 39.
  var inLatinLooks: String {
    guard utf8.contains(where: { $0 >= 0x80 }) else { return self }
    var text = String.UnicodeScalarView()
    for scalar in decomposedStringWithCompatibilityMapping.unicodeScalars {
      // The Latin alphabet and its accents end before the first of them.
      text.append(scalar.value < 0x370 ? scalar : Homoglyphs.latin[scalar] ?? scalar)
    }
    return String(text)
  }
}

private enum Homoglyphs {
  static let latin: [Unicode.Scalar: Unicode.Scalar] = {
    let pairs: [(others: String, latin: String)] = [
      // Cyrillic, capital and small. Some capitals have small letters that look otherwise.
      ("АВЕЅІЈКМНОРСТУХԚԜ", "ABESIJKMHOPCTYXQW"),
      ("аеѕіјорсухһԁԛԝ", "aesijopcyxhdqw"),
      // Greek.
      ("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEZHIKMNOPTYX"),
      ("αικνορυχ", "aikvopux"),
    ]
    return Dictionary(
      pairs.flatMap { zip($0.others.unicodeScalars, $0.latin.unicodeScalars) },
      uniquingKeysWith: { first, _ in first }
    )
  }()
}
