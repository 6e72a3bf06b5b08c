extension Finding {
  /// What the remedy is written as in a file of the graph, for whoever edits one: `focus: transport`.
  /// Empty where the sentence names a relation or an actor that a file spells in many ways.
  public var keys: [String] {
    switch rule {
    case .noPartner, .noNamedPartner, .openLevel, .unreachedDecisionMaker, .leadWithoutRelation:
      focusArea.map { ["focus: \($0)"] } ?? ["focus:"]
    case .noDecisionMaker: ["decisionMaker:"]
    case .noResponsibleUnit: ["kind: responsibility"] + subjects.prefix(1).map { "to: \($0)" }
    case .outsideCoordination: ["coordinates:", "members:"]
    case .uncoordinated: ["lead:"]
    case .noFocusArea: ["covers:"]
    case .undated: ["decided:", "reference:"]
    case .reviewOverdue: ["reviewBy:"]
    case .unusedArena: ["focus:", "interests:"]
    case .unownedAim: ["owner:", "indicator:", "focus:"]
    case .unsourced: ["evidence:"]
    case .thinLevel, .singleHolder, .lossOfActor, .lossOfUnit, .lossOfRelation, .cutActor, .bridge,
      .supersededInUse, .quoteNotFound:
      []
    }
  }
}
