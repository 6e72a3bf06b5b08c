internal import Analyses
internal import Diagnostics
internal import Stakeholders

// What several answers have in common.

extension JSONShape {
  static let evidence: JSONShape = .part(
    "evidence",
    .object([
      .key("document", .text, sv: "Styrdokumentet.", en: "The governing document."),
      .key("section", .text.orNull, sv: "Avsnittet.", en: "The section."),
      .key("quote", .text.orNull, sv: "Orden, ordagrant.", en: "The words themselves."),
      .optionalKey("page", .text, sv: "Sidan.", en: "The page."),
      .optionalKey(
        "retrieved",
        .text,
        sv: "Dagen då det hämtades.",
        en: "The day it was retrieved."
      ),
    ])
  )

  static let sourced: JSONShape = .object([
    .key("with", .count, sv: "Hur många som har belägg.", en: "How many have evidence."),
    .key("of", .count, sv: "Hur många det är.", en: "How many there are."),
  ])

  static let finding: JSONShape = .part("finding", .object(JSONShape.findingKeys))

  static let findingKeys: [Field] =
    briefFindingKeys + [
      .key(
        "subjects",
        .ids,
        sv: "Id på det som fyndet handlar om.",
        en: "The ids of what the finding is about."
      ),
      .key(
        "facts",
        .ids,
        sv: "Uppgifterna som fyndet räknar, där det handlar om många.",
        en: "The facts that the finding counts, where it is about many."
      ),
      .key(
        "limit",
        .text.orNull,
        sv: "Vad underlaget inte kan säga.",
        en: "What the records cannot say."
      ),
      .key("question", .text.orNull, sv: "Vad man ska fråga.", en: "What to ask."),
      .key(
        "remedy",
        .text,
        sv: "Den minsta ändring i underlaget som tar bort fyndet.",
        en: "The smallest change to the records that removes the finding."
      ),
      .key(
        "evidence",
        .list(.evidence),
        sv: "Var det står som fyndet vilar på.",
        en: "Where what the finding rests on is written."
      ),
      .key(
        "holdsUnder",
        .ids,
        sv: "De läsningar där fyndet finns; default är grafen som den står.",
        en: "The readings under which it fires; default is the graph as it stands."
      ),
      .key(
        "followUp",
        followUp.orNull,
        sv: "Vad som är beslutat om fyndet.",
        en: "What was decided about the finding."
      ),
    ]

  /// What is told of a finding where it is not the subject.
  static let briefFindingKeys: [Field] = [
    .key(
      "id",
      .text,
      sv: "Regeln och det som fyndet handlar om: coverage.open-level:transport:national.",
      en: "The rule and what the finding is about: coverage.open-level:transport:national."
    ),
    .key("rule", .word(of: Rule.self), sv: "Regeln.", en: "The rule."),
    .key(
      "severity",
      .word(of: Severity.self),
      sv: "Hur mycket det väger: lucka, risk eller notering.",
      en: "How much it weighs: a gap, a risk or a notice."
    ),
    .key("message", .text, sv: "Fyndet i en mening.", en: "The finding in a sentence."),
  ]

  private static let followUp: JSONShape = .object([
    .key(
      "decision",
      .word(of: FollowUp.Decision.self),
      sv: "Godta det, eller göra något åt det.",
      en: "Accept it, or act on it."
    ),
    .key("reason", .text.orNull, sv: "Varför.", en: "Why."),
    .key("owner", .text.orNull, sv: "Enheten som ansvarar.", en: "The unit in charge."),
    .key("due", .text.orNull, sv: "Till när.", en: "By when."),
  ])

  static let diagnostic: JSONShape = .object(diagnosticFields)

  static let diagnosticFields: [Field] = [
    .key("file", .text.orNull, sv: "Filen.", en: "The file."),
    .key("line", .count.orNull, sv: "Raden i filen.", en: "The line in the file."),
    .key("column", .count.orNull, sv: "Tecknet på raden.", en: "The character on the line."),
    .key(
      "severity",
      .word(of: Diagnostic.Severity.self),
      sv: "Ett fel, eller något som är tveksamt.",
      en: "An error, or something doubtful."
    ),
    .key("code", .text, sv: "Ett fast namn, för program.", en: "A name that stays, for programs."),
    .key("message", .text, sv: "Vad som är fel.", en: "What is wrong."),
    .key("hint", .text.orNull, sv: "Vad som vore rätt.", en: "What would be right."),
  ]

  /// A cell that is named by its place.
  static let places: JSONShape = .list(.pattern("^[^:]+:[^:]+$"))
}
