internal import Analyses
internal import Diagnostics

/// How a report is to be read, in plain words.
enum Guide {
  static let intro: [Phrase] = [
    Phrase(
      sv: "Rapporten återger vad som är noterat och var det står. Att något inte är noterat "
        + "betyder inte att det inte finns: en tom ruta är en fråga att ställa, inte ett svar.",
      en: "The report tells what is on record and where it is written. That something is not "
        + "recorded does not mean that it does not exist: an empty cell is a question to ask, not "
        + "an answer."
    ),
    Phrase(
      sv: "En namngiven part är ett organ man kan skriva brev till. En allmän kategori, som "
        + "”näringslivet”, säger vilka det kunde vara, men inte vem. En plats samarbetar inte.",
      en: "A named partner is a body that one can write a letter to. A category, such as "
        + "“business”, says what sort it could be, but not who. A place does not cooperate."
    ),
  ]

  static let counting = Phrase(sv: "Så räknas täckningen", en: "How coverage is counted")
  static let countingText: [Phrase] = [
    Phrase(
      sv: "En nivå krävs när ett styrdokument, eller en slutsats ur det, begär parter där. "
        + "Kravet är uppfyllt när rutan är täckt, tunn eller indirekt. Täckningen är antalet "
        + "uppfyllda krav av alla krav; finns inget krav är den inte noll och inte hel, utan går "
        + "inte att räkna.",
      en: "A level is required when a governing document, or a conclusion from it, asks for "
        + "partners there. The requirement is met when the cell is covered, thin or indirect. "
        + "Coverage is the number of requirements met, of all requirements; where there are none "
        + "it is neither nothing nor full, but cannot be counted."
    ),
    Phrase(
      sv: "En plan är ingen pågående relation. Därför står också relationens status: "
        + "pågående, möjlig, avsedd eller ej noterad.",
      en: "A plan is not a working relation. Therefore the report also gives the status of the "
        + "relation: ongoing, possible, intended or not recorded."
    ),
  ]

  static let states = Phrase(sv: "Rutornas lägen", en: "The states of a cell")
  static let severities = Phrase(sv: "Fyndens vikt", en: "What findings weigh")
  static let readings = Phrase(sv: "Läsningar av underlaget", en: "Readings of the records")
  static let readingsIntro = Phrase(
    sv: "Där källan är tvetydig är andra läsningar också noterade. Varje fynd säger i vilka "
      + "läsningar det gäller.",
    en: "Where the source is ambiguous, other readings are on record too. Every finding says "
      + "under which readings it holds."
  )

  static func meaning(of severity: Severity) -> Phrase {
    switch severity {
    case .gap:
      Phrase(
        sv: "ingen är noterad där någon behövs",
        en: "nobody is recorded where somebody is needed"
      )
    case .risk: Phrase(sv: "något hänger på för lite", en: "something hangs on too little")
    case .notice:
      Phrase(sv: "något att ordna i underlaget", en: "something to put in order in the records")
    }
  }
}
