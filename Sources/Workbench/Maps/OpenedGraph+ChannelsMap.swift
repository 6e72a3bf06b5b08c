internal import Analyses
internal import Diagnostics
internal import Diagrams
internal import Stakeholders

extension OpenedGraph {
  /// The ways from one to another. Who names the principal means its units, too.
  ///
  /// - Parameter source: `nil` is the principal and its units, taken as one.
  func channels(
    from source: EntityID?,
    to target: EntityID,
    of analysis: GapAnalysis,
    in language: Language,
    showing scope: MapScope
  ) throws(MapRefusal) -> StakeholderMap {
    var content: ChannelsContent
    do throws(UnaskableChannels) {
      let source = source == EntityID(graph.principal) ? nil : source
      content = try ChannelsContent(from: source, to: target, in: analysis.selected)
    } catch {
      throw refusal(error, from: source, to: target)
    }
    content.caption = analysis.selected.mapCaption(showing: scope)
    return .channels(content, of: analysis.selected, showing: scope, language: language)
  }

  private func refusal(
    _ error: UnaskableChannels,
    from source: EntityID?,
    to target: EntityID
  ) -> MapRefusal {
    switch error {
    case .unknown(_, let end):
      // With each who could be meant at the end that is not known.
      let views = somebodies.map { id in
        end == .from
          ? MapView.channels(from: id, to: target) : MapView.channels(from: source, to: id)
      }
      return .unknown(.channels(from: source, to: target), known: views)
    case .unknownLevel(let level):
      return .untold(
        Phrase(sv: "nivån '\(level)' finns inte", en: "there is no level '\(level)'")
      )
    case .notSomebody(let id, _):
      let name = graph.name(id).phrase
      return .untold(
        Phrase(
          sv: "\(name.swedish) är varken aktör eller enhet, och står på ingen väg",
          en: "\(name.english) is neither an actor nor a unit, and on no way"
        )
      )
    case .unnamed(let id, let standing, _):
      let name = graph.name(id).phrase
      return .untold(
        Phrase(
          sv: "\(name.swedish) är \(standing == .place ? "en plats" : "en allmän kategori"), "
            + "och därifrån eller dit går inget budskap. Vem avses?",
          en: "\(name.english) is a \(standing == .place ? "place" : "category"), and no message "
            + "goes there or comes from there. Who is meant?"
        )
      )
    case .notStanding(let id, _):
      let name = graph.name(id).phrase
      return .untold(
        Phrase(
          sv: "\(name.swedish) finns inte på den valda dagen",
          en: "\(name.english) is not there on the chosen day"
        )
      )
    case .isSource(let id):
      let name = graph.name(id).phrase
      return .untold(
        Phrase(
          sv: "vägen börjar hos oss, och dit hör \(name.swedish)",
          en: "the way begins with us, and \(name.english) is one of us"
        )
      )
    case .isBothEnds(let id):
      let name = graph.name(id).phrase
      return .untold(
        Phrase(
          sv: "vägen både börjar och slutar hos \(name.swedish)",
          en: "the way both begins and ends at \(name.english)"
        )
      )
    case .tooLarge:
      return .untold(
        Phrase(
          sv: "grafen har fler band än det går att räkna med (två miljarder)",
          en: "the graph has more ties than can be reckoned with (two billion)"
        )
      )
    }
  }

  /// The ways from the city and its units to the first few of those who decide.
  func channelViews(of analysis: GapAnalysis) -> [MapView] {
    let selected = analysis.selected
    return selected.decisionMakers().filter { selected.standing(of: $0.actor) == .named }.prefix(3)
      .map { .channels(from: nil, to: EntityID($0.actor)) }
  }

  /// Whoever can be at an end of a way.
  private var somebodies: [EntityID] {
    graph.actors.filter { $0.standing == .named }.map { EntityID($0.id) }
      + graph.units.map { EntityID($0.id) }
  }
}
