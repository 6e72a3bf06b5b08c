public import Diagnostics
internal import Stakeholders

/// What a graph can say, as far as formats differ in carrying it.
///
/// This is the table of what survives: `FileFormat.carries(_:)` fills it, `omvarld convert` tells by
/// it what was lost, the documentation shows it, and the tests hold every format to it.
public enum GraphPart: String, CaseIterable, Sendable {
  /// Entities with their ids, sorts and names; relations with their ends and kinds.
  case nodesAndEdges
  case otherLanguages
  /// What entities say of themselves: kind, standing, levels, aliases, dates …
  case properties
  /// What relations say: focus areas, strength, status, dates, lead, basis …
  case relationProperties
  /// The graph's own title.
  case title
  /// Its title in the other language.
  case otherTitle
  /// The graph's own id and language.
  case heading
  /// What the graph's own words are called, and in which order its levels stand.
  case vocabulary
  case requirements
  case evidence
  case notes
  case readings
  case followUps
  case documentTexts
}

extension FileFormat {
  /// Whether a part of a graph that is written in this format can be read from it again.
  public func carries(_ part: GraphPart) -> Bool {
    switch self {
    case .yaml, .workbook, .tables: true
    case .graphML, .nodeLink:
      part.isOfNodesAndEdges || [.title, .otherTitle, .heading].contains(part)
    case .gexf: part.isOfNodesAndEdges || part == .title
    case .kumu, .kumuWorkbook, .gephi: part.isOfNodesAndEdges
    case .dot: part == .nodesAndEdges
    case .edgeList: false
    }
  }
}

extension GraphPart {
  fileprivate var isOfNodesAndEdges: Bool {
    switch self {
    case .nodesAndEdges, .otherLanguages, .properties, .relationProperties: true
    case .title, .otherTitle, .heading, .vocabulary, .requirements, .evidence, .notes, .readings,
      .followUps, .documentTexts:
      false
    }
  }

  /// A line of the table.
  public var name: Phrase {
    switch self {
    case .nodesAndEdges:
      Phrase(
        sv: "id, sort och namn; relationers ändar och slag",
        en: "ids, sorts and names; ends and kinds of relations"
      )
    case .otherLanguages: Phrase(sv: "namn på båda språken", en: "names in both languages")
    case .properties:
      Phrase(
        sv: "slag, ställning, nivåer, alias, datum och annat om var och en",
        en: "kind, standing, levels, aliases, dates and more of each"
      )
    case .relationProperties:
      Phrase(
        sv: "fokusområden, styrka, status, datum, ledning och grund för relationer",
        en: "focus areas, strength, status, dates, lead and basis of relations"
      )
    case .title: Phrase(sv: "grafens titel", en: "the graph's title")
    case .otherTitle: Phrase(sv: "titeln på båda språken", en: "the title in both languages")
    case .heading: Phrase(sv: "grafens id och språk", en: "the graph's id and language")
    case .vocabulary: Phrase(sv: "den egna ordlistan", en: "the graph's own vocabulary")
    case .requirements: Phrase(sv: "krav på nivåer", en: "requirements of levels")
    case .evidence: Phrase(sv: "belägg", en: "evidence")
    case .notes: Phrase(sv: "anteckningar", en: "notes")
    case .readings:
      Phrase(sv: "läsningars namn och vad de ändrar", en: "names of readings, and what they change")
    case .followUps: Phrase(sv: "uppföljning", en: "follow-up")
    case .documentTexts:
      Phrase(sv: "var dokumentens texter finns", en: "where texts of documents are")
    }
  }
}
