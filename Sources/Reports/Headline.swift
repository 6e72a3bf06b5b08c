public import Analyses
public import Diagnostics

public struct Headline: Sendable {
  public var sentences: [Phrase]
  public init(_ analysis: GapAnalysis) { sentences = [Phrase("TEMP")] }
}
