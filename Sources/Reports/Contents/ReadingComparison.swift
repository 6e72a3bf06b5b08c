internal import Analyses
internal import Diagnostics
internal import Stakeholders

/// How much is covered under each way to read the sources.
struct ReadingComparison {
  struct Row {
    var id: Reading.ID
    var coverage: Coverage
    var name: String
    /// "5 av 18".
    var score: String
    /// In what the reading differs from the graph as it stands, in sentences.
    var differences: [String]
    var isChosen: Bool
  }

  /// The graph as it stands first; empty when the graph is read in one way only.
  let rows: [Row]

  init(_ contents: ReportContents) {
    let graph = contents.graph
    guard !graph.readings.isEmpty else {
      rows = []
      return
    }
    let chosen = contents.selected.selection.reading
    let readings: [Reading?] = [nil] + graph.readings
    rows = readings.map { reading in
      let coverage =
        reading?.id == chosen
        ? contents.coverage : Coverage(contents.selected.under(reading?.id))
      return Row(
        id: reading?.id ?? Reading.standard,
        coverage: coverage,
        name: reading?.name[contents.language]
          ?? Phrase(sv: "Som den står", en: "As it stands")[contents.language],
        score: Coverage.score(coverage.cells)[contents.language],
        differences: reading.map { Self.differences($0, contents.names) } ?? [],
        isChosen: reading?.id == chosen
      )
    }
  }

  private static func differences(_ reading: Reading, _ names: GraphNames) -> [String] {
    let language = names.language
    var sentences: [String] = []
    for standing in Actor.Standing.allCases {
      let actors = reading.standing.filter { $0.value == standing }.keys
      if actors.isEmpty { continue }
      let who = Phrase.list(names.sorted(actors).map { Phrase($0) })[language]
      let verb = actors.count == 1 ? "is" : "are"
      sentences.append(
        Phrase(sv: "\(who) läses som ", en: "\(who) \(verb) read as ")[language]
          + standing.noun(actors.count)[language] + "."
      )
    }
    let own = names.graph.relations.filter { $0.readings.contains(reading.id) }
    for label in own.map(names.label).inSwedishOrder(of: \.self, then: \.self) {
      sentences.append(
        Phrase(sv: "Bara här räknas: \(label).", en: "Counted only here: \(label).")[language]
      )
    }
    let lost = names.graph.relations.filter {
      $0.readings.contains(Reading.standard) && !$0.readings.contains(reading.id)
    }
    for label in lost.map(names.label).inSwedishOrder(of: \.self, then: \.self) {
      sentences.append(
        Phrase(sv: "Räknas inte här: \(label).", en: "Not counted here: \(label).")[language]
      )
    }
    return sentences
  }
}

extension Actor.Standing {
  fileprivate func noun(_ count: Int) -> Phrase {
    switch (self, count) {
    case (.named, 1): Phrase(sv: "namngiven part", en: "a named partner")
    case (.named, _): Phrase(sv: "namngivna parter", en: "named partners")
    case (.generic, 1): Phrase(sv: "allmän kategori", en: "a category")
    case (.generic, _): Phrase(sv: "allmänna kategorier", en: "categories")
    case (.place, 1): Phrase(sv: "plats", en: "a place")
    case (.place, _): Phrase(sv: "platser", en: "places")
    }
  }
}
