internal import Analyses
internal import Diagnostics
internal import Stakeholders

/// Words in the language of a report, with what they lead to.
struct Line: Hashable, Sendable {
  enum Run: Hashable, Sendable {
    case text(String)
    case strong(String)
    /// Words that lead to a place in the report, where it has that place.
    case link(String, Target)
    /// Words of a source, in the language of the graph.
    case quote(String)
    /// That nothing is on record.
    case notRecorded
  }

  /// A place in a report.
  enum Target: Hashable, Sendable {
    case area(FocusArea.ID)
    case actor(Actor.ID)
    case unit(Unit.ID)
    case finding(Finding.ID)
    case chapter(Chapter)
    /// A section of a source, by its anchor.
    case source(String)
    /// A map, by its anchor.
    case map(String)
  }

  private(set) var runs: [Run]

  init(_ runs: [Run] = []) { self.runs = runs }

  init(_ text: String) { runs = [.text(text)] }

  static let notRecorded = Line([.notRecorded])

  static func + (first: Line, second: Line) -> Line { Line(first.runs + second.runs) }

  static func + (first: Line, second: String) -> Line { first + Line(second) }

  var isEmpty: Bool { runs.isEmpty }

  /// The words alone.
  func text(in language: Language) -> String {
    runs.map { run in
      switch run {
      case .text(let text), .strong(let text), .link(let text, _): text
      case .quote(let words): Phrase(words).quoted[language]
      case .notRecorded: Phrase.notRecorded[language]
      }
    }.joined()
  }

  /// Several after each other; that nothing is on record, where there are none.
  static func list(_ lines: [Line], separator: String = ", ") -> Line {
    guard let first = lines.first else { return .notRecorded }
    return lines.dropFirst().reduce(first) { $0 + separator + $1 }
  }

  /// "A, B och C".
  static func enumeration(_ lines: [Line], in language: Language) -> Line {
    guard lines.count > 1, let last = lines.last else { return .list(lines) }
    return .list(lines.dropLast()) + Phrase(sv: " och ", en: " and ")[language] + last
  }

  /// A list of which the first few stand, and how many there are besides.
  static func few(_ lines: [Line], in language: Language) -> Line {
    let (shown, more) = lines.limited(to: ReportLimits.listed)
    return .list(Array(shown)) + Phrase.andMore(more)[language]
  }

  /// A sentence in which each name leads to what it is the name of, where it stands first.
  ///
  /// A name within a longer one, as "Malmö" in "Malmöhus", is not taken for it.
  init(_ sentence: String, linking names: [(name: String, target: Target)]) {
    var links: [(range: Range<String.Index>, target: Target)] = []
    for (name, target) in names.sorted(by: { $0.name.count > $1.name.count }) {
      for name in [name, name.sentence] where !name.isEmpty {
        let free = sentence.ranges(of: name).first { range in
          links.allSatisfy { !$0.range.overlaps(range) } && sentence.isWhole(range)
        }
        guard let free else { continue }
        links.append((free, target))
        break
      }
    }
    runs = []
    var end = sentence.startIndex
    for link in links.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      if end < link.range.lowerBound {
        runs.append(.text(String(sentence[end..<link.range.lowerBound])))
      }
      runs.append(.link(String(sentence[link.range]), link.target))
      end = link.range.upperBound
    }
    if end < sentence.endIndex { runs.append(.text(String(sentence[end...]))) }
  }
}

extension String {
  /// Whether no letter or number goes on before or after a part of the text.
  fileprivate func isWhole(_ range: Range<Index>) -> Bool {
    let before = range.lowerBound > startIndex ? self[index(before: range.lowerBound)] : " "
    let after = range.upperBound < endIndex ? self[range.upperBound] : " "
    return !(before.isLetter || before.isNumber || after.isLetter || after.isNumber)
  }
}

extension GraphNames {
  func link(_ id: Actor.ID) -> Line { Line([.link(self[id], .actor(id))]) }
  func link(_ id: Unit.ID) -> Line { Line([.link(self[id], .unit(id))]) }
  /// By its short name.
  func link(_ id: FocusArea.ID) -> Line { Line([.link(short(id), .area(id))]) }

  /// By its name, whatever it is.
  func link(_ id: EntityID) -> Line {
    switch graph.sort(of: id) {
    case .actor: link(Actor.ID(id))
    case .unit: link(Unit.ID(id))
    case .focusArea: link(FocusArea.ID(id))
    default: Line(self[id])
    }
  }

  /// Several, in the Swedish order of their names.
  func links(_ ids: some Sequence<Actor.ID>) -> Line { .list(ordered(ids).map(link)) }
  func links(_ ids: some Sequence<Unit.ID>) -> Line { .few(ordered(ids).map(link), in: language) }
}
