internal import Analyses
internal import Diagnostics
internal import Stakeholders

/// What stands in one cell of the coverage matrix.
struct CellWords {
  let cell: Coverage.Cell
  let names: GraphNames

  init(_ cell: Coverage.Cell, _ names: GraphNames) {
    self.cell = cell
    self.names = names
  }

  /// Whether nothing asks for the level and nobody is there: nothing to tell.
  var isVacant: Bool {
    !cell.isRequired && (cell.state == .none || cell.state == .unplaced)
  }

  /// The classes of the cell on a page.
  var classes: String {
    [
      "state-" + cell.state.rawValue, cell.isRequired ? "required" : nil,
      cell.isOpen ? "open" : nil, isVacant ? "vacant" : nil,
    ].compactMap(\.self).joined(separator: " ")
  }

  var symbol: String { isVacant ? "·" : cell.state.symbol }

  var state: String {
    isVacant
      ? Phrase(sv: "krävs ej", en: "not required")[names.language]
      : cell.state.name[names.language]
  }

  /// "krävs", "krävs, härlett", "minst 2 krävs (myndighet, regering)"; `nil` where nothing is.
  var requirement: String? {
    guard let requirement = cell.requirement else { return nil }
    let language = names.language
    var text =
      requirement.minimum == 1
      ? Phrase(sv: "krävs", en: "required")[language]
      : Phrase(
        sv: "minst \(requirement.minimum) krävs",
        en: "at least \(requirement.minimum) required"
      )[
        language
      ]
    if let basis = requirement.basis, basis != .stated {
      text += ", " + Optional(basis).name[language]
    }
    if !requirement.kinds.isEmpty {
      text += " (" + requirement.kinds.map(names.kind).joined(separator: ", ") + ")"
    }
    return text
  }

  /// Those who are there, under what they are.
  struct Group {
    /// `nil` for named partners.
    var label: String?
    /// In Swedish order.
    var actors: [Actor.ID]
  }

  var partners: [Group] {
    let language = names.language
    // Those who are met through the same arenas stand together.
    let reached = Dictionary(grouping: cell.indirect) { cell.via[$0] ?? [] }
      .map { arenas, actors in
        let through = names.sorted(arenas).joined(separator: ", ")
        return Group(
          label: Phrase(sv: "genom \(through):", en: "through \(through):")[language],
          actors: names.ordered(actors)
        )
      }
      .inSwedishOrder(of: { $0.label ?? "" }, then: { $0.actors.description })
    let groups =
      [Group(label: nil, actors: names.ordered(cell.counterparts))] + reached + [
        Group(
          label: cell.generic.count == 1
            ? Phrase(sv: "kategori:", en: "category:")[language]
            : Phrase(sv: "kategorier:", en: "categories:")[language],
          actors: names.ordered(cell.generic)
        )
      ]
    return groups.filter { !$0.actors.isEmpty }
  }

  /// How far the cooperation has come in a cell that somebody is in.
  var status: String? {
    guard cell.isMet else { return nil }
    return Phrase(sv: "status: ", en: "status: ")[names.language]
      + cell.status.name[names.language]
  }
}

extension Coverage {
  /// "2 av 3" of the cells that are required; a dash where none is.
  static func score(_ cells: some Sequence<Cell>) -> Phrase {
    var required = 0
    var met = 0
    for cell in cells where cell.isRequired {
      required += 1
      if cell.isMet { met += 1 }
    }
    return required == 0
      ? Phrase("–") : Phrase(sv: "\(met) av \(required)", en: "\(met) of \(required)")
  }
}
