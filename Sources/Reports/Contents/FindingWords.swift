internal import Analyses
internal import Diagnostics
internal import Stakeholders

/// What is told of a finding besides its sentence.
struct FindingWords {
  let finding: Finding
  let names: GraphNames
  /// The day that the report is about; see `Selection.date`.
  let date: PartialDate?

  static let evidence = Phrase(sv: "Belägg", en: "Evidence")
  static let facts = Phrase(sv: "Det gäller", en: "It is about")
  static let limit = Phrase(sv: "Begränsning", en: "Limit")
  static let question = Phrase(sv: "Fråga", en: "Question")
  static let remedy = Phrase(sv: "Åtgärd i underlaget", en: "Remedy in the records")
  static let readings = Phrase(sv: "Gäller i", en: "Holds under")
  static let followUp = Phrase(sv: "Uppföljning", en: "Follow-up")
  static let id = Phrase(sv: "Beteckning", en: "Id")

  /// The readings under which it holds, by name; `nil` where the graph is read in one way only.
  var readings: String? {
    let count = names.graph.readings.count
    guard count > 0 else { return nil }
    if finding.holdsUnder.count > count {
      return Phrase(sv: "alla läsningar", en: "all readings")[names.language]
    }
    return finding.holdsUnder.map { id in
      names.graph.reading(id)?.name[names.language]
        ?? Phrase(sv: "som den står", en: "as it stands")[names.language]
    }.joined(separator: ", ")
  }

  private var decision: DecisionWords? { finding.followUp.map { DecisionWords($0, on: date) } }

  /// "godtagen till 2027-06", for a mark beside the sentence.
  var mark: String? { decision?.phrase[names.language] }

  /// The decision with its reason and who answers for it.
  var followUp: String? {
    guard let followUp = finding.followUp, let mark else { return nil }
    let parts = [
      mark, followUp.reason?[names.language],
      followUp.owner.map {
        Phrase(sv: "ansvarig: ", en: "responsible: ")[names.language] + names[$0]
      },
      followUp.note?[names.language],
    ]
    return parts.compactMap(\.self).joined(separator: "; ")
  }

  /// Whether the day that was set has passed on the day that the report is about.
  var isOverdue: Bool { decision?.isOverdue ?? false }
}

extension String {
  /// The text as a sentence begins: with a capital letter, but where a name has its own, as in
  /// "eHälsomyndigheten".
  var sentence: String {
    guard let first, first.isLowercase, !(dropFirst().first?.isUppercase ?? false) else {
      return self
    }
    return first.uppercased() + dropFirst()
  }
}
