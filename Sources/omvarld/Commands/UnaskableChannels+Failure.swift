internal import Analyses
internal import Diagnostics
internal import Stakeholders
internal import Workbench

extension UnaskableChannels {
  /// What to tell of a question that cannot be asked, and with which status to end.
  func failure(in graph: StakeholderGraph, _ language: Language) -> CommandFailure {
    let words = message(in: graph)
    return CommandFailure(words.status, words.message, hint: words.hint, language: language)
  }

  private func message(
    in graph: StakeholderGraph
  ) -> (status: ExitStatus, message: Phrase, hint: Phrase?) {
    switch self {
    case .unknown(let id, let end):
      // Of thousands only the nearest helps.
      let known = graph.somebodies
      let nearest = Spelling.nearest(to: id.rawValue, among: known)
      let choice = UnknownChoice(
        id.rawValue,
        of: end.option,
        known: known.count <= 40 ? known : nearest.map { [$0] } ?? []
      )
      return (.usage, choice.message, choice.hint)
    case .unknownLevel(let level):
      let choice = UnknownChoice(
        "level:\(level)",
        of: "--to",
        known: graph.vocabulary.levels.map { "level:\($0.id)" }
      )
      return (.usage, choice.message, choice.hint)
    case .notSomebody(let id, let end):
      let name = graph.name(id).phrase
      let maker = SelectedGraph(graph, Selection()).decidersOfMatters()[.init(id)]?.first
      return (
        .usage,
        Phrase(
          sv: "\(end.option): '\(id)' (\(name.swedish)) är varken aktör eller enhet, och står på "
            + "ingen väg",
          en: "\(end.option): '\(id)' (\(name.english)) is neither an actor nor a unit, and on no "
            + "channel"
        ),
        maker.map { maker in
          Phrase(
            sv: "den som bestämmer är \(graph.name(maker).phrase.swedish): --to \(maker)",
            en: "the one who decides is \(graph.name(maker).phrase.english): --to \(maker)"
          )
        }
      )
    case .unnamed(let id, let standing, let end):
      let name = graph.name(id).phrase
      let isPlace = standing == .place
      return (
        .refused,
        Phrase(
          sv: "\(end.option): \(name.swedish) är \(isPlace ? "en plats" : "en allmän kategori"), "
            + "och därifrån eller dit går inget budskap",
          en:
            "\(end.option): \(name.english) is a \(isPlace ? "place" : "category"), and no message "
            + "goes there or comes from there"
        ),
        Phrase(
          sv: "Vem avses? Notera det organet som en egen aktör, och fråga efter det.",
          en: "Who is meant? Enter that body as an actor of its own, and ask for it."
        )
      )
    case .notStanding(let id, let end):
      let name = graph.name(id).phrase
      return (
        .refused,
        Phrase(
          sv: "\(end.option): \(name.swedish) finns inte på den valda dagen",
          en: "\(end.option): \(name.english) is not there on the chosen day"
        ),
        nil
      )
    case .isSource(let id):
      let name = graph.name(id).phrase
      return (
        .usage,
        Phrase(
          sv: "--to: \(name.swedish) är själv där vägen börjar",
          en: "--to: \(name.english) is itself where the way begins"
        ),
        Phrase(
          sv: "utan --from börjar vägen hos staden eller någon av dess enheter; välj en med --from",
          en:
            "without --from the way begins at the city or any of its units; choose one with --from"
        )
      )
    case .isBothEnds(let id):
      let name = graph.name(id).phrase
      return (
        .usage,
        Phrase(
          sv: "--from och --to är båda \(name.swedish), så det finns ingen väg att söka",
          en: "--from and --to are both \(name.english), so there is no way to look for"
        ),
        Phrase(
          sv: "skriv i --to den som ska nås, eller --to decision-makers för alla som bestämmer",
          en: "write in --to whom to reach, or --to decision-makers for all who decide"
        )
      )
    case .tooLarge:
      return (
        .inputHasErrors,
        Phrase(
          sv: "grafen har fler band än det går att räkna med (två miljarder)",
          en: "the graph has more ties than can be reckoned with (two billion)"
        ),
        nil
      )
    }
  }
}

extension UnaskableChannels.End {
  fileprivate var option: String {
    switch self {
    case .from: "--from"
    case .to: "--to"
    }
  }
}

extension StakeholderGraph {
  /// The ids of whoever can be at an end of a channel.
  fileprivate var somebodies: [String] {
    actors.filter { $0.standing == .named }.map(\.id.rawValue) + units.map(\.id.rawValue)
  }
}
