internal import Diagnostics
public import Stakeholders

/// What is lost if one thing goes, and the finding that says so.
public struct Loss: Sendable {
  /// What sort of thing goes, and what is then lost.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// An actor, without which required levels fall open.
    case actor
    /// A unit, without whose relations required levels fall open.
    case unit
    /// One relation, without which required levels fall open.
    case relation
    /// An actor or a unit that alone holds parts of the network together.
    case cutActor = "cut-actor"
    /// A tie that alone holds two parts of the network together.
    case bridge
    /// A unit that holds every relation to a level.
    case singleHolder = "single-holder"
  }

  /// A required cell that would fall from met to open.
  public struct Cell: Hashable, Sendable {
    public let area: FocusArea.ID
    public let requirement: Requirement
    /// The named actors who would no longer be reached there, in order of id.
    public let lost: [Actor.ID]
    /// How many named actors would then be lacking.
    public let lacking: Int

    public var level: Level.ID { requirement.level }
  }

  public let kind: Kind
  /// What goes: an actor or a unit, or the two ends of a relation or a bridge.
  public let ends: [EntityID]
  /// The id of what goes; of a relation its id or key, of a bridge its ends as `a:b`.
  public let element: String
  /// In the order of focus areas and levels.
  public let cells: [Cell]
  public internal(set) var finding: Finding

  private let cutOff: CutOff?

  init(
    _ kind: Kind,
    of ends: [EntityID],
    element: String? = nil,
    cells: [Cell] = [],
    cutOff: CutOff? = nil,
    _ finding: Finding
  ) {
    self.kind = kind
    self.ends = ends
    self.element = element ?? ends.map(\.rawValue).joined(separator: ":")
    self.cells = cells
    self.cutOff = cutOff
    self.finding = finding
  }

  /// Who would be cut off from the rest of the network, in order of id.
  public var separates: [EntityID] { cutOff?.members ?? [] }

  /// How many would be cut off from the rest of the network.
  public var separatedCount: Int { cutOff?.count ?? 0 }
}

extension [Loss] {
  /// Those with which most is lost first: by required levels, then by how many are cut off; equals in
  /// the Swedish order of names, then by id.
  func ranked(in graph: StakeholderGraph) -> [Loss] {
    // Letters are compared once for each name, for that is what costs.
    let named = Set(flatMap(\.ends))
      .map { (id: $0, name: graph.name($0)[.swedish]) }
      .inSwedishOrder(of: \.name, then: \.id.rawValue)
    let places = Dictionary(uniqueKeysWithValues: named.enumerated().map { ($1.id, $0) })
    func place(_ loss: Loss) -> (Int, Int, Int, Int, String) {
      let names = loss.ends.map { places[$0] ?? .max }
      return (
        -loss.cells.count, -loss.separatedCount, names.first ?? 0, names.last ?? 0, loss.finding.id
      )
    }
    return map { (loss: $0, place: place($0)) }.sorted { $0.place < $1.place }.map(\.loss)
  }
}

extension Loss.Cell {
  /// What tells a cell from others.
  public struct Place: Hashable, Sendable {
    let area: FocusArea.ID
    let level: Level.ID
  }

  public var place: Place { Place(area: area, level: level) }
}
