/// A drawing turned into bytes.
///
/// The same drawing gives the same bytes, except with `Engine.fdp`. They carry a mark by which the
/// tool knows its own files: an SVG starts with `<!-- omvarld -->`, DOT with `// omvarld`, and a PNG
/// has `Software` set to `omvarld`.
public struct RenderedImage: Hashable, Sendable {
  /// What the first line of an SVG says.
  public static let svgMark = "<!-- omvarld -->"

  /// What the bytes are.
  public let format: ImageFormat
  /// The file.
  public let bytes: [UInt8]
  /// What Graphviz remarked on; as a rule nothing.
  public let messages: [String]

  /// The file as text, for an SVG and for DOT.
  public var text: String? {
    switch format {
    case .svg, .dot: String(decoding: bytes, as: UTF8.self)
    case .png: nil
    }
  }
}
