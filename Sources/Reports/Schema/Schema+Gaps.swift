internal import Diagnostics

extension Schema {
  static let gaps = Schema(
    answerOf: "gaps",
    Phrase(sv: "var vi saknar parter.", en: "where we lack partners."),
    .object([
      .key(
        "findings",
        .list(.finding),
        sv: "Fynden, de allvarligaste först.",
        en: "The findings, the gravest first."
      ),
      .key("summary", .object(summary), sv: "Siffror om dem.", en: "Figures about them."),
    ])
  )

  private static let summary: [JSONShape.Field] =
    [
      .key("gaps", .count, sv: "Luckor.", en: "Gaps."),
      .key("risks", .count, sv: "Risker.", en: "Risks."),
      .key("notices", .count, sv: "Noteringar.", en: "Notices."),
      .key(
        "focusAreas",
        .count,
        sv: "Fokusområden i urvalet.",
        en: "Focus areas in the selection."
      ),
      .key(
        "withoutNamedPartner",
        .ids,
        sv: "Fokusområden utan namngiven part.",
        en: "Focus areas without a named partner."
      ),
      .key(
        "sourced",
        .sourced,
        sv: "Hur många uppgifter i grafen som har belägg.",
        en: "How many facts of the graph have evidence."
      ),
    ] + JSONShape.coverageTotals
}
