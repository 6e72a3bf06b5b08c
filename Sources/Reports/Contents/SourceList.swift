internal import Analyses
internal import Diagnostics
internal import Stakeholders

/// Every document, and under it the words that are cited, with the facts that rest on them.
struct SourceList: Sendable {
  struct Document: Sendable {
    var document: GoverningDocument
    /// "STK-2015-1006 · version 5 · gällande".
    var particulars: String
    /// In Swedish order, which puts 2.9 before 2.10.
    var sections: [Section]

    var quoteCount: Int { sections.reduce(0) { $0 + $1.quotes.count } }
  }

  struct Section: Sendable {
    /// `nil` where the evidence names none.
    var name: String?
    /// Where a page can lead to; the same for the same graph.
    var anchor: String
    var quotes: [Quote]
  }

  struct Quote: Sendable {
    /// `nil` where a fact cites the place, but no words.
    var words: String?
    /// "s. 12", "hämtad 2025-03-01".
    var place: [String]
    /// What rests on them, in words.
    var facts: [String]

    /// The first few of what rests on them, and how many there are beyond.
    func facts(upTo limit: Int, _ language: Language) -> String {
      let (shown, more) = facts.limited(to: limit)
      return (shown + (more > 0 ? [Phrase.more(more)[language]] : [])).joined(separator: " · ")
    }
  }

  private(set) var documents: [Document] = []
  private var anchors: [Place: String] = [:]
  /// Whether facts rest on more than one document, so that a section alone says too little.
  private(set) var citesSeveral = false

  private struct Place: Hashable {
    var document: GoverningDocument.ID
    var section: String?
  }

  private struct Words: Hashable {
    var quote: String?
    var page: String?
    var retrieved: PartialDate?
  }

  init(_ selected: SelectedGraph, _ names: GraphNames) {
    var cited: [GoverningDocument.ID: [String?: [Words: Set<String>]]] = [:]
    for (label, evidence) in Self.citations(selected, names) {
      for item in evidence {
        let words = Words(quote: item.quote, page: item.page, retrieved: item.retrieved)
        cited[item.document, default: [:]][item.section, default: [:]][words, default: []]
          .insert(label)
      }
    }
    citesSeveral = cited.count > 1
    let ordered = names.graph.documents.inSwedishOrder(
      of: { names[$0.id] },
      then: \.id.rawValue
    )
    for document in ordered {
      let places = (cited[document.id] ?? [:]).inSwedishOrder(
        of: { $0.key ?? "" },
        then: { $0.key ?? "" }
      )
      var sections: [Section] = []
      for (number, place) in places.enumerated() {
        let anchor = "source-\(document.id)-\(number + 1)"
        anchors[Place(document: document.id, section: place.key)] = anchor
        sections.append(
          Section(
            name: place.key,
            anchor: anchor,
            quotes: Self.quotes(place.value, names.language)
          )
        )
      }
      documents.append(
        Document(
          document: document,
          particulars: Self.particulars(document, names.language),
          sections: sections
        )
      )
    }
  }

  static let notCited = Phrase(
    sv: "Ingen uppgift vilar på dokumentet.",
    en: "No fact rests on the document."
  )

  /// "Omvärldsprogrammet (version 5, utkast)": what the facts rest on; `nil` where none has a document.
  var inWords: Phrase? {
    let documents = documents.filter { !$0.sections.isEmpty }.map(\.document)
    guard !documents.isEmpty else { return nil }
    guard documents.count <= 3 else {
      return Phrase(sv: "\(documents.count) dokument", en: "\(documents.count) documents")
    }
    return .list(
      documents.map { document in
        var facts = [document.version.map { Phrase("version \($0)") }, document.status?.name]
          .compactMap(\.self)
        facts.append(
          document.decided.map { Phrase(sv: "beslutat \($0)", en: "decided \($0)") }
            ?? Phrase(sv: "utan noterat beslutsdatum", en: "no day of decision recorded")
        )
        let list = facts.joined(by: ", ")
        return document.name.phrase + Phrase(" (") + list + Phrase(")")
      }
    )
  }

  private static func particulars(_ document: GoverningDocument, _ language: Language) -> String {
    let particulars = [
      document.reference.map { Phrase($0) },
      document.version.map { Phrase("version \($0)") },
      document.status?.name,
      document.decided.map { Phrase(sv: "beslutat \($0)", en: "decided \($0)") },
      document.reviewBy.map { Phrase(sv: "ses över senast \($0)", en: "review by \($0)") },
    ].compactMap { $0?[language] }
    return particulars.isEmpty
      ? Phrase(
        sv: "Varken diarienummer, version eller läge är noterat.",
        en: "Neither reference, version nor status is recorded."
      )[language]
      : particulars.joined(separator: " · ")
  }

  /// Where a page tells of the section that evidence stands in.
  func anchor(of evidence: Evidence) -> String? {
    anchors[Place(document: evidence.document, section: evidence.section)]
  }

  private static func quotes(_ quotes: [Words: Set<String>], _ language: Language) -> [Quote] {
    quotes.inSwedishOrder(
      of: { $0.key.quote ?? "" },
      then: { ($0.key.page ?? "") + " " + ($0.key.retrieved?.description ?? "") }
    ).map { words, facts in
      let place = [
        words.page.map { Phrase(sv: "s. \($0)", en: "p. \($0)") },
        words.retrieved.map { Phrase(sv: "hämtad \($0)", en: "retrieved \($0)") },
      ].compactMap { $0?[language] }
      return Quote(
        words: words.quote,
        place: place,
        facts: facts.inSwedishOrder(of: \.self, then: \.self)
      )
    }
  }

  /// Everything that cites evidence, with what it is called.
  private static func citations(
    _ selected: SelectedGraph,
    _ names: GraphNames
  ) -> [(label: String, evidence: [Evidence])] {
    let graph = selected.graph
    let language = names.language
    var found: [(label: String, evidence: [Evidence])] = []
    func add(_ label: @autoclosure () -> String, _ evidence: [Evidence]) {
      if !evidence.isEmpty { found.append((label(), evidence)) }
    }
    for area in graph.focusAreas {
      add(names.short(area), area.details.evidence)
      for requirement in area.requirements {
        add(names.label(requirement, of: area), requirement.evidence)
      }
    }
    for actor in graph.actors { add(actor.name[language], actor.details.evidence) }
    for unit in graph.units { add(unit.name[language], unit.details.evidence) }
    for matter in graph.matters { add(matter.name[language], matter.details.evidence) }
    for aim in graph.aims { add(aim.name[language], aim.details.evidence) }
    for document in graph.documents { add(document.name[language], document.details.evidence) }
    for reading in graph.readings { add(reading.name[language], reading.details.evidence) }
    let chosen = selected.selection.reading ?? Reading.standard
    for relation in graph.relations {
      add(
        names.label(relation) + names.otherReadings(of: relation, than: chosen),
        relation.evidence
      )
    }
    return found
  }
}

extension Evidence {
  /// "Program för omvärldsarbete, avsnitt 3.4, s. 12".
  func place(_ names: GraphNames) -> String {
    let parts = [
      Phrase(names[document]),
      section.map { Phrase(sv: "avsnitt \($0)", en: "section \($0)") },
      page.map { Phrase(sv: "s. \($0)", en: "p. \($0)") },
      retrieved.map { Phrase(sv: "hämtad \($0)", en: "retrieved \($0)") },
    ]
    return parts.compactMap { $0?[names.language] }.joined(separator: ", ")
  }
}
