import DOT
import Foundation

/// What goes between a service and its worker: frames, each a length in four bytes, most
/// significant first, and so many bytes.
///
///     → settings, once    → job             → job …
///                         ← answer, image   ← answer …
enum Wire {
  /// What a worker may use.
  struct Settings: Codable {
    /// Memory in bytes.
    var memory: Int
    /// Processor time for a figure in seconds.
    var processorSeconds: Int
  }

  /// A figure to draw.
  struct Job: Codable {
    /// The drawing.
    var sheet: Sheet
    /// What to make of it.
    var format: ImageFormat
  }

  /// What became of a job. The image follows in a frame of its own.
  enum Answer: Codable {
    /// It is drawn; what Graphviz remarked on, and how large it became on paper.
    case drawn(messages: [String], scale: Double)
    /// It could not be drawn.
    case failed(DrawingFailure)
  }

  /// The bytes of the length of a frame.
  static let headerSize = 4

  /// A value as a frame.
  static func frame(_ value: some Encodable) throws -> [UInt8] {
    frame([UInt8](try JSONEncoder().encode(value)))
  }

  /// Bytes as a frame.
  static func frame(_ content: [UInt8]) -> [UInt8] {
    let count = UInt32(clamping: content.count)
    return [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: count >> $0) } + content
  }

  /// The length that a header states.
  static func length(_ header: [UInt8]) -> Int {
    header.reduce(0) { $0 << 8 | Int($1) }
  }

  /// The value in a frame.
  static func decode<Value: Decodable>(_ type: Value.Type, from content: [UInt8]) throws -> Value {
    try JSONDecoder().decode(type, from: Data(content))
  }
}
