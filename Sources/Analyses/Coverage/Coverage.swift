public import Stakeholders

/// Focus areas × levels: who the principal deals with in each, and whether that is enough.
///
/// A counterpart of a focus area is an actor that a selected engagement serves it with. A cell's
/// state compares the named counterparts at its level, direct and through arenas, with what the
/// requirement asks for; see `CoverageState`.
public struct Coverage: Sendable {
  /// One focus area at one level.
  public struct Cell: Sendable {
    public let area: FocusArea.ID
    public let level: Level.ID
    /// `nil` when nothing asks for the level.
    public let requirement: Requirement?
    public let state: CoverageState
    /// The best status among the relations that meet the cell; `nil` = not recorded, or open.
    public let status: Relation.Status?
    /// Named counterparts at the level, in order of id.
    public let counterparts: [Actor.ID]
    /// Named actors reached only through arenas, in order of id.
    public let indirect: [Actor.ID]
    /// The arenas that they are reached through, in order of id.
    public let arenas: [Actor.ID]
    /// Those among the arenas that each of the indirect is a member of, in order of id.
    public let via: [Actor.ID: [Actor.ID]]
    /// Generic counterparts at the level, in order of id.
    public let generic: [Actor.ID]
    /// The units that hold relations to the named counterparts, in order of id.
    public let holders: [Unit.ID]

    public var isRequired: Bool { requirement != nil }
    public var minimum: Int { requirement?.minimum ?? 1 }
    public var isMet: Bool { state.isMet }
    public var isOpen: Bool { isRequired && !isMet }
  }

  /// All counterparts of one focus area, whatever their level.
  public struct Counterparts: Sendable {
    /// In order of id.
    public var named: [Actor.ID] = []
    public var generic: [Actor.ID] = []
    /// Those without a recorded level, named or generic.
    public var unplaced: [Actor.ID] = []
    /// Actors reached only as members of an arena.
    public var indirect: [Actor.ID] = []

    public var isEmpty: Bool { named.isEmpty && generic.isEmpty }
  }

  /// In the order of the graph.
  public let focusAreas: [FocusArea]
  /// In the order of the vocabulary.
  public let levels: [Level]
  /// Row by row.
  public let cells: [Cell]
  public let counterparts: [FocusArea.ID: Counterparts]

  private let places: [FocusArea.ID: Int]
  private let columns: [Level.ID: Int]

  /// - Complexity: O(*r* + *a* · *l*) for *r* relations, *a* focus areas and *l* levels, apart from
  ///   sorting the counterparts.
  public init(_ selected: SelectedGraph) {
    self.init(selected, EngagementTable(selected))
  }

  /// - Parameter table: The engagements of the selection, whichever rows and columns it chooses.
  init(_ selected: SelectedGraph, _ table: EngagementTable) {
    focusAreas = selected.rows
    levels = selected.columns
    var cells: [Cell] = []
    var counterparts: [FocusArea.ID: Counterparts] = [:]
    for area in focusAreas {
      let ledger = EngagementLedger(area.id, in: table)
      counterparts[area.id] = ledger.counterparts
      let requirements = selected.requirements(of: area)
      for level in levels {
        cells.append(
          ledger.cell(
            area: area.id,
            level: level.id,
            requirement: requirements.first { $0.level == level.id }
          )
        )
      }
    }
    self.cells = cells
    self.counterparts = counterparts
    places = Dictionary(uniqueKeysWithValues: focusAreas.enumerated().map { ($1.id, $0) })
    columns = Dictionary(uniqueKeysWithValues: levels.enumerated().map { ($1.id, $0) })
  }

  /// The cell of a focus area and a level; `nil` where either is not chosen.
  public func cell(_ area: FocusArea.ID, _ level: Level.ID) -> Cell? {
    guard let row = places[area], let column = columns[level] else { return nil }
    return cells[row * levels.count + column]
  }

  /// The cells of one focus area, in the order of levels.
  public func row(_ area: FocusArea.ID) -> ArraySlice<Cell> {
    guard let row = places[area] else { return [] }
    return cells[(row * levels.count)..<((row + 1) * levels.count)]
  }

  public var required: [Cell] { cells.filter(\.isRequired) }
  public var requiredCount: Int { cells.count { $0.isRequired } }
  public var metCount: Int { cells.count { $0.isRequired && $0.isMet } }
  /// Required cells that are met, and in which a relation is recorded as ongoing.
  public var ongoingCount: Int {
    cells.count { $0.isRequired && $0.isMet && $0.status == .ongoing }
  }
}
