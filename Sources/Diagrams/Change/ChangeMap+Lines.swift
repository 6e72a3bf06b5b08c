internal import DOT
internal import Diagnostics
internal import Stakeholders

extension ChangeMap {
  mutating func connect() {
    for line in shown.lines {
      let look = line.kind.look
      inventory.enter(
        Edge(
          id: .init("\(line.kind.slug)-\(line.from.id)-\(line.to.id)"),
          from: .init(line.from.id),
          to: .init(line.to.id),
          stroke: look.stroke,
          lineStyle: look.style,
          lineWidth: look.width,
          arrow: .none,
          cssClasses: ["tie", line.kind.slug]
        ),
        line.words.map { "\(line.kind.sign) \(pen.text($0))" }.joined(separator: "; "),
        citing: line.evidence
      )
    }
    for cell in shown.cells {
      var edge = pen.gapEdge(
        id: "to-\(id(of: cell).rawValue)",
        from: .init(cell.area.id),
        to: id(of: cell)
      )
      if !cell.isOpened {
        // Lighter than a relation that has changed.
        edge.stroke = Palette.faint
        edge.lineStyle = .solid
        edge.lineWidth = 1.6
        edge.arrow = .none
        edge.head = .point
        edge.cssClasses = [cell.isDropped ? "dropped" : "met"]
      }
      inventory.enter(edge, pen.text(cell.words))
    }
  }
}

extension ChangeContent.Kind {
  fileprivate var slug: String {
    switch self {
    case .new: "new"
    case .ended: "ended"
    case .unrecorded: "unrecorded"
    case .changed: "changed"
    }
  }

  /// No two have the same dashes and width.
  var look: (stroke: Color, style: LineStyle, width: Double) {
    switch self {
    case .new: (Palette.ink, .solid, 3)
    case .ended: (Palette.slate, .dashed, 1.6)
    case .unrecorded: (Palette.slate, .dotted, 1.6)
    case .changed: (Palette.ink, .solid, 1)
    }
  }

  var lineWords: Phrase {
    switch self {
    case .new: Phrase(sv: "+ ny relation", en: "+ new relation")
    case .ended: Phrase(sv: "× avslutad relation", en: "× ended relation")
    case .unrecorded:
      Phrase(sv: "– relation, inte längre noterad", en: "– relation, no longer recorded")
    case .changed: Phrase(sv: "~ ändrad relation", en: "~ changed relation")
    }
  }
}
