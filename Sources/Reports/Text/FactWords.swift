internal import Diagnostics
internal import Stakeholders

extension StakeholderGraph {
  /// What a fact is called: the name of an actor or matter, "Malmö stad – samverkan – Köpenhamn" for
  /// a relation, "Transport, nationell" for a requirement; the id where it names none of these.
  func words(forFact id: String, in language: Language) -> String {
    if let entity = entity(EntityID(id)) { return entity.name[language] }
    let parts = id.split(separator: ":").map(String.init)
    if parts.count == 2, let area = focusArea(.init(parts[0])),
      let level = vocabulary.level(.init(parts[1]))
    {
      return "\(area.name[language]), \(level.name[language])"
    }
    let ends = id.split(separator: ">", omittingEmptySubsequences: false).map(String.init)
    guard ends.count == 4, let kind = vocabulary.relationKind(.init(ends[1])) else { return id }
    return [
      name(EntityID(ends[0]))[language], kind.name[language], name(EntityID(ends[2]))[language],
    ]
    .joined(separator: " – ")
  }
}
