public import Stakeholders

/// What one property says before and after; `nil` = not recorded.
public struct PropertyChange: Hashable, Sendable {
  /// The key in the file: `partOf`; `requirements.national` for a requirement; `order.aims` for the
  /// order of a list in which it carries meaning, told of what both sides have.
  public let property: String
  public let old: CanonicalValue?
  public let new: CanonicalValue?

  public init(_ property: String, from old: CanonicalValue?, to new: CanonicalValue?) {
    self.property = property
    self.old = old
    self.new = new
  }
}

extension Correspondence {
  /// The properties in which two records differ, in order of their keys, ids taken for what they
  /// are in the other graph.
  ///
  /// - Parameter areWords: Whether the records are of the vocabulary, and name no entity.
  func changes(
    from old: [String: CanonicalValue],
    to new: [String: CanonicalValue],
    areWords: Bool = false
  ) -> [PropertyChange] {
    if areWords || (isPlain(on: .old) && isPlain(on: .new)), old == new { return [] }
    return Set(old.keys).union(new.keys).sorted().compactMap { key in
      let (before, after) = (old[key], new[key])
      let isSame =
        areWords
        ? before == after
        : before.map { identified($0, under: key, on: .old) }
          == after.map { identified($0, under: key, on: .new) }
      return isSame ? nil : PropertyChange(key, from: before, to: after)
    }
  }
}
