extension RandomCity {
  /// The same city under other ids, with its lists in another order; and the new ids by the old.
  func renamed(seed: UInt64) -> (city: RandomCity, names: [String: String]) {
    var lot = SplitMix64(state: seed)
    var names: [String: String] = [Self.city: Self.city]
    let ids = areas.map(\.id) + units + actors.dropFirst().map(\.id)
    for (id, number) in zip(ids, (100..<(100 + ids.count)).shuffled(using: &lot)) {
      names[id] = "x\(number)"
    }
    func new(_ id: String) -> String { names[id] ?? id }

    var other = self
    other.areas = areas.map { area in
      .init(id: new(area.id), requirements: area.requirements.shuffled(using: &lot))
    }
    other.units = units.map(new).shuffled(using: &lot)
    other.actors = actors.map { actor in
      var actor = actor
      actor.id = new(actor.id)
      actor.members = actor.members.map(new).shuffled(using: &lot)
      actor.interests = actor.interests.map(new).shuffled(using: &lot)
      return actor
    }.shuffled(using: &lot)
    other.relations = relations.map { relation in
      var relation = relation
      relation.from = new(relation.from)
      relation.to = new(relation.to)
      relation.focus = relation.focus.map(new).shuffled(using: &lot)
      relation.lead = relation.lead.map(new)
      return relation
    }.shuffled(using: &lot)
    other.standingUnderOther = Dictionary(
      uniqueKeysWithValues: standingUnderOther.map { (new($0.key), $0.value) }
    )
    other.question.unit = question.unit.map(new)
    return (other, names)
  }
}
