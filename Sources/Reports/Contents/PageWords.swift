internal import Diagnostics

/// The words of the script of a page. `{0}` is where it puts a number or a name.
enum PageWords {
  static let all: [String: Phrase] = [
    "explore": Phrase(sv: "Sök och filtrera", en: "Search and filter"),
    "searchFor": Phrase(
      sv: "Sök aktör, enhet, fokusområde",
      en: "Search actor, unit, focus area"
    ),
    "hits": Phrase(sv: "Träffar", en: "Hits"),
    "noHit": Phrase(sv: "Ingen träff", en: "No hit"),
    "hitCount": Phrase(sv: "Antal träffar: {0}", en: "Number of hits: {0}"),
    "moreHits": Phrase(sv: "… och {0} till: skriv mer", en: "… and {0} more: write more"),
    "filter": Phrase(sv: "Filtrera", en: "Filter"),
    "outside": Phrase(sv: "utanför filtret", en: "outside the filter"),
    "filters": Phrase(sv: "Filter", en: "Filters"),
    "clear": Phrase(sv: "Visa allt", en: "Show everything"),
    "filterNote": Phrase(
      sv: "Filter gömmer det som ligger utanför valet, på kartor, i matrisen och i tabeller. De "
        + "räknar inte om något: lägen, summor och fynd gäller hela rapporten.",
      en: "Filters hide what lies outside the choice, on maps, in the matrix and in tables. They "
        + "work nothing out anew: states, totals and findings are those of the whole report."
    ),
    "readingNote": Phrase(
      sv: "En läsning visar matrisen som den då blir och gömmer fynd som inte gäller. Fynd och "
        + "relationer som bara finns i en annan läsning står inte här; be om en rapport för den läsningen.",
      en: "A reading shows the matrix as it then is, and hides findings that do not hold. Findings "
        + "and relations of another reading alone are not here; ask for a report of that reading."
    ),
    "otherReading": Phrase(
      sv: "Texten och kartorna gäller läsningen {0}; rutorna i matrisen visar läsningen {1}.",
      en: "The text and the maps are of the reading {0}; the matrix shows the reading {1}."
    ),
    "tooMany": Phrase(
      sv:
        "Grafen har {0} relationer, för många att filtrera på en sida. Be om en rapport om ett urval, "
        + "till exempel ett fokusområde eller en nivå.",
      en:
        "The graph has {0} relations, too many to filter on a page. Ask for a report on a selection, "
        + "for example one focus area or one level."
    ),
    "notRecorded": .notRecorded,
    "noUnit": Phrase(sv: "ingen enhet noterad", en: "no unit recorded"),
    "relationsShown": Phrase(
      sv: "{0} av {1} relationer visas",
      en: "{0} of {1} relations shown"
    ),
    "rowsShown": Phrase(sv: "{0} av {1} visas", en: "{0} of {1} shown"),
    "colours": Phrase(sv: "Färger", en: "Colours"),
    "mapTools": Phrase(sv: "Kartans verktyg", en: "Tools of the map"),
    "larger": Phrase(sv: "Större", en: "Larger"),
    "smaller": Phrase(sv: "Mindre", en: "Smaller"),
    "whole": Phrase(sv: "Hela kartan", en: "Whole map"),
    "fullScreen": Phrase(sv: "Helskärm", en: "Full screen"),
    "mapHint": Phrase(
      sv:
        "Ctrl och hjulet, två fingrar eller + och − förstorar; dra för att flytta. Tabb leder till "
        + "en ruta, piltangenterna vidare.",
      en:
        "Ctrl and the wheel, two fingers or + and − enlarge; drag to move. Tab leads to a box, the "
        + "arrow keys to the next."
    ),
    "relations": Phrase(sv: "relationer: {0}", en: "relations: {0}"),
    "readOn": Phrase(sv: "Läs om {0}", en: "Read about {0}"),
  ]

  /// What can be filtered by.
  static let facets: [String: Phrase] = [
    "level": Phrase(sv: "Nivå", en: "Level"),
    "kind": Phrase(sv: "Slag av relation", en: "Kind of relation"),
    "status": Phrase(sv: "Status", en: "Status"),
    "unit": Phrase(sv: "Enhet", en: "Unit"),
    "focus": Phrase(sv: "Fokusområde", en: "Focus area"),
    "reading": Phrase(sv: "Läsning", en: "Reading"),
  ]

  static let themes: [String: Phrase] = [
    "auto": Phrase(sv: "Förvalt", en: "Default"),
    "light": Phrase(sv: "Ljust", en: "Light"),
    "dark": Phrase(sv: "Mörkt", en: "Dark"),
  ]

  static func json(in language: Language) -> JSONValue {
    func words(_ phrases: [String: Phrase]) -> [String: JSONValue] {
      phrases.mapValues { .text($0[language]) }
    }
    var json = words(all)
    json["facets"] = .object(words(facets))
    json["themes"] = .object(words(themes))
    return .object(json)
  }
}
