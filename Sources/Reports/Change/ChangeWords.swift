public import Analyses
public import Diagnostics
internal import Stakeholders

/// What of something is another than before, in short: "status: avsedd → pågående".
public struct ChangeWords: Sendable {
  private let swedish: (old: GraphNames, new: GraphNames)
  private let english: (old: GraphNames, new: GraphNames)

  public init(_ changes: ChangeAnalysis) {
    func names(_ language: Language) -> (old: GraphNames, new: GraphNames) {
      (GraphNames(changes.old.graph, in: language), GraphNames(changes.new.graph, in: language))
    }
    (swedish, english) = (names(.swedish), names(.english))
  }

  /// Property by property, but for evidence.
  public func differences(in change: RelationChanges.Changed) -> [Phrase] {
    change.properties.filter { $0.property != "evidence" }.map { phrase($0, sort: nil) }
  }

  /// Property by property, but for evidence; a name is told as what the thing was called.
  public func differences(in change: EntryChanges.Changed) -> [Phrase] {
    change.properties.filter(\.isShown).map { property in
      property.property == "name"
        ? Phrase(sv: "hette ", en: "was called ") + change.old.name.phrase
        : phrase(property, sort: change.old.sort)
    }
  }

  /// Long texts and lists are only named.
  private static let long: Set<String> = [
    "aliases", "description", "identifiers", "interests", "note", "tags", "url",
  ]

  private func phrase(_ change: PropertyChange, sort: Entry.Sort?) -> Phrase {
    func words(_ names: (old: GraphNames, new: GraphNames)) -> String {
      let words = PropertyWords(change: change, sort: sort, names: names)
      return Self.long.contains(change.property)
        ? words.label : "\(words.label): \(words.before) → \(words.after)"
    }
    return Phrase(sv: words(swedish), en: words(english))
  }
}
