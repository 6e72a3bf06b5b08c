internal import Diagnostics

extension RecordShape {
  /// A graph file from its top.
  public static let file = RecordShape(
    "graph",
    Phrase(
      sv:
        "En fil av en graf: vilka organisationen samverkar med, om vad, genom vem, och var det står.",
      en:
        "A file of a graph: who the principal works with, on what, through whom, and where that is written."
    ),
    [
      Field(
        "format",
        .choice(["omvarld/1"]),
        sv: "Filformatet.",
        en: "The file format."
      ),
      Field("id", .id, sv: "Grafens id.", en: "The id of the graph."),
      Field("title", .localizedText, sv: "Grafens titel.", en: "The title of the graph."),
      Field(
        "principal",
        .reference([.actor]),
        sv: "Organisationen vars relationer grafen beskriver.",
        en: "The organisation whose relations the graph describes."
      ),
      Field(
        "language",
        .choice(Language.allCases.map(\.rawValue)),
        sv: "Språket som svaren ges på.",
        en: "The language that answers are given in."
      ),
      Field(
        "vocabulary",
        .record(.vocabulary),
        sv: "Egna ord: nivåer och slag.",
        en: "Words of your own: levels and kinds."
      ),
      section("documents", .document, sv: "Styrdokument.", en: "Governing documents."),
      section(
        "focus-areas",
        .focusArea,
        sv: "Fokusområden i ordning.",
        en: "Focus areas in order."
      ),
      section("matters", .matter, sv: "Sakfrågor.", en: "Matters."),
      section("aims", .aim, sv: "Mål i ordning.", en: "Aims in order."),
      section("units", .unit, sv: "Den egna organisationen.", en: "The principal's own units."),
      section("actors", .actor, sv: "Aktörer.", en: "Actors."),
      section("relations", .relation, sv: "Relationer.", en: "Relations."),
      section("readings", .reading, sv: "Läsningar av källan.", en: "Readings of the source."),
      section("follow-up", .followUp, sv: "Uppföljning.", en: "Follow-up."),
    ]
  )

  private static func section(
    _ key: String,
    _ shape: RecordShape,
    sv: String,
    en: String
  ) -> Field {
    Field(key, .list(.record(shape)), sv: sv, en: en)
  }

  public static let vocabulary = RecordShape(
    "vocabulary",
    Phrase(
      sv: "Ord som läggs till de inbyggda, eller ersätter dem.",
      en: "Words added to those built in, or in their place."
    ),
    [
      section(
        "levels",
        .level,
        sv: "Nivåer, från nära till långt bort.",
        en: "Levels, near to far."
      ),
      section("actor-kinds", .actorKind, sv: "Slag av aktörer.", en: "Kinds of actors."),
      section("unit-kinds", .unitKind, sv: "Slag av enheter.", en: "Kinds of units."),
      section(
        "relation-kinds",
        .relationKind,
        sv: "Slag av relationer.",
        en: "Kinds of relations."
      ),
    ]
  )

  private static let wordNames: [Field] = [
    Field("id", .id, isRequired: true, sv: "Ordet i filerna.", en: "The word in the files."),
    Field(
      "name",
      .localizedText,
      isRequired: true,
      sv: "Vad det heter i svaren.",
      en: "What it is called in answers."
    ),
  ]

  public static let level = RecordShape("level", Phrase(sv: "En nivå.", en: "A level."), wordNames)

  public static let actorKind = RecordShape(
    "actor-kind",
    Phrase(sv: "Ett slag av aktör.", en: "A kind of actor."),
    wordNames + [
      Field(
        "arena",
        .truth,
        standard: "false",
        sv: "Om andra är medlemmar i den.",
        en: "Whether others are members of it."
      )
    ]
  )

  public static let unitKind = RecordShape(
    "unit-kind",
    Phrase(sv: "Ett slag av enhet.", en: "A kind of unit."),
    wordNames
  )

  public static let relationKind = RecordShape(
    "relation-kind",
    Phrase(sv: "Ett slag av relation.", en: "A kind of relation."),
    wordNames + [
      Field(
        "from",
        .oneOrSet(.choice(RelationKind.End.allCases.map(\.rawValue))),
        isRequired: true,
        sv: "Vad den kan gå från.",
        en: "What it may go from."
      ),
      Field(
        "to",
        .oneOrSet(.choice(RelationKind.End.allCases.map(\.rawValue))),
        isRequired: true,
        sv: "Vad den kan gå till.",
        en: "What it may go to."
      ),
      Field(
        "symmetric",
        .truth,
        standard: "false",
        sv: "Om ändarna kan byta plats.",
        en: "Whether the ends may change places."
      ),
      Field(
        "engagement",
        .truth,
        standard: "false",
        sv: "Om den gör aktören till part i sina fokusområden.",
        en: "Whether it makes the actor a counterpart in its focus areas."
      ),
      Field(
        "carries",
        .choice(RelationKind.Carriage.allCases.map(\.rawValue)),
        standard: RelationKind.Carriage.none.rawValue,
        sv: "Vart den för ett budskap.",
        en: "Which way it carries a message."
      ),
      Field(
        "strength",
        .number(1...5),
        sv: "Styrkan som antas där ingen är noterad.",
        en: "The strength taken where none is recorded."
      ),
    ]
  )

  /// The lists of a file, and of its vocabulary, whose records stand by themselves.
  public static let sections: [(key: String, shape: RecordShape)] = file.fields.compactMap {
    if case .list(.record(let shape)) = $0.value { ($0.key, shape) } else { nil }
  }
}
