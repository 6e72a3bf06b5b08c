internal import GraphCore

/// The rows of one part of an edge list whose vertices are whole numbers and whose cells are plain:
/// `12,7` or `12,7,0.5`. Most large files are of this kind, and are read in a third of the time that
/// names take: nothing is looked up but in one small table.
struct WholeNumberRows: Sendable {
  /// Larger numbers are names like others.
  static let largestValue: UInt32 = 9_999_999

  var sources: [UInt32] = []
  var targets: [UInt32] = []
  var strengths: [Double] = []
  private(set) var largest: UInt32 = 0

  /// - Returns: `nil` when a row is not of this kind, or has a fault; then the rows are to be read
  ///   as names.
  init?(_ bytes: [UInt8], in range: Range<Int>, layout: EdgeListLayout) {
    guard layout.source == 0, layout.target == 1, layout.strength ?? 2 == 2,
      layout.width == (layout.strength == nil ? 2 : 3)
    else { return nil }
    let rows = range.count / 16
    sources.reserveCapacity(rows)
    targets.reserveCapacity(rows)
    let wantsStrengths = layout.strength != nil
    if wantsStrengths { strengths.reserveCapacity(rows) }
    let text = bytes.span
    let separator = layout.separator
    let newline = UInt8(ascii: "\n")
    var place = range.lowerBound
    while place < range.upperBound {
      guard let source = Self.number(text, &place, range.upperBound),
        place < range.upperBound, text[place] == separator
      else { return nil }
      place &+= 1
      guard let target = Self.number(text, &place, range.upperBound) else { return nil }
      if wantsStrengths {
        guard place < range.upperBound, text[place] == separator else { return nil }
        place &+= 1
        let start = place
        while place < range.upperBound, text[place] > 0x20 { place &+= 1 }
        guard
          let strength = DecimalNumber.parsing(
            text,
            start..<place,
            allowsComma: layout.allowsDecimalComma
          ),
          EdgeStrengths.range.contains(strength)
        else { return nil }
        strengths.append(strength)
      }
      if place < range.upperBound, text[place] == UInt8(ascii: "\r") { place &+= 1 }
      if place < range.upperBound {
        guard text[place] == newline else { return nil }
        place &+= 1
      }
      sources.append(source)
      targets.append(target)
      largest = max(largest, max(source, target))
    }
  }

  /// A whole number as one writes it, without a sign or needless zeros.
  @inline(__always)
  private static func number(_ text: Span<UInt8>, _ place: inout Int, _ end: Int) -> UInt32? {
    let start = place
    var value: UInt32 = 0
    while place < end, text[place] &- 0x30 <= 9, place &- start < 8 {
      value = value &* 10 &+ UInt32(text[place] &- 0x30)
      place &+= 1
    }
    let length = place &- start
    guard length > 0, value <= largestValue, length == 1 || text[start] != 0x30 else { return nil }
    return value
  }
}

extension EdgeList {
  /// The edge list of rows that are whole numbers; vertices are in the order of their values.
  init(_ parts: [WholeNumberRows]) {
    let largest = Int(parts.map(\.largest).max() ?? 0)
    // Whether each value is there, then the vertex of each.
    var vertex = [UInt32](repeating: 0, count: largest + 1)
    for part in parts {
      for value in part.sources { vertex[Int(value)] = 1 }
      for value in part.targets { vertex[Int(value)] = 1 }
    }
    var values: [UInt32] = []
    for value in 0...largest where vertex[value] > 0 {
      vertex[value] = UInt32(truncatingIfNeeded: values.count)
      values.append(UInt32(truncatingIfNeeded: value))
    }
    let count = parts.reduce(0) { $0 + $1.sources.count }
    var sources: [UInt32] = []
    var targets: [UInt32] = []
    var strengths: [Double] = []
    sources.reserveCapacity(count)
    targets.reserveCapacity(count)
    for part in parts {
      for value in part.sources { sources.append(vertex[Int(value)]) }
      for value in part.targets { targets.append(vertex[Int(value)]) }
    }
    strengths.reserveCapacity(parts.reduce(0) { $0 + $1.strengths.count })
    for part in parts { strengths += part.strengths }
    self.init(
      names: VertexNames(values: values),
      edges: EdgeTable(
        vertexCount: values.count,
        sources: sources,
        targets: targets,
        values: strengths
      )
    )
  }
}
