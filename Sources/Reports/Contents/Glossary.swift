internal import Diagnostics
internal import Stakeholders

/// The words of the report, each with what it means here.
enum Glossary {
  static let title = Phrase(sv: "Ordlista", en: "Glossary")

  /// In the Swedish order of the terms, whichever the language.
  static func entries(in language: Language) -> [(term: Phrase, meaning: Phrase)] {
    all.inSwedishOrder(of: { $0.term[language] }, then: { $0.term[language] })
  }

  static let all: [(term: Phrase, meaning: Phrase)] = [
    (
      Phrase(sv: "aktör", en: "actor"),
      Phrase(
        sv: "någon utanför den egna organisationen: ett organ, en allmän kategori eller en plats",
        en: "somebody outside our own organisation: a body, a category or a place"
      )
    ),
    (
      Phrase(sv: "allmän kategori", en: "category"),
      Phrase(
        sv: "ett slag av aktörer, som ”näringslivet”: säger vilka det kunde vara, men inte vem",
        en: "a sort of actors, such as “business”: says who it could be, but not who it is"
      )
    ),
    (
      Phrase(sv: "arena", en: "arena"),
      Phrase(
        sv: "nätverk, kommitté eller samarbete med flera medlemmar, där vi möter andra",
        en: "a network, committee or cooperation of several members, in which we meet others"
      )
    ),
    (
      Phrase(sv: "bedömt", en: "assessed"),
      Phrase(
        sv: "en bedömning som en av våra enheter har gjort; den står inte i källan",
        en: "a judgement that one of our units has made; the source does not say it"
      )
    ),
    (
      Phrase(sv: "belägg", en: "evidence"),
      Phrase(
        sv: "var i ett dokument en uppgift står, helst med orden",
        en: "where in a document a fact is written, preferably with the words"
      )
    ),
    (
      Phrase(sv: "bro", en: "bridge"),
      Phrase(
        sv: "en koppling som är ensam om att hålla ihop två delar av nätverket",
        en: "a tie that alone holds two parts of the network together"
      )
    ),
    (
      Phrase(sv: "enhet", en: "unit"),
      Phrase(
        sv: "en del av den egna organisationen: nämnd, förvaltning, bolag, grupp eller roll",
        en: "a part of our own organisation: board, department, company, group or role"
      )
    ),
    (
      Phrase(sv: "flaskhals", en: "cut actor"),
      Phrase(
        sv: "någon som står på varje väg mellan andra; utan den finns ingen väg kvar",
        en: "somebody on every way between others; without it no way is left"
      )
    ),
    (
      Phrase(sv: "fokusområde", en: "focus area"),
      Phrase(
        sv: "en prioriterad fråga, där styrdokument säger på vilka nivåer vi ska agera",
        en: "a priority question, for which governing documents say at which levels we are to act"
      )
    ),
    (
      Phrase(sv: "fynd", en: "finding"),
      Phrase(
        sv: "något som en regel hittade i underlaget: en lucka, en risk eller en notering",
        en: "something that a rule found in the records: a gap, a risk or a notice"
      )
    ),
    (
      Phrase(sv: "härlett", en: "inferred"),
      Phrase(
        sv: "en slutsats som den har dragit som förde in uppgiften; den står inte i källan",
        en: "a conclusion that was drawn by whoever entered it; the source does not say it"
      )
    ),
    (
      Phrase(sv: "indirekt", en: "indirect"),
      Phrase(
        sv: "nås bara som medlem i en arena som vi är med i",
        en: "reached only as a member of an arena that we take part in"
      )
    ),
    (
      Phrase(sv: "ledande enhet", en: "lead"),
      Phrase(
        sv: "den enhet som är noterad som samordnare av kontakten med en part",
        en: "the unit that is recorded as coordinating the contact with a partner"
      )
    ),
    (
      Phrase(sv: "lucka", en: "gap"),
      Phrase(
        sv: "ingen är noterad där någon behövs",
        en: "nobody is recorded where somebody is needed"
      )
    ),
    (
      Phrase(sv: "läsning", en: "reading"),
      Phrase(
        sv: "ett sätt att förstå källan där den är tvetydig",
        en: "a way to understand the source where it is ambiguous"
      )
    ),
    (
      Phrase(sv: "namngiven part", en: "named partner"),
      Phrase(
        sv: "ett organ som man kan skriva brev till, och som vi har en noterad relation med",
        en: "a body that one can write a letter to, and that we have a relation with on record"
      )
    ),
    (
      Phrase(sv: "nivå", en: "level"),
      Phrase(
        sv:
          "var en aktör verkar: lokalt, regionalt, över gränsen, nationellt, i EU, internationellt",
        en: "where an actor works: locally, regionally, across the border, nationally, in the EU, "
          + "internationally"
      )
    ),
    (
      Phrase(sv: "nivå som krävs", en: "required level"),
      Phrase(
        sv:
          "en nivå där ett styrdokument, eller en slutsats ur det, begär parter i ett fokusområde",
        en:
          "a level at which a governing document, or a conclusion from it, asks for partners in a "
          + "focus area"
      )
    ),
    (
      Phrase(sv: "påverkansväg", en: "channel"),
      Phrase(
        sv:
          "en rad relationer som kan föra ett budskap från oss till någon, i den riktning de för det",
        en: "a line of relations that can carry a message from us to somebody, in the direction in "
          + "which they carry it"
      )
    ),
    (
      Phrase(sv: "relation", en: "relation"),
      Phrase(
        sv: "något som en källa säger om två: att de samverkar, att den ena råder den andra",
        en: "something that a source says of two: that they cooperate, that one advises the other"
      )
    ),
    (
      Phrase(sv: "risk", en: "risk"),
      Phrase(sv: "något hänger på för lite", en: "something hangs on too little")
    ),
    (
      Phrase(sv: "sakfråga", en: "matter"),
      Phrase(
        sv: "något som vi vill att någon annan beslutar eller ändrar",
        en: "something that we want somebody else to decide or change"
      )
    ),
    (
      Phrase(sv: "styrka", en: "strength"),
      Phrase(
        sv:
          "hur nära en relation är: 1 kännedom, 2 kontakt, 3 samarbete, 4 samordning, 5 integration",
        en: "how close a relation is: 1 awareness, 2 contact, 3 cooperation, 4 coordination, "
          + "5 integration"
      )
    ),
    (
      Phrase(sv: "svagaste länken", en: "weakest link"),
      Phrase(
        sv: "det steg som en påverkansväg inte är starkare än",
        en: "the step that a channel is no stronger than"
      )
    ),
    (
      Phrase(sv: "täckning", en: "coverage"),
      Phrase(
        sv: "hur många av de nivåer som krävs som har sina namngivna parter",
        en: "how many of the required levels have their named partners"
      )
    ),
  ]
}
