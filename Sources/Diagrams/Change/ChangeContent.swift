public import Diagnostics
public import Stakeholders

/// What is another than it was in an earlier graph.
public struct ChangeContent: Sendable {
  public enum Kind: Int, CaseIterable, Comparable, Hashable, Sendable {
    /// What is no longer recorded may go on all the same.
    case new, ended, unrecorded, changed

    public static func < (first: Self, second: Self) -> Bool { first.rawValue < second.rawValue }
  }

  /// A change in words, without the sign of its kind: "ny", "hette Hamnforum Nord".
  public struct Mark: Hashable, Sendable {
    public var kind: Kind
    public var words: Phrase

    public init(_ kind: Kind, _ words: Phrase) {
      self.kind = kind
      self.words = words
    }
  }

  /// What a line joins. What is gone is not what has its id now.
  public enum End: Hashable, Sendable {
    case city
    case area(FocusArea.ID, isGone: Bool)
    case actor(Actor.ID, isGone: Bool)

    var isGone: Bool {
      switch self {
      case .city: false
      case .area(_, let isGone), .actor(_, let isGone): isGone
      }
    }

    /// In an SVG.
    var id: String {
      switch self {
      case .city: "city-itself"
      case .area(let id, let isGone): (isGone ? "gone-" : "") + "focus-\(id)"
      case .actor(let id, let isGone): (isGone ? "gone-" : "") + "actor-\(id)"
      }
    }
  }

  /// All relations of one kind of change between two ends.
  public struct Line: Hashable, Sendable {
    /// A focus area or the city; or an actor, where relations are between actors.
    public var from: End
    /// An actor.
    public var to: End
    public var kind: Kind
    /// One for each relation: "samverkan", "påverkan – status: avsedd → pågående".
    public var words: [Phrase]
    public var evidence: [Evidence]

    public init(from: End, to: End, kind: Kind, words: [Phrase], evidence: [Evidence]) {
      self.from = from
      self.to = to
      self.kind = kind
      self.words = words
      self.evidence = evidence
    }
  }

  /// A level that is required and has opened, or that was open and is so no longer.
  public struct Cell: Hashable, Sendable {
    public var area: End
    public var level: Level.ID
    public var isOpened: Bool
    /// Whether it is open no longer because nothing requires it.
    public var isDropped: Bool
    public var words: Phrase

    public init(
      area: End,
      level: Level.ID,
      isOpened: Bool,
      isDropped: Bool = false,
      words: Phrase
    ) {
      self.area = area
      self.level = level
      self.isOpened = isOpened
      self.isDropped = isDropped
      self.words = words
    }
  }

  public var caption: Phrase
  public var marks: [End: [Mark]]
  public var lines: [Line]
  public var cells: [Cell]
  /// How many relations are new, ended, no longer recorded or changed.
  public var relations: [Kind: Int]
  /// How many of these have no line, since the map has no place for both their ends.
  public var undrawn: Int
  /// How many further changes a map of focus areas and actors has no place for.
  public var elsewhere: Int

  public init(
    caption: Phrase,
    marks: [End: [Mark]],
    lines: [Line],
    cells: [Cell],
    relations: [Kind: Int],
    undrawn: Int,
    elsewhere: Int
  ) {
    self.caption = caption
    self.marks = marks
    self.lines = lines
    self.cells = cells
    self.relations = relations
    self.undrawn = undrawn
    self.elsewhere = elsewhere
  }

  var isEmpty: Bool { marks.isEmpty && lines.isEmpty && cells.isEmpty }

  /// The same with those ends and levels alone that are shown.
  func shown(_ showsEnd: (End) -> Bool, level showsLevel: (Level.ID) -> Bool) -> ChangeContent {
    var content = self
    content.marks = marks.filter { showsEnd($0.key) }
    content.lines = lines.filter { showsEnd($0.from) && showsEnd($0.to) }
    content.cells = cells.filter { showsEnd($0.area) && showsLevel($0.level) }
    return content
  }

  /// Everything that has a node, in no order.
  var ends: Set<End> {
    Set(marks.keys).union(lines.flatMap { [$0.from, $0.to] }).union(cells.map(\.area))
  }
}

extension ChangeContent.Kind {
  var sign: String {
    switch self {
    case .new: "+"
    case .ended: "×"
    case .unrecorded: "–"
    case .changed: "~"
    }
  }
}
