internal import Diagnostics

extension Schema {
  static let `import` = Schema(
    answerOf: "import",
    Phrase(
      sv: "vad varje rad i en fil blir i en graf.",
      en: "what each row of a file comes to in a graph."
    ),
    .object([
      .key("added", .list(.object(row)), sv: "Nya poster.", en: "New entries."),
      .key(
        "changed",
        .list(
          .object(
            row + [.key("keys", .ids, sv: "Nycklarna som ändras.", en: "The keys that change.")]
          )
        ),
        sv: "Poster som ändras.",
        en: "Entries that change."
      ),
      .key(
        "unchanged",
        .count,
        sv: "Hur många poster som redan säger detsamma.",
        en: "How many entries say the same already."
      ),
      .key(
        "refused",
        .list(.object(JSONShape.diagnosticFields + [breaks])),
        sv: "Varför rader inte togs in.",
        en: "Why rows were not taken."
      ),
      .key(
        "lookAlikes",
        .list(.object(row + lookAlike)),
        sv: "Nya namn som liknar namn i grafen, och som någon får avgöra.",
        en: "New names that look like names in the graph, for somebody to decide about."
      ),
      .key("rows", rows, sv: "Hur många rader filen har.", en: "How many rows the file has."),
      .key(
        "files",
        .ids,
        sv: "Grafens filer som ändras, eller skulle ändras.",
        en: "The files of the graph that change, or would."
      ),
      .key("written", .truth, sv: "Om något är skrivet.", en: "Whether anything was written."),
    ])
  )

  private static let row: [JSONShape.Field] = [
    .key("file", .text, sv: "Filen.", en: "The file."),
    .key("line", .count, sv: "Raden i filen.", en: "The line in the file."),
    .key("column", .count, sv: "Tecknet på raden.", en: "The character on the line."),
    .key(
      "list",
      .text,
      sv: "Listan i grafen som posten hör till: actors.",
      en: "The list of the graph that the entry belongs to: actors."
    ),
    .key("id", .text.orNull, sv: "Postens id.", en: "The id of the entry."),
    .key("name", .text.orNull, sv: "Postens namn.", en: "The name of the entry."),
  ]

  private static let breaks: JSONShape.Field = .key(
    "breaks",
    .object([
      .key("file", .text, sv: "Filen.", en: "The file."),
      .key("line", .count, sv: "Raden i filen.", en: "The line in the file."),
      .key("column", .count, sv: "Tecknet på raden.", en: "The character on the line."),
    ]).orNull,
    sv: "Stället i grafen som skulle bli fel med raden; null när felet är radens eget.",
    en: "The place in the graph that the row would make wrong; null when the row is wrong itself."
  )

  private static let lookAlike: [JSONShape.Field] = [
    .key(
      "other",
      .text,
      sv: "Posten i grafen med det andra namnet.",
      en: "The entry it looks like."
    ),
    .key("otherName", .text, sv: "Det andra namnet.", en: "The name of that entry."),
  ]

  private static let rows: JSONShape = .object([
    .key("all", .count, sv: "Alla.", en: "All of them."),
    .key("used", .count, sv: "De som togs in.", en: "Those that were taken."),
    .key("refused", .count, sv: "De som avvisades.", en: "Those that were refused."),
    .key(
      "head",
      .count,
      sv: "De som säger vad filen heter, har för språk och så vidare, och som inte tas in.",
      en: "Those that say the title of the file, its language and so on, and are not brought in."
    ),
  ])
}
