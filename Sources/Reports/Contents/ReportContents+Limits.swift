internal import Diagnostics
internal import Stakeholders

// What a selection leaves out of a chapter.

extension ReportContents {
  /// That a chapter tells of a selection, so that nobody takes what it leaves out for what is not on
  /// record; `nil` where it leaves out nothing, and for chapters that say so themselves.
  func limit(of chapter: Chapter) -> Phrase? {
    let selection = selected.selection
    // What a status, a kind and a unit choose among: relations, of all that the two first tell.
    let choosesRelations =
      !selection.statuses.isEmpty || !selection.kinds.isEmpty || !selection.units.isEmpty
    switch chapter {
    case .organisation where choosesRelations: return organisationLimit
    case .register where choosesRelations || !selection.bases.isEmpty: return registerLimit
    case .register where selection.choosesCells: return .isWhole
    case .risks, .channels, .voice, .closing, .areas, .counterparts, .organisation:
      return selection.isPart ? chapterLimit : nil
    // The network is the same, whichever focus areas and levels are asked about.
    case .brokers: return selected.isNarrowed ? chapterLimit : nil
    default: return nil
    }
  }

  private var chapterLimit: Phrase {
    Phrase(
      sv:
        "Kapitlet gäller urvalet (\(selected.inWords.swedish)): vad det lämnar utanför är inte med, "
        + "även om det är noterat.",
      en:
        "The chapter is about the selection (\(selected.inWords.english)): what that leaves out is "
        + "not in it, even where it is on record."
    )
  }

  private var organisationLimit: Phrase {
    Phrase(
      sv:
        "Relationerna till omvärlden är de i urvalet (\(selected.inWords.swedish)); andra kan vara "
        + "noterade. Vad enheterna ansvarar för och hur de hör ihop visas oberoende av status, slag "
        + "och enhet.",
      en: "The relations to the outside are those in the selection (\(selected.inWords.english)); "
        + "others may be on record. What the units are responsible for and how they belong together "
        + "is shown whatever the status, the kind and the unit."
    )
  }

  private var registerLimit: Phrase {
    // The register has every row and column.
    var selection = selected.selection
    selection.focusAreas = []
    selection.levels = []
    let filtered = SelectedGraph(graph, selection).inWords
    return Phrase(
      sv: "Relationerna, och vad aktörerna är part i, är de i urvalet (\(filtered.swedish)); andra "
        + "kan vara noterade.",
      en: "The relations, and what the actors are partners in, are those in the selection "
        + "(\(filtered.english)); others may be on record."
    ) + (selected.selection.choosesCells ? Phrase(" ") + .isWhole : Phrase(""))
  }
}

extension Phrase {
  fileprivate static let isWhole = Phrase(
    sv: "Registret gäller också andra fokusområden och nivåer än de valda.",
    en: "The register is about other focus areas and levels than the chosen ones, too."
  )
}
