public import Analyses
public struct GapReport: Sendable {
  public init(_ analysis: GapAnalysis, figures: [Figure], context: AnswerContext) {}
  public var html: String { "" }
  public var markdown: String { "" }
}
