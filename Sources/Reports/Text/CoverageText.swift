internal import Analyses
internal import Diagnostics
internal import Stakeholders

/// The coverage matrix for a terminal: a symbol and a word in each cell, fitted to the width, or
/// a list by focus area where the matrix does not fit.
struct CoverageText {
  let analysis: GapAnalysis
  let style: TextStyle

  private var coverage: Coverage { analysis.coverage }
  private var graph: StakeholderGraph { analysis.selected.graph }

  var text: String {
    let matrix = matrix() ?? list()
    return matrix + "\n" + legend() + "\n" + totals() + counterparts()
  }

  // MARK: Cells

  private struct CellText {
    var symbol: String
    var word: String
    var ink: TextStyle.Ink

    /// The symbol, the words, and their lines at a width: words hang below the first.
    func lines(_ width: Int) -> [String] {
      let lines = word.wrapped(to: max(1, width - 2))
      return lines.enumerated().map { $0 == 0 ? symbol + " " + $1 : "  " + $1 }
    }

    var longestWord: Int { 2 + (word.split(separator: " ").map(\.displayWidth).max() ?? 0) }
    var fullWidth: Int { 2 + word.displayWidth }
  }

  private func cell(_ cell: Coverage.Cell) -> CellText {
    let word = cell.state.name[style.language]
    guard cell.isRequired else {
      return cell.state == .none || cell.state == .unplaced
        ? CellText(
          symbol: "·",
          word: Phrase(sv: "krävs\u{A0}ej", en: "not required")[style.language],
          ink: .dim
        )
        : CellText(symbol: cell.state.symbol, word: "(\(word))", ink: .dim)
    }
    return CellText(symbol: cell.state.symbol, word: word, ink: cell.state.ink)
  }

  private func score(_ area: FocusArea) -> String {
    let row = coverage.row(area.id)
    let required = row.count { $0.isRequired }
    guard required > 0 else { return "–" }
    let met = row.count { $0.isRequired && $0.isMet }
    return Phrase(sv: "\(met) av \(required)", en: "\(met) of \(required)")[style.language]
  }

  // MARK: Matrix

  private func matrix() -> String? {
    let rows = coverage.focusAreas.map { coverage.row($0.id).map(cell) }
    let heads = coverage.levels.map { $0.name[style.language].visible }
    let scores = coverage.focusAreas.map(score)
    let met = Phrase(sv: "uppfyllt", en: "met")[style.language]
    let gap = 2
    var widths = heads.indices.map { column in
      max(heads[column].displayWidth, rows.map { $0[column].fullWidth }.max() ?? 0)
    }
    let minimums = heads.indices.map { column in
      max(
        heads[column].split(separator: " ").map(\.displayWidth).max() ?? 0,
        rows.map { $0[column].longestWord }.max() ?? 0
      )
    }
    let last = max(met.displayWidth, scores.map(\.displayWidth).max() ?? 0)
    let names = coverage.focusAreas.map { $0.name[style.language].visible }
    var first = min(38, names.map(\.displayWidth).max() ?? 0)
    func total() -> Int { first + last + widths.reduce(0, +) + gap * (widths.count + 1) }
    while total() > style.width {
      let slack = widths.indices.filter { widths[$0] > minimums[$0] }
      let widest = slack.max { widths[$0] - minimums[$0] < widths[$1] - minimums[$1] }
      if first > 26 {
        first -= 1
      } else if let widest {
        widths[widest] -= 1
      } else if first > 18 {
        first -= 1
      } else {
        return nil
      }
    }

    let blank = String(repeating: " ", count: gap)
    func line(_ first: [String], _ cells: [[String]], _ last: String, inks: [TextStyle.Ink?])
      -> String
    {
      let height = max(first.count, cells.map(\.count).max() ?? 0)
      return (0..<height).map { number in
        var text = (first.count > number ? first[number] : "").padded(to: widths0)
        for (column, lines) in cells.enumerated() {
          let part = (lines.count > number ? lines[number] : "").padded(to: widths[column])
          text += blank + (inks[column].map { style.ink($0, part) } ?? part)
        }
        text += blank + (number == 0 ? last : "")
        return text.trimmingBlanks + "\n"
      }.joined()
    }
    let widths0 = first
    var text = line(
      [""],
      heads.enumerated().map { $1.wrapped(to: widths[$0]) },
      met,
      inks: heads.map { _ in .bold }
    )
    text += String(repeating: "─", count: min(style.width, total())) + "\n"
    for (number, area) in coverage.focusAreas.enumerated() {
      text += line(
        area.name[style.language].visible.wrapped(to: first),
        rows[number].enumerated().map { $1.lines(widths[$0]) },
        scores[number],
        inks: rows[number].map { Optional($0.ink) }
      )
    }
    return text
  }

  private func list() -> String {
    var text = ""
    let width = coverage.levels.map { $0.name[style.language].visible.displayWidth }.max() ?? 0
    for area in coverage.focusAreas {
      text += style.paragraph(area.name[style.language] + " – " + score(area), ink: .bold)
      for found in coverage.row(area.id) where found.isRequired || !found.counterparts.isEmpty {
        let level = graph.vocabulary.level(found.level)?.name[style.language].visible ?? ""
        let shown = cell(found)
        if width + 4 + shown.fullWidth <= style.width {
          text +=
            "  " + level.padded(to: width) + "  "
            + style.ink(shown.ink, shown.symbol + " " + shown.word) + "\n"
        } else {
          text += style.paragraph("\(level): \(shown.symbol) \(shown.word)", indent: 4, first: "  ")
        }
      }
    }
    return text
  }

  private func legend() -> String {
    let states = CoverageState.allCases.filter { state in
      coverage.cells.contains { $0.state == state && ($0.isRequired || state.isMet) }
    }
    return states.map { state in
      style.paragraph(
        "\(state.name[style.language]): \(state.meaning[style.language])",
        indent: 4,
        first: "  " + style.ink(state.ink, state.symbol) + " "
      )
    }.joined()
  }

  // MARK: Totals and names

  private func totals() -> String {
    Headline(analysis).sentences.prefix(1).map { style.paragraph($0[style.language]) }.joined()
  }

  private func counterparts() -> String {
    var text = ""
    for area in coverage.focusAreas {
      let row = coverage.row(area.id)
      var lines = ""
      for cell in row where !cell.counterparts.isEmpty || !cell.indirect.isEmpty {
        let level = graph.vocabulary.level(cell.level)?.name[style.language] ?? ""
        var names = sorted(cell.counterparts)
        if !cell.indirect.isEmpty {
          names += cell.indirect.map { id in
            let via = sorted(cell.via[id] ?? []).joined(separator: ", ")
            return "\(graph.name(id)[style.language]) (via \(via))"
          }.inSwedishOrder(of: \.self, then: \.self)
        }
        var line = "\(level): " + names.joined(separator: ", ")
        if cell.isMet { line += " – " + status(cell.status)[style.language] }
        lines += style.paragraph(line, indent: 4, first: "  – ")
      }
      let generic = coverage.counterparts[area.id]?.generic ?? []
      if !generic.isEmpty {
        lines += style.paragraph(
          Phrase(sv: "allmänna kategorier: ", en: "categories: ")[style.language]
            + sorted(generic).joined(separator: ", "),
          indent: 4,
          first: "  – "
        )
      }
      if !lines.isEmpty {
        text += "\n" + style.paragraph(area.name[style.language], ink: .bold) + lines
      }
    }
    return text
  }

  /// How far it has come; a relation without a status is still a relation.
  private func status(_ status: Relation.Status?) -> Phrase {
    guard status != nil else {
      return Phrase(sv: "status ej noterad", en: "status not recorded")
    }
    return Phrase(sv: "status: ", en: "status: ") + status.name
  }

  private func sorted(_ ids: [Actor.ID]) -> [String] {
    ids.map { graph.name($0)[style.language] }.inSwedishOrder(of: \.self, then: \.self)
  }
}

extension String {
  var trimmingBlanks: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}

extension CoverageState {
  var ink: TextStyle.Ink {
    switch self {
    case .covered: .green
    case .thin: .cyan
    case .indirect: .blue
    case .partial, .nominal, .unplaced: .yellow
    case .none: .red
    }
  }
}
