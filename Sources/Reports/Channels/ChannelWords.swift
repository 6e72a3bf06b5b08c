internal import Analyses
internal import Diagnostics
internal import Networks
internal import Stakeholders

/// Channels in sentences.
struct ChannelWords {
  let analysis: ChannelAnalysis
  let names: GraphNames

  private var graph: StakeholderGraph { analysis.selected.graph }

  /// Where channels begin: "oss", or a name.
  var source: Phrase {
    analysis.question.source.map(name) ?? Phrase(sv: "oss", en: "us")
  }

  func name(_ id: EntityID) -> Phrase { graph.name(id).phrase }

  /// "på högst sex steg".
  var within: Phrase {
    let hops = Phrase.count(analysis.question.maximumHops)
    return Phrase(
      sv: "på högst \(hops.swedish) steg",
      en: "in at most \(hops.english) \(analysis.question.maximumHops == 1 ? "step" : "steps")"
    )
  }

  // MARK: One target

  /// How many channels lead to one, and whether that is all.
  func headline(_ answer: ChannelAnswer) -> Phrase {
    let (from, to) = (source, name(answer.target))
    let count = answer.channels.count
    guard count > 0 else {
      return Phrase(
        sv: "Ingen noterad väg leder från \(from.swedish) till \(to.swedish) \(within.swedish).",
        en: "No channel on record leads from \(from.english) to \(to.english) \(within.english)."
      )
    }
    let words = Phrase.count(count, isNeuter: false)
    // Where as many were found as were asked for, there may be weaker or longer ones.
    if count < analysis.question.limit {
      return Phrase(
        sv: "\(words.swedish) \(count == 1 ? "påverkansväg" : "påverkansvägar") leder från "
          + "\(from.swedish) till \(to.swedish) \(within.swedish).",
        en: "\(words.english) \(count == 1 ? "channel leads" : "channels lead") from "
          + "\(from.english) to \(to.english) \(within.english)."
      ).capitalised
    }
    return Phrase(
      sv: (count == 1
        ? "Här är den starkaste påverkansvägen"
        : "Här är de \(words.swedish) starkaste påverkansvägarna")
        + " från \(from.swedish) till \(to.swedish) \(within.swedish)"
        + (answer.isTruncated ? "; fler är lika starka och lika korta." : "."),
      en: (count == 1
        ? "Here is the strongest channel" : "Here are the \(words.english) strongest channels")
        + " from \(from.english) to \(to.english) \(within.english)"
        + (answer.isTruncated ? "; more are as strong and as short." : ".")
    )
  }

  /// Who is on every way, and how many ways share nobody.
  func bottlenecks(_ answer: ChannelAnswer) -> Phrase? {
    guard answer.disjointCount > 0 else { return nil }
    guard let cut = answer.cut else {
      return answer.disjointCount == 1
        ? Phrase(
          sv: "En relation leder direkt dit; det är den enda vägen i underlaget.",
          en: "One relation leads there directly; it is the only way on record."
        )
        : Phrase(
          sv: "En relation leder direkt dit, så ingen mellanhand är oumbärlig. ",
          en: "One relation leads there directly, so no intermediary is indispensable. "
        ) + separateWays(answer)
    }
    let members = Phrase.list(answer.cutMembers.map(name))
    if !answer.cutMembers.isEmpty {
      let count = answer.cutMembers.count
      return Phrase(
        sv: "På varje väg, hur lång den än är, står \(members.swedish): "
          + (count == 1 ? "en flaskhals." : "flaskhalsar.")
          + (count == 1
            ? " Utan den finns ingen väg kvar i underlaget."
            : " Faller en av dem bort finns ingen väg kvar i underlaget."),
        en: "On every way, however long, \(count == 1 ? "is" : "are") \(members.english): "
          + (count == 1
            ? "a cut actor. Without it no way is left on record."
            : "cut actors. Without any one of them no way is left on record.")
      )
    }
    let fewest = Phrase.list(cut.map(name))
    return Phrase(
      sv: "Ingen mellanhand står på alla vägar: först utan \(fewest.swedish) finns ingen kvar.",
      en: "No intermediary is on every way: only without \(fewest.english) is none left."
    ) + Phrase(" ") + separateWays(answer)
  }

  private func separateWays(_ answer: ChannelAnswer) -> Phrase {
    let count = Phrase.count(answer.disjointCount, isNeuter: false)
    return Phrase(
      sv: "Som mest \(count.swedish) vägar har ingen mellanhand gemensam.",
      en: "At most \(count.english) ways have no intermediary in common."
    )
  }

  /// How many strengths are only usual, and what a channel on record does not say.
  func limit(_ channels: [Channel]) -> Phrase {
    let ties = Set(channels.flatMap(\.ties))
    let assumed = ties.count { !$0.hasRecordedStrength }
    let strengths =
      assumed == 0
      ? Phrase("")
      : Phrase(
        sv: "\(assumed) av \(ties.count) "
          + (ties.count == 1 ? "relation har" : "relationer har")
          + " ingen noterad styrka; där gäller den som är vanlig för slaget av relation. ",
        en: "\(assumed) of \(ties.count) \(ties.count == 1 ? "relation" : "relations") "
          + "\(assumed == 1 ? "has" : "have") no recorded strength; there the one that is usual "
          + "for the kind of relation counts. "
      )
    return strengths
      + Phrase(
        sv: "Vägarna visar vilka relationer som är noterade och kan föra ett budskap, inte att "
          + "någon för det.",
        en: "The channels show which relations are on record and can carry a message, not that "
          + "anybody carries it."
      )
  }

  // MARK: A channel

  func way(_ channel: Channel, under title: Phrase? = nil) -> Way {
    let count = channel.ties.count
    let steps = Phrase.count(count)
    let figures = Phrase(
      sv: "styrka \(channel.strength) av 5, \(steps.swedish) steg",
      en: "strength \(channel.strength) of 5, \(steps.english) \(count == 1 ? "step" : "steps")"
    )
    return Way(
      title: title.map { $0 + Phrase(": ") + figures } ?? figures.capitalised,
      note: weakestLink(channel) + firstStep(channel),
      from: channel.ties.first.map { stop($0.from) } ?? "",
      steps: channel.ties.map { tie in
        Way.Step(
          tie: words(tie),
          isWeakest: count > 1 && tie == channel.weakest,
          evidence: tie.relation.evidence,
          to: stop(tie.to),
          marks: analysis.selected.marks(of: tie.relation)
        )
      }
    )
  }

  /// "Hamnforum (till 2023-12-31)": somebody on a channel, since when and until when.
  func stop(_ id: EntityID) -> String {
    names[id] + Phrase.remark([analysis.selected.time(of: id)])[names.language]
  }

  /// Which step holds the channel back, in words; nothing for a single step.
  private func weakestLink(_ channel: Channel) -> Phrase {
    guard channel.ties.count > 1 else { return Phrase("") }
    let others = channel.ties.count { $0.strength == channel.strength } - 1
    let tie = channel.weakest
    let kind = kind(tie)
    let (from, to) = (name(tie.from), name(tie.to))
    return Phrase(
      sv: "Svagaste länken är \(kind.swedish) från \(from.swedish) till \(to.swedish)"
        + (others == 0
          ? ". "
          : others == 1
            ? "; ett steg till är lika svagt. "
            : "; \(Phrase.count(others).swedish) steg till är lika svaga. "),
      en: "The weakest link is \(kind.english) from \(from.english) to \(to.english)"
        + (others == 0
          ? ". "
          : others == 1
            ? "; one more step is as weak. "
            : "; \(Phrase.count(others).english) more steps are as weak. ")
    )
  }

  private func firstStep(_ channel: Channel) -> Phrase {
    guard let holder = channel.holder else {
      return Phrase(
        sv: "Vem som håller det första steget är inte noterat.",
        en: "Who holds the first step is not recorded."
      )
    }
    let name = graph.name(holder).phrase
    return Phrase(
      sv: "Det första steget hålls av \(name.swedish).",
      en: "The first step is held by \(name.english)."
    )
  }

  private func kind(_ tie: Tie) -> Phrase {
    graph.vocabulary.relationKind(tie.relation.kind)?.name.phrase
      ?? Phrase(tie.relation.kind.rawValue)
  }

  /// "stöd, styrka 3 (vanlig för slaget, ej noterad), status: ej noterad".
  private func words(_ tie: Tie) -> Phrase {
    let status = tie.relation.status.name
    return kind(tie)
      + Phrase(
        sv: ", styrka \(tie.strength)"
          + (tie.hasRecordedStrength ? "" : " (vanlig för slaget, ej noterad)")
          + ", status: \(status.swedish)",
        en: ", strength \(tie.strength)"
          + (tie.hasRecordedStrength ? "" : " (usual for the kind, not recorded)")
          + ", status: \(status.english)"
      ) + (tie.relation.basis.mark.map { Phrase(", ") + $0 } ?? Phrase(""))
  }
}
