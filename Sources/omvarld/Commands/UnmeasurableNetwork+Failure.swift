internal import Analyses
internal import Diagnostics

extension UnmeasurableNetwork {
  /// What to tell of a measure that cannot be taken.
  func failure(_ language: Language, isTable: Bool) -> CommandFailure {
    switch self {
    case .needsDirection(let measure):
      CommandFailure(
        .usage,
        Phrase(
          sv: "\(measure.rawValue) gäller band med riktning, och dessa har ingen",
          en: "\(measure.rawValue) is about ties with direction, and these have none"
        ),
        hint: isTable
          ? Phrase(sv: "lägg till --directed", en: "add --directed")
          : Phrase(sv: "välj --projection influence", en: "choose --projection influence"),
        language: language
      )
    case .needsStrengths(let measure):
      CommandFailure(
        .usage,
        Phrase(
          sv: "\(measure.rawValue) räknas av bandens styrkor",
          en: "\(measure.rawValue) is made of the ties' strengths"
        ),
        hint: Phrase(sv: "lägg till --weighted", en: "add --weighted"),
        language: language
      )
    case .lacksEgo(let id):
      CommandFailure(
        .usage,
        Phrase(
          sv: "--ego: '\(id)' är inte med i nätet",
          en: "--ego: '\(id)' is not in the network"
        ),
        language: language
      )
    case .tooLarge:
      CommandFailure(
        .inputHasErrors,
        Phrase(
          sv: "grafen har fler band än det går att räkna med (två miljarder)",
          en: "the graph has more ties than can be reckoned with (two billion)"
        ),
        language: language
      )
    case .noConvergence(let measure):
      CommandFailure(
        .refused,
        Phrase(
          sv: "\(measure.rawValue) går inte att bestämma i det här nätet: beräkningen stannar inte",
          en:
            "\(measure.rawValue) cannot be determined in this network: the iteration does not settle"
        ),
        language: language
      )
    case .cancelled:
      CommandFailure(
        .isInternal,
        Phrase(sv: "beräkningen avbröts", en: "the computation was cancelled"),
        language: language
      )
    }
  }
}
