/// Columns that belong together; the smallest of each lot stands for it.
struct DisjointColumns {
  private var parent: [Int]

  init(count: Int) { parent = Array(0..<count) }

  mutating func root(of column: Int) -> Int {
    var current = column
    while parent[current] != current {
      // Halves the way for next time.
      parent[current] = parent[parent[current]]
      current = parent[current]
    }
    return current
  }

  mutating func join(_ one: Int, _ other: Int) {
    let left = root(of: one)
    let right = root(of: other)
    parent[max(left, right)] = min(left, right)
  }
}
