internal import Analyses
internal import Diagnostics
internal import Reports
internal import Stakeholders

extension OpenedGraph {
  /// What the further analyses of a selection tell, as chapters of a report.
  ///
  /// - Parameters:
  ///   - robust: Whether to tell only findings that hold under every reading.
  ///   - changes: What changed since an earlier graph, where one is compared.
  func chapters(
    _ selection: Selection,
    robust: Bool,
    changes: ChangeAnalysis?,
    in language: Language
  ) async -> [Passage] {
    var risks = analysingRisks(selection)
    var voice = analysingVoice(selection)
    if robust {
      risks.keepRobustFindings()
      voice.keepRobustFindings()
    }
    let closing = closing(SelectedGraph(graph, selection), on: ClosingTerms())
    let channels = try? seekingChannels(ChannelQuestion(to: .decisionMakers), selection)
    let brokers = try? await analysingBrokers(selection)
    return [
      channels?.answer(in: language).passage,
      risks.answer(in: language).passage,
      voice.answer(in: language).passage,
      closing.answer(in: language).passage,
      brokers?.answer(in: language).passage,
      changes?.chapter(in: language),
    ].compactMap(\.self)
  }
}
