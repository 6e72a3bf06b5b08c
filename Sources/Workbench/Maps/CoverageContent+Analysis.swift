internal import Analyses
internal import Diagnostics
internal import Diagrams
internal import Stakeholders

extension CoverageContent {
  init(_ analysis: GapAnalysis) {
    let coverage = analysis.coverage
    let used = Set(
      coverage.cells.filter { $0.isRequired || !$0.counterparts.isEmpty || !$0.generic.isEmpty }
        .map(\.level)
    )
    self.init(
      title: Emphasis(focus: nil, of: analysis).title,
      caption: analysis.selected.mapCaption,
      areas: coverage.focusAreas,
      levels: coverage.levels.filter { used.contains($0.id) },
      states: CoverageState.allCases.map(State.init),
      cells: coverage.cells.map { cell in
        Cell(
          area: cell.area,
          level: cell.level,
          state: State(cell.state),
          isRequired: cell.isRequired,
          isMet: cell.isMet,
          status: cell.status,
          counterparts: cell.counterparts + cell.indirect
            + (cell.counterparts.isEmpty && cell.indirect.isEmpty ? cell.generic : []),
          arenas: cell.via
        )
      }
    )
  }
}

extension CoverageContent.State {
  fileprivate init(_ state: CoverageState) {
    self.init(symbol: state.symbol, name: state.name, meaning: state.meaning)
  }
}
