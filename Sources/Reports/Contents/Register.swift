internal import Analyses
internal import Diagnostics
internal import Stakeholders

/// Everything on record in a selection, as tables in Swedish order.
struct Register: Sendable {
  /// One cell.
  enum Entry: Hashable, Sendable {
    /// A thing by its name, with its id, and what is remarked about it.
    case thing(name: String, id: String?, url: String?, note: String?, more: String? = nil)
    case text(String)
    /// Where it is written, with the anchor of the source on the page.
    case evidence([Citation])
    case notRecorded

    var isRecorded: Bool { self != .notRecorded }
  }

  struct Citation: Hashable, Sendable {
    var text: String
    var anchor: String?
  }

  struct Chart: Sendable {
    var anchor: String
    var title: String
    /// The first column names the thing.
    var columns: [String]
    var rows: [[Entry]]
    /// What each row speaks of.
    var marks: [Marks]
    /// Columns that no row has anything in, told in a sentence instead.
    var remark: String?

    fileprivate init(
      _ anchor: String,
      _ title: Phrase,
      _ columns: [Column],
      _ rows: [[Entry]],
      _ marks: [Marks],
      _ here: Phrase,
      ofRows: Phrase,
      in language: Language
    ) {
      let isUsed = columns.indices.map { column in
        column == 0 || rows.contains { $0[column].isRecorded }
      }
      func used<Part>(_ parts: [Part]) -> [Part] {
        zip(parts, isUsed).compactMap { $1 ? $0 : nil }
      }
      self.anchor = anchor
      self.title = title[language]
      self.columns = used(columns).map { $0.title[language] }
      self.rows = rows.map(used)
      self.marks = marks
      let unused = zip(columns, isUsed).compactMap {
        $1 ? nil : Phrase($0.title[language].lowercased())
      }
      if rows.isEmpty {
        remark =
          Phrase(
            sv: "Inget är noterat\(here.swedish).",
            en: "Nothing is recorded\(here.english)."
          )[language]
      } else if !unused.isEmpty {
        remark =
          Phrase(
            sv: "Inte noterat för någon rad\(ofRows.swedish): ",
            en: "Not recorded for any row\(ofRows.english): "
          )[language]
          + Phrase.list(unused)[language] + "."
      }
    }
  }

  private(set) var charts: [Chart] = []

  let selected: SelectedGraph
  let names: GraphNames
  let sources: SourceList

  init(_ selected: SelectedGraph, names: GraphNames, sources: SourceList) {
    self.selected = selected
    self.names = names
    self.sources = sources
    charts = [actors(), units()] + relations() + [areas(), matters(), aims(), documents()]
  }

  var graph: StakeholderGraph { selected.graph }
  var language: Language { names.language }

  // MARK: Cells

  func thing(
    _ id: some CustomStringConvertible,
    _ name: LocalizedText,
    _ details: Details,
    country: String? = nil
  ) -> Entry {
    .thing(
      name: name[language],
      id: id.description,
      url: details.url,
      note: details.note?[language],
      more: more(details, name: name[language], country: country)
    )
  }

  /// What else a record carries, in small type under the name; `nil` where that is nothing.
  private func more(_ details: Details, name: String, country: String?) -> String? {
    let short = details.short?[language]
    var parts: [String?] = [
      short == name ? nil : short,
      details.aliases.isEmpty
        ? nil
        : Phrase(sv: "även: ", en: "also: ")[language] + details.aliases.joined(separator: ", "),
      details.description?[language],
      country.map { Phrase(sv: "land: ", en: "country: ")[language] + $0 },
    ]
    parts += details.identifiers.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
    parts += [tagged(details.tags), details.validity.words?[language]]
    let told = parts.compactMap(\.self)
    return told.isEmpty ? nil : told.joined(separator: " · ")
  }

  func tagged(_ tags: [String]) -> String? {
    tags.isEmpty
      ? nil : Phrase(sv: "märkord: ", en: "tags: ")[language] + tags.joined(separator: ", ")
  }

  func text(_ text: String?) -> Entry { text.map(Entry.text) ?? .notRecorded }

  func list(_ texts: [String]) -> Entry {
    texts.isEmpty ? .notRecorded : .text(texts.joined(separator: ", "))
  }

  func evidence(_ evidence: [Evidence]) -> Entry {
    var seen: Set<Citation> = []
    let citations = evidence.compactMap { item -> Citation? in
      let section = item.section ?? "–"
      let document = graph.document(item.document)
      let name = (document?.details.short ?? document?.name)?[language] ?? item.document.rawValue
      let citation = Citation(
        text: sources.citesSeveral ? name + " " + section : section,
        anchor: sources.anchor(of: item)
      )
      return seen.insert(citation).inserted ? citation : nil
    }
    return citations.isEmpty ? .notRecorded : .evidence(citations)
  }

  func chart<Thing>(
    _ anchor: String,
    _ title: Phrase,
    _ columns: [Column],
    of things: [Thing],
    marks: (Thing) -> Marks,
    _ row: (Thing) -> [Entry]
  ) -> Chart {
    // Where one document is cited, its sections say enough.
    let last: Column = sources.citesSeveral ? .evidence : .section
    return Chart(
      anchor,
      title,
      columns + [last],
      things.map(row),
      things.map(marks),
      here(columns),
      // A row itself is as it stands but for what rests on another basis than is asked for.
      ofRows: selected.selection.bases.isEmpty ? Phrase("") : .inSelection,
      in: language
    )
  }

  /// " i urvalet", where more may be on record than the selection leaves of what the columns tell.
  private func here(_ columns: [Column]) -> Phrase {
    let selection = selected.selection
    let tellsRelations = columns.contains(.from) || columns.contains(.engagedIn)
    return selected.isNarrowed && tellsRelations || !selection.bases.isEmpty
      || selection.date != nil ? .inSelection : Phrase("")
  }

  func sorted<Thing>(_ things: [Thing], _ id: (Thing) -> EntityID) -> [Thing] {
    things.sorted { names.place(id($0)) < names.place(id($1)) }
  }
}
