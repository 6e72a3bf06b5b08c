public import Stakeholders

/// Whether the principal speaks with one voice: which of its units meet which counterpart on what,
/// and whether anybody keeps them together.
public struct VoiceAnalysis: Sendable {
  public private(set) var selected: SelectedGraph
  /// Every named counterpart in every chosen focus area, in the order of focus areas and then of ids.
  public let contacts: [Contact]
  /// The findings that fire under the chosen reading. Besides those of one voice these are the
  /// decision makers whom nobody meets.
  public private(set) var findings: [Finding]

  public init(_ selected: SelectedGraph) {
    self.selected = selected
    let here = VoiceFindings(selected)
    let rows = Set(selected.rows.map(\.id))
    contacts = here.contacts.filter { contact in
      rows.contains(contact.area) && selected.isAtChosenLevel(contact.actor)
    }
    findings = selected.comparingReadings(here.findings) { VoiceFindings($0).findings }
  }

  /// Leaves out findings that hang on how a source is read.
  public mutating func keepRobustFindings() {
    findings = findings.holdingUnderAllReadings(of: selected.graph)
    selected.isTellingOnlyRobust = true
  }

  /// Contacts that several units have a part in.
  public var shared: [Contact] { contacts.filter(\.isShared) }
}
