internal import Diagnostics

extension Schema {
  static let check = Schema(
    answerOf: "check",
    Phrase(
      sv: "vad som är fel eller tveksamt i underlaget.",
      en: "what is wrong or doubtful in the records."
    ),
    about: .graphIfReadable,
    .object([
      .key(
        "diagnostics",
        .list(.diagnostic),
        sv: "Fel och varningar i ordning efter var de står.",
        en: "Errors and warnings in the order of their places."
      ),
      .key("counts", counts, sv: "Hur många det är av allt.", en: "How many there are of each."),
      .key(
        "sourced",
        .sourced.orNull,
        sv: "Hur många uppgifter som har belägg; null = grafen gick inte att läsa.",
        en: "How many facts have evidence; null = the graph could not be read."
      ),
    ])
  )

  /// How much there is of each is known of a graph that could be read.
  private static let counts: JSONShape = .object([
    .key("errors", .count, sv: "Fel.", en: "Errors."),
    .key("warnings", .count, sv: "Varningar.", en: "Warnings."),
    .optionalKey("actors", .count, sv: "Aktörer.", en: "Actors."),
    .optionalKey("units", .count, sv: "Enheter.", en: "Units."),
    .optionalKey("focusAreas", .count, sv: "Fokusområden.", en: "Focus areas."),
    .optionalKey("requirements", .count, sv: "Krav på nivåer.", en: "Requirements of levels."),
    .optionalKey("matters", .count, sv: "Sakfrågor.", en: "Matters."),
    .optionalKey("aims", .count, sv: "Mål.", en: "Aims."),
    .optionalKey("documents", .count, sv: "Styrdokument.", en: "Governing documents."),
    .optionalKey("relations", .count, sv: "Relationer.", en: "Relations."),
  ])
}
