public import Diagnostics

/// A chapter of a report. Those that answer a question of the strategist's are called by it.
public enum Chapter: String, CaseIterable, Sendable {
  case coverage, findings, channels, risks, voice, closing, brokers, change, maps, register,
    sources, guide

  public var title: Phrase {
    switch self {
    case .coverage: Phrase(sv: "Täckning", en: "Coverage")
    case .findings: Phrase(sv: "Fynd, fråga för fråga", en: "Findings, question by question")
    case .channels:
      Phrase(sv: "Hur når vi den som bestämmer?", en: "How do we reach the one who decides?")
    case .risks: Phrase(sv: "Var hänger vi på en tråd?", en: "Where do we hang by one thread?")
    case .voice: Phrase(sv: "Talar vi med en röst?", en: "Do we speak with one voice?")
    case .closing:
      Phrase(sv: "Vad är det minsta vi måste lägga till?", en: "What is the least we must add?")
    case .brokers: Phrase(sv: "Vem förmedlar mellan vilka?", en: "Who brokers between whom?")
    case .change: Phrase(sv: "Vad har ändrats sedan sist?", en: "What changed since last time?")
    case .maps: Phrase(sv: "Kartor", en: "Maps")
    case .register: Phrase(sv: "Register", en: "Register")
    case .sources: Phrase(sv: "Källor", en: "Sources")
    case .guide: Phrase(sv: "Så läser du rapporten", en: "How to read this report")
    }
  }

  /// What the chapter is called where there is little room.
  var shortTitle: Phrase {
    switch self {
    case .findings: Phrase(sv: "Fynd", en: "Findings")
    case .channels: Phrase(sv: "Påverkansvägar", en: "Channels")
    case .risks: Phrase(sv: "Risker", en: "Risks")
    case .voice: Phrase(sv: "En röst", en: "One voice")
    case .closing: Phrase(sv: "Minsta tillägg", en: "Least to add")
    case .brokers: Phrase(sv: "Förmedlare", en: "Brokers")
    case .change: Phrase(sv: "Ändringar", en: "Changes")
    case .guide: Phrase(sv: "Läsanvisning", en: "How to read")
    default: title
    }
  }
}
