public import Diagnostics

extension Crosswalk {
  /// The crosswalk that a file states between two graphs.
  ///
  /// The file has one key, `changes`, a list of rows `{old: […], new: […], change: …}`; how many ids
  /// a row takes on each side follows from its change:
  ///
  /// | change | old | new |
  /// |---|---|---|
  /// | `renamed` | one | one |
  /// | `split` | one | two or more |
  /// | `merged` | two or more | one |
  /// | `new` | none | one or more |
  /// | `dropped` | one or more | none |
  ///
  /// - Parameters:
  ///   - old: The earlier graph; `nil` where it could not be read, and ids are not looked up.
  ///   - new: The later graph.
  /// - Throws: `UnreadableInput` with every error and warning, when there is an error.
  public static func reading(
    _ document: SourceDocument,
    from old: StakeholderGraph?,
    to new: StakeholderGraph?
  ) throws(UnreadableInput) -> Diagnosed<Crosswalk> {
    var reader = CrosswalkReader(old: .init(old), new: .init(new))
    let crosswalk = reader.read(document)
    guard !reader.log.hasErrors else { throw UnreadableInput(reader.log.diagnostics) }
    return Diagnosed(crosswalk, diagnostics: reader.log.diagnostics)
  }
}

private struct CrosswalkReader {
  /// One of the two graphs, and which of its ids have been on a row.
  struct Side {
    let graph: StakeholderGraph?
    var places: [String: SourceLocation] = [:]

    init(_ graph: StakeholderGraph?) { self.graph = graph }

    /// What an id names: an entity's sort, or `nil` inside for a reading; nothing where the graph
    /// has no such id.
    func sort(of id: String) -> Entity.Sort?? {
      guard let graph else { return nil }
      if let sort = graph.sort(of: EntityID(id)) { return .some(sort) }
      return graph.reading(.init(id)) == nil ? nil : .some(nil)
    }

    var ids: [String] {
      (graph?.allEntityIDs.map(\.rawValue) ?? []) + (graph?.readings.map(\.id.rawValue) ?? [])
    }
  }

  let log = ProblemLog()
  var old: Side
  var new: Side

  init(old: Side, new: Side) {
    self.old = old
    self.new = new
  }

  mutating func read(_ document: SourceDocument) -> Crosswalk {
    log.append(document.errors)
    if document.root.fields.contains(where: { $0.key == "format" || $0.key == "principal" }) {
      log.error(.graphForCrosswalk, at: document.root.location)
      return Crosswalk()
    }
    let file = RecordReader(document.root, keys: .crosswalk, log: log)
    if document.errors.isEmpty { file.require("changes", of: .crosswalk) }
    let rows = file.records("changes").compactMap { readRow($0) }
    if !log.hasErrors {
      warnOfSameIDs(old, new)
      warnOfSameIDs(new, old)
    }
    return Crosswalk(rows)
  }

  private mutating func readRow(_ record: SourceRecord) -> Crosswalk.Row? {
    let row = RecordReader(record, keys: .crosswalkRow, log: log)
    row.require("change", of: .crosswalkRow)
    let from = row.distinctTexts("old")
    let to = row.distinctTexts("new")
    if let change = row.choice("change", of: Crosswalk.Change.self),
      row.isListOfTexts("old"), row.isListOfTexts("new"), !change.takes(from.count, to.count)
    {
      log.error(.wrongCount(from.count, to.count, in: change), at: record.location)
    }
    let sorts =
      from.compactMap { resolve($0, of: "old", in: &old, beside: new) }
      + to.compactMap { resolve($0, of: "new", in: &new, beside: old) }
    if let first = sorts.first, let other = sorts.first(where: { $0.sort != first.sort }) {
      log.error(
        .mixedRow(first.id, noun(first.sort), other.id, noun(other.sort)),
        at: record.location
      )
    }
    guard let change: Crosswalk.Change = Crosswalk.Change(rawValue: row.record.peek("change") ?? "")
    else { return nil }
    return Crosswalk.Row(
      old: from.map { EntityID($0.value) },
      new: to.map { EntityID($0.value) },
      change: change
    )
  }

  /// What an id on a row names; tells where it names nothing, or stands on a row already.
  private func resolve(
    _ text: SourceText,
    of key: String,
    in side: inout Side,
    beside other: Side
  ) -> (id: String, sort: Entity.Sort?)? {
    if let first = side.places[text.value] {
      log.error(.secondRow(text.value, of: key, first: first), at: text.location)
      return nil
    }
    side.places[text.value] = text.location
    guard side.graph != nil else { return nil }
    if let sort = side.sort(of: text.value) { return (text.value, sort) }
    log.error(
      .notInGraph(
        text.value,
        of: key,
        isInOther: other.sort(of: text.value) != nil,
        nearest: log.suggestion(for: key + " " + text.value) {
          Spelling.nearest(to: text.value, among: side.ids)
        }
      ),
      at: text.location
    )
    return nil
  }

  /// An id that stands on a row of the one side, while the other graph has it on none.
  private func warnOfSameIDs(_ side: Side, _ other: Side) {
    for (id, location) in side.places.sorted(by: { $0.key < $1.key })
    where other.places[id] == nil && side.sort(of: id) != nil && other.sort(of: id) != nil {
      log.warning(.sameIDOfAnother(id), at: location)
    }
  }

  private func noun(_ sort: Entity.Sort?) -> Phrase {
    sort?.one ?? Phrase(sv: "en läsning", en: "a reading")
  }
}

extension RecordReader {
  /// Whether the ids of a key can be counted: where it has another shape, that is what is wrong.
  fileprivate func isListOfTexts(_ key: String) -> Bool {
    switch value(key) {
    case nil: true
    case .list(let values, _): values.allSatisfy { if case .text = $0 { true } else { false } }
    default: false
    }
  }
}

extension Crosswalk.Change {
  /// Whether a row may have so many ids.
  fileprivate func takes(_ old: Int, _ new: Int) -> Bool {
    switch self {
    case .renamed: old == 1 && new == 1
    case .split: old == 1 && new > 1
    case .merged: old > 1 && new == 1
    case .new: old == 0 && new > 0
    case .dropped: old > 0 && new == 0
    }
  }

  /// How many ids a row takes: "ett gammalt id och flera nya".
  fileprivate var shape: Phrase {
    switch self {
    case .renamed: Phrase(sv: "ett id i old och ett i new", en: "one id in old and one in new")
    case .split:
      Phrase(sv: "ett id i old och minst två i new", en: "one id in old and two or more in new")
    case .merged:
      Phrase(sv: "minst två id i old och ett i new", en: "two or more ids in old and one in new")
    case .new:
      Phrase(sv: "inget id i old och minst ett i new", en: "no id in old and one or more in new")
    case .dropped:
      Phrase(sv: "minst ett id i old och inget i new", en: "one or more ids in old and none in new")
    }
  }
}

extension RecordKeys {
  fileprivate static let crosswalk = RecordKeys(
    Phrase(sv: "en övergångstabell", en: "a crosswalk"),
    ["changes"]
  )
  fileprivate static let crosswalkRow = RecordKeys(
    Phrase(sv: "en rad i övergångstabellen", en: "a row of the crosswalk"),
    ["old", "new", "change"]
  )
}

extension Diagnostic.Problem {
  fileprivate static var graphForCrosswalk: Self {
    Self(
      code: "not-a-crosswalk",
      message: Phrase(
        sv: "filen är en graf, ingen övergångstabell",
        en: "the file is a graph, not a crosswalk"
      ),
      hint: Phrase(
        sv:
          "en övergångstabell börjar med changes: och har rader som {old: [a], new: [b], change: renamed}",
        en:
          "a crosswalk begins with changes: and has rows such as {old: [a], new: [b], change: renamed}"
      )
    )
  }

  fileprivate static func wrongCount(_ old: Int, _ new: Int, in change: Crosswalk.Change) -> Self {
    let fitting = Crosswalk.Change.allCases.first { $0.takes(old, new) }
    return Self(
      code: "wrong-count",
      message: Phrase(
        sv: "'\(change.rawValue)' tar \(change.shape.swedish); här står \(old) och \(new)",
        en: "'\(change.rawValue)' takes \(change.shape.english); here are \(old) and \(new)"
      ),
      hint: fitting.map {
        Phrase(sv: "menade du change: \($0.rawValue)?", en: "did you mean change: \($0.rawValue)?")
      }
        ?? Phrase(
          sv: "skriv en rad för varje ändring",
          en: "write a row for each change"
        )
    )
  }

  fileprivate static func mixedRow(
    _ id: String,
    _ what: Phrase,
    _ otherID: String,
    _ other: Phrase
  ) -> Self {
    Self(
      code: "mixed-row",
      message: Phrase(
        sv:
          "raden blandar olika slag: '\(id)' är \(what.swedish), '\(otherID)' är \(other.swedish)",
        en: "the row mixes sorts: '\(id)' is \(what.english), '\(otherID)' is \(other.english)"
      ),
      hint: Phrase(
        sv: "det som har bytt slag är något nytt: skriv en rad med dropped och en med new",
        en: "what has changed its sort is something new: write a row with dropped, one with new"
      )
    )
  }

  fileprivate static func secondRow(
    _ id: String,
    of key: String,
    first: SourceLocation
  ) -> Self {
    Self(
      code: "second-row",
      message: Phrase(
        sv: "'\(id)' står redan under '\(key)' i \(first)",
        en: "'\(id)' already stands under '\(key)' in \(first)"
      ),
      hint: Phrase(
        sv: "skriv allt som har blivit av det på en rad",
        en: "write all that has become of it on one row"
      )
    )
  }

  fileprivate static func notInGraph(
    _ id: String,
    of key: String,
    isInOther: Bool,
    nearest: String?
  ) -> Self {
    let graph =
      key == "old"
      ? Phrase(sv: "den tidigare grafen", en: "the earlier graph")
      : Phrase(sv: "den senare grafen", en: "the later graph")
    return Self(
      code: "dangling-reference",
      message: Phrase(
        sv: "'\(key)' pekar på '\(id)', men \(graph.swedish) har inget med det id:t",
        en: "'\(key)' points to '\(id)', but \(graph.english) has nothing with that id"
      ),
      hint: isInOther
        ? Phrase(
          sv: "den andra grafen har det: har old och new, eller graferna, bytt plats?",
          en: "the other graph has it: have old and new, or the graphs, changed places?"
        )
        : nearest.map { Phrase.didYouMean($0) }
    )
  }

  fileprivate static func sameIDOfAnother(_ id: String) -> Self {
    Self(
      code: "same-id",
      message: Phrase(
        sv: "båda graferna har '\(id)', men tabellen säger att de är olika",
        en: "both graphs have '\(id)', but the crosswalk says that they are not the same"
      ),
      hint: Phrase(
        sv:
          "skriv '\(id)' på båda sidor av raden om det är detsamma, eller ge det nya ett annat id",
        en: "write '\(id)' on both sides of the row if they are, or give the later one another id"
      )
    )
  }
}
