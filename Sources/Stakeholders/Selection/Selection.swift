/// What part of a graph an answer is about. An empty list leaves nothing out.
public struct Selection: Hashable, Sendable {
  /// The rows of the answer.
  public var focusAreas: [FocusArea.ID] = []
  /// The columns of the answer.
  public var levels: [Level.ID] = []
  /// Only relations with one of these; without any, all but `ended`.
  public var statuses: [Relation.Status] = []
  /// Only relations of these kinds.
  public var kinds: [RelationKind.ID] = []
  /// Only relations held by these units.
  public var units: [Unit.ID] = []
  /// Only relations and requirements that rest on one of these.
  public var bases: [Basis] = []
  /// Only what is valid on this day, a partial date meaning its last; `nil` filters nothing.
  public var date: PartialDate?
  /// `nil` reads the graph as it stands.
  public var reading: Reading.ID?

  public init() {}

  /// Whether nothing is left out and no reading is chosen.
  public var isEverything: Bool { self == Selection() }

  /// Whether rows, columns or relations are left out: all but a reading and a day.
  public var isPart: Bool {
    var selection = self
    selection.date = nil
    selection.reading = nil
    return !selection.isEverything
  }

  /// Whether an answer has only some of the rows or columns.
  public var choosesCells: Bool { !focusAreas.isEmpty || !levels.isEmpty }
}
