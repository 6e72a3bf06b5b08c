public import Diagnostics
public import Stakeholders

/// What `import` answers: what each row of a file comes to in a graph.
public struct ImportAnswer: Sendable {
  /// A row, and the thing in the graph that it is about.
  public struct Row: Sendable {
    public var location: SourceLocation
    /// The list that it belongs to: `actors`.
    public var section: String
    public var id: String?
    public var name: LocalizedText?

    public init(location: SourceLocation, section: String, id: String?, name: LocalizedText?) {
      self.location = location
      self.section = section
      self.id = id
      self.name = name
    }
  }

  /// A new name beside one in the graph that it looks like.
  public struct LookAlike: Sendable {
    public var row: Row
    public var other: EntityID
    public var otherName: LocalizedText

    public init(row: Row, other: EntityID, otherName: LocalizedText) {
      self.row = row
      self.other = other
      self.otherName = otherName
    }
  }

  /// Why a row was refused.
  public struct Refusal: Sendable {
    /// With the place of the row.
    public var diagnostic: Diagnostic
    /// The place in the graph that would be wrong with the row; `nil` where the row is wrong itself.
    public var breaks: SourceLocation?

    public init(_ diagnostic: Diagnostic, breaks: SourceLocation?) {
      self.diagnostic = diagnostic
      self.breaks = breaks
    }
  }

  public var added: [Row]
  public var changed: [(row: Row, keys: [String])]
  public var unchanged: [Row]
  public var refused: [Refusal]
  public var lookAlikes: [LookAlike]
  /// How many rows the file has, how many of them are in the graph and are not, and how many say what
  /// the file as a whole is called, which is not brought in. In tables, evidence and requirements have
  /// rows of their own.
  public var rowCounts: (all: Int, used: Int, refused: Int, head: Int)
  /// The files of the graph that have other texts now, or would have.
  public var files: [String]
  public var isWritten: Bool

  public init(
    added: [Row],
    changed: [(row: Row, keys: [String])],
    unchanged: [Row],
    refused: [Refusal],
    lookAlikes: [LookAlike],
    rowCounts: (all: Int, used: Int, refused: Int, head: Int),
    files: [String],
    isWritten: Bool
  ) {
    self.added = added
    self.changed = changed
    self.unchanged = unchanged
    self.refused = refused
    self.lookAlikes = lookAlikes
    self.rowCounts = rowCounts
    self.files = files
    self.isWritten = isWritten
  }
}

extension ImportAnswer {
  public func json(in language: Language) -> JSONValue {
    [
      "added": .list(added.map { .object($0.json(in: language)) }),
      "changed": .list(
        changed.map { change in
          var fields = change.row.json(in: language)
          fields["keys"] = JSONValue(change.keys)
          return .object(fields)
        }
      ),
      "unchanged": .number(unchanged.count),
      "refused": .list(refused.map { $0.json(in: language) }),
      "lookAlikes": .list(
        lookAlikes.map { alike in
          var fields = alike.row.json(in: language)
          fields["other"] = .text(alike.other.rawValue)
          fields["otherName"] = .text(alike.otherName[language])
          return .object(fields)
        }
      ),
      "rows": [
        "all": .number(rowCounts.all), "used": .number(rowCounts.used),
        "refused": .number(rowCounts.refused), "head": .number(rowCounts.head),
      ],
      "files": JSONValue(files),
      "written": .truth(isWritten),
    ]
  }
}

extension ImportAnswer.Refusal {
  fileprivate func json(in language: Language) -> JSONValue {
    guard case .object(var fields) = diagnostic.json(in: language) else { return .null }
    fields["breaks"] =
      breaks.map {
        [
          "file": .text($0.file.name), "line": .number($0.line), "column": .number($0.column),
        ]
      } ?? .null
    return .object(fields)
  }
}

extension ImportAnswer.Row {
  fileprivate func json(in language: Language) -> [String: JSONValue] {
    [
      "file": .text(location.file.path), "line": .number(location.line),
      "column": .number(location.column), "list": .text(section), "id": JSONValue(id),
      "name": JSONValue(name?[language]),
    ]
  }

  /// Where the row is, and what it is about: `actors.csv:4:1  Lund (lund)`.
  fileprivate func text(in language: Language) -> String {
    let subject =
      if let name, let id { "\(name[language]) (\(id))" } else { id ?? name?[language] ?? "" }
    return "\(location)  \(subject)"
  }
}

extension ImportAnswer {
  /// The rows under what became of them, and a line that sums them up.
  ///
  /// - Parameter isVerbose: Whether rows that say nothing new are listed, too.
  public func text(_ style: TextStyle, isVerbose: Bool) -> String {
    let language = style.language
    var text = ""
    func section(_ title: Phrase, _ lines: [String]) {
      guard !lines.isEmpty else { return }
      text += style.ink(.bold, title[language]) + "\n"
      for line in lines { text += style.paragraph(line, indent: 4, first: "  ") }
      text += "\n"
    }
    section(Phrase(sv: "Nytt", en: "New"), added.map { $0.text(in: language) })
    section(
      Phrase(sv: "Ändrat", en: "Changed"),
      changed.map { $0.row.text(in: language) + ": " + $0.keys.joined(separator: ", ") }
    )
    if isVerbose {
      section(Phrase(sv: "Oförändrat", en: "Unchanged"), unchanged.map { $0.text(in: language) })
    }
    if !refused.isEmpty {
      text += style.ink(.bold, Phrase(sv: "Avvisat", en: "Refused")[language]) + "\n"
      for refusal in refused { text += refusal.diagnostic.text(style) }
      text += "\n"
    }
    return text + style.paragraph(summary[language])
  }

  /// "12 rader, 1 avvisad. Filens huvud tas inte in (5 rader). Poster: 3 nya, 2 ändrade och 1
  /// oförändrad."
  private var summary: Phrase {
    let parts: [(Int, Phrase, Phrase)] = [
      (added.count, Phrase(sv: "ny", en: "new"), Phrase(sv: "nya", en: "new")),
      (changed.count, Phrase(sv: "ändrad", en: "changed"), Phrase(sv: "ändrade", en: "changed")),
      (
        unchanged.count, Phrase(sv: "oförändrad", en: "unchanged"),
        Phrase(sv: "oförändrade", en: "unchanged")
      ),
    ]
    let counts = Phrase.list(
      parts.map { count, one, many in Phrase("\(count) ") + (count == 1 ? one : many) }
    )
    let all = rowCounts.all
    let no = rowCounts.refused
    let rows = Phrase(
      sv: "\(all) \(all == 1 ? "rad" : "rader"), \(no) \(no == 1 ? "avvisad" : "avvisade"). ",
      en: "\(all) \(all == 1 ? "row" : "rows"), \(no) refused. "
    )
    let entries = Phrase(
      sv: "Poster: \(counts.swedish). ",
      en: "Entries: \(counts.english). "
    )
    return rows + head + entries + ending
  }

  private var head: Phrase {
    let count = rowCounts.head
    guard count > 0 else { return Phrase("") }
    return Phrase(
      sv: "Filens huvud tas inte in (\(count) \(count == 1 ? "rad" : "rader")). ",
      en: "The head of the file is not brought in (\(count) \(count == 1 ? "row" : "rows")). "
    )
  }

  private var ending: Phrase {
    if isWritten {
      let list = files.joined(separator: ", ")
      return Phrase(sv: "Skrivet i \(list).", en: "Written to \(list).")
    }
    if files.isEmpty {
      return Phrase(sv: "Det finns inget att skriva.", en: "There is nothing to write.")
    }
    return Phrase(sv: "Inget är skrivet.", en: "Nothing was written.")
  }
}
