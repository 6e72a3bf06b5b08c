internal import DOT
internal import Diagnostics
internal import Stakeholders

/// Draws and words what several maps have in common: one actor looks and is called the same on each.
struct MapPen {
  let selected: SelectedGraph
  let language: Language
  var scope = MapScope()
  /// Of a line of a name, in letters.
  var nameWidth = 22

  var graph: StakeholderGraph { selected.graph }

  func text(_ phrase: Phrase) -> String { phrase[language] }
  func name<Subject>(_ id: Stakeholders.Identifier<Subject>) -> String {
    graph.name(id)[language]
  }

  /// The name as it stands in titles and on narrow places.
  func shortName(_ id: FocusArea.ID) -> String {
    guard let area = graph.focusArea(id) else { return id.rawValue }
    return (area.details.short ?? area.name)[language]
  }
}

extension MapPen {
  func tooltip(of actor: Actor) -> String {
    let kind = graph.vocabulary.actorKind(actor.kind)?.name[language] ?? actor.kind.rawValue
    return "\(actor.name[language]) – \(kind), \(standing(of: actor)), \(levels(of: actor))"
      + cited(actor.details.evidence)
  }

  func tooltip(of unit: Stakeholders.Unit) -> String {
    let kind = graph.vocabulary.unitKind(unit.kind)?.name[language] ?? unit.kind.rawValue
    return "\(unit.name[language]) – \(kind)" + cited(unit.details.evidence)
  }

  func cited(_ evidence: [Evidence]) -> String {
    guard let first = evidence.first else { return "" }
    let place = [name(first.document), first.section].compactMap(\.self).joined(separator: ", ")
    return first.quote.map { ". \(quoted($0)) (\(place))" } ?? ". (\(place))"
  }

  /// Where the first of some evidence is from, for a table.
  func source(of evidence: [Evidence]) -> String {
    evidence.first.map { item in
      [item.section, item.quote.map(quoted)].compactMap(\.self).joined(separator: ": ")
    } ?? ""
  }

  func quoted(_ text: String) -> String { self.text(Phrase(text).quoted) }

  func standing(of actor: Actor) -> String {
    switch selected.standing(of: actor) {
    case .named: text(Phrase(sv: "namngiven", en: "named"))
    case .generic: text(Phrase(sv: "allmän kategori", en: "category"))
    case .place: text(Phrase(sv: "plats", en: "place"))
    }
  }

  func levels(of actor: Actor) -> String {
    actor.levels.isEmpty
      ? text(Phrase(sv: "ingen nivå noterad", en: "no level recorded"))
      : actor.levels.compactMap { graph.vocabulary.level($0)?.name[language] }
        .joined(separator: ", ")
  }

  func statusName(_ status: Relation.Status?) -> String {
    switch status {
    case .ongoing: text(Phrase(sv: "pågående", en: "ongoing"))
    case .intended: text(Phrase(sv: "avsedd", en: "intended"))
    case .possible: text(Phrase(sv: "möjlig", en: "possible"))
    case .ended: text(Phrase(sv: "avslutad", en: "ended"))
    case nil: text(Phrase(sv: "status ej noterad", en: "status not recorded"))
    }
  }

  func laneName(of actor: Actor.ID) -> Phrase? {
    guard let level = graph.actor(actor)?.levels.first else { return nil }
    return graph.vocabulary.level(level)?.name.phrase ?? Phrase(level.rawValue)
  }

  /// "samverkan · avsedd; erfarenhetsutbyte · pågående".
  func tieWords(_ tie: MapTie) -> String { tieWords(tie.relations) }

  func tieWords(_ relations: [Relation]) -> String {
    relations.kindsByStatus.map { "\(kindNames($0.kinds)) · \(statusName($0.status))" }
      .joined(separator: "; ")
  }

  func kindNames(_ kinds: [RelationKind.ID]) -> String {
    kinds.map { graph.vocabulary.relationKind($0)?.name[language] ?? $0.rawValue }
      .joined(separator: ", ")
  }
}
