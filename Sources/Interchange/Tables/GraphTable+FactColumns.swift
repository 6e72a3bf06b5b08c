internal import Diagnostics
internal import Stakeholders

// The columns of what is not an entity.

extension GraphTable {
  static let graphColumns: [TableColumn] = [
    .init(
      "key",
      .choice(.words(graphKeys)),
      sv: "format, id, title (eller title.sv och title.en), principal och language",
      en: "format, id, title (or title.sv and title.en), principal and language",
      isRequired: true
    ),
    .init(
      "value",
      .text,
      sv: "värdet: omvarld/1, grafens id och titel, huvudmannens id, sv eller en",
      en: "the value: omvarld/1, the graph's id and title, the principal's id, sv or en",
      isRequired: true
    ),
  ]

  /// What the rows of `Graph` may be about.
  static let graphKeys = [
    "format", "id", "title", "title.sv", "title.en", "principal", "language",
  ]

  /// What a fact rests on, and who judged it.
  private static let assessment: [TableColumn] = [
    .init(
      "basis",
      .choice(.words(of: Basis.self)),
      sv: "stated: står i källan; inferred: slutsats; assessed: bedömning",
      en: "stated: written in the source; inferred: concluded; assessed: a judgement"
    ),
    .init(
      "assessedBy",
      .reference([.unit]),
      sv: "den enhet som bedömde",
      en: "the unit that judged"
    ),
    .init("assessedOn", .date, sv: "när den bedömde", en: "when it judged"),
  ]

  static let requirementColumns: [TableColumn] =
    [
      .init(
        "area",
        .reference([.focusArea]),
        sv: "det fokusområde som kräver",
        en: "the focus area that requires",
        isRequired: true
      ),
      .init(
        "level",
        .choice(.levels),
        sv: "nivån där parter krävs",
        en: "the level at which partners are required",
        isRequired: true
      ),
      .init(
        "minimum",
        .number(1...1_000_000),
        sv: "hur många namngivna parter; 1 när inget står",
        en: "how many named partners; 1 when empty"
      ),
      .init(
        "kinds",
        .choices(.actorKinds),
        sv: "de enda slag av aktörer som räknas, med '|' emellan; alla när inget står",
        en: "the only kinds of actor that count, with '|' between them; any when empty"
      ),
    ] + assessment + TableColumn.localized("note", sv: "en anteckning", en: "a note")

  static let relationColumns: [TableColumn] =
    [
      .init(
        "from",
        .reference(Entity.Sort.allCases),
        sv: "den ena änden: id för en enhet, aktör eller annat",
        en: "one end: the id of a unit, an actor or something else",
        isRequired: true
      ),
      .init(
        "to",
        .reference(Entity.Sort.allCases),
        sv: "den andra änden",
        en: "the other end",
        isRequired: true
      ),
      .init(
        "kind",
        .choice(.relationKinds),
        sv: "vad för slags relation",
        en: "what kind of relation",
        isRequired: true
      ),
      .init(
        "focus",
        .references([.focusArea]),
        sv: "de fokusområden som den gäller, med '|' emellan",
        en: "the focus areas that it serves, with '|' between them"
      ),
      .init(
        "strength",
        .number(1...5),
        sv: "från 1 (kännedom) till 5 (integration)",
        en: "from 1 (awareness) to 5 (integration)"
      ),
      .init(
        "status",
        .choice(.words(of: Relation.Status.self)),
        sv: "ongoing: pågående; intended: avsedd; possible: möjlig; ended: avslutad",
        en: "ongoing, intended, possible or ended"
      ),
      .init("since", .date, sv: "från när", en: "from when"),
      .init("until", .date, sv: "till och med när", en: "until when"),
      .init("lead", .reference([.unit]), sv: "den enhet som leder", en: "the unit that leads"),
    ] + assessment
    + [
      .init(
        "tags",
        .texts,
        sv: "egna märken, med '|' emellan",
        en: "tags of your own, with '|' between them"
      ),
      .init(
        "readings",
        .choices(.readings),
        sv: "de enda läsningar som den finns i, med '|' emellan; alla när inget står",
        en: "the only readings in which it exists, with '|' between them; all when empty"
      ),
    ] + TableColumn.localized("note", sv: "en anteckning", en: "a note")
    + [
      .init("id", .id, sv: "eget id, om den behöver ett", en: "an id of its own, if it needs one"),
      .init(
        "row",
        .text,
        sv: "ett märke som bara denna rad har, så att Belägg (Evidence) kan peka på den",
        en: "a mark that only this row has, so that Evidence can point to it"
      ),
    ]

  static let evidenceColumns: [TableColumn] = [
    .init(
      "fact",
      .text,
      sv: "vad belägget gäller: ett id, fokusområde:nivå för ett krav, eller en relations row",
      en: "what it is about: an id, area:level of a requirement, or the row of a relation",
      isRequired: true
    ),
    .init(
      "document",
      .reference([.document]),
      sv: "dokumentet där det står",
      en: "the document that says so",
      isRequired: true
    ),
    .init("section", .text, sv: "avsnittet", en: "the section"),
    .init("quote", .text, sv: "orden själva", en: "the words themselves"),
    .init("page", .text, sv: "sidan", en: "the page"),
    .init("retrieved", .date, sv: "när det hämtades", en: "when it was retrieved"),
  ]

  static let followUpColumns: [TableColumn] =
    [
      .init(
        "finding",
        .text,
        sv: "fyndets id, som coverage.open-level:transport:national",
        en: "the id of the finding, such as coverage.open-level:transport:national",
        isRequired: true
      ),
      .init(
        "decision",
        .choice(.words(of: FollowUp.Decision.self)),
        sv: "accept: får vara så; act: något ska göras",
        en: "accept: may stay so; act: something is to be done",
        isRequired: true
      ),
    ] + TableColumn.localized("reason", sv: "varför", en: "why")
    + [
      .init(
        "owner",
        .reference([.unit]),
        sv: "den enhet som ansvarar",
        en: "the unit that is responsible"
      ),
      .init("due", .date, sv: "till när", en: "by when"),
    ] + TableColumn.localized("note", sv: "en anteckning", en: "a note")

  /// What the rows of `Vocabulary` may be entries of, and the keys that such an entry may have.
  static let vocabularyLists: [(list: String, keys: Set<String>)] = [
    ("levels", ["id", "name"]), ("actor-kinds", ["id", "name", "arena"]),
    ("unit-kinds", ["id", "name"]),
    (
      "relation-kinds",
      ["id", "name", "from", "to", "symmetric", "engagement", "carries", "strength"]
    ),
  ]

  static let vocabularyColumns: [TableColumn] =
    [
      .init(
        "list",
        .choice(.words(vocabularyLists.map(\.list))),
        sv: "vad för slags ord: levels, actor-kinds, unit-kinds eller relation-kinds",
        en: "what sort of word: levels, actor-kinds, unit-kinds or relation-kinds",
        isRequired: true
      ),
      .init(
        "id",
        .id,
        sv: "ordet som celler innehåller",
        en: "the word in cells",
        isRequired: true
      ),
    ] + TableColumn.localized("name", .name, sv: "vad det heter", en: "what it is called")
    + [
      .init(
        "arena",
        .truth,
        sv: "true om aktörer av slaget är mötesplatser med medlemmar",
        en: "true if actors of the kind are places of meeting with members"
      ),
      .init(
        "from",
        .choices(.words(of: RelationKind.End.self)),
        sv: "vad en relation av slaget kan gå från, med '|' emellan",
        en: "what a relation of the kind can go from, with '|' between them"
      ),
      .init(
        "to",
        .choices(.words(of: RelationKind.End.self)),
        sv: "vad den kan gå till, med '|' emellan",
        en: "what it can go to, with '|' between them"
      ),
      .init(
        "symmetric",
        .truth,
        sv: "true om ändarna kan stå i vilken ordning som helst",
        en: "true if its ends may stand in either order"
      ),
      .init(
        "engagement",
        .truth,
        sv: "true om den gör någon till part i fokusområdet",
        en: "true if it makes somebody a counterpart in the focus area"
      ),
      .init(
        "carries",
        .choice(.words(of: RelationKind.Carriage.self)),
        sv: "åt vilket håll ett budskap går: none, forward eller both",
        en: "which way a message goes: none, forward or both"
      ),
      .init(
        "strength",
        .number(1...5),
        sv: "den styrka, 1–5, som gäller när ingen är noterad",
        en: "the strength, 1–5, when none is recorded"
      ),
    ]
}
