/// A rule that findings come from. Its raw value begins the id of each of them.
public enum Rule: String, CaseIterable, Hashable, Sendable {
  case noPartner = "coverage.no-partner"
  case noNamedPartner = "coverage.no-named-partner"
  case openLevel = "coverage.open-level"
  case thinLevel = "coverage.thin-level"
  case noDecisionMaker = "matter.no-decision-maker"
  case unreachedDecisionMaker = "matter.unreached-decision-maker"
  case noResponsibleUnit = "responsibility.no-unit"
  case outsideCoordination = "responsibility.outside-coordination"
  case uncoordinated = "voice.uncoordinated"
  case leadWithoutRelation = "voice.lead-without-relation"
  case singleHolder = "voice.single-holder"
  case lossOfActor = "risk.loss-of-actor"
  case lossOfUnit = "risk.loss-of-unit"
  case lossOfRelation = "risk.loss-of-relation"
  case cutActor = "risk.cut-actor"
  case bridge = "risk.bridge"
  case noFocusArea = "document.no-focus-area"
  case undated = "document.undated"
  case reviewOverdue = "document.review-overdue"
  case supersededInUse = "document.superseded-in-use"
  case unusedArena = "arena.unused"
  case unownedAim = "aim.unowned"
  case unsourced = "evidence.unsourced"
  case quoteNotFound = "evidence.quote-not-found"

  public var severity: Severity {
    switch self {
    case .noPartner, .noNamedPartner, .openLevel, .noDecisionMaker, .unreachedDecisionMaker: .gap
    case .thinLevel, .noResponsibleUnit, .outsideCoordination, .uncoordinated,
      .leadWithoutRelation, .singleHolder, .lossOfActor, .lossOfUnit, .lossOfRelation, .cutActor,
      .bridge:
      .risk
    case .noFocusArea, .undated, .reviewOverdue, .supersededInUse, .unusedArena, .unownedAim,
      .unsourced, .quoteNotFound:
      .notice
    }
  }

  /// The chapter of a report in which the rule's findings are told.
  public var topic: Topic {
    switch self {
    case .noPartner, .noNamedPartner: .partners
    case .openLevel, .thinLevel: .levels
    case .noDecisionMaker, .unreachedDecisionMaker: .matters
    case .noResponsibleUnit, .outsideCoordination: .responsibility
    case .uncoordinated, .leadWithoutRelation, .singleHolder: .voice
    case .lossOfActor, .lossOfUnit, .lossOfRelation, .cutActor, .bridge: .risks
    case .noFocusArea, .undated, .reviewOverdue, .supersededInUse, .unusedArena, .unownedAim:
      .upkeep
    case .unsourced, .quoteNotFound: .sources
    }
  }
}

/// How much a finding weighs.
public enum Severity: String, CaseIterable, Hashable, Sendable, Comparable {
  /// Nobody is where somebody is needed.
  case gap
  /// Something hangs on too little.
  case risk
  /// Something to put in order.
  case notice

  public static func < (first: Self, second: Self) -> Bool { first.rank < second.rank }

  private var rank: Int {
    switch self {
    case .gap: 0
    case .risk: 1
    case .notice: 2
    }
  }
}

/// What a strategist asks; findings are told under their questions.
public enum Topic: CaseIterable, Hashable, Sendable {
  case partners, levels, matters, responsibility, voice, risks, upkeep, sources
}
