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

  /// Why a finding fires, and what would come of its remedy.
  ///
  /// - Throws: `UnknownChoice` where the finding does not fire under the selection, with what the
  ///   user may have meant.
  public func explaining(
    _ finding: String,
    _ selection: Selection
  ) throws(UnknownChoice) -> Explanation {
    let quotes = QuoteCheck(texts: texts)
    let selected = SelectedGraph(graph, selection)
    if let explanation = Explanation(of: finding, in: selected, quotes: quotes) {
      return explanation
    }
    let readings = ([nil] + graph.readings.map(\.id)).filter { reading in
      reading != selection.reading
        && selected.under(reading).everyFinding(quotes: quotes).contains { $0.id == finding }
    }
    if let reading = readings.first {
      let option = "--reading \(reading ?? Reading.standard)"
      throw UnknownChoice(
        message: Phrase(
          sv: "fyndet '\(finding)' finns inte i den här läsningen",
          en: "the finding '\(finding)' does not hold under this reading"
        ),
        hint: Phrase(sv: "lägg till \(option)", en: "add \(option)")
      )
    }
    let known = selected.everyFinding(quotes: quotes).map(\.id)
    throw UnknownChoice(
      message: Phrase(
        sv: "det finns inget fynd '\(finding)' i urvalet",
        en: "there is no finding '\(finding)' in this selection"
      ),
      hint: Spelling.nearest(to: finding, among: known).map {
        Phrase(sv: "menade du '\($0)'?", en: "did you mean '\($0)'?")
      }
        ?? Phrase(
          sv: "omvarld gaps, voice och risks visar fyndens beteckningar",
          en: "omvarld gaps, voice and risks show the ids of findings"
        )
    )
  }

  /// What the further analyses of a selection tell, as chapters of a report.
  func chapters(
    _ selection: Selection,
    robust: Bool,
    in language: Language
  ) -> [Passage] {
    var risks = analysingRisks(selection)
    var voice = analysingVoice(selection)
    if robust {
      risks.keepRobustFindings()
      voice.keepRobustFindings()
    }
    return [risks.answer(in: language).passage, voice.answer(in: language).passage]
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
      ),
      hint: Phrase(
        sv: "skriv orden som de står i texten; var raderna bryts gör ingen skillnad",
        en: "write the words as the text has them; where lines break makes no difference"
      )
    )
  }
}
