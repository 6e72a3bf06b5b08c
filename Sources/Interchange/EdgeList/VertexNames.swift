/// The names of a network's vertices: whole numbers in the order of their values, then other names
/// in the order of their bytes.
public struct VertexNames: Sendable {
  /// The first vertices have numbers for names, which are written out only when asked for.
  private let values: [UInt32]
  private let texts: [String]

  init(values: [UInt32], texts: [String] = []) {
    self.values = values
    self.texts = texts
  }

  public var count: Int { values.count + texts.count }

  public subscript(vertex: Int) -> String {
    vertex < values.count ? String(values[vertex]) : texts[vertex - values.count]
  }
}

extension VertexNames: RandomAccessCollection {
  public var startIndex: Int { 0 }
  public var endIndex: Int { count }
}
