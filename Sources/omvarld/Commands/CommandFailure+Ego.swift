internal import Analyses
internal import Diagnostics
internal import Networks
internal import Stakeholders

extension CommandFailure {
  /// That somebody around whom to measure is not in the network, and why.
  init(
    ofEgo id: EntityID,
    absentFrom projection: Projection,
    of selected: SelectedGraph,
    _ language: Language
  ) {
    let graph = selected.graph
    let name = graph.name(id).phrase
    let entity = graph.entity(id)
    var reason = Phrase(
      sv: "är inte med i projektionen \(projection.rawValue)",
      en: "is not in the projection \(projection.rawValue)"
    )
    var projections: [Projection] = []
    switch entity {
    case let entity? where !selected.isValid(entity.details):
      reason = Phrase(
        sv: "finns inte på den valda dagen",
        en: "is not there on the chosen day"
      )
    case .actor(let actor) where actor.id == graph.principal:
      projections = [.influence, .actorsArenas]
    case .actor(let actor):
      switch selected.standing(of: actor) {
      case .generic:
        reason = Phrase(
          sv: "är en allmän kategori, och bara namngivna aktörer är med i nätet",
          en: "is a category, and only named actors are in the network"
        )
      case .place:
        reason = Phrase(
          sv: "är en plats, och platser är inte med i nätet",
          en: "is a place, and places are not in the network"
        )
      case .named: break
      }
    case .unit: projections = [.influence, .unitsActors]
    case .focusArea: projections = [.actorsAreas]
    case .matter, .aim, .document, nil:
      reason = Phrase(
        sv: "är varken aktör, enhet eller fokusområde, och är inte med i något nät",
        en: "is neither an actor, a unit nor a focus area, and in no network"
      )
    }
    let list = Phrase.alternatives(
      projections.filter { $0 != projection }.map { Phrase("--projection \($0.rawValue)") }
    )
    self.init(
      .usage,
      Phrase(
        sv: "--ego: '\(id)' (\(name.swedish)) \(reason.swedish)",
        en: "--ego: '\(id)' (\(name.english)) \(reason.english)"
      ),
      hint: projections.isEmpty ? nil : Phrase(sv: "välj ", en: "choose ") + list,
      language: language
    )
  }
}
