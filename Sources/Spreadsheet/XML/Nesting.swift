/// How deep a parser is in elements, and how many namespaces those declare: it looks through all of
/// them for every name with a prefix.
struct Nesting {
  private(set) var depth = 0
  private(set) var namespaces = 0
  /// Only for the elements that declare some.
  private var declaring: [(depth: Int, count: Int)] = []

  /// More than that no workbook needs at a time.
  static let namespaceLimit = 128

  mutating func enter(declaring count: Int) {
    depth += 1
    if count > 0 {
      namespaces += count
      declaring.append((depth, count))
    }
  }

  mutating func leave() {
    if let last = declaring.last, last.depth == depth {
      namespaces -= last.count
      declaring.removeLast()
    }
    depth -= 1
  }
}
