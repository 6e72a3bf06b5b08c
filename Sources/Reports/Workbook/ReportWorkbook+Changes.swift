internal import Analyses
internal import Diagnostics
internal import Spreadsheet
internal import Stakeholders

// What is another than in an earlier graph.

extension ReportWorkbook {
  /// A row for each change, and where something is changed, one for each fact.
  var changes: ReportSheet? {
    guard let changes = contents.further.changes, !changes.isEmpty else { return nil }
    let words = ChangePassage(changes, in: language)
    return ReportSheet(
      name: Phrase(sv: "Ändringar", en: "Changes"),
      purpose: Phrase(
        sv: "Vad som har tillkommit, fallit bort eller ändrats sedan det som jämförs med.",
        en: "What has been added, is gone or has changed since what is compared with."
      ),
      tab: .blue,
      columns: [
        .init(Phrase(sv: "Vad", en: "What"), 60),
        .init(Phrase(sv: "Slag", en: "Kind"), 20),
        .init(Phrase(sv: "Ändring", en: "Change"), 20),
        .init(Phrase(sv: "Uppgift", en: "Fact"), 24),
        .init(Phrase(sv: "Då", en: "Then"), 36),
        .init(Phrase(sv: "Nu", en: "Now"), 36),
      ],
      rows: findings(changes) + cells(words) + entries(changes, words) + relations(changes, words)
    )
  }

  private func row(
    _ what: String,
    _ kind: Cell,
    _ change: ChangeSort,
    _ fact: String = "",
    _ before: String = "",
    _ after: String = ""
  ) -> [Cell] {
    [
      .report(what), kind, .report(say(change.name), fill: change.fill), .report(fact),
      .report(before), .report(after),
    ]
  }

  private func findings(_ changes: ChangeAnalysis) -> [[Cell]] {
    func row(_ finding: Finding, _ change: ChangeSort) -> [Cell] {
      let kind = Cell.report(say(finding.severity.name), fill: finding.severity.fill)
      return self.row(say(finding.message).sentence, kind, change)
    }
    return changes.opened.map { row($0, .added) } + changes.closed.map { row($0, .removed) }
  }

  private func cells(_ words: ChangePassage) -> [[Cell]] {
    let kind = Cell.report(say(Phrase(sv: "täckning", en: "coverage")))
    return words.movedCells.map { cell in
      row(cell.area + ", " + cell.level, kind, .changed, "", cell.before, cell.after)
    }
  }

  private func entries(_ changes: ChangeAnalysis, _ words: ChangePassage) -> [[Cell]] {
    func kind(_ sort: Entry.Sort) -> Cell { .report(say(sort.noun(1))) }
    func rows(_ entries: [Entry], _ change: ChangeSort) -> [[Cell]] {
      entries.map { row(words.name($0).sentence, kind($0.sort), change) }
    }
    return rows(changes.entries.added, .added) + rows(changes.entries.removed, .removed)
      + words.moves.map { move in
        row(say(move), .report(say(Phrase(sv: "namn", en: "name"))), .changed)
      }
      + words.changedFacts.map { fact in
        row(fact.what, kind(fact.sort), .changed, fact.label, fact.before, fact.after)
      }
  }

  private func relations(_ changes: ChangeAnalysis, _ words: ChangePassage) -> [[Cell]] {
    let kind = Cell.report(say(Phrase(sv: "relation", en: "relation")))
    let (old, new) = words.names
    let relations = changes.relations
    return relations.added.map { row(new.label($0), kind, .added) }
      + relations.removed.map { row(old.label($0), kind, .removed) }
      + relations.carriedOver.map { pair in
        row(
          new.label(pair.new),
          kind,
          .changed,
          say(Phrase(sv: "har följt med", en: "carried over")),
          old.label(pair.old),
          new.label(pair.new)
        )
      }
      + words.changedRelations.map { fact in
        row(fact.what, kind, .changed, fact.label, fact.before, fact.after)
      }
  }
}

/// What has become of something.
private enum ChangeSort {
  case added, removed, changed

  var name: Phrase {
    switch self {
    case .added: Phrase(sv: "ny", en: "new")
    case .removed: Phrase(sv: "borta", en: "gone")
    case .changed: Phrase(sv: "ändrad", en: "changed")
    }
  }

  var fill: Fill {
    switch self {
    case .added: .green
    case .removed: .grey
    case .changed: .yellow
    }
  }
}
