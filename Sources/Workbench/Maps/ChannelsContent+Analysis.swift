internal import Analyses
internal import Diagnostics
internal import Diagrams
internal import GraphCore
internal import Networks
internal import Stakeholders

extension ChannelsContent {
  /// - Parameter source: `nil` is the principal and its units, taken as one.
  /// - Throws: `UnaskableChannels` where no way can lead from one to the other.
  init(
    from source: EntityID?,
    to target: EntityID,
    in selected: SelectedGraph
  ) throws(UnaskableChannels) {
    var question = ChannelQuestion(from: source, to: .one(target))
    var analysis = try ChannelAnalysis(selected, question)
    if let shortest = analysis.answers.first?.lack?.shortest {
      // A way longer than is usually asked for is better shown than none.
      question.maximumHops = shortest
      analysis = try ChannelAnalysis(selected, question)
    }
    guard let answer = analysis.answers.first else { preconditionFailure("one target, no answer") }
    let words = ChannelsMapWords(selected: selected, source: source, answer: answer, question)
    let reach = answer.lack.map { Reach(of: source, in: analysis, $0) }
    let steps =
      try reach.map { reach throws(UnaskableChannels) in
        try Self.steps(around: reach, from: source, to: target, in: selected)
      } ?? Self.steps(of: answer.channels)
    let principal = EntityID(selected.graph.principal)
    let ours = steps.map(\.from).filter { id in
      id == principal || selected.graph.sort(of: id) == .unit
    }
    self.init(
      title: words.title,
      caption: selected.mapCaption,
      remark: words.remark,
      source: source,
      starts: source.map { [$0] } ?? (ours.isEmpty ? [principal] : Set(ours).sorted()),
      target: target,
      steps: steps,
      indispensable: answer.cutMembers,
      gap: answer.lack.map { lack in
        Gap(
          lack: words.lack(lack),
          explanation: words.explanation(lack),
          moreReached: (reach?.reachedCount ?? 0) - (reach?.reached.count ?? 0),
          moreLeadingOn: lack.leadingOnCount - lack.leadingOn.count
        )
      }
    )
  }

  /// Who is near the ends where no way leads: of those whom the source reaches, others than the city's
  /// own first, and its own where there are no others.
  private struct Reach {
    var reached: [(member: EntityID, hops: Int)]
    var reachedCount: Int
    var leadingOn: [(member: EntityID, hops: Int)]

    init(of source: EntityID?, in analysis: ChannelAnalysis, _ lack: ChannelLack) {
      leadingOn = lack.leadingOn.map { ($0.member, $0.hops) }
      reached = lack.reached.map { ($0.member, $0.hops) }
      reachedCount = lack.reachedCount
      guard reached.isEmpty, let start = source.flatMap(analysis.network.vertex(of:)) else {
        return
      }
      let graph = analysis.selected.graph
      let distances = analysis.network.directed.distances(from: start)
      let found = zip(analysis.network.members, distances)
        .compactMap { member, hops in hops.map { (member: member, hops: $0) } }
        .filter { $0.hops > 0 }
        .inSwedishOrder(of: { graph.name($0.member)[graph.language] }, then: \.member.rawValue)
      let byHops = Dictionary(grouping: found, by: \.hops).sorted { $0.key < $1.key }
      reached = Array(byHops.flatMap(\.value).prefix(5))
      reachedCount = found.count
    }
  }

  /// Each tie once, with the ways that it is on.
  private static func steps(of channels: [Channel]) -> [Step] {
    var steps: [Step] = []
    var places: [Tie: Int] = [:]
    for (number, channel) in channels.enumerated() {
      let weakest = number == 0 && channel.ties.count > 1 ? channel.weakest : nil
      for tie in channel.ties {
        if let place = places[tie] {
          steps[place].ways.append(number + 1)
        } else {
          places[tie] = steps.count
          steps.append(Step(tie, ways: [number + 1], isWeakest: tie == weakest))
        }
      }
    }
    return steps
  }

  /// How the nearest are reached, and how those lead on who are nearest the target.
  private static func steps(
    around reach: Reach,
    from source: EntityID?,
    to target: EntityID,
    in selected: SelectedGraph
  ) throws(UnaskableChannels) -> [Step] {
    let network = try ChannelNetwork(selected)
    let sources = source.map { [$0] } ?? network.ourselves
    let before = reach.reached.flatMap { near in
      network.channels(from: sources, to: near.member, limit: 1, maximumHops: near.hops).channels
    }
    let after = reach.leadingOn.flatMap { near in
      network.channels(from: [near.member], to: target, limit: 1, maximumHops: near.hops).channels
    }
    var seen: Set<Tie> = []
    return (before + after).flatMap(\.ties).filter { seen.insert($0).inserted }.map { Step($0) }
  }
}

extension ChannelsContent.Step {
  fileprivate init(_ tie: Tie, ways: [Int] = [], isWeakest: Bool = false) {
    self.init(
      from: tie.from,
      to: tie.to,
      relation: tie.relation,
      strength: tie.strength,
      ways: ways,
      isWeakest: isWeakest
    )
  }
}
