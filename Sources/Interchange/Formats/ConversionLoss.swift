public import Diagnostics
public import Stakeholders

/// Something that a graph says and a format does not carry, and how much of it there is.
public struct ConversionLoss: Hashable, Sendable {
  public let part: GraphPart
  public let count: Int
}

extension StakeholderGraph {
  /// What is lost where the graph is written in a format and read again.
  public func losses(in format: FileFormat) -> [ConversionLoss] {
    GraphPart.allCases.filter { !format.carries($0) }
      // Where the title is lost, it is in every language.
      .filter { $0 != .otherTitle || format.carries(.title) }
      .map { ConversionLoss(part: $0, count: count(of: $0)) }
      .filter { $0.count > 0 }
  }

  private var entities: [Entity] {
    actors.map(Entity.actor) + units.map(Entity.unit) + focusAreas.map(Entity.focusArea)
      + matters.map(Entity.matter) + aims.map(Entity.aim) + documents.map(Entity.document)
  }

  private func count(of part: GraphPart) -> Int {
    switch part {
    case .nodesAndEdges: entities.count + allRelations.count
    case .otherLanguages:
      entities.count {
        if case .each(let names) = $0.name { names.count > 1 } else { false }
      }
    case .properties: entities.count
    case .relationProperties: relations.count
    case .title, .heading: 1
    case .otherTitle: if case .each(let titles) = title, titles.count > 1 { 1 } else { 0 }
    case .vocabulary:
      vocabulary.own.levels.count + vocabulary.own.actorKinds.count
        + vocabulary.own.unitKinds.count + vocabulary.own.relationKinds.count
    case .requirements: focusAreas.reduce(0) { $0 + $1.requirements.count }
    case .evidence:
      entities.count { !$0.details.evidence.isEmpty } + relations.count { !$0.evidence.isEmpty }
        + focusAreas.reduce(0) { $0 + $1.requirements.count { !$0.evidence.isEmpty } }
        + readings.count { !$0.details.evidence.isEmpty }
    case .notes:
      entities.count { $0.details.note != nil } + relations.count { $0.note != nil }
        + focusAreas.reduce(0) { $0 + $1.requirements.count { $0.note != nil } }
        + readings.count { $0.details.note != nil } + followUps.count { $0.note != nil }
    case .readings: readings.count
    case .followUps: followUps.count
    case .documentTexts: documents.count { $0.text != nil }
    }
  }
}

extension ConversionLoss {
  /// How much of what: "evidence of 41 facts".
  public var inWords: Phrase {
    func some(_ sv: (String, String), _ en: (String, String)) -> Phrase {
      Phrase(
        sv: "\(count) \(count == 1 ? sv.0 : sv.1)",
        en: "\(count) \(count == 1 ? en.0 : en.1)"
      )
    }
    return switch part {
    case .nodesAndEdges:
      some(("nod eller kant", "noder och kanter"), ("node or edge", "nodes and edges"))
    case .otherLanguages:
      Phrase(sv: "det andra språket i ", en: "the other language of ")
        + some(("namn", "namn"), ("name", "names"))
    case .properties:
      Phrase(sv: "egenskaperna hos ", en: "the properties of ")
        + some(("nod", "noder"), ("node", "nodes"))
    case .relationProperties:
      Phrase(sv: "egenskaperna hos ", en: "the properties of ")
        + some(("relation", "relationer"), ("relation", "relations"))
    case .title: Phrase(sv: "grafens titel", en: "the graph's title")
    case .otherTitle:
      Phrase(sv: "titeln på det andra språket", en: "the title in the other language")
    case .heading: Phrase(sv: "grafens id och språk", en: "the graph's id and language")
    case .vocabulary:
      Phrase(sv: "namnen på ", en: "the names of ")
        + some(
          ("eget ord i ordlistan", "egna ord i ordlistan"),
          ("word of its own", "words of its own")
        )
    case .requirements:
      some(
        ("krav på en nivå", "krav på nivåer"),
        ("requirement of a level", "requirements of levels")
      )
    case .evidence:
      Phrase(sv: "belägg för ", en: "evidence of ")
        + some(("uppgift", "uppgifter"), ("fact", "facts"))
    case .notes: some(("anteckning", "anteckningar"), ("note", "notes"))
    case .readings:
      Phrase(sv: "vad ", en: "what ")
        + some(("läsning ändrar", "läsningar ändrar"), ("reading changes", "readings change"))
    case .followUps:
      some(("uppföljning av fynd", "uppföljningar av fynd"), ("follow-up", "follow-ups"))
    case .documentTexts:
      Phrase(sv: "sökvägen till ", en: "the path of ")
        + some(("dokuments text", "dokuments texter"), ("document's text", "documents' texts"))
    }
  }
}
