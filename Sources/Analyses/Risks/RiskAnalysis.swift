public import Networks
public import Stakeholders

/// Where the principal hangs by one thread: what is lost if one actor, one unit, one relation goes.
public struct RiskAnalysis: Sendable {
  public private(set) var selected: SelectedGraph
  /// Those with which most is lost first.
  public private(set) var losses: [Loss]
  /// How many required cells are met, and so can be lost.
  public let metCount: Int
  public let requiredCount: Int
  /// How many units and named actors the network has, and how many have a tie in it.
  public let memberCount: Int
  public let tiedCount: Int
  /// How many of those with a tie each part of the network has that hangs together, the largest first.
  public let partSizes: [Int]
  /// How many of the required cells would fall open if one thing or another went. These and the next
  /// count what is lost under the chosen reading, whatever is told of it.
  public let hangingCount: Int
  public let cutActorCount: Int
  public let bridgeCount: Int
  /// How many bridges have a single one behind them.
  public let pendantCount: Int

  /// What cut actors and bridges are looked for in, with the principal left out: its ties to all would
  /// hide every one of them.
  public static let projection = Projection.influence

  public init(_ selected: SelectedGraph) {
    self.selected = selected
    let here = RiskFindings(selected)
    let rows = Set(selected.rows.map(\.id))
    let columns = Set(selected.columns.map(\.id))
    let required = here.levels.required.filter {
      rows.contains($0.area) && columns.contains($0.level)
    }
    metCount = required.count { $0.isMet }
    requiredCount = required.count
    memberCount = here.network?.network.members.count ?? 0
    tiedCount = here.network?.tiedCount ?? 0
    partSizes = here.network?.partSizes ?? []
    hangingCount = Set(here.losses.lazy.flatMap(\.cells).map(\.place)).count
    cutActorCount = here.losses.count { $0.kind == .cutActor }
    bridgeCount = here.losses.count { $0.kind == .bridge }
    pendantCount = here.losses.count { $0.kind == .bridge && $0.separatedCount == 1 }
    let findings = selected.comparingReadings(here.losses.map(\.finding)) {
      RiskFindings($0).losses.map(\.finding)
    }
    losses = zip(here.losses, findings).map { loss, finding in
      var loss = loss
      loss.finding = finding
      return loss
    }
  }

  /// The findings, in the order of the losses.
  public var findings: [Finding] { losses.map(\.finding) }

  /// Leaves out losses that hang on how a source is read.
  public mutating func keepRobustFindings() {
    let robust = Set(findings.holdingUnderAllReadings(of: selected.graph).map(\.id))
    losses = losses.filter { robust.contains($0.finding.id) }
    selected.isTellingOnlyRobust = true
  }
}
