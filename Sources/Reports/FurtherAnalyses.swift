public import Analyses
internal import Diagnostics

/// What further analyses of the selection found that a report is about; `nil` for one that was not
/// made, or that the records do not carry.
public struct FurtherAnalyses: Sendable {
  public var risks: RiskAnalysis?
  public var channels: ChannelAnalysis?
  public var voice: VoiceAnalysis?
  public var closing: ClosingAnalysis?
  public var brokers: BrokerAnalysis?
  /// What is another than in an earlier graph.
  public var changes: ChangeAnalysis?

  public init(
    risks: RiskAnalysis? = nil,
    channels: ChannelAnalysis? = nil,
    voice: VoiceAnalysis? = nil,
    closing: ClosingAnalysis? = nil,
    brokers: BrokerAnalysis? = nil,
    changes: ChangeAnalysis? = nil
  ) {
    self.risks = risks
    self.channels = channels
    self.voice = voice
    self.closing = closing
    self.brokers = brokers
    self.changes = changes
  }

  /// What each tells, in the order of chapters.
  func passages(in language: Language) -> [Passage] {
    [
      risks.map { RiskPassage($0, in: language).passage },
      channels?.passage(in: language),
      voice?.passage(in: language),
      closing?.passage(in: language),
      brokers?.passage(in: language),
      changes?.chapter(in: language),
    ].compactMap(\.self)
  }
}
