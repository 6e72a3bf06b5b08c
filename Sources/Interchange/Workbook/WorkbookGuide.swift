internal import Diagnostics
internal import Spreadsheet
internal import Stakeholders

/// The first sheet of a graph's workbook: what each sheet and each column is for, and what to write
/// in it, in the graph's language.
struct WorkbookGuide {
  let graph: StakeholderGraph
  let tables: [TableSheet]
  let language: Language

  /// What the sheet is called, in each language; readers pass it over.
  static let sheetNames = Language.allCases.map { sheetName[$0] }
  private static let sheetName = Phrase(sv: "Vägledning", en: "Guide")

  var sheet: Sheet {
    var sheet = Sheet(
      name: Self.sheetName[language],
      columns: [
        Sheet.Column(width: 16), Sheet.Column(width: 24), Sheet.Column(width: 62),
        Sheet.Column(width: 62),
      ],
      rows: opening + contents + columns
    )
    sheet.tab = .header
    sheet.filterRow = opening.count + contents.count
    sheet.hasGridlines = false
    return sheet
  }

  private func say(_ swedish: String, _ english: String) -> String {
    Phrase(sv: swedish, en: english)[language]
  }

  private static let wrapped = CellStyle(isWrapped: true)
  private static let header = CellStyle(font: .bold, fill: .header, isWrapped: true)
  private static let bold = CellStyle(font: .bold, isWrapped: true)

  private var opening: [[Cell]] {
    let lines = [
      say(
        "Varje blad är en tabell. Första raden namnger kolumnerna; varje rad därunder är en sak. "
          + "En tom cell säger ingenting.",
        "Each sheet is a table. Its first row names the columns; each row below is one thing. "
          + "An empty cell says nothing."
      ),
      say(
        "Rostfärgade kolumner måste fyllas i. Ställ dig på en rubrik för att se vad kolumnen är till "
          + "för. Plustecknen ovanför ett blad visar kolumner som är undanvikta.",
        "Columns in rust must be filled in. Stand on a heading to see what its column is for. The "
          + "plus signs above a sheet show columns that are folded away."
      ),
      say(
        "Flera värden i en cell skiljs med |, som i transport|miljo. Datum skrivs 2015, 2015-06 eller "
          + "2015-06-22.",
        "Several values in one cell have | between them, as in transport|climate. Dates are written "
          + "2015, 2015-06 or 2015-06-22."
      ),
      say(
        "En text som är olika på svenska och engelska skrivs i kolumnerna .sv och .en; är den samma på "
          + "båda, i den utan.",
        "A text that differs between Swedish and English goes into the columns .sv and .en; one that "
          + "is the same in both, into the one without."
      ),
      say(
        "Kolumner får stå i vilken ordning som helst, och rader också, utom i FocusAreas, Aims och "
          + "Vocabulary. Egna blad får finnas; de läses inte.",
        "Columns may stand in any order, and so may rows but for those in FocusAreas, Aims and "
          + "Vocabulary. You may add sheets of your own; they are not read."
      ),
      say(
        "Pröva arbetsboken: omvarld check FIL.xlsx",
        "Try the workbook: omvarld check FILE.xlsx"
      ),
    ]
    return [[Cell(graph.title[language], style: CellStyle(font: .title))], []]
      + lines.map { [Cell($0)] } + [[]]
  }

  /// The sheets, with how many rows each has.
  private var contents: [[Cell]] {
    let header = [
      say("Blad", "Sheet"), say("Rader", "Rows"), say("Vad det innehåller", "What it holds"),
    ].map { Cell($0, style: Self.header) }
    return [header]
      + tables.map { table in
        [
          Cell(table.table.rawValue, style: Self.bold),
          Cell(.count(ColumnPlace(filled(of: table.table), sheet: table.table.rawValue))),
          Cell(table.table.meaning.capitalised[language], style: Self.wrapped),
        ]
      } + [[]]
  }

  /// A column that every row of a table fills.
  private func filled(of table: GraphTable) -> Int {
    table.columns.firstIndex(where: \.isRequired) ?? 0
  }

  private var columns: [[Cell]] {
    let header = [
      say("Blad", "Sheet"), say("Kolumn", "Column"), say("Vad den är till för", "What it is for"),
      say("Vad som skrivs", "What to write"),
    ].map { Cell($0, style: Self.header) }
    return [header]
      + tables.flatMap { sheet in
        sheet.table.columns.filter { $0.language == nil }.map { column in
          [
            Cell(sheet.table.rawValue, style: Self.wrapped),
            Cell(names(of: column, in: sheet.table), style: Self.bold),
            Cell(column.meaning[language], style: Self.wrapped),
            Cell(content(of: column), style: Self.wrapped),
          ]
        }
      }
  }

  /// A text may have a column for each language; they are explained together.
  private func names(of column: TableColumn, in table: GraphTable) -> String {
    table.columns.filter { $0.key == column.key }.map(\.header).joined(separator: ", ")
  }

  /// What cells of a column hold.
  private func content(of column: TableColumn) -> String {
    let several = say(", med | emellan", ", with | between them")
    let text =
      switch column.kind {
      case .id: say("ett eget id", "an id of its own")
      case .text, .name: say("text", "text")
      case .texts: say("texter", "texts") + several
      case .pairs: say("namn=värde", "name=value") + several
      case .date: say("2015, 2015-06 eller 2015-06-22", "2015, 2015-06 or 2015-06-22")
      case .number(let range):
        range.upperBound > 1_000
          ? say(
            "ett heltal från \(range.lowerBound)",
            "a whole number from \(range.lowerBound)"
          )
          : say(
            "ett heltal från \(range.lowerBound) till \(range.upperBound)",
            "a whole number from \(range.lowerBound) to \(range.upperBound)"
          )
      case .truth: say("true eller false", "true or false")
      case .reference(let sorts): say("ett id ur ", "an id in ") + sheets(sorts)
      case .references(let sorts): say("id ur ", "ids in ") + sheets(sorts) + several
      case .choice(let choice): words(choice)
      case .choices(let choice): words(choice) + several
      }
    return column.isRequired ? text + say("; måste fyllas i", "; must be filled in") : text
  }

  private func sheets(_ sorts: [Entity.Sort]) -> String {
    let names = sorts.map(\.table.rawValue)
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + say(" eller ", " or ") + last
  }

  /// Words of the vocabulary with their names: `local (lokal)`.
  private func words(_ choice: TableColumn.Choice) -> String {
    let vocabulary = graph.vocabulary
    let named: [(id: String, name: LocalizedText)]
    switch choice {
    case .words(let words): return words.joined(separator: ", ")
    case .readings:
      return choice.words(in: vocabulary, readings: graph.readings).joined(separator: ", ")
    case .levels: named = vocabulary.levels.map { ($0.id.rawValue, $0.name) }
    case .actorKinds: named = vocabulary.actorKinds.map { ($0.id.rawValue, $0.name) }
    case .unitKinds: named = vocabulary.unitKinds.map { ($0.id.rawValue, $0.name) }
    case .relationKinds: named = vocabulary.relationKinds.map { ($0.id.rawValue, $0.name) }
    }
    return named.map { id, name in
      name[language] == id ? id : "\(id) (\(name[language]))"
    }.joined(separator: ", ")
  }
}
