internal import Analyses
public import Diagnostics
public import Stakeholders

/// What every answer says of itself: by which tool, about which graph, under which selection, and
/// how much of it is sourced.
public struct AnswerContext: Sendable {
  public var toolName: String
  public var toolVersion: String
  /// SHA-256 of the canonical graph, in hexadecimal.
  public var digest: String
  public var language: Language

  public init(toolName: String, toolVersion: String, digest: String, language: Language) {
    self.toolName = toolName
    self.toolVersion = toolVersion
    self.digest = digest
    self.language = language
  }

  /// `omvarld 1.0.0`.
  public var tool: String { "\(toolName) \(toolVersion)" }
}

extension SelectedGraph {
  /// The selection in words: "hela grafen", or "nivå: nationell; läsning: Strikt läsning".
  public var inWords: Phrase {
    var parts: [Phrase] = []
    func add(_ label: Phrase, _ values: [Phrase]) {
      if !values.isEmpty {
        parts.append(
          Phrase(
            sv: "\(label.swedish): " + values.map(\.swedish).joined(separator: ", "),
            en: "\(label.english): " + values.map(\.english).joined(separator: ", ")
          )
        )
      }
    }
    add(
      Phrase(sv: "fokusområde", en: "focus area"),
      selection.focusAreas.map { graph.name($0).phrase }
    )
    add(
      Phrase(sv: "nivå", en: "level"),
      selection.levels.map { graph.vocabulary.level($0)?.name.phrase ?? Phrase($0.rawValue) }
    )
    add(Phrase(sv: "status", en: "status"), selection.statuses.map { Optional($0).name })
    add(
      Phrase(sv: "slag av relation", en: "relation kind"),
      selection.kinds.map {
        graph.vocabulary.relationKind($0)?.name.phrase ?? Phrase($0.rawValue)
      }
    )
    add(Phrase(sv: "enhet", en: "unit"), selection.units.map { graph.name($0).phrase })
    add(Phrase(sv: "grund", en: "basis"), selection.bases.map { Optional($0).name })
    if let date = selection.date {
      parts.append(Phrase(sv: "gällande \(date)", en: "as of \(date)"))
    }
    add(Phrase(sv: "läsning", en: "reading"), [reading.map(\.name.phrase)].compactMap(\.self))
    guard !parts.isEmpty else {
      return Phrase(sv: "hela grafen", en: "the whole graph")
    }
    return Phrase(
      sv: parts.map(\.swedish).joined(separator: "; "),
      en: parts.map(\.english).joined(separator: "; ")
    )
  }
}

extension SourcedShare {
  /// "137 av 137 uppgifter har belägg".
  public var inWords: Phrase {
    Phrase(
      sv: "\(with) av \(self.of) \(self.of == 1 ? "uppgift" : "uppgifter") har belägg",
      en: "\(with) of \(self.of) \(self.of == 1 ? "fact has" : "facts have") evidence"
    )
  }
}

extension Phrase {
  /// What is told of an analysis that leaves out findings that hang on how a source is read.
  static let onlyRobust = Phrase(
    sv: "bara fynd som gäller i alla läsningar",
    en: "only findings that hold under every reading"
  )
}
