internal import Diagnostics
internal import Foundation

/// The tables that hold a graph: one for each sort of thing, alike in a folder of CSV files and in
/// a workbook. Between them they hold all that a graph says.
///
/// The first row of a table names its columns. Each further row is one thing; a cell that is empty
/// says nothing. Order carries meaning only in `FocusAreas`, `Aims` and `Vocabulary`.
///
/// Facts and what they rest on meet by a name: the column `fact` of `Evidence` holds the id of an
/// entity, a reading or a relation, or `area:level` of a requirement, or else what stands in the
/// column `row` of a relation. Writers number with `#1`, `#2` … the relations that have evidence but
/// no id; no id looks like that. A relation that is the only one with its ends, kind and focus areas
/// can also be named by its key, `from>kind>to>focus+focus`.
enum GraphTable: String, CaseIterable, Sendable {
  case graph = "Graph"
  case focusAreas = "FocusAreas"
  case requirements = "Requirements"
  case actors = "Actors"
  case units = "Units"
  case relations = "Relations"
  case matters = "Matters"
  case aims = "Aims"
  case documents = "Documents"
  case evidence = "Evidence"
  case readings = "Readings"
  case followUp = "FollowUp"
  case vocabulary = "Vocabulary"

  /// What it is called in a sentence.
  var name: Phrase {
    switch self {
    case .graph: Phrase(sv: "Graf", en: "Graph")
    case .focusAreas: Phrase(sv: "Fokusområden", en: "Focus areas")
    case .requirements: Phrase(sv: "Krav", en: "Requirements")
    case .actors: Phrase(sv: "Aktörer", en: "Actors")
    case .units: Phrase(sv: "Enheter", en: "Units")
    case .relations: Phrase(sv: "Relationer", en: "Relations")
    case .matters: Phrase(sv: "Sakfrågor", en: "Matters")
    case .aims: Phrase(sv: "Mål", en: "Aims")
    case .documents: Phrase(sv: "Styrdokument", en: "Documents")
    case .evidence: Phrase(sv: "Belägg", en: "Evidence")
    case .readings: Phrase(sv: "Läsningar", en: "Readings")
    case .followUp: Phrase(sv: "Uppföljning", en: "Follow-up")
    case .vocabulary: Phrase(sv: "Ordlista", en: "Vocabulary")
    }
  }

  /// What its rows are, in a strategist's words.
  var meaning: Phrase {
    switch self {
    case .graph:
      Phrase(
        sv: "vad grafen heter och vems relationer den beskriver",
        en: "what the graph is called, and whose relations it describes"
      )
    case .focusAreas:
      Phrase(
        sv: "de frågor som organisationen prioriterar, i ordning",
        en: "the questions that the organisation gives priority, in order"
      )
    case .requirements:
      Phrase(
        sv: "på vilka nivåer ett fokusområde kräver namngivna parter",
        en: "at which levels a focus area asks for named partners"
      )
    case .actors:
      Phrase(
        sv: "de som finns utanför organisationen, och organisationen själv",
        en: "everybody outside the organisation, and the organisation itself"
      )
    case .units:
      Phrase(
        sv: "delar av organisationen: förvaltningar, nämnder, grupper, befattningar",
        en: "parts of the organisation: departments, boards, groups, roles"
      )
    case .relations:
      Phrase(
        sv: "vem som har vilken relation till vem, i vilka fokusområden",
        en: "who has which relation to whom, in which focus areas"
      )
    case .matters:
      Phrase(
        sv: "sådant som organisationen vill få beslutat eller ändrat",
        en: "what the organisation wants decided or changed"
      )
    case .aims:
      Phrase(
        sv: "vad arbetet ska leda till, i ordning",
        en: "what the work shall lead to, in order"
      )
    case .documents:
      Phrase(
        sv: "program, policyer, strategier och planer",
        en: "programmes, policies, strategies and plans"
      )
    case .evidence:
      Phrase(
        sv: "var varje uppgift står skriven: en rad för varje ställe",
        en: "where each fact is written: a row for each place"
      )
    case .readings:
      Phrase(
        sv: "olika sätt att läsa en källa som kan förstås på flera sätt",
        en: "different ways to read a source that can be understood in several"
      )
    case .followUp:
      Phrase(sv: "vad som har beslutats om fynd", en: "what was decided about findings")
    case .vocabulary:
      Phrase(
        sv: "egna ord: nivåer och slag utöver de inbyggda, i ordning",
        en: "words of your own: levels and kinds besides those built in, in order"
      )
    }
  }

  /// The key of its list in a graph file; `nil` where its rows are parts of other things.
  var listKey: String? {
    switch self {
    case .graph, .requirements, .evidence, .vocabulary: nil
    case .focusAreas: "focus-areas"
    case .actors: "actors"
    case .units: "units"
    case .relations: "relations"
    case .matters: "matters"
    case .aims: "aims"
    case .documents: "documents"
    case .readings: "readings"
    case .followUp: "follow-up"
    }
  }

  /// The file of the table in a folder: `focus-areas.csv`.
  var fileName: String {
    switch self {
    case .focusAreas: "focus-areas.csv"
    case .followUp: "follow-up.csv"
    default: rawValue.lowercased() + ".csv"
    }
  }

  /// The table that a file or sheet is called after, in English or Swedish: `FocusAreas`,
  /// `focus_areas` and `Fokusområden` are one.
  init?(called name: String) {
    let folded = Self.fold(name)
    guard let table = Self.allCases.first(where: { $0.foldedNames.contains(folded) }) else {
      return nil
    }
    self = table
  }

  /// The table that somebody may have meant by a name that is none.
  init?(near name: String) {
    let folded = Self.fold(name)
    let names = Self.allCases.flatMap(\.foldedNames)
    guard let nearest = Spelling.nearest(to: folded, among: names) else { return nil }
    self.init(called: nearest)
  }

  private var foldedNames: [String] {
    var names = [rawValue, name.swedish]
    if self == .documents { names.append("Dokument") }
    return names.map(Self.fold)
  }

  /// Letters and digits alone, small and without their marks.
  private static func fold(_ name: String) -> String {
    String(
      name.decomposedStringWithCanonicalMapping.lowercased().filter { $0.isLetter || $0.isNumber }
        .unicodeScalars.filter { $0.properties.generalCategory != .nonspacingMark }
        .map(Character.init)
    )
  }
}
