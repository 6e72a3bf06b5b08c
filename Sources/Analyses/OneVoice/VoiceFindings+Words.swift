internal import Diagnostics
internal import Stakeholders

extension StakeholderGraph {
  /// What is said of a counterpart that several units meet and nobody coordinates.
  ///
  /// - Parameter best: The unit that is the first to ask whether it leads.
  func words(forUncoordinated contact: Contact, ledBest best: Unit.ID) -> Finding.Words {
    let actor = name(contact.actor).phrase
    let area = name(contact.area).phrase
    let units = names(contact.units)
    let leads = names(contact.leads)
    let name = name(best).phrase
    return Finding.Words(
      message: Phrase(
        sv: "\(units.swedish) möter \(actor.swedish) i \(area.swedish), "
          + (contact.leads.isEmpty
            ? "men ingen ledande enhet och ingen gemensam grupp är noterad."
            : "men flera är noterade som ledande (\(leads.swedish)), och ingen gemensam grupp är "
              + "noterad."),
        en: "\(units.english) meet \(actor.english) in \(area.english), "
          + (contact.leads.isEmpty
            ? "but no lead and no shared group is recorded."
            : "but several are recorded as lead (\(leads.english)), and no shared group is recorded.")
      ).capitalised,
      limit: Phrase(
        sv: "Enheterna kan vara överens ändå; det är samordningen som inte är noterad.",
        en: "The units may agree all the same; it is the coordination that is not on record."
      ),
      question: Phrase(
        sv: "Vem håller ihop det som sägs till \(actor.swedish)?",
        en: "Who keeps together what is said to \(actor.english)?"
      ),
      remedy: Phrase(
        sv: "Notera en och samma ledande enhet, till exempel \(name.swedish), "
          + "eller en grupp som samordnar \(area.swedish) och som alla är med i.",
        en: "Record one and the same lead, such as \(name.english), or a group "
          + "that coordinates \(area.english) and that all of them are in."
      )
    )
  }

  /// What is said of a unit that leads relations to a counterpart and has none of its own.
  func words(for lead: Unit.ID, withoutRelationIn contact: Contact) -> Finding.Words {
    let actor = name(contact.actor).phrase
    let area = name(contact.area).phrase
    let name = name(lead).phrase
    let units = names(contact.units)
    return Finding.Words(
      message: Phrase(
        sv: "\(name.capitalised.swedish) står som ledande enhet för relationen till "
          + "\(actor.swedish) i \(area.swedish), men den hålls av \(units.swedish).",
        en: "\(name.capitalised.english) is recorded as leading the relation to "
          + "\(actor.english) in \(area.english), but \(units.english) "
          + "\(contact.units.count == 1 ? "holds" : "hold") it."
      ),
      question: Phrase(
        sv: "Möter \(name.swedish) själv \(actor.swedish)?",
        en: "Does \(name.english) itself meet \(actor.english)?"
      ),
      remedy: Phrase(
        sv: "Notera en egen relation från \(name.swedish), till exempel kontakt, till "
          + "\(actor.swedish) i \(area.swedish).",
        en: "Record a relation of \(name.english)'s own, such as contact, to "
          + "\(actor.english) in \(area.english)."
      )
    )
  }
}
