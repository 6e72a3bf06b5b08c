internal import Diagnostics
public import Stakeholders

extension Rule {
  /// What sort of thing stands in a place of a finding's id.
  enum Subject {
    case area, level, actor, unit, member, matter, aim, document, relation, factKind

    /// How the place is shown to somebody who is to fill it in.
    var placeholder: Phrase {
      switch self {
      case .area: Phrase(sv: "FOKUSOMRÅDE", en: "AREA")
      case .level: Phrase(sv: "NIVÅ", en: "LEVEL")
      case .actor: Phrase(sv: "AKTÖR", en: "ACTOR")
      case .unit: Phrase(sv: "ENHET", en: "UNIT")
      case .member: Phrase(sv: "AKTÖR-ELLER-ENHET", en: "ACTOR-OR-UNIT")
      case .matter: Phrase(sv: "FRÅGA", en: "MATTER")
      case .aim: Phrase(sv: "MÅL", en: "AIM")
      case .document: Phrase(sv: "DOKUMENT", en: "DOCUMENT")
      case .relation: Phrase(sv: "RELATION", en: "RELATION")
      case .factKind: Phrase(sv: "UPPGIFTER", en: "FACTS")
      }
    }
  }

  /// What a finding of the rule is about, in the order of its id; of a quote only what it begins with.
  var subjects: [Subject] {
    switch self {
    case .noPartner, .noNamedPartner, .noResponsibleUnit, .outsideCoordination: [.area]
    case .openLevel, .thinLevel: [.area, .level]
    case .noDecisionMaker: [.matter]
    case .unreachedDecisionMaker: [.matter, .actor]
    case .uncoordinated: [.actor, .area]
    case .leadWithoutRelation: [.unit, .actor, .area]
    case .singleHolder: [.level, .unit]
    case .lossOfActor, .unusedArena: [.actor]
    case .lossOfUnit: [.unit]
    case .lossOfRelation: [.relation]
    case .cutActor: [.member]
    case .bridge: [.member, .member]
    case .noFocusArea, .undated, .reviewOverdue, .supersededInUse, .quoteNotFound: [.document]
    case .unownedAim: [.aim]
    case .unsourced: [.factKind]
    }
  }

  /// Whether a finding of the rule can be about some things, in the order in which they stand.
  func accepts(_ ids: [String], in graph: StakeholderGraph) -> Bool {
    let isLongEnough = self == .quoteNotFound ? ids.count > 1 : ids.count == subjects.count
    guard isLongEnough, zip(subjects, ids).allSatisfy({ $0.isOne($1, in: graph) }) else {
      return false
    }
    // The ends of a bridge stand in order of id.
    return self != .bridge || ids[0] < ids[1]
  }
}

extension Finding {
  /// The actors and units among its subjects. An id of a level may be that of an actor, too.
  public var somebody: [EntityID] {
    zip(rule.subjects, subjects).compactMap { subject, id in
      switch subject {
      case .actor, .unit, .member: EntityID(id)
      case .area, .level, .matter, .aim, .document, .relation, .factKind: nil
      }
    }
  }
}

extension Rule.Subject {
  fileprivate func isOne(_ id: String, in graph: StakeholderGraph) -> Bool {
    let sort = graph.sort(of: EntityID(id))
    return switch self {
    case .area: sort == .focusArea
    case .level: graph.vocabulary.level(Level.ID(id)) != nil
    case .actor: sort == .actor
    case .unit: sort == .unit
    case .member: sort == .actor || sort == .unit
    case .matter: sort == .matter
    case .aim: sort == .aim
    case .document: sort == .document
    case .relation: graph.allRelations.contains { ($0.id?.rawValue ?? $0.key) == id }
    case .factKind: Fact.Kind(rawValue: id) != nil
    }
  }
}
