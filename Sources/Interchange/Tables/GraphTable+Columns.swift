internal import Diagnostics
internal import Stakeholders

extension GraphTable {
  /// Its columns, in the order in which they are written. Readers take them in any order.
  var columns: [TableColumn] { Self.columns[self] ?? [] }

  private static let columns: [GraphTable: [TableColumn]] = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0, $0.declaredColumns) }
  )

  /// The column that a first row means by a name: case and blanks do not count.
  func column(called name: String) -> TableColumn? {
    Self.columnsByName[self]?[name.lowercased().filter { !$0.isWhitespace }]
  }

  private static let columnsByName: [GraphTable: [String: TableColumn]] = columns.mapValues {
    Dictionary(uniqueKeysWithValues: $0.map { ($0.header.lowercased(), $0) })
  }

  private var declaredColumns: [TableColumn] {
    switch self {
    case .graph: Self.graphColumns
    case .focusAreas: Self.entity(own: Self.focusAreaColumns)
    case .requirements: Self.requirementColumns
    case .actors: Self.entity(own: Self.actorColumns)
    case .units: Self.entity(own: Self.unitColumns)
    case .relations: Self.relationColumns
    case .matters: Self.entity(own: Self.matterColumns)
    case .aims: Self.entity(own: Self.aimColumns)
    case .documents: Self.entity(own: Self.documentColumns)
    case .evidence: Self.evidenceColumns
    case .readings: Self.entity(own: Self.readingColumns)
    case .followUp: Self.followUpColumns
    case .vocabulary: Self.vocabularyColumns
    }
  }

  // MARK: Entities

  /// The columns that every entity has, round its own.
  private static func entity(own: [TableColumn]) -> [TableColumn] {
    [
      .init(
        "id",
        .id,
        sv: "kort namn som annat pekar på: små bokstäver a–z, siffror, '-', '.' och '_'",
        en: "a short name that other cells point to: small letters a–z, digits, '-', '.' and '_'",
        isRequired: true
      )
    ] + TableColumn.localized("name", .name, sv: "namnet", en: "the name")
      + own
      + [
        .init("since", .date, sv: "från när det gäller", en: "from when on it holds"),
        .init("until", .date, sv: "till och med när det gäller", en: "until when it holds"),
      ] + TableColumn.localized("short", sv: "kort namn på kartor", en: "a short name for maps")
      + [
        .init(
          "aliases",
          .texts,
          sv: "andra namn, med '|' emellan",
          en: "other names, with '|' between them"
        )
      ]
      + TableColumn.localized("description", sv: "en beskrivning", en: "a description")
      + [
        .init("url", .text, sv: "webbadress", en: "web address"),
        .init(
          "identifiers",
          .pairs,
          sv: "nummer i register: se-org=212000-1124, med '|' emellan",
          en: "numbers in registers: se-org=212000-1124, with '|' between them"
        ),
        .init(
          "tags",
          .texts,
          sv: "egna märken, med '|' emellan",
          en: "tags of your own, with '|' between them"
        ),
      ] + TableColumn.localized("note", sv: "en anteckning", en: "a note")
  }

  private static let focusAreaColumns: [TableColumn] = [
    .init(
      "partOf",
      .reference([.focusArea]),
      sv: "det fokusområde som det är en del av",
      en: "the focus area that it is a part of"
    )
  ]

  private static let actorColumns: [TableColumn] = [
    .init("kind", .choice(.actorKinds), sv: "vad för slags aktör", en: "what kind of actor"),
    .init(
      "levels",
      .choices(.levels),
      sv: "de nivåer som aktören verkar på, med '|' emellan",
      en: "the levels that it acts on, with '|' between them"
    ),
    .init(
      "standing",
      .choice(.words(of: Actor.Standing.self)),
      sv: "named: någon man kan skriva brev till (när inget står); generic: en allmän kategori; "
        + "place: en plats",
      en: "named: a body one can write a letter to (when empty); generic: a category; "
        + "place: a territory"
    ),
    .init(
      "interests",
      .references([.focusArea]),
      sv: "fokusområden där aktören skulle kunna vara part, med '|' emellan",
      en: "focus areas in which it could be a partner, with '|' between them"
    ),
    .init(
      "mandates",
      .references([.focusArea, .matter]),
      sv: "fokusområden och sakfrågor som aktören bestämmer om, med '|' emellan",
      en: "focus areas and matters that it decides, with '|' between them"
    ),
    .init(
      "members",
      .references([.actor, .unit]),
      sv: "vilka som är med, om det är en arena, med '|' emellan",
      en: "who belongs to it, if it is an arena, with '|' between them"
    ),
    .init(
      "partOf",
      .reference([.actor]),
      sv: "den aktör som den är en del av",
      en: "the actor that it is a part of"
    ),
    .init("country", .text, sv: "landskod, som DK", en: "country code, such as DK"),
  ]

  private static let unitColumns: [TableColumn] = [
    .init("kind", .choice(.unitKinds), sv: "vad för slags enhet", en: "what kind of unit"),
    .init(
      "partOf",
      .reference([.unit]),
      sv: "den enhet som den är en del av",
      en: "the unit that it is a part of"
    ),
    .init(
      "members",
      .references([.unit]),
      sv: "enheter som är med i gruppen, med '|' emellan",
      en: "units that belong to the group, with '|' between them"
    ),
    .init(
      "coordinates",
      .references([.focusArea]),
      sv: "fokusområden som gruppen samordnar, med '|' emellan, eller all",
      en: "focus areas that the group coordinates, with '|' between them, or all"
    ),
  ]

  private static let matterColumns: [TableColumn] = [
    .init(
      "focus",
      .reference([.focusArea]),
      sv: "det fokusområde som den hör till",
      en: "the focus area that it belongs to"
    ),
    .init(
      "level",
      .choice(.levels),
      sv: "nivån där den avgörs",
      en: "the level where it is settled"
    ),
    .init(
      "decisionMaker",
      .reference([.actor]),
      sv: "den aktör som bestämmer",
      en: "the actor that decides"
    ),
  ]

  private static let aimColumns: [TableColumn] =
    [
      .init(
        "focus",
        .references([.focusArea]),
        sv: "fokusområden som bidrar, med '|' emellan",
        en: "focus areas that contribute, with '|' between them"
      ),
      .init(
        "owner",
        .reference([.unit]),
        sv: "den enhet som ansvarar",
        en: "the unit that is responsible"
      ),
    ]
    + TableColumn.localized(
      "indicator",
      sv: "vad som visar om målet är nått",
      en: "what shows whether it is reached"
    )

  private static let documentColumns: [TableColumn] = [
    .init(
      "status",
      .choice(.words(of: GoverningDocument.Status.self)),
      sv: "draft: utkast; in-force: gäller; superseded: ersatt",
      en: "draft, in-force or superseded"
    ),
    .init("reference", .text, sv: "diarienummer", en: "registry number"),
    .init("version", .text, sv: "version", en: "version"),
    .init("decided", .date, sv: "när det beslutades", en: "when it was decided"),
    .init("reviewBy", .date, sv: "när det senast ska ses över", en: "when it is to be reviewed"),
    .init(
      "supersedes",
      .references([.document]),
      sv: "dokument som det ersätter, med '|' emellan",
      en: "documents that it replaces, with '|' between them"
    ),
    .init(
      "covers",
      .references([.focusArea, .actor, .unit, .document]),
      sv: "vad det styr: fokusområden, aktörer, enheter, dokument, med '|' emellan",
      en: "what it guides: focus areas, actors, units, documents, with '|' between them"
    ),
    .init(
      "text",
      .text,
      sv: "filen med dokumentets text, i samma mapp",
      en: "the file with the document's text, in the same folder"
    ),
  ]

  private static let readingColumns: [TableColumn] = [
    .init(
      "standing",
      .pairs,
      sv: "vad aktörer räknas som i denna läsning: grannstaden=place, med '|' emellan",
      en: "what actors count as under this reading: grannstaden=place, with '|' between them"
    )
  ]
}
