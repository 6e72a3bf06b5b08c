public import Diagnostics
internal import Analyses

/// A chapter of a report. Those that answer a question of the strategist's are called by it.
public enum Chapter: String, CaseIterable, Sendable {
  case brief, findings, coverage, risks, channels, voice, closing, brokers, change
  case areas, counterparts, organisation
  case followUps = "follow-ups"
  case maps, upkeep, register, sources, guide

  public var title: Phrase {
    switch self {
    case .brief: Phrase(sv: "Det viktigaste", en: "What matters most")
    case .findings:
      Phrase(sv: "Var saknar vi en part som vi behöver?", en: "Where do we lack a partner we need?")
    case .coverage:
      Phrase(
        sv: "Hur väl täckta är vi, område för område?",
        en: "How well covered are we, area by area?"
      )
    case .risks: Phrase(sv: "Var hänger vi på en tråd?", en: "Where do we hang by one thread?")
    case .channels:
      Phrase(sv: "Hur når vi den som bestämmer?", en: "How do we reach the one who decides?")
    case .voice: Phrase(sv: "Talar vi med en röst?", en: "Do we speak with one voice?")
    case .closing:
      Phrase(sv: "Vad är det minsta vi måste lägga till?", en: "What is the least we must add?")
    case .brokers: Phrase(sv: "Vem förmedlar mellan vilka?", en: "Who brokers between whom?")
    case .change: Phrase(sv: "Vad har ändrats sedan sist?", en: "What changed since last time?")
    case .areas: Phrase(sv: "Fokusområden, ett i taget", en: "Focus areas, one by one")
    case .counterparts:
      Phrase(sv: "Inför mötet: part för part", en: "Before the meeting: partner by partner")
    case .organisation: Phrase(sv: "Vem hos oss gör vad?", en: "Who of us does what?")
    case .followUps: Phrase(sv: "Vad är beslutat om fynden?", en: "What was decided on findings?")
    case .maps: Phrase(sv: "Kartor", en: "Maps")
    case .upkeep: Phrase(sv: "Är underlaget i ordning?", en: "Are the records in order?")
    case .register: Phrase(sv: "Register", en: "Register")
    case .sources: Phrase(sv: "Källor", en: "Sources")
    case .guide: Phrase(sv: "Så läser du rapporten", en: "How to read this report")
    }
  }

  /// What the chapter is called where there is little room.
  var shortTitle: Phrase {
    switch self {
    case .brief: Phrase(sv: "I korthet", en: "In brief")
    case .findings: Phrase(sv: "Luckor", en: "Gaps")
    case .coverage: Phrase(sv: "Täckning", en: "Coverage")
    case .risks: Phrase(sv: "Risker", en: "Risks")
    case .channels: Phrase(sv: "Påverkansvägar", en: "Channels")
    case .voice: Phrase(sv: "En röst", en: "One voice")
    case .closing: Phrase(sv: "Minsta tillägg", en: "Least to add")
    case .brokers: Phrase(sv: "Förmedlare", en: "Brokers")
    case .change: Phrase(sv: "Ändringar", en: "Changes")
    case .areas: Phrase(sv: "Fokusområden", en: "Focus areas")
    case .counterparts: Phrase(sv: "Parter", en: "Partners")
    case .organisation: Phrase(sv: "Organisation", en: "Organisation")
    case .followUps: Phrase(sv: "Uppföljning", en: "Follow-up")
    case .upkeep: Phrase(sv: "Underlaget", en: "The records")
    case .guide: Phrase(sv: "Läsanvisning", en: "How to read")
    case .maps, .register, .sources: title
    }
  }

  /// The questions under which it tells what the gap analysis found.
  var topics: [Topic] {
    switch self {
    case .findings: [.partners, .levels]
    case .channels: [.matters]
    case .organisation: [.responsibility]
    case .upkeep: [.upkeep, .sources]
    default: []
    }
  }
}
