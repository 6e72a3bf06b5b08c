internal import Analyses
internal import Reports
internal import Stakeholders

extension OpenedGraph {
  /// The further analyses that a report of a selection tells of.
  ///
  /// - Parameters:
  ///   - robust: Whether to tell only findings that hold under every reading.
  ///   - changes: What changed since an earlier graph, where one is compared.
  func furtherAnalyses(
    _ selection: Selection,
    robust: Bool,
    changes: ChangeAnalysis?
  ) async -> FurtherAnalyses {
    var risks = analysingRisks(selection)
    var voice = analysingVoice(selection)
    if robust {
      risks.keepRobustFindings()
      voice.keepRobustFindings()
    }
    return FurtherAnalyses(
      risks: risks,
      channels: try? seekingChannels(ChannelQuestion(to: .decisionMakers), selection),
      voice: voice,
      closing: closing(SelectedGraph(graph, selection), on: ClosingTerms()),
      brokers: try? await analysingBrokers(selection),
      changes: changes
    )
  }
}
