internal import Diagnostics
internal import Stakeholders

/// That somebody is met, or may come to be: no more than the best status on record allows.
extension Relation.Status? {
  /// "möts", "kan komma att mötas", "avses mötas" of somebody; in English of meetings, which are many,
  /// since whether a name is of one or of many is not known.
  var isMet: Phrase {
    switch self {
    case .possible: Phrase(sv: "kan komma att mötas", en: "are possible")
    case .intended: Phrase(sv: "avses mötas", en: "are intended")
    case .ongoing, .ended, nil: Phrase(sv: "möts", en: "are recorded")
    }
  }

  /// "möter", "kan komma att möta", "avses möta": of one or of many, who do.
  func meets(isOne: Bool) -> Phrase {
    switch self {
    case .possible: Phrase(sv: "kan komma att möta", en: "could meet")
    case .intended:
      Phrase(sv: "avses möta", en: isOne ? "is intended to meet" : "are intended to meet")
    case .ongoing, .ended, nil: Phrase(sv: "möter", en: isOne ? "meets" : "meet")
    }
  }

  /// Whether it says no more than that somebody is to be met, or may be.
  var isPlan: Bool { self == .possible || self == .intended }

  /// ", och kan komma att mötas i Energi", said of what goes before.
  func alsoMet(in areas: Phrase) -> Phrase {
    Phrase(
      sv: ", och \(isMet.swedish) i \(areas.swedish)",
      en: "; in \(areas.english) meetings \(isMet.english)"
    )
  }

  /// "i Energi kan Granheim komma att mötas av energibolaget".
  ///
  /// - Parameter units: Those that would meet it; `nil` where none is recorded.
  func plan(
    with name: Phrase,
    by units: (names: Phrase, isOne: Bool)?,
    in areas: Phrase
  ) -> Phrase {
    let verb = self == .possible ? ("kan", "komma att mötas") : ("avses", "mötas")
    let start = "i \(areas.swedish) \(verb.0) \(name.swedish) \(verb.1)"
    guard let units else {
      return Phrase(
        sv: start + ", utan noterad enhet",
        en: "in \(areas.english) meetings \(isMet.english), without a recorded unit"
      )
    }
    return Phrase(
      sv: start + " av \(units.names.swedish)",
      en: "in \(areas.english) \(units.names.english) \(meets(isOne: units.isOne).english) "
        + name.english
    )
  }

  /// Where no unit holds what is on record: "Köpenhamn kan komma att mötas i Bostäder – ingen enhet är
  /// noterad för kontakten".
  func meetingWithoutUnit(_ name: Phrase, in areas: Phrase) -> Phrase {
    switch self {
    case .possible, .intended:
      Phrase(
        sv:
          "\(name.swedish) \(isMet.swedish) i \(areas.swedish) – ingen enhet är noterad för kontakten",
        en:
          "meetings with \(name.english) \(isMet.english) in \(areas.english) – no unit is recorded "
          + "for them"
      )
    case .ongoing, .ended, nil:
      Phrase(
        sv: "\(name.swedish) möts i \(areas.swedish) – ingen enhet är noterad som håller kontakten",
        en: "no unit is recorded as keeping in touch with \(name.english) in \(areas.english)"
      )
    }
  }
}
