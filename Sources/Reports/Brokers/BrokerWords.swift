internal import Analyses
internal import Diagnostics
internal import Networks
internal import Stakeholders

/// Who stands between whom, in sentences and tables.
struct BrokerWords {
  private let analysis: BrokerAnalysis
  private let names: GraphNames

  private var selected: SelectedGraph { analysis.selected }
  private var graph: StakeholderGraph { selected.graph }

  /// How many rows a table shows to people.
  private static let rowCount = 30

  init(_ analysis: BrokerAnalysis, in language: Language) {
    self.analysis = analysis
    names = GraphNames(analysis.selected.graph, in: language)
  }

  var pieces: [Passage.Piece] {
    guard !analysis.isRefused else { return refusal.map { .paragraph($0) } }
    return [
      .paragraph(basis), .paragraph(reading),
      .table(structureTable), .list(BrokerMeasure.structure.map(\.definition)),
      .table(roleTable), .list(BrokerMeasure.roles.map(\.definition)),
      .limit(limits),
      .limit(
        Phrase(sv: "Nät: ", en: "Network: ") + analysis.network.inWords(in: graph) + Phrase(".")
      ),
    ]
  }

  // MARK: What the records carry

  /// How many pairs of outside actors have a recorded relation; above all else.
  private var basis: Phrase {
    let (count, possible) = (analysis.pairs.count, analysis.possiblePairCount)
    let actors = analysis.outsideActors.count
    let known = Phrase(
      sv: "\(count) av \(possible) par av de \(actors) namngivna parterna har en noterad relation "
        + "mellan sig; att båda är med i samma arena räknas inte.",
      en: "\(count) of \(possible) pairs among the \(actors) named partners "
        + "\(count == 1 ? "has" : "have") a relation on record between them; that both are in one "
        + "arena does not count."
    )
    guard count == 0 else { return known }
    return known
      + Phrase(
        sv: " Måtten nedan visar därför bara hur staden själv är ordnad.",
        en: " So the measures below only show how the city itself is arranged."
      )
  }

  private var reading: Phrase {
    let makers = analysis.decisionMakers.count
    let tied = analysis.values[.degree]?.count { ($0 ?? 0) > 0 } ?? 0
    let isolates = analysis.network.members.count - tied
    return Phrase(
      sv: "Måtten säger vem som står mellan vilka i det som är noterat, inte vem som är viktig. "
        + "Mellanliggande räknas från stadens \(analysis.units.count) enheter till "
        + "\(makers) beslutsfattare"
        + (makers == 0 ? ", och är därför inte bestämt." : ".")
        + (isolates > 0 ? " \(isolates) utan band är inte med i tabellerna." : ""),
      en: "The measures say who stands between whom on record, not who matters. Betweenness is "
        + "counted from the city's \(analysis.units.count) units to \(makers) decision "
        + "\(makers == 1 ? "maker" : "makers")"
        + (makers == 0 ? ", and so is undefined." : ".")
        + (isolates > 0 ? " \(isolates) without ties are left out of the tables." : "")
    )
  }

  private var limits: Phrase {
    Phrase(
      sv:
        "Rollerna räknas med staden som en grupp och utomstående i grupper efter de nivåer som är "
        + "noterade för dem; den som saknar nivå är inte med. Alla band räknas lika. En relation "
        + "som inte är noterad kan ändra varje värde.",
      en: "Roles are counted with the city as one group and outsiders in groups by the levels "
        + "recorded of them; whoever has no level is left out. All ties count the same. A relation "
        + "that is not on record may change any value."
    )
  }

  /// Why nothing is measured, and what would have to be on record.
  var refusal: [Phrase] {
    guard analysis.isRefused else { return [] }
    let actors = analysis.outsideActors
    guard actors.count > 1 else {
      return [
        Phrase(
          sv: "Färre än två namngivna parter är noterade, så det finns inga att förmedla mellan. "
            + "Vilka organ avses med kategorierna?",
          en: "Fewer than two named partners are on record, so there is nobody to broker between. "
            + "Which bodies are meant by the categories?"
        )
      ]
    }
    let kinds = Phrase.alternatives(selected.outsideKinds.map(\.name.phrase))
    let list = Phrase.list(
      names.ordered(actors).map { graph.name($0).phrase }
    )
    var sentences = [
      Phrase(
        sv: "Ingen relation är noterad mellan två av de \(actors.count) namngivna parterna "
          + "(0 av \(analysis.possiblePairCount) par). Nätet är en stjärna med staden i mitten, och "
          + "varje mått på förmedling skulle bara hitta staden själv. Därför räknas inget.",
        en: "No relation is on record between any two of the \(actors.count) named partners "
          + "(0 of \(analysis.possiblePairCount) pairs). The network is a star with the city at "
          + "its centre, and any measure of brokerage would only find the city itself. So none is "
          + "taken."
      ),
      Phrase(
        sv: "Det som behövs är relationer mellan dessa: \(list.swedish). De kan vara av slagen "
          + "\(kinds.swedish). Att två är med i samma arena räcker inte.",
        en: "What is needed is relations between these: \(list.english). They may be of the kinds "
          + "\(kinds.english). That two are members of one arena is not enough."
      ),
    ]
    let makers = analysis.decisionMakers
    if !makers.isEmpty {
      let deciders = Phrase.alternatives(makers.prefix(3).map { graph.name($0).phrase })
      sentences.append(
        Phrase(
          sv:
            "Börja med dem som bestämmer: vilka av de andra har \(deciders.swedish) att göra med?",
          en: "Begin with those who decide: whom of the others does \(deciders.english) deal with?"
        )
      )
    }
    return sentences
  }

  // MARK: Tables

  private var structureTable: Table {
    table(
      caption: Phrase(sv: "Hur var och en är knuten", en: "How each is tied"),
      BrokerMeasure.structure
    )
  }

  private var roleTable: Table {
    table(
      caption: Phrase(
        sv: "Roller mellan två som inte är direkt knutna",
        en: "Roles between two who are not tied directly"
      ),
      BrokerMeasure.roles,
      where: { place in BrokerMeasure.roles.contains { (analysis.values[$0]?[place] ?? 0) > 0 } }
    )
  }

  /// Those who have ties, most between units and decision makers first, then in order of names.
  private func table(
    caption: Phrase,
    _ measures: [BrokerMeasure],
    where isShown: (Int) -> Bool = { _ in true }
  ) -> Table {
    let members = analysis.network.members
    let between = analysis.values[.betweenness] ?? []
    let places = members.indices
      .filter { (analysis.values[.degree]?[$0] ?? 0) > 0 && isShown($0) }
      .sorted { one, other in
        let values = (between[one] ?? 0, between[other] ?? 0)
        return values.0 != values.1
          ? values.0 > values.1 : names.place(members[one]) < names.place(members[other])
      }
    let rest = places.count - Self.rowCount
    let language = names.language
    let more =
      rest <= 0
      ? Phrase("")
      : Phrase(sv: " (\(rest) till i JSON och CSV)", en: " (\(rest) more in JSON and CSV)")
    return Table(
      caption: (caption + more)[language],
      columns: [Phrase(sv: "Vem", en: "Who")[language]] + measures.map { $0.name[language] },
      rows: places.prefix(Self.rowCount).map { place in
        [names[members[place]]]
          + measures.map { analysis.values[$0]?[place].map { $0.inShort(language) } ?? "–" }
      }
    )
  }
}
