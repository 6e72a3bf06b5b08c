internal import Analyses
internal import Diagnostics
internal import Networks
internal import Stakeholders

extension Schema {
  static let channels = Schema(
    answerOf: "channels",
    Phrase(sv: "hur vi når den som beslutar.", en: "how we reach the one who decides."),
    .either([
      .object(question + way + [channelLack]),
      .object(
        question + ways + [
          .key(
            "targets",
            .list(.object(way + [channelLack] + target)),
            sv: "Vad som gäller för var och en som ska nås.",
            en: "What is told of each that is to be reached."
          ),
          .key(
            "decidedByPrincipal",
            .ids,
            sv: "Det som huvudmannen själv bestämmer om.",
            en: "What the principal itself decides on."
          ),
          .key(
            "categoriesAndPlaces",
            .ids,
            sv: "Allmänna kategorier och platser, som ingen väg leder till.",
            en: "Categories and places, to which no way leads."
          ),
        ]
      ),
    ])
  )

  private static let question: [JSONShape.Field] = [
    .key(
      "projection",
      .word([Projection.influence.rawValue]),
      sv: "Nätet som vägarna går i.",
      en: "The network that the ways are in."
    ),
    .key(
      "from",
      .text.orNull,
      sv: "Var vägen börjar; null = organisationen eller någon av dess enheter.",
      en: "Where the way begins; null = the principal or any of its units."
    ),
    .key(
      "to",
      .text,
      sv: "Vem som ska nås: ett id, level:NIVÅ eller decision-makers.",
      en: "Who is to be reached: an id, level:LEVEL or decision-makers."
    ),
    .key("limit", .whole(from: 1), sv: "Högst så många vägar till en.", en: "Most ways to one."),
    .key("maximumHops", .whole(from: 1), sv: "Högst så många steg.", en: "Most steps of a way."),
  ]

  /// What is told of ways to one.
  private static let way: [JSONShape.Field] = [
    channelList,
    .key(
      "truncated",
      .truth,
      sv: "Om det finns fler som är lika bra som den sista.",
      en: "Whether there are more as good as the last."
    ),
    .key(
      "disjoint",
      .count,
      sv: "Hur många vägar som inte delar någon utom ändarna.",
      en: "How many ways share nobody but their ends."
    ),
    .key(
      "cut",
      .ids.orNull,
      sv: "De få utan vilka ingen väg är kvar; null = en relation leder direkt.",
      en: "The fewest without whom no way is left; null = a relation leads there directly."
    ),
    .key(
      "cutActors",
      .ids,
      sv: "Flaskhalsar: de som är med på varje väg.",
      en: "Cut actors: whoever is on every way."
    ),
  ]

  /// The same of ways to several, of which that cannot be told together.
  private static let ways: [JSONShape.Field] = [
    channelList,
    .key(
      "truncated",
      .truth,
      sv: "Alltid false: den bästa vägen till var och en.",
      en: "Always false: the best way to each."
    ),
    .key("disjoint", .null, sv: "Står under targets.", en: "Is told under targets."),
    .key("cut", .null, sv: "Står under targets.", en: "Is told under targets."),
    .key("cutActors", .list(.text, to: 0), sv: "Står under targets.", en: "Is told under targets."),
  ]

  private static let channelList: JSONShape.Field = .key(
    "channels",
    .list(.part("channel", channel)),
    sv: "Vägarna, den starkaste först, av lika starka den kortare.",
    en: "The ways, the strongest first, of equally strong ones the shorter."
  )

  private static let target: [JSONShape.Field] = [
    .key("to", .text, sv: "Vem det är.", en: "Who it is."),
    .key(
      "decides",
      .ids,
      sv: "Sakfrågorna som den beslutar om.",
      en: "The matters that it decides."
    ),
  ]

  private static let channel: JSONShape = .object([
    .key(
      "strength",
      .strength,
      sv: "Styrkan i den svagaste länken.",
      en: "The strength of the weakest link."
    ),
    .key(
      "holder",
      .text.orNull,
      sv: "Enheten som håller det första steget; null = inte noterat.",
      en: "The unit that holds the first step; null = not recorded."
    ),
    .key("weakest", .object(ends), sv: "Den svagaste länken.", en: "The weakest link."),
    .key("hops", .list(hop, from: 1), sv: "Stegen på vägen.", en: "The steps of the way."),
  ])

  private static let ends: [JSONShape.Field] = [
    .key("from", .text, sv: "Varifrån.", en: "From whom."),
    .key("to", .text, sv: "Till vem.", en: "To whom."),
  ]

  private static let hop: JSONShape = .object(
    ends + [
      .key("kind", .text, sv: "Relationens slag.", en: "The kind of the relation."),
      .key("strength", .strength, sv: "Dess styrka.", en: "Its strength."),
      .key(
        "recorded",
        .truth,
        sv: "Om styrkan är noterad, eller den som slaget vanligen har.",
        en: "Whether the strength is recorded, or that which the kind has by default."
      ),
      .key(
        "status",
        .word(of: Relation.Status.self).orNull,
        sv: "Hur långt den kommit; null = inte noterat.",
        en: "How far it has come; null = not recorded."
      ),
      .key("evidence", .list(.evidence), sv: "Var den står.", en: "Where it is written."),
    ]
  )
}
