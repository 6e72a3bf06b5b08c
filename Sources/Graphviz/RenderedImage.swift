/// A drawing turned into bytes.
///
/// The same drawing gives the same bytes, except with `Engine.fdp`. They carry a mark by which the
/// tool knows its own files: an SVG starts with `<!-- omvarld -->`, DOT with `// omvarld`, a PNG
/// has `Software` set to `omvarld`, and a PDF `Producer`.
public struct RenderedImage: Hashable, Sendable {
  /// What the first line of an SVG says.
  public static let svgMark = "<!-- omvarld -->"

  /// What the bytes are.
  public let format: ImageFormat
  /// The file.
  public let bytes: [UInt8]
  /// What Graphviz remarked on; as a rule nothing.
  public let messages: [String]
  /// How large it became on paper: text of 10 points has 10 times so many.
  public var scale = 1.0

  /// The file as text, for an SVG and for DOT.
  public var text: String? {
    switch format {
    case .svg, .dot: String(decoding: bytes, as: UTF8.self)
    case .png, .pdf: nil
    }
  }
}
