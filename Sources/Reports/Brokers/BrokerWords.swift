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
    ] + rest + [
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
    guard possible > 0 else {
      return Phrase(
        sv: "Färre än två namngivna aktörer är noterade, så det finns inget par av dem.",
        en: "Fewer than two named actors are on record, so there is no pair of them."
      ) + cityAlone
    }
    let here = isNarrowed ? Phrase(sv: " i urvalet", en: " in this selection") : Phrase("")
    let known = Phrase(
      sv: "\(count) av \(possible) par av de \(actors) namngivna aktörerna har en noterad relation "
        + "mellan sig\(here.swedish); att båda är med i samma arena räknas inte.",
      en: "\(count) of \(possible) \(possible == 1 ? "pair" : "pairs") among the \(actors) named "
        + "actors \(count == 1 ? "has" : "have") a relation on record between them"
        + "\(here.english); that both are in one arena does not count."
    )
    return count == 0 ? known + cityAlone : known
  }

  private var cityAlone: Phrase {
    Phrase(
      sv: " Måtten nedan visar därför bara hur staden själv är ordnad.",
      en: " So the measures below only show how the city itself is arranged."
    )
  }

  /// Whether anything but rows and columns is chosen, which choose among decision makers only.
  private var isNarrowed: Bool {
    var selection = selected.selection
    selection.focusAreas = []
    selection.levels = []
    return !selection.isEverything
  }

  private var reading: Phrase {
    let tied = analysis.values[.degree]?.count { ($0 ?? 0) > 0 } ?? 0
    let isolates = analysis.network.members.count - tied
    return Phrase(
      sv: "Måtten säger vem som står mellan vilka i det som är noterat, inte vem som är viktig. ",
      en: "The measures say who stands between whom on record, not who matters. "
    ) + betweenness
      + (isolates == 0
        ? Phrase("")
        : Phrase(
          sv: " \(isolates) utan band är inte med i tabellerna.",
          en: " \(isolates) without ties \(isolates == 1 ? "is" : "are") left out of the tables."
        ))
  }

  /// From whom to whom betweenness is counted.
  private var betweenness: Phrase {
    let (units, makers) = (analysis.units.count, analysis.decisionMakers.count)
    guard units > 0, makers > 0 else {
      let lacking =
        units == 0
        ? Phrase(sv: "ingen enhet", en: "no unit")
        : Phrase(sv: "ingen beslutsfattare", en: "no decision maker")
      return Phrase(
        sv:
          "Mellanliggande räknas från stadens enheter till beslutsfattare, men \(lacking.swedish) "
          + "är med i nätet, så det är inte bestämt.",
        en:
          "Betweenness is counted from the city's units to decision makers, but \(lacking.english) "
          + "is in the network, and so it is undefined."
      )
    }
    return Phrase(
      sv:
        "Mellanliggande räknas från stadens \(units == 1 ? "enda enhet" : "\(units) enheter") till "
        + "\(makers == 1 ? "en" : String(makers)) beslutsfattare.",
      en:
        "Betweenness is counted from the city's \(units == 1 ? "only unit" : "\(units) units") to "
        + "\(makers == 1 ? "one decision maker" : "\(makers) decision makers")."
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
    let choice = isNarrowed ? selected.inWords : nil
    guard actors.count > 1 else {
      let few =
        choice.map { choice in
          Phrase(
            sv: "Urvalet (\(choice.swedish)) lämnar färre än två namngivna aktörer",
            en: "The selection (\(choice.english)) leaves fewer than two named actors"
          )
        }
        ?? Phrase(
          sv: "Färre än två namngivna aktörer är noterade",
          en: "Fewer than two named actors are on record"
        )
      return [
        few
          + Phrase(
            sv: ", så det finns inga att förmedla mellan. Vilka organ avses med kategorierna?",
            en: ", so there is nobody to broker between. Which bodies are meant by the categories?"
          )
      ]
    }
    var sentences = [nothing(for: choice)]
    if choice != nil, !analysis.pairsOnRecord.isEmpty {
      let count = analysis.pairsOnRecord.count
      sentences.append(
        Phrase(
          sv:
            "Utan urvalet är relationer noterade mellan \(count == 1 ? "ett" : String(count)) par. Välj mindre snävt för att "
            + "mäta dem.",
          en:
            "Without the selection, relations are on record between \(count == 1 ? "one" : String(count)) "
            + "\(count == 1 ? "pair" : "pairs"). Choose less narrowly to measure them."
        )
      )
      return sentences
    }
    let kinds = Phrase.alternatives(selected.outsideKinds.map(\.name.phrase))
    let list = Phrase.list(
      names.ordered(actors).map { graph.name($0).phrase }
    )
    sentences.append(
      Phrase(
        sv: "Det som behövs är relationer mellan dessa: \(list.swedish). De kan vara av slagen "
          + "\(kinds.swedish). Att två är med i samma arena räcker inte.",
        en: "What is needed is relations between these: \(list.english). They may be of the kinds "
          + "\(kinds.english). That two are members of one arena is not enough."
      )
    )
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

  /// That no two outside actors are related: on record, or in what is chosen.
  private func nothing(for choice: Phrase?) -> Phrase {
    let (count, possible) = (analysis.outsideActors.count, analysis.possiblePairCount)
    let isChosenAway = choice != nil && !analysis.pairsOnRecord.isEmpty
    let choice = isChosenAway ? choice ?? Phrase("") : Phrase("")
    let two =
      count == 2
      ? Phrase(sv: "mellan de två namngivna aktörerna", en: "between the two named actors")
      : Phrase(
        sv: "mellan två av de \(count) namngivna aktörerna",
        en: "between any two of the \(count) named actors"
      )
    return Phrase(
      sv: (isChosenAway
        ? "Urvalet (\(choice.swedish)) lämnar ingen relation \(two.swedish) "
          + "(0 av \(possible) par). Nätet är då en stjärna"
        : "Ingen relation är noterad \(two.swedish) "
          + "(0 av \(possible) par). Nätet är en stjärna")
        + " med staden i mitten, och varje mått på förmedling skulle bara hitta staden själv. "
        + "Därför räknas inget.",
      en: (isChosenAway
        ? "The selection (\(choice.english)) leaves no relation \(two.english) "
          + "(0 of \(possible) \(possible == 1 ? "pair" : "pairs")). The network is "
          + "then a star"
        : "No relation is on record \(two.english) "
          + "(0 of \(possible) \(possible == 1 ? "pair" : "pairs")). The network is a star")
        + " with the city at its centre, and any measure of brokerage would only find the city "
        + "itself. So none is taken."
    )
  }

  // MARK: Tables

  /// Where those are that the tables do not show.
  private var rest: [Passage.Piece] {
    let count = (analysis.values[.degree] ?? []).count { ($0 ?? 0) > 0 } - Self.rowCount
    return count > 0 ? [.hint(.elsewhere(count))] : []
  }

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
    let language = names.language
    let shown = places.prefix(Self.rowCount)
    let cells = measures.map { measure in
      shown.map { analysis.values[measure]?[$0] }.inOneForm(language)
    }
    let more =
      places.count == shown.count
      ? Phrase("")
      : Phrase(
        sv: " (de första \(shown.count) av \(places.count))",
        en: " (the first \(shown.count) of \(places.count))"
      )
    return Table(
      caption: (caption + more)[language],
      columns: [Phrase(sv: "Vem", en: "Who")[language]] + measures.map { $0.name[language] },
      rows: shown.enumerated().map { row, place in [names[members[place]]] + cells.map { $0[row] } }
    )
  }
}
