public import Analyses
internal import Diagnostics
internal import Stakeholders

/// The report to hand over: what matters most on one page, a chapter for each question, a page for each
/// focus area and each counterpart, the maps, everything on record, and the words that it rests on.
///
/// The page and the Markdown say the same, from the same contents.
public struct GapReport: Sendable {
  let contents: ReportContents

  /// - Parameters:
  ///   - further: What further analyses of the same selection found.
  ///   - mapStyle: Rules that give the drawings their colours on a dark page.
  ///   - workbook: The name of a file beside the report that has every row of it, where there is one.
  public init(
    _ analysis: GapAnalysis,
    further: FurtherAnalyses = FurtherAnalyses(),
    figures: [Figure],
    mapStyle: String = "",
    workbook: String? = nil,
    context: AnswerContext
  ) {
    contents = ReportContents(
      analysis,
      further: further,
      figures: figures,
      mapStyle: mapStyle,
      workbook: workbook,
      context: context
    )
  }

  /// The page `index.html`, complete in itself.
  public var html: String { Page(contents).html }
}
