internal import Analyses
internal import Diagnostics
internal import Networks
internal import Stakeholders

// How it is reached, and whom it has to do with besides us.

extension ActorSheet {
  var ways: [Block] {
    var lines: [Line] = []
    if let channel { lines.append(channel) }
    let ties = ties
    if !ties.isEmpty {
      let (shown, more) = ties.limited(to: ReportLimits.names)
      lines.append(
        Line(say(Phrase(sv: "Har i sin tur att göra med: ", en: "Has in turn to do with: ")))
          + .list(Array(shown)) + say(.andMore(more)) + "."
      )
    }
    guard !lines.isEmpty else { return [] }
    return [.heading(say(Phrase(sv: "Vägar dit", en: "Ways there")))]
      + lines.map { .paragraph($0) }
  }

  /// "Kustregionen (samverkan)": each other outsider with whom it has a relation.
  private var ties: [Line] {
    let relations = contents.dealings.outside[actor.id] ?? []
    let own = EntityID(actor.id)
    let others = Dictionary(grouping: relations) { $0.from == own ? $0.to : $0.from }
    return contents.names.ordered(others.keys).map { other in
      let kinds = Set((others[other] ?? []).map(\.kind))
      let named = contents.graph.vocabulary.relationKinds.map(\.id).filter(kinds.contains)
        .map(contents.names.kind)
      return contents.names.link(other) + " (" + named.joined(separator: ", ") + ")"
    }
  }

  /// The best channel from us, where we do not meet it or it decides something.
  private var channel: Line? {
    guard let analysis = contents.further.channels,
      let answer = analysis.answers.first(where: { $0.target == EntityID(actor.id) })
    else { return nil }
    let names = contents.names
    guard let channel = answer.channels.first else {
      return Line(
        say(
          Phrase(
            sv: "Ingen noterad väg leder dit från oss.",
            en: "No channel on record leads there from us."
          )
        )
      )
    }
    let steps = channel.stops.map(contents.dated)
    var line =
      Line(say(Phrase(sv: "Starkaste vägen: ", en: "The strongest way: ")))
      + .list(steps, separator: " → ")
      + say(
        Phrase(
          sv: ", styrka \(channel.strength) av 5. ",
          en: ", strength \(channel.strength) of 5. "
        )
      )
    if let holder = channel.holder {
      line =
        line + say(Phrase(sv: "Det första steget hålls av ", en: "The first step is held by "))
        + names.link(holder) + "."
    } else {
      line =
        line
        + say(
          Phrase(
            sv: "Vem som håller det första steget är inte noterat.",
            en: "Who holds the first step is not recorded."
          )
        )
    }
    if !answer.cutMembers.isEmpty {
      line =
        line
        + say(Phrase(sv: " På varje väg dit står ", en: " On every way there is "))
        + .list(answer.cutMembers.map(names.link)) + "."
    }
    return line
  }
}
