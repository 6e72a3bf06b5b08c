internal import Analyses
internal import Diagnostics
internal import Diagrams
internal import Reports
internal import Stakeholders

extension OpenedGraph {
  /// How many rows a map may have in words, to be drawn in a report: beyond that nobody can tell its
  /// lines apart, and it makes the page slow.
  static let mostRowsOfReportMap = 250
  /// How much all the drawings of a page may weigh together; the others stand beside it as files.
  static let mostBytesOfReportMaps = 2_500_000
  /// How many named counterparts there may be for each to have a map of its own in a report.
  static let mostReportedActorMaps = 40

  /// The maps that a report shows, and those that it only speaks of because they have too much on them.
  func reportMaps(
    of analysis: GapAnalysis,
    since changes: ChangeAnalysis?,
    in language: Language
  ) -> (shown: [StakeholderMap], omitted: [Figure]) {
    let selected = analysis.selected
    var views = views(of: analysis) + [.organisation, .coverage, .risks]
    if changes != nil { views.append(.change) }
    views += channelViews(of: analysis)
    // Of whoever has a page in the report, by name as the pages are.
    let rows = Set(selected.rows.map(\.id))
    let contacts = selected.contacts().filter { contact in
      rows.contains(contact.area) && selected.isAtChosenLevel(contact.actor)
    }
    let met = graph.byName(Set(contacts.map(\.actor)), in: language)
    if met.count <= Self.mostReportedActorMaps {
      let shared = Set(contacts.filter(\.isShared).map(\.actor))
      views += met.map { .actor($0) }
      views += met.filter(shared.contains).map { .voice($0) }
    }
    let ties = selected.tieCounts
    var shown: [StakeholderMap] = []
    var omitted: [Figure] = []
    for view in views {
      // What cannot be shown is not drafted: of a nation's graph that takes longer than all the rest.
      if case .focus(let area) = view, ties[area] ?? 0 > Self.mostRowsOfReportMap {
        let title = Emphasis(focus: area, of: analysis).title[language]
        omitted.append(.omitted(view, title: title, in: language))
        continue
      }
      guard let map = try? map(view, of: analysis, since: changes, in: language) else { continue }
      // The overview of very many takes them together by itself.
      if view == .overview || map.rowCount <= Self.mostRowsOfReportMap {
        shown.append(map)
      } else {
        omitted.append(.omitted(view, title: map.twin.title, in: language))
      }
    }
    return (shown, omitted)
  }
}

extension StakeholderGraph {
  fileprivate func byName(_ actors: Set<Actor.ID>, in language: Language) -> [Actor.ID] {
    actors.inSwedishOrder(of: { name($0)[language] }, then: \.rawValue)
  }
}

extension StakeholderMap {
  fileprivate var rowCount: Int { twin.tables.reduce(0) { $0 + $1.rows.count } }

  /// The map as a page leads to it that has no room for it.
  func figureBeside(_ file: String, in language: Language) -> Figure {
    Figure(
      view: view.spelling,
      title: twin.title,
      summary: twin.title,
      svg: nil,
      failure: Phrase(
        sv: "Kartan står bredvid som fil: sidan har redan så många kartor som den rymmer.",
        en: "The map stands beside as a file: the page has as many maps as it holds already."
      )[language],
      file: file,
      twin: []
    )
  }
}

extension Figure {
  /// A map as a report speaks of it that does not show it.
  fileprivate static func omitted(
    _ view: MapView,
    title: String,
    in language: Language
  ) -> Figure {
    let most = OpenedGraph.mostRowsOfReportMap
    return Figure(
      view: view.spelling,
      title: title,
      summary: title,
      svg: nil,
      failure: Phrase(
        sv: "Kartan har fler än \(most) rader i ord, mer än som går att läsa här; omvarld map "
          + "--view \(view.spelling) ritar den för sig.",
        en: "In words the map has more than \(most) rows, more than can be read here; omvarld map "
          + "--view \(view.spelling) draws it by itself."
      )[language],
      file: nil,
      twin: []
    )
  }
}
