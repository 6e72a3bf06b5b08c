public import Analyses
public import Diagnostics
internal import Networks
internal import Stakeholders

extension ChannelAnalysis {
  /// What `channels` answers.
  public func answer(in language: Language) -> Answer {
    Answer(passage(in: language), json: json, table: table)
  }

  func passage(in language: Language) -> Passage {
    let words = ChannelWords(
      analysis: self,
      names: GraphNames(selected.graph, in: language)
    )
    var pieces: [Passage.Piece]
    if case .one = question.target, let answer = answers.first {
      pieces = words.pieces(ofOne: answer)
    } else {
      pieces = words.piecesOfSeveral()
    }
    pieces.append(
      .limit(
        Phrase(sv: "Nät: ", en: "Network: ") + network.inWords(in: selected.graph) + Phrase(".")
      )
    )
    return Passage(.channels, of: selected, in: language, pieces)
  }
}

extension ChannelWords {
  /// Up to how many targets channels are told step by step, and those without one by one.
  private static let detailCount = 12

  fileprivate func pieces(ofOne answer: ChannelAnswer) -> [Passage.Piece] {
    var pieces: [Passage.Piece] = [.paragraph(headline(answer))]
    if let bottlenecks = bottlenecks(answer) { pieces.append(.paragraph(bottlenecks)) }
    if let lack = answer.lack {
      return pieces + lacking(lack, to: answer.target).map { .paragraph($0) } + hint([lack])
    }
    if answer.channels.count > 1 {
      pieces.append(.heading(Phrase(sv: "De starkaste först", en: "The strongest first")))
    }
    pieces += answer.channels.enumerated().map { number, channel in
      .way(way(channel, under: answer.channels.count > 1 ? Phrase("\(number + 1)") : nil))
    }
    return pieces + [.limit(limit(answer.channels))]
  }

  fileprivate func piecesOfSeveral() -> [Passage.Piece] {
    let reached = analysis.answers.filter { !$0.channels.isEmpty }
    let unreached = analysis.answers.filter(\.channels.isEmpty)
    var pieces: [Passage.Piece] = [.paragraph(headline(reached.count))]
    if let own = ownDecisions { pieces.append(.paragraph(own)) }
    if let open = openMatters { pieces.append(.paragraph(open)) }
    if !reached.isEmpty {
      pieces.append(.heading(Phrase(sv: "Bästa vägen till var och en", en: "The best way to each")))
      if reached.count > Self.detailCount {
        pieces.append(.table(bestWays(reached)))
      } else {
        for answer in reached {
          pieces += answer.channels.map { .way(way($0, under: subject(answer))) }
          if let bottlenecks = bottlenecks(answer) { pieces.append(.paragraph(bottlenecks)) }
        }
      }
    }
    if !unreached.isEmpty {
      pieces.append(.heading(Phrase(sv: "Utan noterad väg", en: "Without a channel on record")))
      if unreached.count > Self.detailCount {
        pieces.append(
          .paragraph(.list(unreached.map { name($0.target) }).capitalised + Phrase("."))
        )
      } else {
        pieces.append(
          .list(
            unreached.compactMap { answer in
              answer.lack.map { briefLack($0, to: answer.target) }
            }
          )
        )
        pieces += hint(unreached.compactMap(\.lack))
        if let question = question(unreached) { pieces.append(.paragraph(question)) }
      }
    }
    if !analysis.unnamed.isEmpty { pieces.append(.paragraph(unnamed)) }
    if !analysis.answers.isEmpty { pieces.append(.limit(limit(reached.flatMap(\.channels)))) }
    return pieces
  }

  /// "2 av 5 beslutsfattare nås från oss på en noterad väg": counts first.
  private func headline(_ reached: Int) -> Phrase {
    let count = analysis.answers.count
    let who = targets(count)
    guard count > 0 else {
      return Phrase(
        sv: "Ingen \(targets(1).swedish) är noterad i urvalet, så det går inte att säga hur "
          + "\(source.swedish == "oss" ? "vi" : source.swedish) når dit.",
        en: "No \(targets(1).english) is on record in this selection, so how "
          + "\(source.english == "us" ? "we reach" : source.english + " reaches") any cannot be "
          + "said."
      )
    }
    return Phrase(
      sv: "\(reached) av \(count) \(who.swedish)\(chosen.swedish) nås från \(source.swedish) på en "
        + "noterad väg \(within.swedish).",
      en: "\(reached) of \(count) \(who.english)\(chosen.english) "
        + "\(reached == 1 || count == 1 ? "is" : "are") reached from "
        + "\(source.english) by a channel on record \(within.english)."
    )
  }

  /// Where only some of them are asked about.
  private var chosen: Phrase {
    analysis.selected.selection.choosesCells ? .inSelection : Phrase("")
  }

  private func targets(_ count: Int) -> Phrase {
    guard case .level(let id) = analysis.question.target else {
      return Phrase(sv: "beslutsfattare", en: count == 1 ? "decision maker" : "decision makers")
    }
    let level = analysis.selected.graph.vocabulary.level(id)?.withNoun ?? Phrase(id.rawValue)
    return Phrase(
      sv: "\(count == 1 ? "namngiven part" : "namngivna parter") på \(level.swedish)",
      en: "named \(count == 1 ? "partner" : "partners") at \(level.english)"
    )
  }

  /// What the principal decides itself, which nobody has to be reached for.
  private var ownDecisions: Phrase? {
    let own = analysis.ownDecisions
    guard !own.isEmpty else { return nil }
    let principal = name(EntityID(analysis.selected.graph.principal))
    let list = Phrase.list(own.map { name($0).quoted })
    return Phrase(
      sv: "\(principal.swedish) bestämmer själv om \(list.swedish); där behöver ingen annan nås.",
      en: "\(principal.english) itself decides on \(list.english); nobody else has to be reached "
        + "for that."
    ).capitalised
  }

  /// How many matters nobody is recorded as deciding, where decision makers are asked for.
  private var openMatters: Phrase? {
    guard analysis.question.target == .decisionMakers else { return nil }
    let matters = analysis.selected.chosenMatters
    let deciders = analysis.selected.decidersOfMatters()
    let open = matters.filter { deciders[$0.id] == nil }
    guard !open.isEmpty else { return nil }
    let list = Phrase.list(names.ordered(open.map(\.id)).map { name(EntityID($0)) })
    return Phrase(
      sv: "För \(open.count) av \(matters.count) "
        + "\(matters.count == 1 ? "sakfråga" : "sakfrågor")\(chosen.swedish) är ingen "
        + "beslutsfattare noterad: \(list.swedish). Vem bestämmer?",
      en: "For \(open.count) of \(matters.count) "
        + "\(matters.count == 1 ? "matter" : "matters")\(chosen.english) no decision maker is recorded: "
        + "\(list.english). Who decides?"
    )
  }

  /// Whom a way leads to, and on what they decide.
  private func subject(_ answer: ChannelAnswer) -> Phrase {
    let name = name(answer.target).capitalised
    let decides = analysis.decides(answer.target).map { self.name($0).quoted }
    guard !decides.isEmpty else { return name }
    let list = Phrase.list(decides)
    return Phrase(
      sv: "\(name.swedish), som bestämmer om \(list.swedish)",
      en: "\(name.english), deciding on \(list.english)"
    )
  }

  private func question(_ unreached: [ChannelAnswer]) -> Phrase? {
    let lacks = unreached.compactMap(\.lack).filter { !$0.isHidden }
    guard let near = lacks.lazy.compactMap(\.reached.first).first else { return nil }
    let source = source
    return Phrase(
      sv:
        "Det som saknas är en relation dit från \(source.swedish), eller från någon som redan nås, "
        + "till exempel \(name(near.member).swedish). Finns den, och vem håller den?",
      en: "What is lacking is a relation to them from \(source.english), or from somebody within "
        + "reach, such as \(name(near.member).english). Is there one, and who holds it?"
    )
  }

  private var unnamed: Phrase {
    let count = analysis.unnamed.count
    let list = Phrase.list(analysis.unnamed.map { name(EntityID($0)) })
    return Phrase(
      sv:
        "\(count) till är \(count == 1 ? "en allmän kategori eller plats" : "allmänna kategorier eller platser")"
        + " och står på ingen väg: \(list.swedish). Vem avses?",
      en: "\(count) more \(count == 1 ? "is a category or place" : "are categories or places") and "
        + "on no channel: \(list.english). Who is meant?"
    )
  }

  /// A row for each target, where there are too many to tell step by step.
  private func bestWays(_ reached: [ChannelAnswer]) -> Table {
    func say(_ phrase: Phrase) -> String { phrase[names.language] }
    return Table(
      columns: [
        say(Phrase(sv: "Till", en: "To")), say(Phrase(sv: "Väg", en: "Way")),
        say(Phrase(sv: "Styrka", en: "Strength")),
        say(Phrase(sv: "Svagaste länken", en: "Weakest link")),
        say(Phrase(sv: "Flaskhalsar", en: "Cut actors")),
      ],
      rows: reached.compactMap { answer in
        answer.channels.first.map { channel in
          [
            stop(answer.target),
            channel.stops.dropLast().map(stop).joined(separator: " → "),
            String(channel.strength),
            names[channel.weakest.from] + " → " + names[channel.weakest.to],
            answer.cutMembers.isEmpty
              ? "–"
              : answer.cutMembers.map { names[$0] }
                .joined(separator: ", "),
          ]
        }
      }
    )
  }
}

extension SelectedGraph {
  /// The matters that stand, in the chosen focus areas and at the chosen levels: those that findings are
  /// told of. One of a focus area that has no level on record may be of any.
  var chosenMatters: [Matter] {
    let areas = Set(selection.focusAreas)
    let levels = Set(selection.levels)
    return graph.matters.filter { matter in
      isValid(matter.details)
        && (areas.isEmpty || (matter.focus.map(areas.contains) ?? false))
        && (levels.isEmpty || (matter.level.map(levels.contains) ?? (matter.focus != nil)))
    }
  }
}
