/// What a drawing is turned into.
public enum ImageFormat: Hashable, Codable, Sendable {
  /// Text and curves, with ids, captions and a summary for those who do not see it.
  case svg
  /// The DOT language, with a place for everything where the drawing states columns: `dot -Tsvg`
  /// makes of it what ``svg`` is.
  case dot
  /// Pixels on white, so many to an inch, 36–600.
  case png(dotsPerInch: Double)
  /// A page with text that can be selected: the drawing is made as small as it takes to fit, and never
  /// more than a quarter larger.
  case pdf(Paper)

  /// Pixels sharp enough for a document: 144 to an inch.
  public static let png = ImageFormat.png(dotsPerInch: 144)

  var graphvizName: String {
    switch self {
    case .svg: "svg"
    case .dot: "dot"
    case .png: "png"
    case .pdf: "pdf"
    }
  }
}
