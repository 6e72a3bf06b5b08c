internal import Diagnostics

extension Schema {
  static let voice = Schema(
    answerOf: "voice",
    Phrase(
      sv: "vilka enheter som möter vem, och vad som samordnar dem.",
      en: "which units meet whom, and what coordinates them."
    ),
    .object([
      .key(
        "counterparts",
        .list(contact),
        sv: "Varje namngiven part i varje fokusområde där den möts.",
        en: "Each named partner in each focus area in which it is met."
      ),
      .key(
        "findings",
        .list(.finding),
        sv: "Fynden, de allvarligaste först.",
        en: "The findings, the gravest first."
      ),
    ])
  )

  private static let contact: JSONShape = .object([
    .key("actor", .text, sv: "Den namngivna parten.", en: "The named partner."),
    .key("focusArea", .text, sv: "Fokusområdet.", en: "The focus area."),
    .key(
      "units",
      .ids,
      sv: "Enheterna som håller relationerna.",
      en: "The units that hold the relations."
    ),
    .key(
      "lead",
      .text.orNull,
      sv: "Enheten som leder; null = ingen är noterad, eller flera.",
      en: "The unit that leads; null = none is recorded, or several are."
    ),
    .key("leads", .ids, sv: "Alla som noterats leda.", en: "All that are recorded as leading."),
    .key(
      "coordinatedBy",
      .text.orNull,
      sv: "Gruppen som samordnar dem, den första om de är flera; null = ingen är noterad.",
      en: "The group that coordinates them, the first if they are several; null = none is recorded."
    ),
    .key(
      "coordinatingGroups",
      .ids,
      sv: "Alla grupper som samordnar dem.",
      en: "All groups that coordinate them."
    ),
    .key(
      "coordinated",
      .truth,
      sv: "Om någon ser till att enheterna säger detsamma.",
      en: "Whether somebody sees to it that the units say the same."
    ),
    .key(
      "relations",
      .list(.text, from: 1),
      sv: "Relationerna, med id eller nyckel.",
      en: "The relations, by id or key."
    ),
  ])
}
