public import Analyses
public import Diagnostics
internal import Networks
internal import Stakeholders

extension BrokerAnalysis {
  /// What `brokers` answers.
  public func answer(in language: Language) -> Answer {
    Answer(passage(in: language), json: json, table: table)
  }

  func passage(in language: Language) -> Passage {
    Passage(.brokers, of: selected, in: language, BrokerWords(self, in: language).pieces)
  }

  private var json: JSONValue {
    [
      "outsideActors": .number(outsideActors.count),
      "outsidePairs": .number(pairs.count),
      "possiblePairs": .number(possiblePairCount),
      "withoutPrincipal": true,
      "measures": .list(
        BrokerMeasure.allCases.compactMap { measure in
          guard let values = values[measure] else { return nil }
          return [
            "measure": .text(measure.rawValue),
            "projection": .text(network.projection.rawValue),
            "nodes": .list(
              zip(network.members, values).map { member, value in
                ["id": .text(member.rawValue), "value": JSONValue(number: value)]
              }
            ),
          ]
        }
      ),
    ]
  }

  /// One row a member of the network, in order of id.
  private var table: Table {
    let measures = BrokerMeasure.allCases.filter { values[$0] != nil }
    return Table(
      columns: ["id"] + measures.map(\.rawValue),
      rows: network.members.enumerated().map { place, member in
        [member.rawValue] + measures.map { values[$0]?[place].map(\.inFull) ?? "" }
      }
    )
  }

  /// Why the measures are refused, in sentences; empty where they are not.
  public var refusal: [Phrase] { BrokerWords(self, in: selected.graph.language).refusal }
}
