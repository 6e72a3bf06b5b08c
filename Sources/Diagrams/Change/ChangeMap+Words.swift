internal import Diagnostics
internal import Stakeholders

extension ChangeMap {
  /// What gaps opened and closed, and what became of relations.
  var title: Phrase {
    let opened = content.cells.count(where: \.isOpened)
    let closed = content.cells.count { !$0.isOpened && !$0.isDropped }
    let dropped = content.cells.count(where: \.isDropped)
    func gaps(_ count: Int) -> Phrase {
      Phrase(
        sv: "\(Phrase.count(count, isNeuter: false).swedish) \(count == 1 ? "lucka" : "luckor")",
        en: "\(Phrase.count(count).english) \(count == 1 ? "gap" : "gaps")"
      )
    }
    var start =
      switch (opened, closed) {
      case (0, 0):
        Phrase(
          sv: "sedan sist har ingen lucka öppnats eller stängts",
          en: "no gap has opened or closed since last time"
        )
      case (_, 0):
        Phrase(
          sv: "sedan sist har \(gaps(opened).swedish) öppnats",
          en: "\(gaps(opened).english) opened since last time"
        )
      case (0, _):
        Phrase(
          sv: "sedan sist har \(gaps(closed).swedish) stängts",
          en: "\(gaps(closed).english) closed since last time"
        )
      default:
        Phrase(
          sv: "sedan sist har \(gaps(opened).swedish) öppnats och "
            + "\(Phrase.count(closed, isNeuter: false).swedish) stängts",
          en: "\(gaps(opened).english) opened and \(Phrase.count(closed).english) closed "
            + "since last time"
        )
      }
    if dropped > 0 {
      start =
        start
        + Phrase(
          sv: ", och \(Phrase.count(dropped, isNeuter: false).swedish) "
            + (dropped == 1 ? "öppen nivå" : "öppna nivåer") + " krävs inte längre",
          en: ", and \(Phrase.count(dropped).english) open "
            + (dropped == 1 ? "level is" : "levels are") + " no longer required"
        )
    }
    let relations = counted
    return (relations.isEmpty ? start : start + Phrase(" – ") + .list(relations)).capitalised
  }

  /// "4 nya relationer", "2 avslutade", "1 ändrad": the noun with the first.
  private var counted: [Phrase] {
    let kinds = Kind.allCases.filter { content.relations[$0] ?? 0 > 0 }
    return kinds.enumerated().map { place, kind in
      let count = content.relations[kind] ?? 0
      let words = kind.adjective(isOne: count == 1)
      let number = Phrase("\(count) ")
      guard place == 0 else { return number + words }
      let noun = Phrase(
        sv: count == 1 ? "relation" : "relationer",
        en: count == 1 ? "relation" : "relations"
      )
      return kind == .unrecorded
        ? number + noun + Phrase(" ") + words : number + words + Phrase(" ") + noun
    }
  }

  /// " · 2 av relationerna är inte med på kartan": below the title, which counts them.
  var undrawn: Phrase {
    content.undrawn == 0
      ? Phrase("")
      : Phrase(
        sv: " · \(content.undrawn) av relationerna är inte med på kartan",
        en:
          " · \(content.undrawn) of the relations \(content.undrawn == 1 ? "is" : "are") not on the "
          + "map"
      )
  }

  var summary: Phrase {
    let start = Phrase(
      sv:
        "Kartan visar vad som är nytt (+), avslutat (×), inte längre noterat (–) och ändrat (~).",
      en: "The map shows what is new (+), ended (×), no longer recorded (–) and changed (~)."
    )
    guard content.elsewhere > 0 else { return start }
    return start
      + Phrase(
        sv: " \(content.elsewhere) \(content.elsewhere == 1 ? "ändring" : "ändringar") av annat, "
          + "till exempel enheter och dokument, är inte med på kartan.",
        en: " \(content.elsewhere) \(content.elsewhere == 1 ? "change" : "changes") of other "
          + "things, such as units and documents, \(content.elsewhere == 1 ? "is" : "are") not on "
          + "the map."
      )
  }

  // MARK: What stands in a node

  /// As many as a node has room for.
  private static let limit = 5

  /// "+ ny", "~ hette Hamnforum Nord", "+ samverkan (Rent vatten)": what changed about something, and
  /// for an actor its relations, each told at one end.
  func words(at end: End) -> [String] {
    var words = (shown.marks[end] ?? []).sorted { $0.kind < $1.kind }.map { mark in
      "\(mark.kind.sign) \(pen.text(mark.words))"
    }
    if case .actor = end {
      for line in shown.lines {
        guard let other = line.other(toldAt: end) else { continue }
        words += line.words.map { word in
          let place =
            other == .city ? Phrase("") : Phrase(" (") + shortName(of: other) + Phrase(")")
          return "\(line.kind.sign) \(pen.text(word + place))"
        }
      }
    }
    guard words.count > Self.limit + 1 else { return words }
    let rest = words.count - Self.limit
    return words.prefix(Self.limit)
      + [pen.text(Phrase(sv: "… och \(rest) till", en: "… and \(rest) more"))]
  }

  func shortName(of end: End) -> Phrase {
    let graph = (end.isGone ? earlier : pen).graph
    switch end {
    case .city: return graph.name(graph.principal).phrase
    case .area(let id, _):
      return graph.focusArea(id).map { ($0.details.short ?? $0.name).phrase } ?? Phrase(id.rawValue)
    case .actor(let id, _): return graph.name(id).phrase
    }
  }
}

extension ChangeContent.Line {
  /// The other end, where the line is told: at its actor, or of two actors at the first.
  fileprivate func other(toldAt end: ChangeContent.End) -> ChangeContent.End? {
    if from == end { return to }
    if to == end, case .actor = from { return nil }
    return to == end ? from : nil
  }
}

extension ChangeContent.Kind {
  fileprivate func adjective(isOne: Bool) -> Phrase {
    switch self {
    case .new: Phrase(sv: isOne ? "ny" : "nya", en: "new")
    case .ended: Phrase(sv: isOne ? "avslutad" : "avslutade", en: "ended")
    case .unrecorded:
      Phrase(sv: isOne ? "inte längre noterad" : "inte längre noterade", en: "no longer recorded")
    case .changed: Phrase(sv: isOne ? "ändrad" : "ändrade", en: "changed")
    }
  }
}
