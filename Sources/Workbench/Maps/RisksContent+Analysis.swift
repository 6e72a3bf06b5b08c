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
    var cutOff: [[EntityID]] = []
    let relations = Self.relations(that: told, in: analysis.selected)
    for loss in told {
      let element = Self.element(of: loss, relations)
      let place = places[element] ?? places.count
      places[element] = place
      // What is not drawn is only counted: a large network has very many, and to list whom each cuts
      // off takes long.
      guard place < Self.limit else { continue }
      if place == threads.count {
        threads.append(
          Thread(element: element, hangsOnOneRelation: single.contains(loss.element))
        )
        cutOff.append([])
      }
      threads[place].add(loss)
      let known = Set(cutOff[place])
      cutOff[place] += loss.separates.filter { !known.contains($0) }
    }
    let named = Self.named(of: cutOff)
    for place in threads.indices {
      threads[place].cutOff = cutOff[place].filter(named.contains)
      threads[place].moreCutOff = cutOff[place].count - threads[place].cutOff.count
    }
    self.init(
      title: RisksMapWords(analysis).title(of: told),
      caption: analysis.selected.mapCaption,
      threads: threads,
      moreCount: places.count - threads.count,
      cutOffCount: Set(cutOff.joined()).count
    )
  }

  /// Of those who are cut off with each thing, who are drawn: the first with each, so that whoever else
  /// is cut off with it is led to as well where they are on the map for another. Who would be the only
  /// one to be counted takes no more room by name.
  private static func named(of cutOff: [[EntityID]]) -> Set<EntityID> {
    var named = Set(cutOff.flatMap { $0.prefix(cutOffLimit) })
    var count = 0
    while count < named.count {
      count = named.count
      for people in cutOff {
        let rest = people.filter { !named.contains($0) }
        if rest.count == 1 { named.formUnion(rest) }
      }
    }
    return named
  }

  /// Those that are drawn, and the actors that one relation alone reaches: that relation is not drawn
  /// beside them. Nor is a tie that leads to one alone, whose other end is drawn for that. What somebody
  /// has decided about is drawn in any case.
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
      case .bridge: return loss.separatedCount > 1 || loss.finding.followUp != nil
      case .relation:
        let cells = Set(loss.cells.map(Cell.init))
        // Whom the relation reaches: the member where it is an actor's in an arena.
        let graph = analysis.selected.graph
        if let reached = loss.ends.first(where: {
          graph.sort(of: $0) == .actor && $0 != EntityID(graph.principal)
        })?.rawValue, reach[reached] == cells {
          single.insert(reached)
        }
        return loss.finding.followUp != nil
          || !loss.ends.contains { reach[$0.rawValue]?.isSuperset(of: cells) ?? false }
      }
    }
    return (told, single)
  }

  /// The relations that are lost, by their ids or keys.
  private static func relations(
    that losses: [Loss],
    in selected: SelectedGraph
  ) -> [String: Relation] {
    let names = Set(losses.filter { $0.kind == .relation }.map(\.element))
    var found: [String: Relation] = [:]
    for relation in names.isEmpty ? [] : selected.standing {
      let name = relation.id?.rawValue ?? relation.key
      if names.contains(name) { found[name] = relation }
    }
    return found
  }

  private static func element(of loss: Loss, _ relations: [String: Relation]) -> Element {
    if loss.kind == .relation, let relation = relations[loss.element] { return .relation(relation) }
    return loss.ends.count == 2
      ? .bridge(loss.ends[0], loss.ends[1]) : .somebody(loss.ends[0])
  }
}

extension RisksContent.Cell {
  fileprivate init(_ cell: Loss.Cell) {
    self.init(area: cell.area, level: cell.level)
  }
}

extension RisksContent.Thread {
  fileprivate mutating func add(_ loss: Loss) {
    cells += loss.cells.map(RisksContent.Cell.init).filter { !cells.contains($0) }
    sentences.append(loss.finding.message)
    evidence += loss.finding.evidence.filter { !evidence.contains($0) }
  }
}
