/// A map as a report shows it: the picture, and the same in words.
public struct Figure: Sendable {
  /// The view, such as `overview` or `focus:transport`.
  public var view: String
  /// The finding that the map shows.
  public var title: String
  public var summary: String
  /// The SVG document, fit to stand in a page; `nil` where it could not be drawn.
  public var svg: String?
  /// Why there is no picture.
  public var failure: String?
  /// The file beside the report that holds the same map, such as `maps/overview.svg`.
  public var file: String?
  /// The text twin: everything on the map as tables.
  public var twin: [Table]

  /// Where a page has it.
  var anchor: String { "map-" + view.replacing(":", with: "-") }

  public init(
    view: String,
    title: String,
    summary: String,
    svg: String?,
    failure: String? = nil,
    file: String?,
    twin: [Table]
  ) {
    self.view = view
    self.title = title
    self.summary = summary
    self.svg = svg
    self.failure = failure
    self.file = file
    self.twin = twin
  }
}
