public import Analyses
internal import Diagnostics
internal import Stakeholders

/// The report to hand over: what is covered, what is lacking and why, the maps, everything on
/// record, and the words that it rests on.
///
/// The page and the Markdown say the same, from the same contents.
public struct GapReport: Sendable {
  let analysis: GapAnalysis
  let figures: [Figure]
  let context: AnswerContext

  public init(_ analysis: GapAnalysis, figures: [Figure], context: AnswerContext) {
    self.analysis = analysis
    self.figures = figures
    self.context = context
  }

  /// The page `index.html`, complete in itself.
  public var html: String { Page(ReportContents(self)).html }
}
