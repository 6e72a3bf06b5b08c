internal import Analyses
internal import Diagnostics
internal import Networks
internal import Stakeholders

// How it is reached, and whom it has to do with besides us.

extension ActorSheet {
  var ways: [Block] {
    var lines: [Line] = []
    if let channel { lines.append(channel) }
    let relations = contents.dealings.outside[actor.id] ?? []
    if !relations.isEmpty {
      let (shown, more) = relations.limited(to: ReportLimits.names)
      lines.append(
        Line(say(Phrase(sv: "Har i sin tur att göra med: ", en: "Has in turn to do with: ")))
          + .list(shown.map(tie)) + say(.andMore(more)) + "."
      )
    }
    guard !lines.isEmpty else { return [] }
    return [.heading(say(Phrase(sv: "Vägar dit", en: "Ways there")))]
      + lines.map { .paragraph($0) }
  }

  /// "Kustregionen (samverkan)".
  private func tie(_ relation: Relation) -> Line {
    let other = relation.from == EntityID(actor.id) ? relation.to : relation.from
    return contents.names.link(other) + " (" + contents.names.kind(relation.kind) + ")"
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
    let steps = channel.stops.map(names.link)
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
