public import Analyses
internal import Diagnostics
internal import Stakeholders

/// The report to hand over: what is covered, what is lacking and why, the maps, everything on
/// record, and the words that it rests on.
///
/// The page and the Markdown say the same, from the same contents.
public struct GapReport: Sendable {
  let analysis: GapAnalysis
  let passages: [Passage]
  let figures: [Figure]
  let mapStyle: String
  let context: AnswerContext

  /// - Parameters:
  ///   - passages: What further analyses of the same selection tell, as chapters, in order.
  ///   - mapStyle: Rules that give the drawings their colours on a dark page.
  public init(
    _ analysis: GapAnalysis,
    passages: [Passage] = [],
    figures: [Figure],
    mapStyle: String = "",
    context: AnswerContext
  ) {
    self.analysis = analysis
    self.passages = passages
    self.figures = figures
    self.mapStyle = mapStyle
    self.context = context
  }

  /// The page `index.html`, complete in itself.
  public var html: String { Page(ReportContents(self)).html }
}
