public import Networks
public import Stakeholders

/// How some reach others: the channels from one, or from the principal and its units, to one, to each
/// actor at a level, or to each decision maker.
///
/// Chosen focus areas leave ties of relations that serve them or none in particular; of decision
/// makers they, and chosen levels, also choose the rows.
public struct ChannelAnalysis: Sendable {
  public let selected: SelectedGraph
  public let question: ChannelQuestion

  /// The network that was searched.
  public let network: Network

  /// One for each target that can be reached at all: the one asked for, or in the Swedish order of
  /// names.
  public let answers: [ChannelAnswer]

  /// The targets that are categories or places, and so on no channel, in the Swedish order of names.
  public let unnamed: [Actor.ID]

  /// What targets decide, where decision makers were asked for.
  public let decisionMakers: [DecisionMaker]

  /// What the principal decides itself, where decision makers were asked for.
  public let ownDecisions: [EntityID]

  public init(
    _ selected: SelectedGraph,
    _ question: ChannelQuestion
  ) throws(UnaskableChannels) {
    try selected.check(question)
    let whole = try ChannelNetwork(selected)
    self.selected = selected
    self.question = question
    network = whole.network
    let graph = selected.graph
    let sources = question.source.map { [$0] } ?? whole.ourselves
    var makers: [DecisionMaker] = []
    let wanted: [Actor.ID]
    switch question.target {
    case .one(let target):
      answers = [
        whole.channels(
          from: sources,
          to: target,
          limit: question.limit,
          maximumHops: question.maximumHops
        )
      ]
      unnamed = []
      decisionMakers = []
      ownDecisions = []
      return
    case .level(let level):
      wanted = graph.actors.filter { $0.levels.contains(level) }.map(\.id)
    case .decisionMakers:
      makers = selected.decisionMakers()
      wanted = makers.map(\.actor)
    }
    let standing = wanted.filter { id in
      id != graph.principal && question.source != EntityID(id)
        && graph.actor(id).map { selected.isValid($0.details) } ?? false
    }.inSwedishOrder(of: { graph.name($0)[graph.language] }, then: \.rawValue)
    unnamed = standing.filter { selected.standing(of: $0) != .named }
    answers = whole.bestChannels(
      from: sources,
      toEach: standing.filter { selected.standing(of: $0) == .named }.map { EntityID($0) },
      maximumHops: question.maximumHops
    )
    decisionMakers = makers
    ownDecisions = question.target == .decisionMakers ? selected.ownDecisions() : []
  }

  /// What somebody decides, as far as it was asked.
  public func decides(_ member: EntityID) -> [EntityID] {
    decisionMakers.first { EntityID($0.actor) == member }?.decides ?? []
  }
}

extension SelectedGraph {
  /// Makes sure that channels can be sought.
  fileprivate func check(_ question: ChannelQuestion) throws(UnaskableChannels) {
    if let source = question.source { try check(source, .from) }
    switch question.target {
    case .one(let target):
      try check(target, .to)
      let isOurs = target == EntityID(graph.principal) || graph.sort(of: target) == .unit
      if question.source == target { throw .isBothEnds(target) }
      if question.source == nil, isOurs { throw .isSource(target) }
    case .level(let level):
      if graph.vocabulary.level(level) == nil { throw .unknownLevel(level) }
    case .decisionMakers: break
    }
  }

  /// Makes sure that somebody can be at an end of a channel.
  fileprivate func check(
    _ id: EntityID,
    _ end: UnaskableChannels.End
  ) throws(UnaskableChannels) {
    guard let entity = graph.entity(id) else { throw .unknown(id, end) }
    switch entity {
    case .actor(let actor):
      let standing = standing(of: actor)
      if standing != .named, actor.id != graph.principal { throw .unnamed(id, standing, end) }
    case .unit: break
    case .focusArea, .matter, .aim, .document: throw .notSomebody(id, end)
    }
    if !isValid(entity.details) { throw .notStanding(id, end) }
  }
}
