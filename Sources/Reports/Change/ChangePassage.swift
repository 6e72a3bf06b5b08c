internal import Analyses
internal import Diagnostics
internal import Stakeholders

/// What `diff` tells: the counts, then what was found, what is covered, what is on record.
struct ChangePassage {
  private let changes: ChangeAnalysis
  private let names: (old: GraphNames, new: GraphNames)
  private let language: Language
  /// As many as anybody reads; all of them are in the answers for programs.
  private let limit = 100

  init(_ changes: ChangeAnalysis, in language: Language) {
    self.changes = changes
    self.language = language
    names = (
      GraphNames(changes.old.graph, in: language), GraphNames(changes.new.graph, in: language)
    )
  }

  func passage(isChapter: Bool) -> Passage {
    let headline = ChangeHeadline(changes).sentences.map { Passage.Piece.paragraph($0) }
    return Passage(
      .change,
      of: changes.new.selected,
      in: language,
      [.paragraph(comparison)] + headline + limits + differences + findings(isChapter: isChapter)
        + coverage + entries + relations
    )
  }

  private func say(_ phrase: Phrase) -> String { phrase[language] }

  /// A list under its heading, or nothing.
  private func list(_ heading: Phrase, _ items: [Phrase]) -> [Passage.Piece] {
    if items.isEmpty { return [] }
    let rest = items.count - limit
    let shown =
      rest > 0
      ? items.prefix(limit) + [Phrase(sv: "… och \(rest) till", en: "… and \(rest) more")]
      : items[...]
    return [.heading(heading), .list(Array(shown))]
  }

  private func table(_ heading: Phrase, _ columns: [Phrase], _ rows: [[String]]) -> [Passage.Piece]
  {
    if rows.isEmpty { return [] }
    let rest = rows.count - limit
    let shown = Table(columns: columns.map(say), rows: Array(rows.prefix(limit)))
    return [.heading(heading), .table(shown)]
      + (rest > 0
        ? [.paragraph(Phrase(sv: "… och \(rest) rader till.", en: "… and \(rest) more rows."))]
        : [])
  }

  // MARK: What is compared, and what that cannot say

  private var comparison: Phrase {
    let (old, new) = (changes.old, changes.new)
    if changes.isOfOneGraph, let then = old.selected.selection.date,
      let now = new.selected.selection.date
    {
      return Phrase(
        sv: "Jämfört: det som gäller \(now) med det som gällde \(then).",
        en: "Compared: what is valid on \(now) with what was valid on \(then)."
      )
    }
    let (before, after) = (old.graph.title.phrase, new.graph.title.phrase)
    return before == after
      ? Phrase(
        sv: "Jämfört: ”\(after.swedish)” med en tidigare graf av samma namn.",
        en: "Compared: “\(after.english)” with an earlier graph of the same name."
      )
      : Phrase(sv: "Jämfört: ", en: "Compared: ") + after.quoted + Phrase(sv: " med ", en: " with ")
        + before.quoted + Phrase(".")
  }

  private var limits: [Passage.Piece] {
    var limits: [Phrase] = []
    if changes.isOfOneGraph {
      let all = changes.new.graph.allRelations
      let undated = all.count { $0.validity == Validity() }
      limits.append(
        Phrase(
          sv: "Bara det som har datum kan skilja två dagar åt: \(undated) av \(all.count) "
            + "relationer har varken början eller slut noterat.",
          en: "Only what has dates can tell two days apart: \(undated) of \(all.count) relations "
            + "record neither a beginning nor an end."
        )
      )
    } else if !changes.relations.removed.isEmpty {
      limits.append(
        Phrase(
          sv: "Att en relation inte längre är noterad betyder inte att den har upphört.",
          en: "That a relation is no longer recorded does not mean that it ended."
        )
      )
    }
    if changes.closed.contains(where: { $0.severity == .gap && !changes.isMoot($0) }) {
      limits.append(
        Phrase(
          sv: "Att en lucka har stängts betyder att det som saknades nu är noterat, inte att "
            + "samarbetet fungerar.",
          en: "That a gap closed means that what was lacking is on record now, not that the "
            + "cooperation works."
        )
      )
    }
    return limits.map(Passage.Piece.limit)
  }

  /// What sets the two graphs apart so far that their figures need care.
  private var differences: [Passage.Piece] {
    let graph = changes.entries.changed.first { $0.old.sort == .graph }
    guard let graph, graph.properties.contains(where: { $0.property == "principal" }) else {
      return []
    }
    let before = changes.old.graph.name(changes.old.graph.principal).phrase
    let after = changes.new.graph.name(changes.new.graph.principal).phrase
    return [
      .paragraph(
        Phrase(
          sv: "Huvudmannen är en annan: \(before.swedish) då, \(after.swedish) nu. Vem som är part "
            + "och vad som är täckt räknas från var och en av dem.",
          en: "The principal is another: \(before.english) then, \(after.english) now. Who is a "
            + "partner and what is covered is counted from each of them."
        )
      )
    ]
  }

  // MARK: What was found, what is covered

  private func findings(isChapter: Bool) -> [Passage.Piece] {
    let opened = changes.opened
    let heading = Phrase(sv: "Nya luckor, risker och noteringar", en: "New gaps, risks and notices")
    let new: [Passage.Piece] =
      isChapter
      ? list(heading, opened.map { $0.severity.name + Phrase(": ") + $0.message })
      : opened.isEmpty ? [] : [.heading(heading), .findings(opened)]
    return new
      + list(
        Phrase(
          sv: "Luckor, risker och noteringar som inte finns längre",
          en: "Gaps, risks and notices that are gone"
        ),
        changes.closed.map { finding in
          finding.severity.name + Phrase(": ") + finding.message
            + (changes.isMoot(finding)
              ? Phrase(
                sv: " (området eller kravet finns inte längre)",
                en: " (the area or the requirement is no longer there)"
              ) : Phrase(""))
        }
      )
  }

  private var coverage: [Passage.Piece] {
    func area(_ side: CellChange.Side?, _ names: GraphNames) -> String? {
      side.map { names.short($0.area) }
    }
    func state(_ side: CellChange.Side?) -> String {
      guard let side else {
        return say(Phrase(sv: "fanns inte", en: "was not there"))
      }
      if side.isVacant { return say(Phrase(sv: "krävs ej", en: "not required")) }
      let name = side.state.symbol + " " + say(side.state.name)
      if !side.isRequired { return name + say(Phrase(sv: " (krävs ej)", en: " (not required)")) }
      return side.isOpen ? name + say(Phrase(sv: " – öppen", en: " – open")) : name
    }
    return table(
      Phrase(sv: "Täckning som har ändrats", en: "Coverage that changed"),
      [
        Phrase(sv: "Fokusområde", en: "Focus area"), Phrase(sv: "Nivå", en: "Level"),
        Phrase(sv: "Då", en: "Then"), Phrase(sv: "Nu", en: "Now"),
      ],
      changes.cells.map { cell in
        let (before, after) = (area(cell.old, names.old), area(cell.new, names.new))
        let name =
          before == nil || after == nil || before == after
          ? after ?? before ?? "" : "\(before ?? "") → \(after ?? "")"
        let known = names.new.graph.vocabulary.level(cell.level) != nil
        return [
          name, (known ? names.new : names.old).level(cell.level), state(cell.old),
          cell.new == nil ? say(Phrase(sv: "finns inte", en: "not there")) : state(cell.new),
        ]
      }
    )
  }

  // MARK: What is on record

  private var entries: [Passage.Piece] {
    let entries = changes.entries
    return list(Phrase(sv: "Nytt i underlaget", en: "New in the records"), bySort(entries.added))
      + list(
        Phrase(sv: "Står inte längre i underlaget", en: "No longer in the records"),
        bySort(entries.removed)
      ) + list(Phrase(sv: "Bytta namn, delat och ihopslaget", en: "Renamed, split and merged"), moves)
      + table(
        Phrase(sv: "Ändrade uppgifter", en: "Changed facts"),
        [
          Phrase(sv: "Vad", en: "What"), Phrase(sv: "Uppgift", en: "Fact"),
          Phrase(sv: "Då", en: "Then"), Phrase(sv: "Nu", en: "Now"),
        ],
        entries.changed.flatMap { change in
          let properties = change.properties.filter {
            $0.property != "name" || change.old.sort == .graph
          }
          return properties.map { property in
            let words = PropertyWords(change: property, sort: change.old.sort, names: names)
            return [
              change.new.sort == .followUp ? name(change.new) : change.new.name[language],
              words.label, words.before, words.after,
            ]
          }
        }
      )
  }

  /// "Aktörer: A, B och C", sort by sort.
  private func bySort(_ entries: [Entry]) -> [Phrase] {
    Entry.Sort.allCases.compactMap { sort in
      let entries = entries.filter { $0.sort == sort }
      if entries.isEmpty { return nil }
      func list(_ language: Language) -> Phrase {
        .list(
          entries.inSwedishOrder(of: { $0.name[language] }, then: \.id)
            .map { $0.sort == .followUp ? Phrase($0.id) : $0.name.phrase },
          limit: limit
        )
      }
      return sort.noun(entries.count).capitalised
        + Phrase(sv: ": " + list(.swedish).swedish, en: ": " + list(.english).english)
    }
  }

  private func name(_ entry: Entry) -> String {
    say(Phrase(sv: "beslut om ", en: "decision about ")) + entry.id
  }

  private var moves: [Phrase] {
    let renamed = changes.entries.changed.filter(\.isRenamed).map { change in
      let (before, after) = (change.old.name.phrase, change.new.name.phrase)
      let ids =
        change.old.id == change.new.id
        ? Phrase("")
        : Phrase(" (\(change.old.id) → \(change.new.id))")
      if before == after {
        return before + Phrase(sv: " har fått ett annat id", en: " has another id") + ids
      }
      return before + Phrase(sv: " heter nu ", en: " is now called ") + after + ids
    }
    let divided = changes.entries.rows.compactMap { row -> Phrase? in
      func names(_ ids: [EntityID], in graph: StakeholderGraph) -> Phrase {
        .list(ids.map { graph.name($0).phrase })
      }
      let old = names(row.old, in: changes.old.graph)
      let new = names(row.new, in: changes.new.graph)
      switch row.change {
      case .split: return old + Phrase(sv: " har delats i ", en: " was split into ") + new
      case .merged: return old + Phrase(sv: " har slagits ihop till ", en: " were merged into ") + new
      case .renamed, .new, .dropped: return nil
      }
    }
    return renamed + divided
  }

  private var relations: [Passage.Piece] {
    let relations = changes.relations
    let ended = relations.changed.filter(\.isEnded)
    return list(Phrase(sv: "Nya relationer", en: "New relations"), labels(relations.added, names.new))
      + list(
        changes.isOfOneGraph
          ? Phrase(sv: "Relationer som har upphört", en: "Relations that ended")
          : Phrase(
            sv: "Relationer som inte längre är noterade",
            en: "Relations that are no longer recorded"
          ),
        labels(relations.removed, names.old)
      )
      + list(
        Phrase(sv: "Relationer som nu är noterade som avslutade", en: "Relations now recorded as ended"),
        labels(ended.map(\.new), names.new)
      )
      + list(
        Phrase(
          sv: "Relationer som har följt med en delning eller sammanslagning",
          en: "Relations carried over with a split or merger"
        ),
        relations.carriedOver.map { pair in
          Phrase("\(names.old.label(pair.old)) ⇒ \(names.new.label(pair.new))")
        }
      )
      + table(
        Phrase(sv: "Ändrade relationer", en: "Changed relations"),
        [
          Phrase(sv: "Relation", en: "Relation"), Phrase(sv: "Uppgift", en: "Fact"),
          Phrase(sv: "Då", en: "Then"), Phrase(sv: "Nu", en: "Now"),
        ],
        relations.changed.flatMap { change in
          change.properties.map { property in
            let words = PropertyWords(change: property, sort: nil, names: names)
            return [names.new.label(change.new), words.label, words.before, words.after]
          }
        }
      )
  }

  /// What relations are called, and how far those have come of which that is recorded.
  private func labels(_ relations: [Relation], _ names: GraphNames) -> [Phrase] {
    relations.map { relation in
      let status = relation.status.map { ": " + Optional($0).name[language] } ?? ""
      return Phrase(names.label(relation) + status)
    }
  }
}

extension Entry.Sort {
  fileprivate func noun(_ count: Int) -> Phrase {
    let isOne = count == 1
    return switch self {
    case .graph: Phrase(sv: "graf", en: "graph")
    case .focusArea:
      Phrase(
        sv: isOne ? "fokusområde" : "fokusområden",
        en: isOne ? "focus area" : "focus areas"
      )
    case .matter: Phrase(sv: isOne ? "sakfråga" : "sakfrågor", en: isOne ? "matter" : "matters")
    case .aim: Phrase(sv: "mål", en: isOne ? "aim" : "aims")
    case .document:
      Phrase(sv: "styrdokument", en: isOne ? "governing document" : "governing documents")
    case .unit: Phrase(sv: isOne ? "enhet" : "enheter", en: isOne ? "unit" : "units")
    case .actor: Phrase(sv: isOne ? "aktör" : "aktörer", en: isOne ? "actor" : "actors")
    case .reading: Phrase(sv: isOne ? "läsning" : "läsningar", en: isOne ? "reading" : "readings")
    case .level: Phrase(sv: isOne ? "nivå" : "nivåer", en: isOne ? "level" : "levels")
    case .actorKind: Phrase(sv: "aktörsslag", en: isOne ? "actor kind" : "actor kinds")
    case .unitKind: Phrase(sv: "enhetsslag", en: isOne ? "unit kind" : "unit kinds")
    case .relationKind: Phrase(sv: "relationsslag", en: isOne ? "relation kind" : "relation kinds")
    case .followUp:
      Phrase(
        sv: "beslut om fynd",
        en: isOne ? "decision about a finding" : "decisions about findings"
      )
    }
  }
}
