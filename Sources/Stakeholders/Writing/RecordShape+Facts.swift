internal import Diagnostics

extension RecordShape {
  public static let requirement = RecordShape(
    "requirement",
    Phrase(
      sv: "En nivå där ett styrdokument kräver parter i ett fokusområde.",
      en: "A level at which a governing document asks for counterparts in a focus area."
    ),
    [
      Field("level", .word(.level), isRequired: true, sv: "Nivån.", en: "The level."),
      Field(
        "minimum",
        .number(1...1_000_000),
        standard: "1",
        sv: "Hur många parter som krävs.",
        en: "How many counterparts are asked for."
      ),
      Field(
        "kinds",
        .set(.word(.actorKind)),
        sv: "De enda aktörsslag som räknas; tomt = alla.",
        en: "The only kinds of actor that count; empty = any."
      ),
    ] + basisFields + [evidenceField, noteField]
  )

  public static let evidence: RecordShape = RecordShape(
    "evidence",
    Phrase(sv: "Var en uppgift står.", en: "Where a fact is written."),
    [
      Field(
        "document",
        .reference([.document]),
        isRequired: true,
        sv: "Styrdokumentet.",
        en: "The governing document."
      ),
      Field("section", .text, sv: "Avsnittet.", en: "The section."),
      Field("page", .text, sv: "Sidan.", en: "The page."),
      Field("quote", .text, sv: "Orden, ordagrant.", en: "The words themselves."),
      Field("retrieved", .date, sv: "Dagen då det hämtades.", en: "The day it was retrieved."),
    ]
  )

  public static let relation = RecordShape(
    "relation",
    Phrase(
      sv: "Vad en källa säger om två poster: en relation av ett slag.",
      en: "What a source states between two entities, of one kind."
    ),
    [
      Field("id", .id, sv: "Ett eget id, om det behövs.", en: "An id of its own, where needed."),
      Field(
        "from",
        .reference(Entity.Sort.allCases),
        isRequired: true,
        sv: "Varifrån den går.",
        en: "Where it goes from."
      ),
      Field(
        "to",
        .reference(Entity.Sort.allCases),
        isRequired: true,
        sv: "Vart den går.",
        en: "Where it goes to."
      ),
      Field(
        "kind",
        .word(.relationKind),
        isRequired: true,
        sv: "Vilket slag av relation.",
        en: "What kind of relation."
      ),
      Field(
        "focus",
        .set(.reference([.focusArea])),
        sv: "Fokusområdena den gäller.",
        en: "The focus areas that it serves."
      ),
      Field(
        "status",
        .choice(Relation.Status.allCases.map(\.rawValue)),
        sv: "Hur långt den kommit; tomt = inte noterat.",
        en: "How far it has come; empty = not recorded."
      ),
      Field(
        "strength",
        .number(1...5),
        sv: "Från 1 (känner till) till 5 (integrerad).",
        en: "From 1 (awareness) to 5 (integration)."
      ),
      since, until,
      Field(
        "lead",
        .reference([.unit]),
        sv: "Enheten som leder den.",
        en: "The unit that leads it."
      ),
    ] + basisFields + [
      Field(
        "readings",
        .set(.reading),
        sv: "De enda läsningar där den finns; tomt = alla.",
        en: "The only readings under which it exists; empty = all."
      ),
      Field("tags", .set(.text), sv: "Egna märkord.", en: "Tags of your own."),
      evidenceField, noteField,
    ]
  )

  public static let followUp = RecordShape(
    "follow-up",
    Phrase(sv: "Vad som beslutats om en iakttagelse.", en: "What was decided about a finding."),
    [
      Field(
        "finding",
        .text,
        isRequired: true,
        sv: "Iakttagelsens id, som coverage.open-level:transport:national.",
        en: "The id of the finding, such as coverage.open-level:transport:national."
      ),
      Field(
        "decision",
        .choice(FollowUp.Decision.allCases.map(\.rawValue)),
        isRequired: true,
        sv: "Godta den, eller göra något åt den.",
        en: "Accept it, or act on it."
      ),
      Field("owner", .reference([.unit]), sv: "Enheten som ansvarar.", en: "The unit in charge."),
      Field("due", .date, sv: "Till när.", en: "By when."),
      Field("reason", .localizedText, sv: "Varför.", en: "Why."),
      noteField,
    ]
  )
}
