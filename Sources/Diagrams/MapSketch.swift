internal import DOT
internal import Diagnostics
internal import Stakeholders

/// What is on a map, before it is a drawing: nodes and edges with the places that columns give them,
/// what they mean, and the same in tables.
///
/// Whoever makes one sees to it that every node and edge is a row of a table.
struct MapSketch {
  let view: MapView
  let pen: MapPen
  /// The finding, as the map's title.
  let title: Phrase
  /// What the map is of, in small below it.
  let caption: Phrase
  /// What the map shows, in a sentence, for somebody who does not see it.
  var summary: Phrase
  var items: [Item] = []
  var edges: [Edge] = []
  var legend: MapLegend
  var tables: [TextTwin.Table] = []
  /// Of a line of the title, in letters; the legend is about as wide.
  var width = 84
  /// Between columns, in inches.
  var columnSpace = 1.0
  /// Between neighbours in a column, in inches.
  var rowSpace = 0.16

  init(_ view: MapView, _ pen: MapPen, title: Phrase, caption: Phrase, summary: Phrase) {
    self.view = view
    self.pen = pen
    self.title = title
    self.caption = caption
    self.summary = summary
    legend = MapLegend(pen)
  }

  /// What is on the map, with the lines and table rows that its inventory has of it.
  mutating func take(_ items: [Item], _ inventory: MapInventory) {
    self.items = items
    edges = inventory.edges
    tables = inventory.tables
  }

  var drawing: Drawing {
    Drawing(
      id: view.fileName,
      title: pen.title(title, caption: caption, width: width),
      legend: legend.legend(width: Double(width) * 10),
      summary: Summary(
        title: pen.text(title),
        description: description,
        language: pen.language.rawValue
      ),
      engine: .columns,
      splines: .curved,
      rankSeparation: columnSpace,
      nodeSeparation: rowSpace,
      items: items,
      edges: edges
    )
  }

  var twin: TextTwin {
    TextTwin(
      title: pen.text(title),
      summary: description,
      tables: tables.filter { !$0.rows.isEmpty }
    )
  }

  private var description: String {
    pen.text(title) + ". " + pen.text(summary) + " " + pen.text(caption) + "."
  }
}

extension StakeholderMap {
  init(_ sketch: MapSketch) {
    view = sketch.view
    drawing = sketch.drawing
    twin = sketch.twin
  }
}
