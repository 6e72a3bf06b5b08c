internal import Diagnostics
public import Stakeholders

/// A partnership that is tried out: nothing is written, only coverage told as it would be.
public enum Trial: Hashable, Sendable {
  /// Somebody in the graph is met in a focus area.
  case open(Actor.ID, FocusArea.ID)
  /// Somebody not in the graph yet, at a level, is met in a focus area. Without a kind it is of the
  /// first that the requirement there takes.
  case new(Level.ID, FocusArea.ID, ActorKind.ID?)

  public var area: FocusArea.ID {
    switch self {
    case .open(_, let area), .new(_, let area, _): area
    }
  }
}

/// Coverage as it is, and as it would be.
public struct TriedCoverage: Sendable {
  public let trials: [Trial]
  /// The graph as it is.
  public let original: StakeholderGraph
  /// The graph as it would be, under the same selection.
  public let selected: SelectedGraph
  public let before: Coverage
  public let after: Coverage

  /// One cell, before and after.
  public struct Move: Sendable {
    public let before: Coverage.Cell
    public let after: Coverage.Cell
  }

  /// What comes of a trial.
  public enum Outcome: String, Hashable, Sendable {
    /// A partner that was none before.
    case partner
    /// Nothing: the actor is met in the focus area already.
    case already
    /// Nothing: no relation that makes an actor a partner is in the selection.
    case leftOut = "left-out"
  }

  /// In the order of the trials.
  public let outcomes: [Outcome]

  /// The cells whose state is another one, area by area.
  public var moved: [Move] {
    zip(before.cells, after.cells).filter { $0.state != $1.state }
      .map { Move(before: $0, after: $1) }
  }

  /// - Precondition: Whoever is to be met is in the graph.
  public init(_ trials: [Trial], in selected: SelectedGraph) {
    self.trials = trials
    original = selected.graph
    before = Coverage(selected)
    guard !trials.isEmpty else {
      self.selected = selected
      after = before
      outcomes = []
      return
    }
    let graph = selected.graph
    let engagement = NewEngagement(selected)
    let newCount = trials.count { if case .new = $0 { true } else { false } }
    var changes: [Change] = []
    var outcomes: [Outcome] = []
    var number = 0
    func meet(_ actor: Actor, in area: FocusArea.ID) {
      let relation = engagement.relation(to: actor, in: area)
      changes += relation.map { [.add($0)] } ?? []
      outcomes.append(relation == nil ? .leftOut : .partner)
    }
    for trial in trials {
      switch trial {
      case .open(let id, let area):
        guard let actor = graph.actor(id) else { preconditionFailure("no actor '\(id)'") }
        if selected.meets(id, in: area) {
          outcomes.append(.already)
        } else {
          meet(actor, in: area)
        }
      case .new(let level, let area, let kind):
        number += 1
        let name = newCount == 1 ? "" : " \(number)"
        let actor = Actor(
          id: graph.unusedID(number),
          name: .each([.swedish: "en ny part" + name, .english: "a new partner" + name]),
          kind: kind ?? selected.kindAsked(at: level, in: area) ?? "other",
          levels: [level]
        )
        changes.append(.put(.actor(actor)))
        meet(actor, in: area)
      }
    }
    self.outcomes = outcomes
    self.selected = SelectedGraph(graph.applying(changes), selected.selection)
    after = Coverage(self.selected)
  }
}

extension StakeholderGraph {
  /// An id that nothing has.
  fileprivate func unusedID(_ number: Int) -> Actor.ID {
    var id = "new-\(number)"
    while sort(of: EntityID(id)) != nil { id += "x" }
    return Actor.ID(id)
  }
}

extension SelectedGraph {
  /// Whether an actor is a direct counterpart in a focus area.
  fileprivate func meets(_ actor: Actor.ID, in area: FocusArea.ID) -> Bool {
    relations.contains { $0.focus.contains(area) && engagement(by: $0)?.actor == actor }
  }

  /// The first kind of actor that the requirement of a cell takes; `nil` where it takes any.
  fileprivate func kindAsked(at level: Level.ID, in area: FocusArea.ID) -> ActorKind.ID? {
    graph.focusArea(area).flatMap { area in
      requirements(of: area).first { $0.level == level }?.kinds.first
    }
  }
}
