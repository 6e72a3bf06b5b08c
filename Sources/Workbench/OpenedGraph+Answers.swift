public import Analyses
public import Diagnostics
public import Reports
public import Stakeholders

extension OpenedGraph {
  /// Whether the graph is sound: errors, warnings, and quotes that are not in their documents.
  public func checking() -> CheckAnswer {
    let quotes = QuoteCheck(texts: texts)
    var diagnostics = warnings
    if !quotes.isEmpty {
      for fact in graph.evidenceBySubject {
        for evidence in fact.evidence where quotes.misses(evidence) {
          diagnostics.append(
            Diagnostic(
              .warning,
              .quoteNotFound(
                evidence.quote ?? "",
                of: fact.subject,
                in: evidence.document.rawValue
              ),
              at: graph.location(of: fact.subject)
            )
          )
        }
      }
    }
    return CheckAnswer(diagnostics: diagnostics.sorted(), graph: graph)
  }

  /// Where nobody is, in a selection.
  public func analysingGaps(_ selection: Selection) -> GapAnalysis {
    GapAnalysis(SelectedGraph(graph, selection), quotes: QuoteCheck(texts: texts))
  }

  /// Who of the principal meets whom, and whether anybody keeps them together.
  public func analysingVoice(_ selection: Selection) -> VoiceAnalysis {
    VoiceAnalysis(SelectedGraph(graph, selection))
  }

  /// What the further analyses of a selection tell, as chapters of a report.
  ///
  /// - Parameter changes: What changed since an earlier graph, where one is compared.
  func chapters(
    _ selection: Selection,
    robust: Bool,
    changes: ChangeAnalysis? = nil,
    in language: Language
  ) -> [Passage] {
    var voice = analysingVoice(selection)
    if robust { voice.keepRobustFindings() }
    return [voice.answer(in: language).passage]
      + (changes.map { [$0.chapter(in: language)] } ?? [])
  }

  /// What an answer says of itself.
  public func context(in language: Language) -> AnswerContext {
    AnswerContext(
      toolName: Tool.name,
      toolVersion: Tool.version,
      digest: digest,
      language: language
    )
  }
}

extension CheckAnswer {
  /// The answer in its envelope, which says nothing of a graph that could not be read.
  public func envelope(_ context: AnswerContext?, in language: Language) -> JSONValue {
    let result = json(in: language)
    guard let context, let graph else {
      return AnswerContext(
        toolName: Tool.name,
        toolVersion: Tool.version,
        digest: "",
        language: language
      ).envelope(ofUnreadable: result)
    }
    return context.envelope(result, of: SelectedGraph(graph, Selection()))
  }
}

/// The program.
public enum Tool {
  public static let name = "omvarld"
  public static let version = "0.1.0"
}

extension StakeholderGraph {
  /// Where a fact is written: an entity by its id, a relation by its id or key, a requirement by
  /// `area:level`.
  fileprivate func location(of subject: String) -> SourceLocation? {
    if let entity = entity(EntityID(subject)) { return entity.details.location }
    if let reading = reading(.init(subject)) { return reading.details.location }
    if let relation = relations.first(where: { $0.id?.rawValue == subject || $0.key == subject }) {
      return relation.location
    }
    let parts = subject.split(separator: ":")
    guard parts.count == 2, let area = focusArea(.init(String(parts[0]))) else { return nil }
    return area.requirements.first { $0.level.rawValue == parts[1] }?.location
  }
}

extension Diagnostic.Problem {
  fileprivate static func quoteNotFound(
    _ quote: String,
    of subject: String,
    in document: String
  ) -> Self {
    Self(
      code: "quote-not-found",
      message: Phrase(
        sv: "citatet ”\(quote)” (\(subject)) står inte i texten till '\(document)'",
        en: "the quote “\(quote)” (\(subject)) is not in the text of '\(document)'"
      )
    )
  }
}
