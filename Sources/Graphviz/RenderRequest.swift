public import DOT

/// A drawing and what to make of it.
public struct RenderRequest: Hashable, Sendable {
  /// The drawing.
  public var drawing: Drawing
  /// What it is turned into.
  public var format: ImageFormat

  /// Makes a request.
  public init(_ drawing: Drawing, as format: ImageFormat) {
    self.drawing = drawing
    self.format = format
  }
}
