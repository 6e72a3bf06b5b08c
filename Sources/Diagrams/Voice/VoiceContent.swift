public import Diagnostics
public import Stakeholders

/// What an analysis found of how one counterpart is met.
public struct VoiceContent: Sendable {
  /// In one focus area.
  public struct Contact: Sendable {
    public var area: FocusArea.ID
    /// At least one, in order of key.
    public var relations: [Relation]
    /// Those that hold them.
    public var units: [Stakeholders.Unit.ID]
    /// Those that are recorded as leading them.
    public var leads: [Stakeholders.Unit.ID]
    /// The groups that coordinate the focus area and that all the units are in.
    public var groups: [Stakeholders.Unit.ID]
    /// Whether one unit leads, or a group keeps them together.
    public var isCoordinated: Bool

    public init(
      area: FocusArea.ID,
      relations: [Relation],
      units: [Stakeholders.Unit.ID],
      leads: [Stakeholders.Unit.ID],
      groups: [Stakeholders.Unit.ID],
      isCoordinated: Bool
    ) {
      self.area = area
      self.relations = relations
      self.units = units
      self.leads = leads
      self.groups = groups
      self.isCoordinated = isCoordinated
    }

    /// Whether several meet the counterpart there and nobody keeps them together.
    var isLoose: Bool { units.count > 1 && !isCoordinated }

    /// Whether the counterpart is no more than to be met there, or may be.
    var isPlan: Bool { relations.bestStatus.isPlan }

    /// Those that lead without a relation of their own, while others have one.
    var absentLeads: [Stakeholders.Unit.ID] {
      units.isEmpty ? [] : leads.filter { !units.contains($0) }
    }
  }

  public var actor: Actor.ID
  /// What the map is of.
  public var caption: Phrase
  /// In the order of focus areas.
  public var contacts: [Contact]

  public init(actor: Actor.ID, caption: Phrase, contacts: [Contact]) {
    self.actor = actor
    self.caption = caption
    self.contacts = contacts
  }
}
