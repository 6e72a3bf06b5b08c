internal import Analyses
internal import Diagnostics
internal import Stakeholders

/// The front page: the few things that tell most across all analyses, each with the chapter that tells it
/// in full, and what to take a decision on.
struct Brief: Sendable {
  struct Point: Sendable {
    /// Where it is told in full.
    var chapter: Chapter
    var line: Line
    var marks = Marks()
  }

  /// How many points there are at most; of more the first are kept.
  static let mostPoints = 7
  static let mostQuestions = 6

  /// How much is covered.
  let lead: Phrase
  private(set) var points: [Point] = []
  private(set) var questions: [Line] = []
  /// What is not said by any of it; `nil` where nothing is open.
  let limit: Phrase?

  init(_ contents: ReportContents) {
    let headline = Headline(contents.analysis)
    lead = headline.sentences.first ?? Phrase("")
    let isOpen =
      !contents.analysis.areasWithoutNamedPartner.isEmpty
      || contents.coverage.required.contains(where: \.isOpen)
    let readings = contents.graph.readings
    let reading: Phrase? =
      contents.selected.isTellingOnlyRobust && !readings.isEmpty ? .countsAreOfOneReading : nil
    let limits = [reading, isOpen ? .notRecordedIsNoAnswer : nil].compactMap(\.self)
    limit = limits.isEmpty ? nil : limits.joined(by: " ")
    guard !contents.coverage.focusAreas.isEmpty else { return }
    let words = BriefWords(contents: contents)
    let parts = [
      words.overdue, words.partners(headline), words.changes, words.risks, words.channels,
      words.voice, words.closing, words.responsibility,
    ].compactMap(\.self)
    points = Array(parts.compactMap(\.point).prefix(Self.mostPoints))
    questions = Array(parts.compactMap(\.question).prefix(Self.mostQuestions))
  }
}

extension Phrase {
  static let toDecide = Phrase(sv: "Att ta ställning till", en: "To take a decision on")
  fileprivate static let countsAreOfOneReading = Phrase(
    sv:
      "Antalen gäller den valda läsningen; de fynd som berättas är de som gäller i alla läsningar.",
    en: "The counts are of the chosen reading; the findings told are those that hold under every "
      + "reading."
  )
  fileprivate static let notRecordedIsNoAnswer = Phrase(
    sv:
      "Att något inte är noterat betyder inte att det saknas, bara att det inte står i underlaget.",
    en: "That something is not recorded does not mean that it is absent, only that it is not on "
      + "record."
  )
}
