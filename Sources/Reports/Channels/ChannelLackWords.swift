internal import Analyses
internal import Diagnostics
internal import Stakeholders

// Why no channel leads to somebody, and what would do.

extension ChannelWords {
  /// Sentence by sentence, for one target.
  func lacking(_ lack: ChannelLack, to target: EntityID) -> [Phrase] {
    [reached(lack), leadingOn(lack, to: target)] + hindrances(lack, to: target)
      + [remedy(lack, to: target)]
  }

  /// In one line, for one target among many.
  func briefLack(_ lack: ChannelLack, to target: EntityID) -> Phrase {
    let name = name(target)
    let reason = hindrances(lack, to: target).first ?? leadingOn(lack, to: target)
    return name.capitalised + Phrase(". ") + reason
  }

  /// How a command follows the shortest way there, of those that are too long.
  func hint(_ lacks: [ChannelLack]) -> [Passage.Piece] {
    guard let hops = lacks.compactMap(\.shortest).max() else { return [] }
    return [
      .hint(
        Phrase(
          sv: "--hops \(hops) följer så långa vägar.",
          en: "--hops \(hops) follows ways so long."
        )
      )
    ]
  }

  private func reached(_ lack: ChannelLack) -> Phrase {
    guard lack.reachedCount > 0 else {
      return Phrase(
        sv: "Från \(source.swedish) leder ingen noterad relation för ett budskap vidare.",
        en: "From \(source.english) no relation on record carries a message on."
      )
    }
    let list = near(lack.reached, of: lack.reachedCount)
    return Phrase(
      sv: "Närmast nås i stället \(list.swedish).",
      en: "Nearest within reach instead: \(list.english)."
    )
  }

  private func leadingOn(_ lack: ChannelLack, to target: EntityID) -> Phrase {
    let name = name(target)
    if lack.isHidden {
      let choice = analysis.selected.inWords
      let list = Phrase.list(lack.leadingOnRecord.map { self.name($0) }, limit: 6)
      let isOne = lack.leadingOnRecord.count == 1
      return Phrase(
        sv: "Urvalet (\(choice.swedish)) lämnar ingen relation som för budskap till "
          + "\(name.swedish); utan det leder \(isOne ? "en relation" : "relationer") dit från "
          + "\(list.swedish).",
        en: "The selection (\(choice.english)) leaves no relation that carries a message to "
          + "\(name.english); without it, \(isOne ? "a relation leads" : "relations lead") there "
          + "from \(list.english)."
      )
    }
    guard lack.leadingOnCount > 0 else {
      return Phrase(
        sv: "Ingen relation som för budskap till \(name.swedish) är noterad, från någon alls.",
        en: "No relation that carries a message to \(name.english) is on record, from anybody."
      )
    }
    let list = near(lack.leadingOn, of: lack.leadingOnCount)
    let isNear = lack.shortest != nil
    return Phrase(
      sv: "Till \(name.swedish) leder relationer från \(list.swedish)"
        + (isNear ? "." : ", men ingen av dem nås från \(source.swedish)."),
      en: "Relations lead to \(name.english) from \(list.english)"
        + (isNear ? "." : ", but none of these is reached from \(source.english).")
    )
  }

  private func hindrances(_ lack: ChannelLack, to target: EntityID) -> [Phrase] {
    var found: [Phrase] = []
    let name = name(target)
    if let shortest = lack.shortest {
      let hops = Phrase.count(shortest)
      found.append(
        Phrase(
          sv: "Den kortaste vägen dit har \(hops.swedish) steg, fler än som följs här.",
          en: "The shortest way there has \(hops.english) steps, more than are followed here."
        )
      )
    }
    if !lack.obstacles.isEmpty {
      let list = Phrase.list(lack.obstacles.map { self.name($0) })
      found.append(
        Phrase(
          sv: "En väg skulle gå genom \(list.swedish), men det är "
            + "\(standings(lack.obstacles).swedish), och därigenom går inget budskap. "
            + "Vem avses?",
          en: "A way would lead through \(list.english), but "
            + (lack.obstacles.count == 1 ? "that is " : "those are ")
            + "\(standings(lack.obstacles).english), and no message goes through "
            + (lack.obstacles.count == 1 ? "it. " : "them. ") + "Who is meant?"
        )
      )
    }
    if lack.leadsInOtherAreas {
      found.append(
        Phrase(
          sv: "I andra fokusområden än de valda leder en väg dit.",
          en: "In other focus areas than those chosen a way leads there."
        )
      )
    }
    if lack.leadsAgainstDirection {
      found.append(
        Phrase(
          sv: "Noterade relationer knyter \(name.swedish) till \(source.swedish), men någon av dem "
            + "för budskap bara åt andra hållet.",
          en: "Relations on record tie \(name.english) to \(source.english), but one of them "
            + "carries messages the other way only."
        )
      )
    }
    return found
  }

  /// "en allmän kategori", "en plats", "allmänna kategorier och platser".
  private func standings(_ ids: [EntityID]) -> Phrase {
    let found = Set(ids.map { analysis.selected.standing(of: Actor.ID($0)) })
    let isOne = ids.count == 1
    var parts: [Phrase] = []
    if found.contains(.generic) {
      parts.append(
        isOne
          ? Phrase(sv: "en allmän kategori", en: "a category")
          : Phrase(sv: "allmänna kategorier", en: "categories")
      )
    }
    if found.contains(.place) {
      parts.append(
        isOne ? Phrase(sv: "en plats", en: "a place") : Phrase(sv: "platser", en: "places")
      )
    }
    return .list(parts)
  }

  /// Which tie would do, as a question.
  private func remedy(_ lack: ChannelLack, to target: EntityID) -> Phrase {
    guard lack.shortest == nil else {
      return Phrase(
        sv: "En kortare väg kräver en relation som hoppar över ett led. Vilken?",
        en: "A shorter way needs a relation that skips a step. Which?"
      )
    }
    if lack.isHidden {
      return Phrase(
        sv: "Välj mindre snävt för att se om en väg leder dit.",
        en: "Choose less narrowly to see whether a way leads there."
      )
    }
    let goals = Phrase.alternatives(
      [name(target)] + lack.leadingOn.prefix(2).map { name($0.member) }
    )
    let starts = lack.reached.first.map { near in
      Phrase(
        sv: ", eller från någon som redan nås, till exempel \(name(near.member).swedish)",
        en: ", or from somebody within reach, such as \(name(near.member).english)"
      )
    }
    return Phrase(
      sv: "Det som saknas är en noterad relation till \(goals.swedish) från \(source.swedish)"
        + (starts?.swedish ?? "") + ". Finns den, och vem håller den?",
      en: "What is lacking is a relation on record to \(goals.english) from \(source.english)"
        + (starts?.english ?? "") + ". Is there one, and who holds it?"
    )
  }

  /// "Regionen (1 steg), Högskolan (2 steg) och 3 till".
  private func near(_ list: [ChannelLack.Near], of count: Int) -> Phrase {
    var items = list.map { near in
      name(near.member)
        + Phrase(
          sv: " (\(near.hops) steg)",
          en: " (\(near.hops) \(near.hops == 1 ? "step" : "steps"))"
        )
    }
    if count > list.count {
      items.append(Phrase(sv: "\(count - list.count) till", en: "\(count - list.count) more"))
    }
    return .list(items)
  }
}
