internal import Diagnostics

extension Vocabulary {
  /// What every graph can use without saying so.
  public static let builtIn = Vocabulary(
    levels: [
      .init(id: "local", name: both("lokal", "local")),
      .init(id: "regional", name: both("regional", "regional")),
      .init(id: "cross-border", name: both("gränsöverskridande", "cross-border")),
      .init(id: "national", name: both("nationell", "national")),
      .init(id: "eu", name: both("EU", "EU")),
      .init(id: "international", name: both("internationell", "international")),
    ],
    actorKinds: [
      .init(id: "municipality", name: both("kommun", "municipality")),
      .init(id: "region", name: both("region", "region")),
      .init(id: "agency", name: both("myndighet", "agency")),
      .init(id: "government", name: both("regering", "government")),
      .init(id: "parliament", name: both("parlament", "parliament")),
      .init(id: "eu-body", name: both("EU-organ", "EU body")),
      .init(id: "network", name: both("nätverk", "network"), isArena: true),
      .init(id: "committee", name: both("kommitté", "committee"), isArena: true),
      .init(id: "cooperation", name: both("samarbete", "cooperation"), isArena: true),
      .init(id: "university", name: both("lärosäte", "university")),
      .init(id: "business", name: both("näringsliv", "business")),
      .init(id: "civil-society", name: both("civilsamhälle", "civil society")),
      .init(id: "commission", name: both("kommission", "commission")),
      .init(id: "infrastructure", name: both("infrastruktur", "infrastructure")),
      .init(id: "territory", name: both("territorium", "territory")),
      .init(id: "other", name: both("annan", "other")),
    ],
    unitKinds: [
      .init(id: "council", name: both("fullmäktige", "council")),
      .init(id: "board", name: both("nämnd eller styrelse", "board")),
      .init(id: "committee", name: both("utskott", "committee")),
      .init(id: "department", name: both("förvaltning", "department")),
      .init(id: "division", name: both("avdelning", "division")),
      .init(id: "company", name: both("bolag", "company")),
      .init(id: "group", name: both("grupp", "group")),
      .init(id: "network", name: both("nätverk", "network")),
      .init(id: "role", name: both("befattning", "role")),
    ],
    relationKinds: relationKinds
  )

  private static let city: Set<RelationKind.End> = [.principal, .unit]
  private static let anybody: Set<RelationKind.End> = [.principal, .unit, .actor]

  private static let relationKinds: [RelationKind] = [
    .init(
      id: .cooperation,
      name: both("samverkan", "cooperation"),
      ends: [.init(from: anybody, to: [.actor])],
      isSymmetric: true,
      isEngagement: true,
      carries: .both,
      defaultStrength: 3
    ),
    .init(
      id: .exchange,
      name: both("erfarenhetsutbyte", "exchange"),
      ends: [.init(from: anybody, to: [.actor])],
      isSymmetric: true,
      isEngagement: true,
      carries: .both,
      defaultStrength: 2
    ),
    .init(
      id: .contact,
      name: both("kontakt", "contact"),
      ends: [.init(from: anybody, to: [.actor])],
      isSymmetric: true,
      isEngagement: true,
      carries: .both,
      defaultStrength: 2
    ),
    .init(
      id: .advocacy,
      name: both("påverkan", "advocacy"),
      ends: [.init(from: anybody, to: [.actor])],
      isEngagement: true,
      carries: .forward,
      defaultStrength: 2
    ),
    .init(
      id: .advice,
      name: both("råd", "advice"),
      ends: [.init(from: [.actor], to: anybody)],
      carries: .forward,
      defaultStrength: 2
    ),
    .init(
      id: .funding,
      name: both("finansiering", "funding"),
      ends: [.init(from: [.principal, .actor], to: [.principal, .actor])],
      carries: .forward,
      defaultStrength: 3
    ),
    .init(
      id: .procurement,
      name: both("upphandling", "procurement"),
      ends: [.init(from: city, to: [.actor])],
      isEngagement: true,
      carries: .forward,
      defaultStrength: 2
    ),
    .init(
      id: .membership,
      name: both("medlemskap", "membership"),
      ends: [.init(from: anybody, to: [.arena]), .init(from: [.unit], to: [.unit])],
      isEngagement: true,
      carries: .both,
      defaultStrength: 3
    ),
    // The principal may be spoken for and supervised like any other body.
    .init(
      id: .representation,
      name: both("representation", "representation"),
      ends: [.init(from: anybody, to: anybody)],
      carries: .both,
      defaultStrength: 4
    ),
    .init(
      id: .supervision,
      name: both("styrning", "supervision"),
      ends: [.init(from: anybody, to: anybody)],
      carries: .both,
      defaultStrength: 4
    ),
    .init(
      id: .reporting,
      name: both("rapportering", "reporting"),
      ends: [.init(from: [.unit], to: [.unit])],
      carries: .forward,
      defaultStrength: 4
    ),
    .init(
      id: .support,
      name: both("stöd", "support"),
      ends: [.init(from: [.unit], to: [.unit])],
      carries: .forward,
      defaultStrength: 3
    ),
    .init(
      id: .convening,
      name: both("sammankallande", "convening"),
      ends: [.init(from: [.unit], to: [.unit])],
      carries: .both,
      defaultStrength: 4
    ),
    .init(
      id: .responsibility,
      name: both("ansvar", "responsibility"),
      ends: [.init(from: [.unit], to: [.focusArea, .matter, .aim, .document])]
    ),
    .init(
      id: .mandate,
      name: both("mandat", "mandate"),
      ends: [.init(from: [.actor], to: [.focusArea, .matter])]
    ),
    .init(
      id: .guidance,
      name: both("vägledning", "guidance"),
      ends: [.init(from: [.document], to: [.focusArea, .actor, .principal, .unit, .document])]
    ),
    .init(
      id: .contribution,
      name: both("bidrag", "contribution"),
      ends: [.init(from: [.focusArea], to: [.aim])]
    ),
  ]

  private static func both(_ swedish: String, _ english: String) -> LocalizedText {
    .each([.swedish: swedish, .english: english])
  }
}

extension RelationKind.ID {
  public static var cooperation: Self { "cooperation" }
  public static var exchange: Self { "exchange" }
  public static var contact: Self { "contact" }
  public static var advocacy: Self { "advocacy" }
  public static var advice: Self { "advice" }
  public static var funding: Self { "funding" }
  public static var procurement: Self { "procurement" }
  public static var membership: Self { "membership" }
  public static var representation: Self { "representation" }
  public static var supervision: Self { "supervision" }
  public static var reporting: Self { "reporting" }
  public static var support: Self { "support" }
  public static var convening: Self { "convening" }
  public static var responsibility: Self { "responsibility" }
  public static var mandate: Self { "mandate" }
  public static var guidance: Self { "guidance" }
  public static var contribution: Self { "contribution" }
}
