internal import Analyses
internal import Diagnostics
internal import Stakeholders

extension Schema {
  static let diff = Schema(
    answerOf: "diff",
    Phrase(sv: "vad som har ändrats sedan sist.", en: "what changed since last time."),
    about: .twoGraphs,
    .object([
      entityChanges, relationChanges,
      .key(
        "cells",
        .list(cell),
        sv: "Nivåer som är täckta på annat sätt.",
        en: "Levels that are covered otherwise."
      ),
      .key(
        "findings",
        .object([
          .key(
            "opened",
            .list(.finding),
            sv: "Fynd som har kommit till.",
            en: "Those that came up."
          ),
          .key("closed", .list(.finding), sv: "Fynd som är borta.", en: "Those that went away."),
        ]),
        sv: "Fynd.",
        en: "Findings."
      ),
    ])
  )

  static let entityChanges: JSONShape.Field = .key(
    "entities",
    .object(changes(of: entry, rows: crosswalkRow, changed: sort + sides(.text) + [name])),
    sv: "Poster av alla slag utom relationer.",
    en: "Entries of every sort but relations."
  )

  static let relationChanges: JSONShape.Field = .key(
    "relations",
    .object(changes(of: relation, rows: .object(sides(.text)), changed: sides(.text))),
    sv: "Relationer.",
    en: "Relations."
  )

  /// - Parameter keys: What is told of whatever changed, beside its properties.
  private static func changes(
    of thing: JSONShape,
    rows: JSONShape,
    changed keys: [JSONShape.Field]
  ) -> [JSONShape.Field] {
    [
      .key("added", .list(thing), sv: "Finns bara nu.", en: "Only there now."),
      .key("removed", .list(thing), sv: "Fanns bara då.", en: "Only there then."),
      .key(
        "changed",
        .list(
          .object(
            keys + [
              .key(
                "properties",
                .list(.part("property", property), from: 1),
                sv: "Det som säger något annat.",
                en: "What says something else."
              )
            ]
          )
        ),
        sv: "Säger något annat nu.",
        en: "Says something else now."
      ),
      .key(
        "crosswalk",
        .list(rows),
        sv: "Vad som har blivit vad, enligt övergångstabellen.",
        en: "What became what, by the crosswalk."
      ),
    ]
  }

  /// The same of then and of now.
  private static func sides(_ shape: JSONShape) -> [JSONShape.Field] {
    [
      .key("old", shape, sv: "I den tidigare.", en: "In the earlier one."),
      .key("new", shape, sv: "I den senare.", en: "In the later one."),
    ]
  }

  private static let sort: [JSONShape.Field] = [
    .key("sort", .word(of: Entry.Sort.self), sv: "Vad för slags post.", en: "What sort of entry.")
  ]

  private static let name: JSONShape.Field = .key("name", .text, sv: "Dess namn.", en: "Its name.")

  private static let entry: JSONShape = .object(
    sort + [
      .key("id", .text, sv: "Dess id.", en: "Its id."), name,
      .optionalKey(
        "kind",
        .text,
        sv: "En aktörs eller enhets slag.",
        en: "The kind of an actor or unit."
      ),
      .optionalKey("levels", .ids, sv: "En aktörs nivåer.", en: "The levels of an actor."),
      .optionalKey(
        "coordinates",
        .either([.word(["all"]), .ids]),
        sv: "Fokusområden som en grupp samordnar, eller all.",
        en: "The focus areas that a group coordinates, or all."
      ),
      .optionalKey("partOf", .text, sv: "Vad den är en del av.", en: "What it is part of."),
      .optionalKey(
        "members",
        .ids,
        sv: "Vilka som är med i en grupp eller arena.",
        en: "Who is in a group or an arena."
      ),
    ]
  )

  private static let crosswalkRow: JSONShape = .object(
    sides(.ids) + [
      .key(
        "change",
        .word(of: Crosswalk.Change.self),
        sv: "Vad som har hänt med dem.",
        en: "What became of them."
      )
    ]
  )

  private static let relation: JSONShape = .object([
    .key(
      "key",
      .text,
      sv: "Vad som skiljer den från andra: från>slag>till>fokusområden.",
      en: "What tells it from others: from>kind>to>focus areas."
    ),
    .key("id", .text.orNull, sv: "Dess eget id.", en: "An id of its own."),
    .key("from", .text, sv: "Varifrån den går.", en: "Where it goes from."),
    .key("to", .text, sv: "Vart den går.", en: "Where it goes to."),
    .key("kind", .text, sv: "Dess slag.", en: "Its kind."),
    .key("focus", .ids, sv: "Fokusområdena den gäller.", en: "The focus areas that it serves."),
    .key(
      "status",
      .word(of: Relation.Status.self).orNull,
      sv: "Hur långt den kommit; null = inte noterat.",
      en: "How far it has come; null = not recorded."
    ),
    .key(
      "lead",
      .text.orNull,
      sv: "Enheten som leder; null = inte noterat.",
      en: "The unit that leads; null = not recorded."
    ),
  ])

  private static let property: JSONShape = .object(
    [
      .key(
        "property",
        .text,
        sv: "Nyckeln i filen; requirements.NIVÅ för ett krav, order.LISTA för en ordning.",
        en: "The key in the file; requirements.LEVEL of a requirement, order.LIST of an order."
      )
    ] + sides(recorded.orNull)
  )

  /// What stands behind a key of a file.
  private static let recorded: JSONShape = .part(
    "recorded",
    .either([
      .text, .count, .list(.same("recorded")), .mapping(of: .same("recorded")),
    ])
  )

  private static let cell: JSONShape = .object(
    [.key("level", .text, sv: "Nivån.", en: "The level.")]
      + sides(
        JSONShape.object([
          .key("focusArea", .text, sv: "Fokusområdet.", en: "The focus area."),
          .key("required", .truth, sv: "Om nivån krävs.", en: "Whether the level is required."),
          .key(
            "minimum",
            .whole(from: 1),
            sv: "Hur många parter som krävs.",
            en: "How many counterparts are asked for."
          ),
          .key(
            "state",
            .word(of: CoverageState.self),
            sv: "Hur väl nivån är täckt.",
            en: "How well the level is covered."
          ),
          .key("met", .truth, sv: "Om den är uppfylld.", en: "Whether it is met."),
        ]).orNull
      )
  )
}
