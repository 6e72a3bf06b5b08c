public import Diagnostics
public import Diagrams
public import Graphviz
internal import Reports

extension StakeholderMap {
  /// The map for a report, with its picture where it could be drawn.
  func figure(
    svg: Result<RenderedImage, DrawingFailure>,
    file: String?,
    language: Language
  ) -> Figure {
    let tables = twin.tables.map {
      Reports.Table(caption: $0.caption, columns: $0.columns, rows: $0.rows)
    }
    switch svg {
    case .success(let image):
      return Figure(
        view: view.spelling,
        title: twin.title,
        summary: twin.summary,
        svg: image.text?.scopingIDs(by: "svg-" + view.fileName),
        file: file,
        twin: tables
      )
    case .failure(let failure):
      return Figure(
        view: view.spelling,
        title: twin.title,
        summary: twin.summary,
        svg: nil,
        failure: failure.message[language],
        file: nil,
        twin: tables
      )
    }
  }

  /// The map in words, as Markdown.
  public var twinMarkdown: String {
    TwinMarkdown.text(
      title: twin.title,
      summary: twin.summary,
      tables: twin.tables.map {
        Reports.Table(caption: $0.caption, columns: $0.columns, rows: $0.rows)
      }
    )
  }
}

extension DrawingFailure {
  /// Why a map was not drawn, for somebody who only wanted the map.
  public var message: Phrase {
    switch self {
    case .refused(let messages):
      Phrase(
        sv: "Graphviz avvisade kartan: \(messages.joined(separator: "; "))",
        en: "Graphviz refused the map: \(messages.joined(separator: "; "))"
      )
    case .timedOut(let time):
      Phrase(
        sv: "kartan blev inte klar på \(time.components.seconds) sekunder; "
          + "välj ett mindre urval, eller ett fokusområde i stället för översikten",
        en: "the map was not ready within \(time.components.seconds) seconds; "
          + "choose a smaller selection, or a focus area instead of the overview"
      )
    case .outOfMemory:
      Phrase(
        sv: "kartan fick inte plats i minnet; välj ett mindre urval",
        en: "the map did not fit into memory; choose a smaller selection"
      )
    case .tooLarge:
      Phrase(
        sv: "kartan blev för stor; välj ett mindre urval",
        en: "the map became too large; choose a smaller selection"
      )
    case .crashed(let signal):
      Phrase(
        sv: "Graphviz avbröts (signal \(signal)) medan kartan ritades",
        en: "Graphviz broke off (signal \(signal)) while drawing the map"
      )
    case .exited(let status):
      Phrase(
        sv: "ritprogrammet slutade (status \(status)) innan kartan var klar",
        en: "the drawing program ended (status \(status)) before the map was ready"
      )
    case .couldNotStart(let reason):
      Phrase(
        sv: "ritprogrammet kunde inte startas: \(reason)",
        en: "the drawing program could not be started: \(reason)"
      )
    case .unexpectedAnswer:
      Phrase(
        sv: "ritprogrammet svarade något som inte är en karta",
        en: "the drawing program answered something that is no map"
      )
    }
  }
}
