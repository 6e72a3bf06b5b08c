internal import Diagnostics
public import Stakeholders

/// Anything of a graph that an id tells apart, with what it says under the keys of its file.
public struct Entry: Hashable, Sendable {
  public enum Sort: String, CaseIterable, Hashable, Sendable {
    /// The graph itself: title, principal, language, and orders that carry meaning.
    case graph
    case focusArea = "focus-area"
    case matter
    case aim
    case document
    case unit
    case actor
    case reading
    case level
    case actorKind = "actor-kind"
    case unitKind = "unit-kind"
    case relationKind = "relation-kind"
    /// A decision about a finding; its id is that of the finding.
    case followUp = "follow-up"

    /// Whether its entries are words of the vocabulary, which name no entity.
    var isWord: Bool {
      switch self {
      case .level, .actorKind, .unitKind, .relationKind: true
      default: false
      }
    }
  }

  public let sort: Sort
  public let id: String
  public let name: LocalizedText
  /// A requirement stands under `requirements.` and its level.
  public let properties: [String: CanonicalValue]

  init(_ sort: Sort, id: String, name: LocalizedText, _ canonical: CanonicalValue) {
    self.sort = sort
    self.id = id
    self.name = name
    var properties = canonical.fields
    properties["id"] = nil
    if case .list(let requirements)? = properties.removeValue(forKey: "requirements") {
      for requirement in requirements {
        var fields = requirement.fields
        guard case .text(let level)? = fields.removeValue(forKey: "level") else { continue }
        properties["requirements.\(level)"] = .record(fields)
      }
    }
    self.properties = properties
  }

  /// Each property as one that was not recorded before, in order of their keys.
  public var recorded: [PropertyChange] {
    properties.sorted { $0.key < $1.key }.map { PropertyChange($0.key, from: nil, to: $0.value) }
  }
}

extension Entry.Sort {
  public init(_ sort: Entity.Sort) {
    switch sort {
    case .actor: self = .actor
    case .unit: self = .unit
    case .focusArea: self = .focusArea
    case .matter: self = .matter
    case .aim: self = .aim
    case .document: self = .document
    }
  }
}

extension Period {
  /// Everything but relations that is on record, on the day where one is chosen.
  var entries: [Entry] {
    let vocabulary = graph.vocabulary
    let entities = graph.allEntityIDs.compactMap { id -> Entry? in
      guard let entity = graph.entity(id), selected.isValid(entity.details) else { return nil }
      return Entry(
        .init(entity.sort),
        id: id.rawValue,
        name: entity.name,
        entity.canonical
      )
    }
    return [graphEntry] + entities
      + graph.readings.map {
        Entry(.reading, id: $0.id.rawValue, name: $0.name, $0.canonical)
      }
      + vocabulary.levels.map { Entry(.level, id: $0.id.rawValue, name: $0.name, $0.canonical) }
      + vocabulary.actorKinds.map {
        Entry(.actorKind, id: $0.id.rawValue, name: $0.name, $0.canonical)
      }
      + vocabulary.unitKinds.map {
        Entry(.unitKind, id: $0.id.rawValue, name: $0.name, $0.canonical)
      }
      + vocabulary.relationKinds.map {
        Entry(.relationKind, id: $0.id.rawValue, name: $0.name, $0.canonical)
      }
      + graph.followUps.map { followUp in
        Entry(.followUp, id: followUp.finding, name: .same(followUp.finding), followUp.canonical)
      }
  }

  private var graphEntry: Entry {
    Entry(
      .graph,
      id: graph.id.rawValue,
      name: graph.title,
      .record([
        "title": graph.title.canonical,
        "principal": .text(graph.principal.rawValue),
        "language": .text(graph.language.rawValue),
      ])
    )
  }
}
