internal import Diagnostics
internal import Stakeholders

extension YAMLComments {
  /// The places that comments can belong to, in the order of the file: every key, and every element
  /// of a list before its first key.
  struct AnchorList {
    struct Anchor {
      var place: Place
      /// Where its line begins: of an element, its dash.
      var column: Int
      /// In how many brackets it stands.
      var depth: Int
      var isFirstOnLine: Bool
      var parent: Int?
      /// The place in the list of the last anchor in it.
      var end = 0
    }

    private(set) var all: [Anchor] = []
    private let brackets: [TokenScanner.Bracket]
    private let lines: [Substring.UTF8View]

    init(
      of root: SourceRecord,
      lines: [Substring.UTF8View],
      brackets: [TokenScanner.Bracket]
    ) {
      self.lines = lines
      self.brackets = brackets
      add(root, in: nil)
    }

    subscript(place: Int) -> Anchor { all[place] }

    private mutating func add(_ record: SourceRecord, in parent: Int?) {
      for field in record.fields {
        let place = all.count
        add(field.keyLocation, isKey: true, in: parent)
        add(field.value, in: place)
        all[place].end = all.count - 1
      }
    }

    private mutating func add(_ value: SourceValue?, in parent: Int) {
      switch value {
      case nil, .text: break
      case .record(let record): add(record, in: parent)
      case .list(let values, _):
        for value in values {
          let place = all.count
          add(value.location, isKey: false, in: parent)
          add(value, in: place)
          all[place].end = all.count - 1
        }
      }
    }

    private mutating func add(_ location: SourceLocation, isKey: Bool, in parent: Int?) {
      let depth = depth(before: (location.line, location.column))
      var column = location.column
      var isFirst = false
      // Within brackets, a line may be as long as the file.
      if depth == 0, lines.indices.contains(location.line - 1) {
        let lead = Array(lines[location.line - 1].prefix(location.column - 1))
        let blanks = lead.prefix { $0 == 0x20 }.count
        isFirst = blanks == location.column - 1
        if !isKey, let dash = lead.lastIndex(of: UInt8(ascii: "-")) {
          column = dash + 1
          isFirst = dash == blanks
        }
      }
      all.append(
        Anchor(
          place: Place(line: location.line, column: location.column, isKey: isKey),
          column: column,
          depth: depth,
          isFirstOnLine: isFirst,
          parent: parent
        )
      )
    }

    /// In how many brackets what begins at a place stands.
    private func depth(before place: (line: Int, column: Int)) -> Int {
      let next = brackets.partitioningIndex { ($0.line, $0.column) >= place }
      return next == 0 ? 0 : brackets[next - 1].depth
    }

    private func index(after place: (line: Int, column: Int)) -> Int {
      all.partitioningIndex { ($0.place.line, $0.place.column) > place }
    }

    /// What stands last before a place, in no more brackets.
    func last(before place: (line: Int, column: Int), depth: Int) -> Int? {
      all[..<index(after: place)].lastIndex { $0.depth <= depth }
    }

    func first(after place: (line: Int, column: Int)) -> Int? {
      let next = index(after: place)
      return next < all.count ? next : nil
    }

    /// Whether a comment on a line of its own speaks of what comes next.
    func takes(_ next: Int, commentAt column: Int, depth: Int) -> Bool {
      if depth > 0 { return all[next].depth >= depth }
      if column <= all[next].column { return true }
      // Deeper than what comes next, but above the first there is: nothing else it could speak of.
      guard next > 0 else { return true }
      return all[next].parent == next - 1
    }

    /// What a comment that stands below it belongs to.
    func owner(ofCommentAt place: (line: Int, column: Int), depth: Int) -> Int? {
      let before = all[..<index(after: place)]
      if depth > 0 { return before.lastIndex { $0.depth <= depth } }
      return before.lastIndex { $0.depth == 0 && $0.column <= place.column }
        ?? before.lastIndex { $0.depth == 0 }
    }

    /// The elements of lists that an anchor is or is in, from the inside.
    func elements(around anchor: Int) -> [Int] {
      sequence(first: anchor) { all[$0].parent }.filter { !all[$0].place.isKey }
    }
  }
}

extension RandomAccessCollection {
  /// The first place from which on all elements pass a test that none before passes.
  fileprivate func partitioningIndex(where passes: (Element) -> Bool) -> Index {
    var low = startIndex
    var count = self.count
    while count > 0 {
      let half = count / 2
      let middle = index(low, offsetBy: half)
      if passes(self[middle]) {
        count = half
      } else {
        low = index(after: middle)
        count -= half + 1
      }
    }
    return low
  }
}
