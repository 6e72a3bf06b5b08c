internal import Analyses
internal import Diagnostics
internal import Stakeholders

/// What `diff` tells: the counts, then what was found, what is covered, what is on record.
struct ChangePassage {
  let changes: ChangeAnalysis
  let names: (old: GraphNames, new: GraphNames)
  let language: Language
  /// As many as anybody reads; all of them are in the answers for programs.
  let limit = 100

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

  func say(_ phrase: Phrase) -> String { phrase[language] }

  /// A list under its heading, or nothing.
  func list(_ heading: Phrase, _ items: [Phrase]) -> [Passage.Piece] {
    if items.isEmpty { return [] }
    let rest = items.count - limit
    let shown =
      rest > 0
      ? items.prefix(limit) + [Phrase(sv: "… och \(rest) till", en: "… and \(rest) more")]
      : items[...]
    return [.heading(heading), .list(Array(shown))]
  }

  func table(_ heading: Phrase, _ columns: [Phrase], _ rows: [[String]]) -> [Passage.Piece] {
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
        sv:
          "Jämfört: det som gäller \(now.asDay.swedish) med det som gällde \(then.asDay.swedish).",
        en:
          "Compared: what is valid \(now.asDay.english) with what was valid \(then.asDay.english)."
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
      let count =
        all.isEmpty
        ? Phrase("")
        : Phrase(
          sv: ": \(undated) av \(all.count) \(all.count == 1 ? "relation" : "relationer") har "
            + "varken början eller slut noterat",
          en: ": \(undated) of \(all.count) \(all.count == 1 ? "relation" : "relations") "
            + "\(undated == 1 || all.count == 1 ? "records" : "record") neither a beginning nor an "
            + "end"
        )
      limits.append(
        Phrase(
          sv: "Bara det som har datum kan skilja två dagar åt",
          en: "Only what has dates can tell two days apart"
        ) + count + Phrase(".")
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
    let opened = changes.opened.filter { !$0.isOfOneTie }
    let closed = changes.closed.filter { !$0.isOfOneTie }
    let heading = Phrase(sv: "Nya luckor, risker och noteringar", en: "New gaps, risks and notices")
    let told = Array(opened.prefix(limit))
    let rest = opened.count - told.count
    let new: [Passage.Piece] =
      opened.isEmpty
      ? []
      // A report tells them in full under their questions.
      : [.heading(heading), isChapter ? .mentions(told) : .findings(told)]
        + (rest > 0
          ? [.paragraph(Phrase(sv: "… och \(rest) till.", en: "… and \(rest) more."))] : [])
    return new
      + counted(changes.opened, areNew: true, areMore: !opened.isEmpty)
      + list(
        Phrase(
          sv: "Luckor, risker och noteringar som inte finns längre",
          en: "Gaps, risks and notices that are gone"
        ),
        closed.map { finding in
          finding.severity.name + Phrase(": ") + finding.message
            + (changes.isMoot(finding)
              ? Phrase(
                sv: " Området eller kravet finns inte längre.",
                en: " The area or the requirement is no longer there."
              ) : Phrase(""))
        }
      )
      + counted(changes.closed, areNew: false, areMore: !closed.isEmpty)
  }

  /// How many risks there are of one relation or tie alone: most of them stand beside a risk of whoever
  /// is at its end.
  private func counted(_ findings: [Finding], areNew: Bool, areMore: Bool) -> [Passage.Piece] {
    let count = findings.count(where: \.isOfOneTie)
    guard count > 0 else { return [] }
    let risks = Severity.risk.counted(count)
    let isOne = count == 1
    return [
      .paragraph(
        Phrase(
          sv:
            "\(risks.swedish)\(areMore ? " till" : "") som gäller en enda relation eller koppling "
            + "\(areNew ? "har tillkommit" : "är borta").",
          en: "\(areMore ? "Besides, " : "")\(risks.english) of a single relation or tie "
            + (areNew
              ? "\(isOne ? "has" : "have") appeared." : "\(isOne ? "is" : "are") gone.")
        )
      ),
      .hint(.elsewhere(count)),
    ]
  }

  private var coverage: [Passage.Piece] {
    table(
      Phrase(sv: "Täckning som har ändrats", en: "Coverage that changed"),
      [
        Phrase(sv: "Fokusområde", en: "Focus area"), Phrase(sv: "Nivå", en: "Level"),
        Phrase(sv: "Då", en: "Then"), Phrase(sv: "Nu", en: "Now"),
      ],
      movedCells.map { [$0.area, $0.level, $0.before, $0.after] }
    )
  }

  /// The cells in which something is another, in words.
  var movedCells: [(area: String, level: String, before: String, after: String)] {
    changes.cells.filter { cell in
      !(cell.old?.isVacant ?? true) || !(cell.new?.isVacant ?? true)
    }.map { cell in
      let before = cell.old.map { names.old.short($0.area) }
      let after = cell.new.map { names.new.short($0.area) }
      let name =
        before == nil || after == nil || before == after
        ? after ?? before ?? "" : "\(before ?? "") → \(after ?? "")"
      let known = names.new.graph.vocabulary.level(cell.level) != nil
      return (
        name, (known ? names.new : names.old).level(cell.level),
        cell.old.map(state) ?? say(Phrase(sv: "fanns inte", en: "was not there")),
        cell.new.map(state) ?? say(Phrase(sv: "finns inte", en: "not there"))
      )
    }
  }

  private func state(_ side: CellChange.Side) -> String {
    if side.isVacant { return say(Phrase(sv: "krävs ej", en: "not required")) }
    let name = side.state.symbol + " " + say(side.state.name)
    if !side.isRequired { return name + say(Phrase(sv: " (krävs ej)", en: " (not required)")) }
    return side.isOpen ? name + say(Phrase(sv: " – öppen", en: " – open")) : name
  }
}

extension Finding {
  /// Whether it is about what hangs on one relation or tie, and nobody has decided anything about it.
  fileprivate var isOfOneTie: Bool {
    (rule == .lossOfRelation || rule == .bridge) && followUp == nil
  }
}

extension PartialDate {
  /// When a selection by the date looks: "i slutet av 2024", "den 2024-06-30".
  fileprivate var asDay: Phrase {
    day != nil
      ? Phrase(sv: "den \(self)", en: "on \(self)")
      : Phrase(sv: "i slutet av \(self)", en: "at the end of \(self)")
  }
}
