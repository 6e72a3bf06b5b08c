internal import Analyses
internal import Diagnostics
internal import Networks
internal import Stakeholders

// Who decides, and who of us meets whom.

extension BriefWords {
  var channels: Part? {
    guard let analysis = contents.further.channels else { return nil }
    var sentences: [Phrase] = []
    let count = analysis.answers.count
    let reached = analysis.answers.count { !$0.channels.isEmpty }
    if count > 0 {
      let makers = Phrase(
        sv: count == 1 ? "1 noterad beslutsfattare" : "\(count) noterade beslutsfattare",
        en: count == 1 ? "1 decision maker on record" : "\(count) decision makers on record"
      )
      sentences.append(
        Phrase(
          sv:
            "\(reached) av \(makers.swedish)\(chosen.swedish) nås från oss på en noterad väg\(here.swedish).",
          en:
            "\(reached) of \(makers.english)\(chosen.english) "
            + "\(reached == 1 || count == 1 ? "is" : "are") reached from us by a channel on record\(here.english)."
        )
      )
      let channels = analysis.answers.flatMap(\.channels)
      let isUnderWay = channels.contains { channel in
        channel.ties.allSatisfy { $0.relation.status == .ongoing }
      }
      if reached > 0, !isUnderWay {
        sentences.append(
          Phrase(
            sv: "Ingen sådan väg är noterad som pågående hela vägen.",
            en: "No such channel is recorded as ongoing all the way."
          )
        )
      }
    }
    var ends = analysis.answers.map(\.target)
    if let narrow = analysis.answers.first(where: { !$0.cutMembers.isEmpty }) {
      ends += narrow.cutMembers
      sentences.append(
        Phrase(
          sv: "Till \(graph.name(narrow.target)[.swedish]) går varje väg genom "
            + Phrase.list(narrow.cutMembers.map { graph.name($0).phrase }).swedish + ".",
          en: "To \(graph.name(narrow.target)[.english]) every way goes through "
            + Phrase.list(narrow.cutMembers.map { graph.name($0).phrase }).english + "."
        )
      )
    }
    let unmet = Set(
      contents.analysis.findings.filter { $0.rule == .unreachedDecisionMaker }
        .compactMap(\.subjects.first)
    ).count
    if unmet > 0 {
      sentences.append(
        Phrase(
          sv:
            "I \(unmet) \(unmet == 1 ? "sakfråga" : "sakfrågor") är det inte noterat\(here.swedish) att "
            + "vi själva möter den som bestämmer.",
          en: "On \(unmet) \(unmet == 1 ? "matter" : "matters") it is not on record\(here.english) "
            + "that we ourselves meet the one who decides."
        )
      )
    }
    let matters = contents.selected.chosenMatters
    let deciders = contents.selected.decidersOfMatters()
    let open = matters.filter { deciders[$0.id] == nil }
    if !open.isEmpty {
      sentences.append(
        Phrase(
          sv: "För \(open.count) av \(matters.count) "
            + "\(matters.count == 1 ? "sakfråga" : "sakfrågor")\(chosen.swedish) är ingen "
            + "beslutsfattare noterad.",
          en: "For \(open.count) of \(matters.count) "
            + "\(matters.count == 1 ? "matter" : "matters")\(chosen.english) no decision maker is recorded."
        )
      )
    }
    guard !sentences.isEmpty else { return nil }
    return part(.channels, sentences, question: whoDecides(open), linking: links(ends))
  }

  private func whoDecides(_ open: [Matter]) -> Phrase? {
    guard let first = open.first?.id else { return nil }
    return open.count == 1
      ? Phrase(
        sv: "Vem bestämmer om \(graph.name(first).phrase.quoted.swedish)?",
        en: "Who decides on \(graph.name(first).phrase.quoted.english)?"
      )
      : Phrase(
        sv: "Vem bestämmer i de \(open.count) sakfrågor där ingen är noterad?",
        en: "Who decides on the \(open.count) matters for which nobody is recorded?"
      )
  }

  // MARK: One voice

  var voice: Part? {
    guard let analysis = contents.further.voice, !analysis.contacts.isEmpty else { return nil }
    let loose = analysis.findings.first { $0.rule == .uncoordinated }
    let unheld = analysis.contacts.filter(\.units.isEmpty)
    var sentences = [meetings(analysis, unheld: Set(unheld.map(\.actor)).count)]
    var question: Phrase?
    var ends: [EntityID] = []
    if let loose {
      sentences.append(loose.message.capitalised)
      ends = loose.subjects.map { EntityID($0) }
      if let actor = ends.first {
        question = Phrase(
          sv: "Vem håller ihop kontakten med \(graph.name(actor)[.swedish])?",
          en: "Who keeps the contact with \(graph.name(actor)[.english]) together?"
        )
      }
      let contact = analysis.contacts.first { contact in
        loose.subjects.contains(contact.actor.rawValue) && loose.focusArea == contact.area
      }
      ends += (contact?.units ?? []).map { EntityID($0) }
    } else if !unheld.isEmpty {
      let actors = Set(unheld.map(\.actor)).count
      question = Phrase(
        sv: "Vem hos oss håller kontakten med "
          + (actors == 1 ? "den part" : "de \(actors) parter") + " där det inte är noterat?",
        en: "Who of us keeps in touch with the "
          + (actors == 1 ? "partner" : "\(actors) partners") + " for whom it is not recorded?"
      )
    }
    let leads = analysis.findings.count { $0.rule == .leadWithoutRelation }
    if leads > 0 {
      sentences.append(
        Phrase(
          sv: "I \(leads) fall leder en enhet relationen utan att själv ha någon noterad.",
          en:
            "In \(leads) \(leads == 1 ? "case" : "cases") a unit leads the relation and has none of "
            + "its own on record."
        )
      )
    }
    return part(
      .voice,
      sentences,
      question: question,
      linking: links(ends) + links(loose?.focusArea.map { [$0] } ?? [])
    )
  }

  /// How many partners several of our units meet, or that it cannot be said.
  private func meetings(_ analysis: VoiceAnalysis, unheld: Int) -> Phrase {
    let partners = Set(analysis.contacts.map(\.actor)).count
    let part = contents.selected.selection.isPart
    let some = Phrase(
      sv: (partners == 1 ? "den enda namngivna part" : "någon av de \(partners) namngivna parter")
        + (part ? "\(partners == 1 ? "en" : "na") i urvalet" : " vi har"),
      en: (partners == 1 ? "the only named partner" : "any of the \(partners) named partners")
        + (part ? " in this selection" : " we have")
    )
    if analysis.contacts.allSatisfy(\.units.isEmpty) {
      return Phrase(
        sv:
          "Vilken enhet som håller kontakten är inte noterat för \(some.swedish), så det går inte "
          + "att säga om vi talar med en röst.",
        en: "Which unit keeps in touch is not recorded for \(some.english), so whether we speak "
          + "with one voice cannot be said."
      )
    }
    let shared = Set(analysis.shared.map(\.actor)).count
    let loose = Set(analysis.shared.filter { !$0.isCoordinated }.map(\.actor)).count
    return met(shared, of: partners) + coordination(loose, of: shared) + Phrase(".")
      + (unheld == 0
        ? Phrase("")
        : Phrase(
          sv: " För \(Phrase.count(unheld, isNeuter: false).swedish) är det inte noterat vilken "
            + "enhet som håller kontakten.",
          en: " For \(Phrase.count(unheld).english) it is not recorded which unit keeps in touch."
        ))
  }

  /// "2 av 7 namngivna parter möts av flera av våra enheter i samma fråga".
  private func met(_ shared: Int, of partners: Int) -> Phrase {
    let here = contents.selected.selection.isPart ? Phrase.inSelection : Phrase("")
    guard partners > 1 else {
      return shared == 0
        ? Phrase(
          sv: "Den enda namngivna parten\(here.swedish) möts inte av flera av våra enheter i "
            + "samma fråga",
          en: "The only named partner\(here.english) is not met by several of our units on "
            + "the same question"
        )
        : Phrase(
          sv: "Den enda namngivna parten\(here.swedish) möts av flera av våra enheter i samma "
            + "fråga",
          en: "The only named partner\(here.english) is met by several of our units on the same "
            + "question"
        )
    }
    return Phrase(
      sv: "\(shared == 0 ? "Ingen" : String(shared)) av \(partners) namngivna parter"
        + "\(here.swedish) möts av flera av våra enheter i samma fråga",
      en: "\(shared == 0 ? "None" : String(shared)) of \(partners) named partners\(here.english) "
        + "\(shared < 2 ? "is" : "are") met by several of our units on the same question"
    )
  }

  /// Whether what several units do is held together.
  private func coordination(_ loose: Int, of shared: Int) -> Phrase {
    switch (loose, shared) {
    case (_, 0): Phrase("")
    case (0, _): Phrase(sv: ", samordnat", en: ", in a coordinated way")
    case (_, 1):
      Phrase(sv: "; ingen samordning är noterad", en: "; no coordination is on record")
    case (shared, _):
      Phrase(
        sv: "; ingen samordning är noterad för någon av dem",
        en: "; no coordination is on record for any of them"
      )
    default:
      Phrase(
        sv: "; för \(loose == 1 ? "en" : String(loose)) av dem är ingen samordning noterad",
        en: "; for \(loose == 1 ? "one" : String(loose)) of them no coordination is on record"
      )
    }
  }
}
