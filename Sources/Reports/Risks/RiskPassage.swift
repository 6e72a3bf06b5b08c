internal import Analyses
internal import Diagnostics
internal import Stakeholders

/// What the risks of a selection are, told so that the few that matter are not lost among the many:
/// a relation is not told beside the actor whom it alone reaches, an actor who hangs by one tie is only
/// counted, and of very many the gravest are told.
struct RiskPassage {
  let analysis: RiskAnalysis
  let language: Language
  static let limit = 20

  init(_ analysis: RiskAnalysis, in language: Language) {
    self.analysis = analysis
    self.language = language
  }

  var graph: StakeholderGraph { analysis.selected.graph }

  var passage: Passage {
    Passage(
      .risks,
      of: analysis.selected,
      in: language,
      [.paragraph(headline)] + levels + network + holders
        + (analysis.findings.decisions(on: analysis.selected.selection.date)
          .map { [.paragraph($0)] } ?? [])
    )
  }

  // MARK: Required levels

  var headline: Phrase {
    let (required, met) = (analysis.requiredCount, analysis.metCount)
    guard required > 0 else {
      return Phrase(
        sv: "Ingen nivå krävs i urvalet, så ingen kan bli öppen.",
        en: "No level is required in this selection, so none can fall open."
      )
    }
    guard met > 0 else {
      return Phrase(
        sv: (required == 1
          ? "Den enda nivå som krävs har inte" : "Ingen av de \(required) nivåer som krävs har")
          + " de namngivna parter som behövs, så det finns ännu inget att förlora.",
        en: (required == 1
          ? "The only required level does not have"
          : "None of the \(required) required levels has")
          + " the named partners asked for, so there is nothing to lose yet."
      )
    }
    let hanging = analysis.hangingCount
    let here = analysis.selected.selection.isPart ? Phrase.inSelection : Phrase("")
    let single = Phrase(
      sv: " på en enda aktör, enhet eller relation.",
      en: " on a single actor, unit or relation."
    )
    switch (met, hanging) {
    case (1, 0):
      return Phrase(
        sv: "Det enda uppfyllda kravet på nivå\(here.swedish) hänger inte",
        en: "The only required level that is met\(here.english) does not hang"
      ) + single
    case (1, _):
      return Phrase(
        sv: "Det enda uppfyllda kravet på nivå\(here.swedish) hänger",
        en: "The only required level that is met\(here.english) hangs"
      ) + single
    case (_, 0):
      return Phrase(
        sv: "Inget av \(met) uppfyllda krav på nivå\(here.swedish) hänger",
        en: "Of the \(met) required levels that are met\(here.english), none hangs"
      ) + single
    default:
      return Phrase(
        sv: "\(hanging) av \(met) uppfyllda krav på nivå\(here.swedish) hänger",
        en: "\(hanging) of \(met) required levels that are met\(here.english) "
          + (hanging == 1 ? "hangs" : "hang")
      ) + single
    }
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
    pieces += rest(told)
    if !implied.isEmpty {
      let relations = implied.map { loss in
        graph.name(loss.ends[0]).phrase + Phrase(" – ") + graph.name(loss.ends[1]).phrase
          + Phrase(" (") + places(of: loss) + Phrase(")")
      }
      pieces.append(
        .paragraph(
          Phrase(
            sv: implied.count == 1
              ? "Krav blir öppna också om en enda relation upphör: "
              : "Krav blir öppna också om en av \(implied.count) relationer upphör: ",
            en: implied.count == 1
              ? "Requirements also fall open if a single relation ends: "
              : "Requirements also fall open if one of \(implied.count) relations ends: "
          ) + .list(relations, limit: 6) + Phrase(".")
        )
      )
    }
    return pieces
  }

  /// "Hamn, nationell; Vatten, regional": where a requirement would fall open.
  private func places(of loss: Loss) -> Phrase {
    let names = GraphNames(graph, in: language)
    return Phrase(
      loss.cells.map { "\(names.short($0.area)), \(names.level($0.level))" }
        .joined(separator: "; ")
    )
  }

  // MARK: One hand

  private var holders: [Passage.Piece] {
    let findings = analysis.losses.filter { $0.kind == .singleHolder }.map(\.finding)
    if findings.isEmpty { return [] }
    // They are told in full where it is asked whether we speak with one voice, and here if somebody
    // has decided about them.
    let decided = findings.filter { $0.followUp != nil }
    let others = findings.filter { $0.followUp == nil }
    return [.heading(Phrase(sv: "Nivåer i en enda hand", en: "Levels in one hand"))]
      + (decided.isEmpty ? [] : [.findings(decided)])
      + (others.isEmpty ? [] : [.mentions(others)])
  }

  /// The first of a list, and whatever somebody has decided about.
  func gravest(_ losses: [Loss]) -> [Loss] {
    losses.prefix(Self.limit) + losses.dropFirst(Self.limit).filter { $0.finding.followUp != nil }
  }

  /// "12 till, med lika mycket eller mindre att förlora": what a list is not long enough for.
  func rest(_ losses: [Loss]) -> [Passage.Piece] {
    let more = losses.count - gravest(losses).count
    guard more > 0 else { return [] }
    return [
      .paragraph(
        Phrase(
          sv: "\(more) till har lika mycket eller mindre att förlora.",
          en: "\(more) more \(more == 1 ? "has" : "have") as much or less to lose."
        )
      ),
      .hint(.elsewhere(more)),
    ]
  }
}

extension Phrase {
  /// Where to find what is only counted.
  static func elsewhere(_ count: Int) -> Phrase {
    Phrase(
      sv: "--format json och csv har \(count == 1 ? "den" : "dem").",
      en: "--format json and csv have \(count == 1 ? "it" : "them")."
    )
  }
}
