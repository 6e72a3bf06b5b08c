internal import Analyses
internal import Diagnostics

extension BrokerMeasure {
  var name: Phrase {
    switch self {
    case .degree: Phrase(sv: "Grad", en: "Degree")
    case .reach: Phrase(sv: "Räckvidd", en: "Reach")
    case .betweenness: Phrase(sv: "Mellanliggande", en: "Betweenness")
    case .constraint: Phrase(sv: "Bundenhet", en: "Constraint")
    case .effectiveSize: Phrase(sv: "Effektiv storlek", en: "Effective size")
    case .coordinator: Phrase(sv: "Samordnare", en: "Coordinator")
    case .consultant: Phrase(sv: "Konsult", en: "Consultant")
    case .gatekeeper: Phrase(sv: "Grindvakt", en: "Gatekeeper")
    case .representative: Phrase(sv: "Företrädare", en: "Representative")
    case .liaison: Phrase(sv: "Förbindelselänk", en: "Liaison")
    }
  }

  /// By what formula, and from whom: there is no figure without one.
  var definition: Phrase {
    name + Phrase(": ") + formula
  }

  private var formula: Phrase {
    switch self {
    case .degree:
      Phrase(
        sv: "antal andra med band dit eller därifrån (Freeman 1978).",
        en: "how many others are tied to it, either way (Freeman 1978)."
      )
    case .reach:
      Phrase(
        sv: "antal andra som ett budskap därifrån når längs banden, i hur många steg som helst.",
        en: "how many others a message from there reaches along ties, in any number of steps."
      )
    case .betweenness:
      Phrase(
        sv:
          "andelen av de kortaste vägarna från en enhet till en beslutsfattare som går därigenom, "
          + "summerad över alla sådana par (Freeman 1977, Brandes 2008).",
        en: "the share of the shortest ways from a unit to a decision maker that lead through it, "
          + "added up over all such pairs (Freeman 1977, Brandes 2008)."
      )
    case .constraint:
      Phrase(
        sv: "Σ (p direkt + p genom gemensamma kontakter)², hela nätet; lågt där kontakterna inte "
          + "känner varandra (Burt 1992: constraint).",
        en: "Σ (p direct + p through shared contacts)², the whole network; low where the contacts "
          + "do not know each other (Burt 1992)."
      )
    case .effectiveSize:
      Phrase(
        sv: "antal kontakter sedan de som dubblerar varandra räknats av (Burt 1992).",
        en: "how many contacts are left when those that duplicate each other are discounted "
          + "(Burt 1992)."
      )
    case .coordinator:
      Phrase(
        sv: "mellan två i den egna gruppen, A → A → A (Gould och Fernandez 1989).",
        en: "between two of its own group, A → A → A (Gould and Fernandez 1989)."
      )
    case .consultant:
      Phrase(
        sv: "mellan två i en annan grupp, A → B → A.",
        en: "between two of another group, A → B → A."
      )
    case .gatekeeper:
      Phrase(
        sv: "från en annan grupp in i den egna, A → B → B.",
        en: "from another group into its own, A → B → B."
      )
    case .representative:
      Phrase(
        sv: "från den egna gruppen ut till en annan, A → A → B.",
        en: "from its own group out to another, A → A → B."
      )
    case .liaison:
      Phrase(
        sv: "mellan två andra grupper, A → B → C.",
        en: "between two other groups, A → B → C."
      )
    }
  }
}
