public import Diagnostics

extension Rule {
  /// When the rule fires, in a sentence.
  public var meaning: Phrase {
    switch self {
    case .noPartner:
      Phrase(
        sv: "Ett fokusområde har ingen part alls: ingen relation dit är noterad, varken till en "
          + "namngiven part eller till en allmän kategori.",
        en: "A focus area has no partner at all: no relation in it is on record, neither to a "
          + "named partner nor to a category."
      )
    case .noNamedPartner:
      Phrase(
        sv: "Ett fokusområde har parter, men ingen av dem är namngiven.",
        en: "A focus area has partners, but none of them is named."
      )
    case .openLevel:
      Phrase(
        sv: "En nivå krävs i ett fokusområde, men där finns färre namngivna parter än som krävs, "
          + "också när medlemmar i arenor som staden deltar i räknas med.",
        en: "A level is required in a focus area, but it has fewer named partners than required, "
          + "even when members of arenas that the city takes part in are counted."
      )
    case .thinLevel:
      Phrase(
        sv: "En nivå som krävs har precis så många namngivna parter som krävs, eller alla hos en "
          + "och samma enhet.",
        en: "A required level has just as many named partners as required, or all of them held by "
          + "one unit."
      )
    case .noDecisionMaker:
      Phrase(
        sv: "En sakfråga saknar noterad beslutsfattare.",
        en: "A matter has no recorded decision maker."
      )
    case .unreachedDecisionMaker:
      Phrase(
        sv: "Den som bestämmer om en sakfråga är inte part i frågans fokusområde, varken direkt "
          + "eller genom en arena.",
        en: "Whoever decides on a matter is no partner in its focus area, neither directly nor "
          + "through an arena."
      )
    case .noResponsibleUnit:
      Phrase(
        sv: "Ingen enhet är noterad som ansvarig för ett fokusområde.",
        en: "No unit is recorded as responsible for a focus area."
      )
    case .outsideCoordination:
      Phrase(
        sv: "Ingen av de ansvariga enheterna är med i en grupp som samordnar fokusområdet.",
        en: "None of the responsible units is in a group that coordinates the focus area."
      )
    case .uncoordinated:
      Phrase(
        sv: "Minst två enheter möter samma part i samma fokusområde, utan en ledande enhet och "
          + "utan en grupp som samordnar området och som alla är med i.",
        en: "Two units or more meet the same partner in the same focus area, without one lead and "
          + "without a group that coordinates the area and that all of them are in."
      )
    case .leadWithoutRelation:
      Phrase(
        sv: "En enhet står som ledande för en relation till en part som den inte själv har någon "
          + "relation till, medan en annan enhet har det.",
        en: "A unit is recorded as leading a relation to a partner to which it has no relation of "
          + "its own, while another unit has."
      )
    case .singleHolder:
      Phrase(
        sv: "Alla relationer till namngivna parter på en nivå hålls av en och samma enhet.",
        en: "All relations to named partners at a level are held by one unit."
      )
    case .lossOfActor:
      Phrase(
        sv:
          "En nivå som krävs har sina namngivna parter, men skulle inte ha det utan en viss aktör: "
          + "den är själv en av dem, eller en arena som några nås genom.",
        en: "A required level has its named partners, but would not without a certain actor: that "
          + "actor is one of them, or an arena through which some are reached."
      )
    case .lossOfUnit:
      Phrase(
        sv:
          "En nivå som krävs har sina namngivna parter, men skulle inte ha det utan de relationer "
          + "som en viss enhet håller.",
        en: "A required level has its named partners, but would not without the relations that a "
          + "certain unit holds."
      )
    case .lossOfRelation:
      Phrase(
        sv: "En nivå som krävs har sina namngivna parter, men skulle inte ha det utan en viss "
          + "relation.",
        en: "A required level has its named partners, but would not without a certain relation."
      )
    case .cutActor:
      Phrase(
        sv: "I nätverket av enheter och namngivna aktörer, huvudmannen oräknad, finns inga andra "
          + "vägar mellan några av dem än genom en viss enhet eller aktör.",
        en: "In the network of units and named actors, the principal left out, some of them are "
          + "joined by no other way than through a certain unit or actor."
      )
    case .bridge:
      Phrase(
        sv: "I nätverket av enheter och namngivna aktörer, huvudmannen oräknad, finns inga andra "
          + "vägar mellan några av dem än genom kopplingen mellan två av dem.",
        en: "In the network of units and named actors, the principal left out, some of them are "
          + "joined by no other way than through the tie between two of them."
      )
    case .noFocusArea:
      Phrase(
        sv: "Ett styrdokument är inte kopplat till något fokusområde.",
        en: "A governing document is not tied to any focus area."
      )
    case .undated:
      Phrase(
        sv: "Ett styrdokument saknar beslutsdatum eller diarienummer.",
        en: "A governing document lacks its date of decision or its reference."
      )
    case .reviewOverdue:
      Phrase(
        sv: "Dagen då ett styrdokument skulle ses över har passerat.",
        en: "The day by which a governing document was to be reviewed has passed."
      )
    case .supersededInUse:
      Phrase(
        sv: "Ett ersatt styrdokument anges fortfarande som belägg.",
        en: "A superseded governing document is still cited as evidence."
      )
    case .unusedArena:
      Phrase(
        sv: "En arena används inte för något fokusområde och berör inget.",
        en: "An arena is used for no focus area and concerns none."
      )
    case .unownedAim:
      Phrase(
        sv: "Ett mål saknar ägare, indikator eller fokusområde som bidrar.",
        en: "An aim lacks an owner, an indicator or a contributing focus area."
      )
    case .unsourced:
      Phrase(sv: "Uppgifter saknar belägg.", en: "Facts have no evidence.")
    case .quoteNotFound:
      Phrase(
        sv: "Ett citat står inte i dokumentets text.",
        en: "A quote is not in the text of its document."
      )
    }
  }
}
