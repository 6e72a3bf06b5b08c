internal import Diagnostics

extension Register {
  /// A column of the register.
  enum Column: CaseIterable {
    case name, kind, standing, levels, level, engagedIn, evidence, section
    case partOf, members, coordinates, responsibleFor, from, to, focusAreas, focusArea, requirements
    case status, basis, strength, holder, validity, decisionMaker, responsible, contributing,
      indicator
    case reference, version, documentStatus, decided, reviewBy, supersedes, covers

    var title: Phrase {
      switch self {
      case .name: Phrase(sv: "Namn", en: "Name")
      case .kind: Phrase(sv: "Slag", en: "Kind")
      case .standing: Phrase(sv: "Räknas som", en: "Counts as")
      case .levels: Phrase(sv: "Nivåer", en: "Levels")
      case .level: Phrase(sv: "Nivå", en: "Level")
      case .engagedIn: Phrase(sv: "Part i", en: "Partner in")
      case .evidence: Phrase(sv: "Belägg", en: "Evidence")
      case .section: Phrase(sv: "Belägg (avsnitt)", en: "Evidence (section)")
      case .partOf: Phrase(sv: "Del av", en: "Part of")
      case .members: Phrase(sv: "Medlemmar", en: "Members")
      case .coordinates: Phrase(sv: "Samordnar", en: "Coordinates")
      case .responsibleFor: Phrase(sv: "Ansvarar för", en: "Responsible for")
      case .from: Phrase(sv: "Från", en: "From")
      case .to: Phrase(sv: "Till", en: "To")
      case .focusAreas: Phrase(sv: "Fokusområden", en: "Focus areas")
      case .focusArea: Phrase(sv: "Fokusområde", en: "Focus area")
      case .requirements: Phrase(sv: "Krav", en: "Requirements")
      case .status: Phrase(sv: "Status", en: "Status")
      case .basis: Phrase(sv: "Grund", en: "Basis")
      case .strength: Phrase(sv: "Styrka", en: "Strength")
      case .holder: Phrase(sv: "Hålls av", en: "Held by")
      case .validity: Phrase(sv: "Tid", en: "Time")
      case .decisionMaker: Phrase(sv: "Beslutsfattare", en: "Decision maker")
      case .responsible: Phrase(sv: "Ansvarig", en: "Responsible")
      case .contributing:
        Phrase(sv: "Bidragande fokusområden", en: "Contributing focus areas")
      case .indicator: Phrase(sv: "Indikator", en: "Indicator")
      case .reference: Phrase(sv: "Diarienummer", en: "Reference")
      case .version: Phrase(sv: "Version", en: "Version")
      case .documentStatus: Phrase(sv: "Läge", en: "Status")
      case .decided: Phrase(sv: "Beslutat", en: "Decided")
      case .reviewBy: Phrase(sv: "Ses över senast", en: "Review by")
      case .supersedes: Phrase(sv: "Ersätter", en: "Supersedes")
      case .covers: Phrase(sv: "Styr", en: "Guides")
      }
    }
  }
}
