internal import Analyses
internal import Diagnostics

extension Schema {
  static let explain = Schema(
    answerOf: "explain",
    Phrase(
      sv: "varför ett fynd finns, och vad som följer av att avhjälpa det.",
      en: "why a finding is there, and what would come of its remedy."
    ),
    .object([
      .key("finding", .finding, sv: "Fyndet.", en: "The finding."),
      .key("rule", .word(of: Rule.self), sv: "Regeln.", en: "The rule."),
      .key("meaning", .text, sv: "Vad regeln säger.", en: "What the rule says."),
      .key(
        "facts",
        .list(fact),
        sv: "Uppgifterna som fyndet vilar på.",
        en: "The facts that the finding rests on."
      ),
      .key(
        "remedy",
        .text,
        sv: "Den minsta ändring i underlaget som tar bort fyndet.",
        en: "The smallest change to the records that removes the finding."
      ),
      .key(
        "changes",
        .object([Schema.entityChanges, Schema.relationChanges]),
        sv: "Det som avhjälpandet prövades med, som i diff.",
        en: "What the remedy was tried with, as in diff."
      ),
      .key(
        "wouldOpen",
        .list(brief),
        sv: "Fynd som då skulle tillkomma.",
        en: "Findings that would then come up."
      ),
      .key(
        "wouldClose",
        .list(brief),
        sv: "Andra fynd som då också skulle försvinna.",
        en: "Other findings that would then go away, too."
      ),
    ])
  )

  private static let brief: JSONShape = .part("briefFinding", .object(JSONShape.briefFindingKeys))

  private static let fact: JSONShape = .object([
    .key(
      "id",
      .text,
      sv: "En posts id, ett kravs område:nivå, en relations id eller nyckel.",
      en: "The id of an entry, area:level of a requirement, the id or key of a relation."
    ),
    .key("evidence", .list(.evidence), sv: "Var det står.", en: "Where it is written."),
  ])
}
