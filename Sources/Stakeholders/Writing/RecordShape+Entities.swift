internal import Diagnostics

extension RecordShape {
  /// The keys that every entity has, those of its own sort after its names, and what it rests on
  /// last.
  private static func entity(
    _ name: String,
    _ summary: Phrase,
    _ own: [Field]
  ) -> RecordShape {
    RecordShape(name, summary, names + own + rest)
  }

  private static let names: [Field] = [
    Field(
      "id",
      .id,
      isRequired: true,
      sv: "Vad posten heter i filerna: små bokstäver a–z, siffror, punkt, streck.",
      en: "What the entry is called in the files: small letters a–z, digits, dot, hyphen."
    ),
    Field(
      "name",
      .localizedText,
      isRequired: true,
      sv: "Namnet, eller ett per språk.",
      en: "The name, or one for each language."
    ),
    Field("short", .localizedText, sv: "Ett kort namn för kartor.", en: "A short name for maps."),
    Field("aliases", .set(.text), sv: "Andra namn på samma sak.", en: "Other names of the same."),
  ]

  private static let rest: [Field] = [
    Field("description", .localizedText, sv: "En beskrivning.", en: "A description."),
    Field("url", .text, sv: "En adress på webben.", en: "An address on the web."),
    Field(
      "identifiers",
      .mapping(of: .text),
      sv: "Nummer i register, under registrets namn.",
      en: "Numbers in registers, under the name of the register."
    ),
    since, until,
    Field("tags", .set(.text), sv: "Egna märkord.", en: "Tags of your own."),
    evidenceField, noteField,
  ]

  static let since = Field(
    "since",
    .date,
    sv: "Första dagen det gäller: 2015, 2015-06 eller 2015-06-22.",
    en: "The first day it holds: 2015, 2015-06 or 2015-06-22."
  )
  static let until = Field(
    "until",
    .date,
    sv: "Sista dagen det gäller, den medräknad.",
    en: "The last day it holds, inclusive."
  )
  static let evidenceField = Field(
    "evidence",
    .set(.record(.evidence)),
    sv: "Var det står.",
    en: "Where that is written."
  )
  static let noteField = Field("note", .localizedText, sv: "En anteckning.", en: "A note.")
  static let basisFields: [Field] = [
    Field(
      "basis",
      .choice(Basis.allCases.map(\.rawValue)),
      sv: "Vad uppgiften vilar på: står i källan, slutsats eller bedömning.",
      en: "What it rests on: written in the source, a conclusion, or a judgement."
    ),
    Field(
      "assessedBy",
      .reference([.unit]),
      sv: "Enheten som gjort bedömningen.",
      en: "The unit whose judgement it is."
    ),
    Field("assessedOn", .date, sv: "Dagen för bedömningen.", en: "The day of the judgement."),
  ]

  public static let actor = entity(
    "actor",
    Phrase(
      sv: "Någon utanför den egna organisationen: en organisation, en kategori eller en plats.",
      en: "Somebody outside the principal: an organisation, a category or a place."
    ),
    [
      Field(
        "kind",
        .word(.actorKind),
        isRequired: true,
        sv: "Vilket slag av aktör.",
        en: "What kind of actor."
      ),
      Field(
        "levels",
        .set(.word(.level)),
        sv: "Nivåerna den verkar på; tomt = inte noterat.",
        en: "The levels it acts on; empty = not recorded."
      ),
      Field(
        "standing",
        .choice(Actor.Standing.allCases.map(\.rawValue)),
        standard: Actor.Standing.named.rawValue,
        sv: "Ett namngivet organ, en allmän kategori eller en plats.",
        en: "A named body, a generic category, or a place."
      ),
      Field("country", .text, sv: "Landet, som SE.", en: "The country, such as SE."),
      Field(
        "partOf",
        .reference([.actor]),
        sv: "Aktören som den är en del av.",
        en: "The actor that it is a part of."
      ),
      Field(
        "members",
        .set(.reference([.actor, .unit])),
        sv: "Medlemmarna, om det är en arena.",
        en: "Who belongs to it, where it is an arena."
      ),
      Field(
        "interests",
        .set(.reference([.focusArea])),
        sv: "Fokusområden där den kunde vara part.",
        en: "Focus areas in which it could be a partner."
      ),
      Field(
        "mandates",
        .set(.reference([.focusArea, .matter])),
        sv: "Fokusområden och sakfrågor som den beslutar om.",
        en: "Focus areas and matters that it decides."
      ),
    ]
  )

  public static let unit = entity(
    "unit",
    Phrase(sv: "En del av den egna organisationen.", en: "A part of the principal."),
    [
      Field(
        "kind",
        .word(.unitKind),
        isRequired: true,
        sv: "Vilket slag av enhet.",
        en: "What kind of unit."
      ),
      Field(
        "partOf",
        .reference([.unit]),
        sv: "Enheten som den hör till.",
        en: "The unit that it belongs to."
      ),
      Field(
        "members",
        .set(.reference([.unit])),
        sv: "Enheterna som ingår i gruppen.",
        en: "The units that make up the group."
      ),
      Field(
        "coordinates",
        .choiceOrSet(["all"], .reference([.focusArea])),
        sv: "Fokusområden som gruppen samordnar, eller all.",
        en: "Focus areas that the group coordinates, or all."
      ),
    ]
  )

  public static let focusArea = entity(
    "focus-area",
    Phrase(sv: "En prioriterad fråga.", en: "A priority question."),
    [
      Field(
        "partOf",
        .reference([.focusArea]),
        sv: "Fokusområdet som det hör till.",
        en: "The focus area that it belongs to."
      ),
      Field(
        "requirements",
        .set(.record(.requirement)),
        sv: "Nivåer där parter krävs, en post per nivå.",
        en: "Levels at which counterparts are asked for, one entry a level."
      ),
    ]
  )

  public static let matter = entity(
    "matter",
    Phrase(
      sv: "Något som organisationen vill få beslutat eller ändrat.",
      en: "Something that the principal wants decided or changed."
    ),
    [
      Field(
        "focus",
        .reference([.focusArea]),
        sv: "Fokusområdet som den hör till.",
        en: "The focus area that it belongs to."
      ),
      Field(
        "level",
        .word(.level),
        sv: "Nivån där den avgörs.",
        en: "The level at which it is decided."
      ),
      Field(
        "decisionMaker",
        .reference([.actor]),
        sv: "Aktören som beslutar.",
        en: "The actor that decides."
      ),
    ]
  )

  public static let aim = entity(
    "aim",
    Phrase(sv: "Ett avsett resultat av arbetet.", en: "An intended result of the work."),
    [
      Field(
        "focus",
        .set(.reference([.focusArea])),
        sv: "Fokusområdena som bidrar.",
        en: "The focus areas that contribute."
      ),
      Field("owner", .reference([.unit]), sv: "Enheten som ansvarar.", en: "The unit in charge."),
      Field(
        "indicator",
        .localizedText,
        sv: "Vad som visar om målet nås.",
        en: "By what it is seen whether the aim is reached."
      ),
    ]
  )

  public static let document = entity(
    "document",
    Phrase(
      sv: "Ett program, en policy, en strategi eller en handlingsplan.",
      en: "A programme, policy, strategy or action plan."
    ),
    [
      Field(
        "reference",
        .text,
        sv: "Diarienumret, som det skrivs.",
        en: "The registry number, as written."
      ),
      Field("version", .text, sv: "Versionen.", en: "The version."),
      Field(
        "status",
        .choice(GoverningDocument.Status.allCases.map(\.rawValue)),
        sv: "Utkast, gällande eller ersatt.",
        en: "Draft, in force or superseded."
      ),
      Field("decided", .date, sv: "Dagen för beslutet.", en: "The day of the decision."),
      Field(
        "reviewBy",
        .date,
        sv: "Dagen då det senast ska ses över.",
        en: "The day by which it is to be reviewed."
      ),
      Field(
        "supersedes",
        .oneOrSet(.reference([.document])),
        sv: "Dokumenten som det ersätter.",
        en: "The documents that it replaces."
      ),
      Field(
        "covers",
        .set(.reference([.focusArea, .actor, .unit, .document])),
        sv: "Fokusområden, aktörer, enheter och dokument som det vägleder.",
        en: "The focus areas, actors, units and documents that it guides."
      ),
      Field(
        "text",
        .text,
        sv: "Filen med dess text, från grafens mapp.",
        en: "The file of its text, from the folder of the graph."
      ),
    ]
  )

  public static let reading = entity(
    "reading",
    Phrase(
      sv: "Ett sätt att läsa en källa där den är tvetydig.",
      en: "One way to read a source where it is ambiguous."
    ),
    [
      Field(
        "standing",
        .mapping(of: .choice(Actor.Standing.allCases.map(\.rawValue))),
        sv: "Vad aktörer räknas som i den här läsningen.",
        en: "What actors count as under this reading."
      )
    ]
  )
}
