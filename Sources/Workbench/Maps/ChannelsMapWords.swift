internal import Analyses
internal import Diagnostics
internal import Stakeholders

/// What a map of the ways from one to another says.
struct ChannelsMapWords {
  private let selected: SelectedGraph
  private let source: EntityID?
  private let answer: ChannelAnswer
  private let question: ChannelQuestion

  init(
    selected: SelectedGraph,
    source: EntityID?,
    answer: ChannelAnswer,
    _ question: ChannelQuestion
  ) {
    self.selected = selected
    self.source = source
    self.answer = answer
    self.question = question
  }

  private func name(_ id: EntityID) -> Phrase {
    guard let entity = selected.graph.entity(id) else { return Phrase(id.rawValue) }
    return (entity.details.short ?? entity.name).phrase
  }

  /// "från omvärldsgruppen till presidiet", "från oss till presidiet".
  private var ends: Phrase {
    let start = source.map(name) ?? Phrase(sv: "oss", en: "us")
    return Phrase(
      sv: "från \(start.swedish) till \(name(answer.target).swedish)",
      en: "from \(start.english) to \(name(answer.target).english)"
    )
  }

  // MARK: Title

  var title: Phrase {
    let count = answer.channels.count
    if let lack = answer.lack {
      return Phrase(sv: "Ingen noterad väg leder ", en: "No way on record leads ") + ends
        + Phrase(" – ") + reason(lack)
    }
    let number = Phrase.count(count, isNeuter: false)
    // Where as many were found as were asked for, there may be weaker or longer ones.
    let start =
      count < question.limit
      ? Phrase(
        sv: "\(number.swedish) \(count == 1 ? "väg" : "vägar") leder \(ends.swedish), ",
        en: "\(number.english) \(count == 1 ? "way leads" : "ways lead") \(ends.english), "
      ).capitalised
      : Phrase(
        sv: "De \(number.swedish) starkaste vägarna \(ends.swedish) ",
        en: "The \(number.english) strongest ways \(ends.english) "
      )
    return start + strength(isOfAll: count < question.limit) + Phrase(" – ") + bottleneck
  }

  private func strength(isOfAll: Bool) -> Phrase {
    let strengths = answer.channels.map(\.strength)
    let (best, least) = (strengths.first ?? 0, strengths.last ?? 0)
    let range = best == least ? String(best) : "\(least)–\(best)"
    return isOfAll
      ? Phrase(
        sv: "med styrka \(range) av 5" + long.swedish,
        en: "with strength \(range) of 5" + long.english
      )
      : Phrase(
        sv: "har styrka \(range) av 5" + long.swedish,
        en: "have strength \(range) of 5" + long.english
      )
  }

  /// Of a way longer than is usually asked for.
  private var long: Phrase {
    guard let count = answer.channels.first?.ties.count,
      question.maximumHops > ChannelQuestion(to: question.target).maximumHops
    else { return Phrase("") }
    let steps = Phrase.count(count)
    return Phrase(sv: " och \(steps.swedish) steg", en: " and \(steps.english) steps")
  }

  /// Who is on every way, or that nobody is.
  private var bottleneck: Phrase {
    guard answer.cut != nil else {
      return directness
    }
    let members = answer.cutMembers
    guard !members.isEmpty else {
      return Phrase(
        sv: "ingen mellanhand står på varje väg",
        en: "no intermediary is on every way"
      )
    }
    let names = Phrase.list(members.map(name), limit: 3)
    return Phrase(
      sv: "\(names.swedish) står på varje väg",
      en: "\(names.english) \(members.count == 1 ? "is" : "are") on every way"
    )
  }

  /// Where a relation leads straight to the target, of one unit or of several.
  private var directness: Phrase {
    let direct = answer.channels.count { $0.ties.count == 1 }
    if direct == answer.channels.count {
      return direct == 1
        ? Phrase(sv: "en relation leder direkt dit", en: "one relation leads there directly")
        : Phrase(
          sv: "alla går direkt dit, utan mellanhand",
          en: "all of them are direct, without an intermediary"
        )
    }
    guard direct > 0 else {
      return Phrase(
        sv: "en svagare relation leder direkt dit, så ingen mellanhand är oumbärlig",
        en: "a weaker relation leads there directly, so no intermediary is indispensable"
      )
    }
    let number = Phrase.count(direct, isNeuter: false)
    return Phrase(
      sv: "\(number.swedish) av dem går direkt, så ingen mellanhand är oumbärlig",
      en: "\(number.english) of them \(direct == 1 ? "is" : "are") direct, so no intermediary is "
        + "indispensable"
    )
  }

  // MARK: What is lacking

  /// As short as a node.
  func lack(_ lack: ChannelLack) -> Phrase {
    lack.obstacles.isEmpty
      ? Phrase(sv: "ingen noterad relation", en: "no relation on record") + within(lack)
      : Phrase(sv: "bara genom ", en: "only through ") + .list(lack.obstacles.map(name), limit: 3)
  }

  private func within(_ lack: ChannelLack) -> Phrase {
    lack.isHidden ? Phrase(sv: " i urvalet", en: " in this selection") : Phrase("")
  }

  /// Why no way leads there, as the rest of a sentence.
  private func reason(_ lack: ChannelLack) -> Phrase {
    let target = name(answer.target)
    if !lack.obstacles.isEmpty {
      let list = Phrase.list(lack.obstacles.map(name), limit: 3)
      let isOne = lack.obstacles.count == 1
      return Phrase(
        sv: "den skulle gå genom \(list.swedish), som inte är "
          + (isOne ? "ett namngivet organ" : "namngivna organ"),
        en:
          "it would lead through \(list.english), which \(isOne ? "is no named body" : "are no named bodies")"
      )
    }
    if lack.leadsInOtherAreas {
      return Phrase(
        sv: "men i andra fokusområden än de valda finns en",
        en: "but in focus areas other than those chosen there is one"
      )
    }
    if lack.leadsAgainstDirection, !lack.isHidden {
      return Phrase(
        sv: "de relationer som finns för budskap bara åt andra hållet",
        en: "the relations there are carry messages the other way only"
      )
    }
    guard lack.leadingOnCount > 0 else {
      return Phrase(
        sv: "ingen relation som för budskap till \(target.swedish) är noterad",
        en: "no relation that carries a message to \(target.english) is on record"
      ) + within(lack)
    }
    let list = Phrase.list(lack.leadingOn.map { name($0.member) }, limit: 2)
    let count = Phrase.count(lack.leadingOnCount)
    return lack.leadingOnCount <= 2
      ? Phrase(
        sv: "dit leder relationer bara från \(list.swedish)",
        en: "relations lead there from \(list.english) only"
      )
      : Phrase(
        sv: "ingen av de \(count.swedish) som leder dit nås",
        en: "none of the \(count.english) that lead there is reached"
      )
  }

  /// The reason, as a sentence of its own.
  func explanation(_ lack: ChannelLack) -> Phrase { reason(lack).capitalised }

  // MARK: What the lines do not say

  /// Who holds the first step of the best way, and how many strengths are only usual.
  var remark: Phrase {
    guard let best = answer.channels.first else {
      guard let lack = answer.lack else { return Phrase("") }
      return explanation(lack) + Phrase(".")
    }
    let holder =
      best.holder.map { id in
        let name = selected.graph.name(id).phrase
        return Phrase(
          sv: "Det första steget på den bästa vägen hålls av \(name.swedish).",
          en: "The first step of the best way is held by \(name.english)."
        )
      }
      ?? Phrase(
        sv: "Vem som håller det första steget på den bästa vägen är inte noterat.",
        en: "Who holds the first step of the best way is not recorded."
      )
    let more =
      answer.isTruncated
      ? Phrase(
        sv: " Fler vägar är lika starka och lika korta.",
        en: " More ways are as strong and as short."
      )
      : Phrase("")
    return holder + more
  }
}
