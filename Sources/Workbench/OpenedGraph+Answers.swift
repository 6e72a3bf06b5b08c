public import Analyses
public import Diagnostics
public import GraphCore
public import Reports
public import Stakeholders

extension OpenedGraph {
  /// Whether the graph is sound: errors, warnings, and quotes that are not in their documents.
  public func checking() -> CheckAnswer {
    let quotes = QuoteCheck(texts: texts)
    var diagnostics = warnings + graph.followUpsWithoutFinding(quotes: quotes)
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
              at: evidence.location
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

  /// What is lost if one actor, one unit or one relation goes.
  public func analysingRisks(_ selection: Selection) -> RiskAnalysis {
    RiskAnalysis(SelectedGraph(graph, selection))
  }

  /// Coverage as it would be with some partnerships; without any, as it is.
  public func trying(_ trials: [Trial], _ selection: Selection) -> TriedCoverage {
    TriedCoverage(trials, in: SelectedGraph(graph, selection))
  }

  /// The least that must be added to close what is open, in the graph or in one tried out.
  public func closing(_ selected: SelectedGraph, on terms: ClosingTerms) -> ClosingAnalysis {
    ClosingAnalysis(selected, on: terms)
  }

  /// How some reach others, in a selection.
  public func seekingChannels(
    _ question: ChannelQuestion,
    _ selection: Selection
  ) throws(UnaskableChannels) -> ChannelAnalysis {
    try ChannelAnalysis(SelectedGraph(graph, selection), question)
  }

  /// Who stands between whom, in a selection.
  ///
  /// - Parameter isForced: Measures though the records do not carry it.
  public func analysingBrokers(
    _ selection: Selection,
    isForced: Bool = false,
    workers: Workers = .all
  ) async throws(UnmeasurableNetwork) -> BrokerAnalysis {
    try await BrokerAnalysis(
      SelectedGraph(graph, selection),
      isForced: isForced,
      workers: workers
    )
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
