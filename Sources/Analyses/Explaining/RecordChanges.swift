public import Stakeholders

/// What of the records is another after some changes: what they come to, told record by record.
public struct RecordChanges: Sendable {
  public let before: StakeholderGraph
  public let after: StakeholderGraph
  public let entries: EntryChanges
  public let relations: RelationChanges

  init(_ changes: [Change], to graph: StakeholderGraph) {
    before = graph
    after = graph.applying(changes)
    let (old, new) = (Period(recordsOf: before), Period(recordsOf: after))
    let correspondence = Correspondence(from: before, to: after)
    entries = EntryChanges(from: old, to: new, by: correspondence) { _, _ in true }
    relations = RelationChanges(from: old, to: new, by: correspondence)
  }
}
