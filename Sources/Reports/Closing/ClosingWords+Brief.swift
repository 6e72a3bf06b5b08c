internal import Analyses
internal import Diagnostics
internal import Stakeholders

// The least that must be added, on a front page.

extension ClosingWords {
  /// "Tre steg stänger 3 av 4 öppna nivåer: Kompetensverket i Kompetens, …".
  var brief: Phrase {
    let open = analysis.open.count
    let levels = Phrase(
      sv: open == 1 ? "den öppna nivån" : "de \(open) öppna nivåerna",
      en: open == 1 ? "the open level" : "the \(open) open levels"
    )
    guard let moves = analysis.sets.first, !moves.isEmpty else {
      return analysis.knowsInterests
        ? Phrase(
          sv: "Ingen aktör med ett noterat intresse kan stänga \(levels.swedish).",
          en: "No actor with an interest on record can close \(levels.english)."
        )
        : Phrase(
          sv: "Underlaget säger inte vem som kunde bli part i vad, så det går inte att föreslå hur "
            + "\(levels.swedish) stängs.",
          en: "The records do not say who could become a partner in what, so how to close "
            + "\(levels.english) cannot be proposed."
        )
    }
    let narrowed =
      analysis.selected.isNarrowed
      ? Phrase(
        sv: " Det är räknat på urvalet; annat kan redan vara noterat.",
        en: " That is counted on this selection; more may be on record already."
      )
      : Phrase("")
    let closed = analysis.closed(by: moves).count
    let count = Phrase.count(moves.count)
    let what = Phrase.list(moves.map(brief), limit: 4)
    let others =
      switch analysis.setCount {
      case 0, 1: Phrase("")
      case 2: Phrase(sv: " En annan uppsättning är lika billig.", en: " Another set is as cheap.")
      default:
        Phrase(sv: " Andra uppsättningar är lika billiga.", en: " Other sets are as cheap.")
      }
    return Phrase(
      sv: "\(count.swedish) steg stänger \(closed) av \(levels.swedish): ",
      en: "\(count.english) \(moves.count == 1 ? "step closes" : "steps close") \(closed) of "
        + "\(levels.english): "
    ).capitalised + what + Phrase(".") + others + narrowed
  }

  var briefQuestion: Phrase {
    let count = analysis.sets.first?.count ?? 0
    return count == 1
      ? Phrase(
        sv: "Ska vi ta det steget, och vem gör det?",
        en: "Shall we take that step, and who does it?"
      )
      : Phrase(
        sv: "Ska vi ta de \(Phrase.count(count).swedish) stegen, och vem gör det?",
        en: "Shall we take the \(Phrase.count(count).english) steps, and who does it?"
      )
  }

  private func brief(_ move: ClosingMove) -> Phrase {
    let actor = graph.name(move.actor).phrase
    let area =
      graph.focusArea(move.area)
      .map { ($0.details.short ?? $0.name).phrase } ?? Phrase(move.area.rawValue)
    return switch move.kind {
    case .activate:
      Phrase(
        sv: "ta upp \(area.swedish) i \(actor.swedish)",
        en: "take \(area.english) to \(actor.english)"
      )
    case .extend:
      Phrase(
        sv: "ta upp \(area.swedish) med \(actor.swedish)",
        en: "take up \(area.english) with \(actor.english)"
      )
    case .open:
      Phrase(
        sv: "öppna en relation med \(actor.swedish) i \(area.swedish)",
        en: "open a relation with \(actor.english) on \(area.english)"
      )
    }
  }
}
