public import Stakeholders

/// Which relations are on record in only one of two periods, and which say something else.
///
/// A relation is the same where its key is: its ends, kind and focus areas, with ids taken for what
/// the crosswalk says they are. Beyond that,
///
/// * the ends of a symmetric kind may have changed places;
/// * of several relations with one key, those that say the same are the same, then those with one
///   `id`, then the first of the rest is the first of the others, so that a further repetition does
///   not change the ones before it;
/// * where an area or other entity was split or merged, a relation of the old one is looked for under
///   each of the new. It is *carried over* to every one under which it is found, and gone only when
///   it is found under none;
/// * what is then left on both sides with one `id` is the same relation with other ends, kind or
///   focus areas.
///
/// What a property states of an entity (`members: […]`) is a relation as well; its evidence is that of
/// the entity, and is told there.
public struct RelationChanges: Sendable {
  public struct Changed: Hashable, Sendable {
    public let old: Relation
    public let new: Relation
    public let properties: [PropertyChange]
  }

  /// A relation found under a part, or the whole, of what it was about.
  public struct CarriedOver: Hashable, Sendable {
    public let old: Relation
    public let new: Relation
  }

  /// In the later period only, in order of key.
  public let added: [Relation]
  public let removed: [Relation]
  /// In order of the keys in the earlier period.
  public let changed: [Changed]
  public let carriedOver: [CarriedOver]

  public var isEmpty: Bool {
    added.isEmpty && removed.isEmpty && changed.isEmpty && carriedOver.isEmpty
  }

  /// - Complexity: O(*m* log *m*) in relations.
  init(from old: Period, to new: Period, by correspondence: Correspondence) {
    let (before, after) = (old.relations, new.relations)
    let pairing = RelationPairing(
      before,
      after,
      correspondence,
      symmetric: Set(old.graph.vocabulary.symmetricKinds)
        .intersection(new.graph.vocabulary.symmetricKinds)
    )
    removed = pairing.removed.map { before[$0] }.filter(old.chooses)
    added = pairing.added.map { after[$0] }.filter(new.chooses)
    var changed: [Changed] = []
    var carriedOver: [CarriedOver] = []
    for pair in pairing.pairs {
      let (one, two) = (before[pair.old], after[pair.new])
      let properties = correspondence.changes(from: one, to: two, withKey: pair.isByID)
      guard !properties.isEmpty || pair.isCarriedOver, old.chooses(one) || new.chooses(two)
      else { continue }
      if !properties.isEmpty {
        changed.append(Changed(old: one, new: two, properties: properties))
      }
      if pair.isCarriedOver { carriedOver.append(CarriedOver(old: one, new: two)) }
    }
    self.changed = changed
    self.carriedOver = carriedOver
  }
}

extension Vocabulary {
  fileprivate var symmetricKinds: [RelationKind.ID] {
    relationKinds.filter(\.isSymmetric).map(\.id)
  }
}

extension Correspondence {
  /// - Parameter withKey: Whether what makes up the key may have changed, too.
  fileprivate func changes(
    from old: Relation,
    to new: Relation,
    withKey: Bool
  ) -> [PropertyChange] {
    let isKeyTold = withKey && old.key != new.key
    if !isKeyTold, says(old, theSame: new) { return [] }
    var (before, after) = (old.canonical.fields, new.canonical.fields)
    var told: Set<String> = withKey ? [] : ["from", "to", "kind", "focus"]
    if old.origin != .recorded, new.origin != .recorded { told.insert("evidence") }
    for key in told {
      before[key] = nil
      after[key] = nil
    }
    return changes(from: before, to: after)
  }

  /// Whether two relations say the same besides their keys, property by property as they are written.
  /// Most do, and making canonical values of them would take ten times as long.
  private func says(_ old: Relation, theSame new: Relation) -> Bool {
    func isSame<Subject>(_ one: Identifier<Subject>?, _ other: Identifier<Subject>?) -> Bool {
      one.map { identity(of: $0.rawValue, on: .old) }
        == other.map { identity(of: $0.rawValue, on: .new) }
    }
    func isSame(_ one: Evidence, _ other: Evidence) -> Bool {
      isSame(one.document, other.document) && one.section == other.section
        && one.quote == other.quote && one.page == other.page && one.retrieved == other.retrieved
    }
    return old.id == new.id && old.kind == new.kind && old.strength == new.strength
      && old.status == new.status && old.validity == new.validity && old.basis == new.basis
      && old.note == new.note && old.tags == new.tags && isSame(old.lead, new.lead)
      && (old.assessment == nil) == (new.assessment == nil)
      && isSame(old.assessment?.unit, new.assessment?.unit)
      && old.assessment?.date == new.assessment?.date
      && old.readings.elementsEqual(new.readings) { isSame($0, $1) }
      && old.evidence.elementsEqual(new.evidence) { isSame($0, $1) }
  }
}
