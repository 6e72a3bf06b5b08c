internal import DOT
internal import Diagnostics
internal import Stakeholders

extension MapPen {
  func kind(of actor: Actor) -> Phrase {
    graph.vocabulary.actorKind(actor.kind)?.name.phrase ?? Phrase(actor.kind.rawValue)
  }

  /// The actor that a map is of: larger than others, with its kind and level in words.
  func subjectNode(_ actor: Actor) -> Node {
    let level = actor.levels.first
    var node = actorNode(actor, level: level)
    let names = node.label.lines.prefix { $0.runs.allSatisfy { $0.size == nil } }.map { line in
      Label.Line(line.runs.map { Label.Run($0.text, isBold: true) })
    }
    let place = level.flatMap { graph.vocabulary.level($0)?.name[language] }
    let kind = text(kind(of: actor)) + (place.map { ", \($0)" } ?? "")
    let what = kind.wrappedName(28).map { line in
      Label.Line([Label.Run(line, size: 9, color: Palette.remark)])
    }
    node.label.lines = names + what + node.label.lines.dropFirst(names.count)
    node.fontSize = 13
    node.lineWidth = 2.6
    node.minimumHeight = 0.6
    if node.shape != .hexagon { node.margin = .init(horizontal: 0.2, vertical: 0.08) }
    return node
  }

  /// The ground of an actor's level, behind it.
  func ground(of actor: Actor, _ items: [Item], column: Int) -> Cluster {
    let level = actor.levels.first
    let tones = Palette.tones(of: level, in: graph.vocabulary)
    return Cluster(
      id: .init("lane-\(level?.rawValue ?? "unplaced")"),
      label: Label(""),
      fill: tones.background,
      stroke: tones.stroke,
      lineWidth: 0.6,
      textColor: tones.stroke,
      margin: 16,
      items: items,
      column: column
    )
  }
}
