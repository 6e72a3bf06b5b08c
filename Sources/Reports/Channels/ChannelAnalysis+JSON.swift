internal import Analyses
internal import Networks
internal import Stakeholders

extension ChannelAnalysis {
  /// The channels to one; of several targets the best to each, and what is told of one under
  /// `targets`.
  var json: JSONValue {
    var fields: [String: JSONValue] = [
      "projection": .text(network.projection.rawValue),
      "from": JSONValue(question.source?.rawValue),
      "to": .text(question.target.spelling),
      "limit": .number(question.limit),
      "maximumHops": .number(question.maximumHops),
    ]
    if case .one = question.target, let answer = answers.first {
      return .object(fields.merging(answer.json) { first, _ in first })
    }
    fields["channels"] = .list(answers.flatMap(\.channels).map(\.json))
    fields["truncated"] = false
    fields["disjoint"] = nil as JSONValue
    fields["cut"] = nil as JSONValue
    fields["cutActors"] = .list([])
    fields["targets"] = .list(
      answers.map { answer in
        var target = answer.json
        target["to"] = .text(answer.target.rawValue)
        target["decides"] = JSONValue(decides(answer.target).map(\.rawValue).sorted())
        return .object(target)
      }
    )
    fields["decidedByPrincipal"] = JSONValue(ownDecisions.map(\.rawValue).sorted())
    fields["categoriesAndPlaces"] = JSONValue(unnamed.map(\.rawValue).sorted())
    return .object(fields)
  }

  /// One row a hop; a target that no channel reaches has a row without one.
  var table: Table {
    Table(
      columns: [
        "target", "channel", "channelStrength", "holder", "hop", "from", "to", "kind", "strength",
        "recorded", "status",
      ],
      rows: answers.flatMap { answer in
        answer.channels.isEmpty
          ? [[answer.target.rawValue] + Array(repeating: "", count: 10)]
          : answer.channels.enumerated().flatMap { number, channel in
            channel.ties.enumerated().map { hop, tie in
              [
                answer.target.rawValue, String(number + 1), String(channel.strength),
                channel.holder?.rawValue ?? "", String(hop + 1), tie.from.rawValue,
                tie.to.rawValue, tie.relation.kind.rawValue, String(tie.strength),
                String(tie.hasRecordedStrength), tie.relation.status?.rawValue ?? "",
              ]
            }
          }
      }
    )
  }
}

extension ChannelQuestion.Target {
  /// As it is written on the command line.
  var spelling: String {
    switch self {
    case .one(let id): id.rawValue
    case .level(let level): "level:\(level)"
    case .decisionMakers: "decision-makers"
    }
  }
}

extension ChannelAnswer {
  fileprivate var json: [String: JSONValue] {
    [
      "channels": .list(channels.map(\.json)),
      "truncated": .truth(isTruncated),
      "disjoint": .number(disjointCount),
      "cut": cut.map { JSONValue($0.map(\.rawValue)) } ?? .null,
      "cutActors": JSONValue(cutMembers.map(\.rawValue).sorted()),
      "lacking": lack?.json ?? .null,
    ]
  }
}

extension Channel {
  fileprivate var json: JSONValue {
    [
      "strength": .number(strength),
      "holder": JSONValue(holder?.rawValue),
      "weakest": ["from": .text(weakest.from.rawValue), "to": .text(weakest.to.rawValue)],
      "hops": .list(
        ties.map { tie in
          [
            "from": .text(tie.from.rawValue),
            "to": .text(tie.to.rawValue),
            "kind": .text(tie.relation.kind.rawValue),
            "strength": .number(tie.strength),
            "recorded": .truth(tie.hasRecordedStrength),
            "status": JSONValue(tie.relation.status?.rawValue),
            "evidence": .list(tie.relation.evidence.map(\.json)),
          ]
        }
      ),
    ]
  }
}

extension ChannelLack {
  fileprivate var json: JSONValue {
    func list(_ near: [Near]) -> JSONValue {
      .list(near.map { ["id": .text($0.member.rawValue), "hops": .number($0.hops)] })
    }
    return [
      "reachable": list(reached),
      "reachableCount": .number(reachedCount),
      "leadingOn": list(leadingOn),
      "leadingOnCount": .number(leadingOnCount),
      "leadingOnRecord": JSONValue(leadingOnRecord.map(\.rawValue).sorted()),
      "shortest": shortest.map(JSONValue.number) ?? .null,
      "obstacles": JSONValue(obstacles.map(\.rawValue)),
      "inOtherFocusAreas": .truth(leadsInOtherAreas),
      "againstDirection": .truth(leadsAgainstDirection),
    ]
  }
}
