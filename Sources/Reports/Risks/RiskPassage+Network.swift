internal import Analyses
internal import Diagnostics
internal import Stakeholders

// What the network hangs on.

extension RiskPassage {
  var network: [Passage.Piece] {
    let losses = analysis.losses.filter { [.cutActor, .bridge].contains($0.kind) }
    let selection = analysis.selected.selection
    guard selection.focusAreas.isEmpty, selection.levels.isEmpty, analysis.memberCount > 0 else {
      return []
    }
    let isWhole = analysis.partSizes.count < 2
    let pendants = analysis.pendantCount
    let told = losses.count { $0.kind == .bridge && $0.separatedCount == 1 }
    let cuts = losses.filter { loss in
      loss.finding.followUp != nil || (loss.kind == .cutActor && loss.separatedCount > 1)
    }
    let bridges = losses.filter { $0.kind == .bridge && $0.separatedCount > 1 }
    var pieces: [Passage.Piece] = [
      .heading(Phrase(sv: "Flaskhalsar och broar", en: "Cut actors and bridges")),
      .paragraph(base),
    ]
    if !cuts.isEmpty { pieces.append(.findings(gravest(cuts).map(\.finding))) }
    pieces += rest(cuts)
    if !bridges.isEmpty { pieces.append(.table(table(of: gravest(bridges)))) }
    pieces += rest(bridges)
    let minor = losses.count { $0.kind == .cutActor } - cuts.count { $0.kind == .cutActor }
    if minor > 0 {
      pieces += [.paragraph(minorCuts(minor, isMore: cuts.contains { $0.kind == .cutActor }))]
    }
    if pendants > 0 {
      pieces.append(
        .paragraph(
          pendants == 1
            ? Phrase(
              sv: "En enhet eller aktör hänger ihop med \(isWhole ? "" : "sin del av ")nätverket "
                + "bara genom en enda annan.",
              en: "One unit or actor is connected to \(isWhole ? "" : "its part of ")the network "
                + "only through a single other."
            )
            : Phrase(
              sv: "\(pendants) enheter och aktörer hänger ihop med "
                + "\(isWhole ? "" : "sin del av ")nätverket bara genom en enda annan var.",
              en: "\(pendants) units and actors are connected to "
                + "\(isWhole ? "" : "their part of ")the network only through a single other each."
            )
        )
      )
    }
    if told + minor > 0 { pieces.append(.hint(.elsewhere(told + minor))) }
    return pieces
  }

  /// The cut actors that are only counted.
  private func minorCuts(_ count: Int, isMore: Bool) -> Phrase {
    let words = Phrase.count(count, isNeuter: false)
    let more = isMore ? Phrase(sv: " till", en: " more") : Phrase("")
    return Phrase(
      sv: count == 1
        ? "En flaskhals\(more.swedish) skiljer bara av en enda."
        : "\(words.swedish) flaskhalsar\(more.swedish) skiljer bara av en enda var.",
      en: count == 1
        ? "One\(more.english) cut actor cuts off only a single one."
        : "\(words.english)\(more.english) cut actors cut off only a single one each."
    ).capitalised
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
  private var base: Phrase {
    let principal = graph.name(graph.principal).phrase
    let words = Phrase(
      sv: "Nätverket är enheter och namngivna aktörer, bundna av relationer som för budskap; "
        + "\(principal.swedish) räknas inte med, för då skulle inget annat synas. ",
      en: "The network is units and named actors, tied by relations that carry a message; "
        + "\(principal.english) is left out, or nothing else would show. "
    )
    return words + tied + parts + Phrase(" ") + fragility
  }

  /// How many have a tie at all.
  private var tied: Phrase {
    let (count, tied) = (analysis.memberCount, analysis.tiedCount)
    switch (count, tied) {
    case (1, _):
      return Phrase(
        sv: "Bara en är med där, utan någon att ha en relation till.",
        en: "Only one is in it, with nobody to have a relation with."
      )
    case (_, 0):
      return Phrase(
        sv: "Ingen av \(count) har en relation där.",
        en: "None of \(count) has a relation there."
      )
    case (2, 2):
      return Phrase(sv: "Båda har en relation där.", en: "Both have a relation there.")
    case (tied, _):
      return Phrase(
        sv: "Alla \(count) har en relation där.",
        en: "All \(count) have a relation there."
      )
    default:
      return Phrase(
        sv: "Av \(count) har \(tied) en relation där.",
        en: "Of \(count), \(tied) have a relation there."
      )
    }
  }

  /// That not all of it hangs together to begin with.
  private var parts: Phrase {
    let sizes = analysis.partSizes
    guard sizes.count > 1 else { return Phrase("") }
    let list = Phrase.list(sizes.map { Phrase(String($0)) }, limit: 6)
    return Phrase(
      sv:
        " De är \(sizes.count) delar som inte hänger ihop med varandra, med \(list.swedish) i var.",
      en: " They are \(sizes.count) parts that do not hang together, of \(list.english)."
    )
  }

  private var fragility: Phrase {
    let (cuts, bridges) = (analysis.cutActorCount, analysis.bridgeCount)
    var parts: [Phrase] = []
    if cuts > 0 {
      parts.append(
        Phrase(
          sv: "\(cuts) \(cuts == 1 ? "är flaskhals" : "är flaskhalsar")",
          en: "\(cuts) \(cuts == 1 ? "is a cut actor" : "are cut actors")"
        )
      )
    }
    if bridges > 0 {
      parts.append(
        Phrase(
          sv: "\(bridges) \(bridges == 1 ? "koppling är en bro" : "kopplingar är broar")",
          en: "\(bridges) \(bridges == 1 ? "tie is a bridge" : "ties are bridges")"
        )
      )
    }
    guard !parts.isEmpty else {
      return Phrase(
        sv: "Ingen är flaskhals och ingen koppling är ensam om att hålla ihop det.",
        en: "Nobody is a cut actor, and no tie alone holds it together."
      )
    }
    let what =
      analysis.partSizes.count > 1
      ? Phrase(sv: "faller en del isär.", en: "a part of the network falls apart.")
      : Phrase(sv: "faller det isär.", en: "the network falls apart.")
    return .list(parts)
      + (cuts + bridges == 1
        ? Phrase(sv: ": utan den ", en: ": without it ")
        : Phrase(sv: ": utan dem ", en: ": without them ")) + what
  }
}
