internal import Diagnostics

extension Phrase {
  /// "3 samarbete": a strength as number and word.
  static func strength(_ strength: Int) -> Phrase {
    let words: [Int: Phrase] = [
      1: Phrase(sv: "kännedom", en: "awareness"), 2: Phrase(sv: "kontakt", en: "contact"),
      3: Phrase(sv: "samarbete", en: "cooperation"),
      4: Phrase(sv: "samordning", en: "coordination"),
      5: Phrase(sv: "integration", en: "integration"),
    ]
    return Phrase("\(strength)") + (words[strength].map { Phrase(" ") + $0 } ?? Phrase(""))
  }
}
