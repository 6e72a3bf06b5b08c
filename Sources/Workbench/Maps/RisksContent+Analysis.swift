internal import Analyses
internal import Diagnostics
internal import Diagrams
internal import Stakeholders

extension RisksContent {
  /// How many are drawn, and how many who are cut off with one of them.
  private static let limit = 25
  private static let cutOffLimit = 5

  init(_ analysis: RiskAnalysis) {
    let (told, single) = Self.losses(of: analysis)
    var threads: [Thread] = []
    var places: [Element: Int] = [:]
    var cutOff: Set<EntityID> = []
    for loss in told {
      let element = Self.element(of: loss, in: analysis.selected)
      let place = places[element] ?? places.count
      places[element] = place
      // What is not drawn is only counted: a large network has very many, and to list whom each cuts
      // off takes long.
      guard place < Self.limit else { continue }
      if place == threads.count {
        threads.append(
          Thread(element: element, hangsOnOneRelation: single.contains(loss.element))
        )
      }
      let separated = loss.separates
      cutOff.formUnion(separated)
      threads[place].add(loss, separated, upTo: Self.cutOffLimit)
    }
    self.init(
      title: RisksMapWords(analysis).title(of: told),
      caption: analysis.selected.mapCaption,
      threads: threads,
      moreCount: places.count - threads.count,
      cutOffCount: cutOff.count
    )
  }

  /// Those that are drawn, and the actors that one relation alone reaches: that relation is not drawn
  /// beside them. Nor is a tie that leads to one alone, whose other end is drawn for that.
  private static func losses(of analysis: RiskAnalysis) -> (told: [Loss], single: Set<String>) {
    var reach: [String: Set<Cell>] = [:]
    for loss in analysis.losses where loss.kind == .actor {
      reach[loss.element] = Set(loss.cells.map(Cell.init))
    }
    var single: Set<String> = []
    let told = analysis.losses.filter { loss in
      switch loss.kind {
      case .actor, .unit, .cutActor: return true
      case .singleHolder: return false
      case .bridge: return loss.separatedCount > 1
      case .relation:
        let cells = Set(loss.cells.map(Cell.init))
        // Whom the relation reaches: the member where it is an actor's in an arena.
        let graph = analysis.selected.graph
        if let reached = loss.ends.first(where: {
          graph.sort(of: $0) == .actor && $0 != EntityID(graph.principal)
        })?.rawValue, reach[reached] == cells {
          single.insert(reached)
        }
        return !loss.ends.contains { reach[$0.rawValue]?.isSuperset(of: cells) ?? false }
      }
    }
    return (told, single)
  }

  private static func element(of loss: Loss, in selected: SelectedGraph) -> Element {
    guard loss.ends.count == 2, let from = loss.ends.first, let to = loss.ends.last else {
      return .somebody(loss.ends[0])
    }
    guard loss.kind == .relation else { return .tie(from, to, nil) }
    let relation = selected.standing.first { ($0.id?.rawValue ?? $0.key) == loss.element }
    return .tie(from, to, relation?.kind)
  }
}

extension RisksContent.Cell {
  fileprivate init(_ cell: Loss.Cell) {
    self.init(area: cell.area, level: cell.level)
  }
}

extension RisksContent.Thread {
  fileprivate mutating func add(_ loss: Loss, _ separated: [EntityID], upTo limit: Int) {
    cells += loss.cells.map(RisksContent.Cell.init).filter { !cells.contains($0) }
    // One more than the limit takes no more room than to say that there is one more.
    let shown = separated.count > limit + 1 ? Array(separated.prefix(limit)) : separated
    cutOff += shown
    moreCutOff += separated.count - shown.count
    sentences.append(loss.finding.message)
    evidence += loss.finding.evidence.filter { !evidence.contains($0) }
  }
}
