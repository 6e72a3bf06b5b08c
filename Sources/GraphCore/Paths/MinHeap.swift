/// Vertices waiting by priority, the smallest first; among equals the vertex of the smallest number.
///
/// A heap of four children a node: half as deep as one of two, and the four lie side by side.
struct MinHeap {
  struct Entry {
    let key: Double
    let vertex: UInt32

    @inline(__always)
    static func < (one: Entry, other: Entry) -> Bool {
      one.key < other.key || (one.key == other.key && one.vertex < other.vertex)
    }
  }

  private var entries: [Entry] = []

  var isEmpty: Bool { entries.isEmpty }

  var smallestKey: Double? { entries.first?.key }

  mutating func removeAll() {
    entries.removeAll(keepingCapacity: true)
  }

  @inline(__always)
  mutating func push(_ key: Double, _ vertex: UInt32) {
    let entry = Entry(key: key, vertex: vertex)
    entries.append(entry)
    var place = entries.count - 1
    while place > 0 {
      let parent = (place - 1) >> 2
      guard entry < entries[parent] else { break }
      entries[place] = entries[parent]
      place = parent
    }
    entries[place] = entry
  }

  @inline(__always)
  mutating func pop() -> Entry? {
    guard let last = entries.popLast() else { return nil }
    guard let first = entries.first else { return last }
    let count = entries.count
    var place = 0
    while true {
      let firstChild = place << 2 + 1
      guard firstChild < count else { break }
      var smallest = firstChild
      for child in (firstChild + 1)..<max(firstChild + 1, min(firstChild + 4, count))
      where entries[child] < entries[smallest] {
        smallest = child
      }
      guard entries[smallest] < last else { break }
      entries[place] = entries[smallest]
      place = smallest
    }
    entries[place] = last
    return first
  }
}
