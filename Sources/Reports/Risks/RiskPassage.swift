internal import Analyses
internal import Diagnostics
internal import Stakeholders

/// What the risks of a selection are, told so that the few that matter are not lost among the many:
/// a relation is not told beside the actor whom it alone reaches, an actor who hangs by one tie is only
/// counted, and of very many the gravest are told.
struct RiskPassage {
  private let analysis: RiskAnalysis
  private let language: Language
  private static let limit = 20

  init(_ analysis: RiskAnalysis, in language: Language) {
    self.analysis = analysis
    self.language = language
  }

  private var graph: StakeholderGraph { analysis.selected.graph }

  var passage: Passage {
    Passage(
      .risks,
      of: analysis.selected,
      in: language,
      [.paragraph(headline)] + levels + network + holders
    )
  }

  // MARK: Required levels

  private var headline: Phrase {
    let (required, met) = (analysis.requiredCount, analysis.metCount)
    guard required > 0 else {
      return Phrase(
        sv: "Ingen nivå krävs i urvalet, så ingen kan bli öppen.",
        en: "No level is required in this selection, so none can fall open."
      )
    }
    guard met > 0 else {
      return Phrase(
        sv:
          "Ingen av de \(required) nivåer som krävs har de namngivna parter som krävs, så det finns "
          + "ännu inget att förlora.",
        en: "None of the \(required) required levels has the named partners asked for, so there is "
          + "nothing to lose yet."
      )
    }
    let hanging = analysis.hangingCount
    guard hanging > 0 else {
      return Phrase(
        sv:
          "Inget av \(met) uppfyllda krav på nivå hänger på en enda aktör, enhet eller relation.",
        en: "Of the \(met) required levels that are met, none hangs on a single actor, unit or "
          + "relation."
      )
    }
    return Phrase(
      sv:
        "\(hanging) av \(met) uppfyllda krav på nivå hänger på en enda aktör, enhet eller relation.",
      en:
        "\(hanging) of \(met) required levels that are met \(hanging == 1 ? "hangs" : "hang") on a "
        + "single actor, unit or relation."
    )
  }

  private var levels: [Passage.Piece] {
    let losses = analysis.losses.filter { !$0.cells.isEmpty }
    if losses.isEmpty { return [] }
    var reach: [String: Set<Loss.Cell.Place>] = [:]
    for loss in losses where loss.kind == .actor {
      reach[loss.element] = Set(loss.cells.map(\.place))
    }
    func isImplied(_ loss: Loss) -> Bool {
      loss.kind == .relation && loss.finding.followUp == nil
        && loss.ends.contains { end in
          reach[end.rawValue].map { Set(loss.cells.map(\.place)).isSubset(of: $0) } ?? false
        }
    }
    let implied = losses.filter(isImplied)
    let told = losses.filter { !isImplied($0) }
    var pieces: [Passage.Piece] = [
      .heading(Phrase(sv: "Nivåer som skulle bli öppna", en: "Levels that would fall open")),
      .findings(gravest(told).map(\.finding)),
    ]
    if let rest = rest(told) { pieces.append(.paragraph(rest)) }
    if !implied.isEmpty {
      let names = implied.map { loss in
        graph.name(loss.ends[0]).phrase + Phrase(" – ") + graph.name(loss.ends[1]).phrase
      }
      pieces.append(
        .paragraph(
          Phrase(
            sv: implied.count == 1
              ? "En relation är dessutom den enda som når sin part: "
              : "\(implied.count) relationer är dessutom de enda som når sin part: ",
            en: implied.count == 1
              ? "One relation is also the only one that reaches its partner: "
              : "\(implied.count) relations are also the only ones that reach their partners: "
          ) + .list(names, limit: 6) + Phrase(".")
        )
      )
    }
    return pieces
  }

  // MARK: The network

  private var network: [Passage.Piece] {
    let losses = analysis.losses.filter { [.cutActor, .bridge].contains($0.kind) }
    let selection = analysis.selected.selection
    guard selection.focusAreas.isEmpty, selection.levels.isEmpty, analysis.memberCount > 0 else {
      return []
    }
    let pendants = losses.count { $0.kind == .bridge && $0.separatedCount == 1 }
    let cuts = losses.filter { loss in
      loss.finding.followUp != nil || (loss.kind == .cutActor && loss.separatedCount > 1)
    }
    let bridges = losses.filter { $0.kind == .bridge && $0.separatedCount > 1 }
    var pieces: [Passage.Piece] = [
      .heading(Phrase(sv: "Flaskhalsar och broar", en: "Cut actors and bridges")),
      .paragraph(base(losses)),
    ]
    if !cuts.isEmpty { pieces.append(.findings(gravest(cuts).map(\.finding))) }
    if let rest = rest(cuts) { pieces.append(.paragraph(rest)) }
    if !bridges.isEmpty { pieces.append(.table(table(of: gravest(bridges)))) }
    if let rest = rest(bridges) { pieces.append(.paragraph(rest)) }
    if pendants > 0 {
      pieces.append(
        .paragraph(
          Phrase(
            sv: pendants == 1
              ? "En enhet eller aktör hänger ihop med nätverket bara genom en enda annan. "
                + "--format json och csv har den."
              : "\(pendants) enheter och aktörer hänger ihop med nätverket bara genom en enda annan "
                + "var. --format json och csv har dem.",
            en: pendants == 1
              ? "One unit or actor is connected to the network only through a single other. "
                + "--format json and csv have it."
              : "\(pendants) units and actors are connected to the network only through a single "
                + "other each. --format json and csv have them."
          )
        )
      )
    }
    return pieces
  }

  /// Bridges side by side: each is also told of, as far as it goes, with the cut actor that it ends at.
  private func table(of bridges: [Loss]) -> Table {
    let names = GraphNames(graph, in: language)
    func say(_ phrase: Phrase) -> String { phrase[language] }
    return Table(
      caption: say(Phrase(sv: "Broar", en: "Bridges")),
      columns: [
        say(Phrase(sv: "Mellan", en: "Between")), say(Phrase(sv: "och", en: "and")),
        say(Phrase(sv: "Skiljer av", en: "Cuts off")),
      ],
      rows: bridges.map { loss in
        let separates = loss.separates
        let shown = Phrase.list(
          separates.map { names[$0] }.inSwedishOrder(of: \.self, then: \.self).map { Phrase($0) },
          limit: 5
        )
        return [names[loss.ends[0]], names[loss.ends[1]], say(shown)]
      }
    )
  }

  /// What was looked at, and what was found in it.
  private func base(_ losses: [Loss]) -> Phrase {
    let principal = graph.name(graph.principal).phrase
    let cuts = losses.count { $0.kind == .cutActor }
    let bridges = losses.count - cuts
    let tied = analysis.tiedCount
    let words =
      Phrase(
        sv:
          "Nätverket är enheter och namngivna aktörer, bundna av relationer som för budskap; "
          + "\(principal.swedish) räknas inte med, för då skulle inget annat synas. Av "
          + "\(analysis.memberCount) har \(tied) en relation där. ",
        en:
          "The network is units and named actors, tied by relations that carry a message; "
          + "\(principal.english) is left out, or nothing else would show. Of "
          + "\(analysis.memberCount), \(tied) \(tied == 1 ? "has" : "have") a relation there. "
      )
    guard cuts + bridges > 0 else {
      return words
        + Phrase(
          sv: "Ingen är flaskhals och ingen koppling är ensam om att hålla ihop det.",
          en: "Nobody is a cut actor, and no tie alone holds it together."
        )
    }
    return words
      + Phrase(
        sv: "\(cuts) \(cuts == 1 ? "är flaskhals" : "är flaskhalsar") och \(bridges) "
          + "\(bridges == 1 ? "koppling är en bro" : "kopplingar är broar"): utan dem faller det isär.",
        en: "\(cuts) \(cuts == 1 ? "is a cut actor" : "are cut actors") and \(bridges) "
          + "\(bridges == 1 ? "tie is a bridge" : "ties are bridges"): without them it falls apart."
      )
  }

  // MARK: One hand

  private var holders: [Passage.Piece] {
    let findings = analysis.losses.filter { $0.kind == .singleHolder }.map(\.finding)
    if findings.isEmpty { return [] }
    return [
      .heading(Phrase(sv: "Nivåer i en enda hand", en: "Levels in one hand")),
      // They are told in full where it is asked whether we speak with one voice.
      .list(findings.map(\.message)),
    ]
  }

  /// The first of a list, and whatever somebody has decided about.
  private func gravest(_ losses: [Loss]) -> [Loss] {
    losses.prefix(Self.limit) + losses.dropFirst(Self.limit).filter { $0.finding.followUp != nil }
  }

  /// "12 till, med lika mycket eller mindre att förlora": what a list is too short for.
  private func rest(_ losses: [Loss]) -> Phrase? {
    let more = losses.count - gravest(losses).count
    guard more > 0 else { return nil }
    return Phrase(
      sv: "\(more) till, med lika mycket eller mindre att förlora, finns i --format json och csv.",
      en: "\(more) more, with as much or less to lose, are in --format json and csv."
    )
  }
}

extension RiskAnalysis {
  /// How many required cells would fall open if one thing or another went.
  var hangingCount: Int { Set(losses.flatMap(\.cells).map(\.place)).count }
}

extension Loss.Cell {
  struct Place: Hashable {
    let area: FocusArea.ID
    let level: Level.ID
  }

  var place: Place { Place(area: area, level: level) }
}
