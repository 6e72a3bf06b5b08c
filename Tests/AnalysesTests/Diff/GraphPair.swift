import Analyses
import Diagnostics
import Interchange
import Stakeholders
import TestSupport

/// Two graphs made up from a seed, and a crosswalk between them.
struct GraphPair {
  let old: StakeholderGraph
  let new: StakeholderGraph
  let crosswalk: Crosswalk

  /// Graphs with the same ids and little else in common for even seeds; a graph and the same after
  /// some changes for odd ones.
  init(seed: UInt64, withCrosswalk: Bool) throws {
    var lot = TestSupport.SplitMix64(seed: seed)
    old = try RandomGraph(seed: seed).graph()
    new =
      seed % 2 == 0
      ? try RandomGraph(
        seed: seed &+ 1_000,
        size: .init(areas: 4, actors: 7, units: 5, relations: 18)
      ).graph()
      : old.changed(using: &lot)
    crosswalk = withCrosswalk ? .random(from: old, to: new, using: &lot) : Crosswalk()
  }

  func changes(_ selection: Selection = Selection()) -> ChangeAnalysis {
    ChangeAnalysis(from: old.period(selection), to: new.period(selection), by: crosswalk)
  }

  func changesBack(_ selection: Selection = Selection()) -> ChangeAnalysis {
    ChangeAnalysis(from: new.period(selection), to: old.period(selection), by: crosswalk.inverted)
  }
}

extension StakeholderGraph {
  func period(_ selection: Selection = Selection()) -> Period {
    Period(SelectedGraph(self, selection))
  }

  func period(selecting change: (inout Selection) -> Void) -> Period {
    var selection = Selection()
    change(&selection)
    return period(selection)
  }

  /// The graph after a few changes of every sort.
  func changed(using lot: inout TestSupport.SplitMix64) -> StakeholderGraph {
    var changes: [Change] = []
    for _ in 0..<Int.random(in: 1...5, using: &lot) {
      let relation = relations.randomElement(using: &lot)
      switch Int.random(in: 0..<6, using: &lot) {
      case 0: actors.randomElement(using: &lot).map { changes.append(.removing($0, of: self)) }
      case 1: relation.map { changes.append(.removeRelation(key: $0.key)) }
      case 2:
        if let relation {
          let status = Relation.Status.allCases.randomElement(using: &lot)
          changes.append(
            .replace(key: relation.key, with: relation.changing { $0.status = status })
          )
        }
      case 3: relation.map { changes.append(.add($0.changing { $0.strength = 5 })) }
      case 4:
        if var actor = actors.randomElement(using: &lot) {
          actor.name = .same("Nytt namn")
          actor.levels = ["eu"]
          changes.append(.put(.actor(actor)))
        }
      default:
        if var area = focusAreas.randomElement(using: &lot) {
          area.requirements = [Requirement(level: "national", minimum: 2)]
          changes.append(.put(.focusArea(area)))
        }
      }
    }
    return applying(changes)
  }
}

extension Change {
  /// The removal of an actor; nothing for the principal, which every graph has.
  fileprivate static func removing(_ actor: Actor, of graph: StakeholderGraph) -> Change {
    actor.id == graph.principal ? .put(.actor(actor)) : .remove(EntityID(actor.id))
  }
}

extension Crosswalk {
  /// Rows of every kind, each id on one a side.
  static func random(
    from old: StakeholderGraph,
    to new: StakeholderGraph,
    using lot: inout TestSupport.SplitMix64
  ) -> Crosswalk {
    var rows: [Row] = []
    func ids(_ graph: StakeholderGraph, _ sort: Entity.Sort) -> [EntityID] {
      graph.allEntityIDs.filter { graph.sort(of: $0) == sort && $0 != "city" }.sorted()
    }
    for sort in Entity.Sort.allCases {
      var before = ids(old, sort).shuffled(using: &lot)
      var after = ids(new, sort).shuffled(using: &lot)
      for _ in 0..<Int.random(in: 0...3, using: &lot) {
        let change = Change.allCases.randomElement(using: &lot) ?? .renamed
        let (from, to) =
          switch change {
          case .renamed: (1, 1)
          case .split: (1, 2)
          case .merged: (2, 1)
          case .new: (0, 1)
          case .dropped: (1, 0)
          }
        guard before.count >= from, after.count >= to else { continue }
        rows.append(
          Row(old: Array(before.suffix(from)), new: Array(after.suffix(to)), change: change)
        )
        before.removeLast(from)
        after.removeLast(to)
      }
    }
    return Crosswalk(rows)
  }
}
