internal import Analyses
internal import Diagnostics
internal import Stakeholders

// What findings, meetings and sources are told of, and where.

extension ReportContents {
  /// The finding that tells of a cell, where there is one.
  func finding(about cell: Coverage.Cell) -> Finding.ID? {
    guard cell.isRequired else { return nil }
    let rule: Rule? = cell.isOpen ? .openLevel : cell.state == .thin ? .thinLevel : nil
    return rule.map { "\($0.rawValue):\(cell.area):\(cell.level)" }
  }

  /// The engagements with named actors that serve a focus area, by the actors' names.
  func meetings(in area: FocusArea.ID) -> [Engagement] {
    shown(coverage.counterparts[area]?.named ?? []).flatMap { actor in
      (dealings.engagements[actor] ?? []).filter { $0.relation.focus.contains(area) }
    }
  }

  /// The units that hold what counts in a cell: relations with its partners and, where arenas make it what
  /// it is, those with the arenas.
  func holders(of cell: Coverage.Cell) -> Set<Unit.ID> {
    guard cell.state == .indirect || cell.state == .partial else { return Set(cell.holders) }
    return holders(of: cell.arenas, in: [cell.area]).union(cell.holders)
  }

  /// The units that take part in arenas, in some focus areas.
  func holders(of arenas: [Actor.ID], in areas: [FocusArea.ID]) -> Set<Unit.ID> {
    let engagements = arenas.flatMap { dealings.engagements[$0] ?? [] }
    return Set(
      engagements.filter { $0.relation.focus.contains(where: areas.contains) }.compactMap(\.holder)
    )
  }

  /// The categories that stand in a focus area.
  func categories(in area: FocusArea.ID) -> [Actor.ID] {
    shown(coverage.counterparts[area]?.generic ?? [])
  }

  /// Those whom the map of the focus area shows: at a chosen level, or at none on record.
  private func shown(_ actors: [Actor.ID]) -> [Actor.ID] {
    names.ordered(
      actors.filter { id in
        selected.isAtChosenLevel(id) || graph.actor(id)?.levels.isEmpty ?? false
      }
    )
  }

  /// "”på nationell nivå” – Programmet, avsnitt 3.4", leading to the source.
  func cited(_ evidence: Evidence) -> Line {
    let place = place(of: evidence)
    guard let quote = evidence.quote else { return place }
    return Line([.quote(quote)]) + " – " + place
  }

  /// Where each is written, leading to the source.
  func places(_ evidence: [Evidence]) -> Line {
    var seen: Set<Line> = []
    return .list(evidence.map(place).filter { seen.insert($0).inserted })
  }

  private func place(of evidence: Evidence) -> Line {
    let document = graph.document(evidence.document)
    let name = (document?.details.short ?? document?.name)?[language] ?? evidence.document.rawValue
    let section = evidence.section.map {
      Phrase(sv: "avsnitt \($0)", en: "section \($0)")[language]
    }
    let text = [sources.citesSeveral || section == nil ? name : nil, section]
      .compactMap(\.self).joined(separator: ", ")
    guard let anchor = sources.anchor(of: evidence) else { return Line(text) }
    return Line([.link(text, .source(anchor))])
  }
}

extension ReportContents {
  /// Who decides on a matter, the principal among them.
  func deciders(of matter: Matter) -> Line {
    let makers = dealings.deciders[matter.id] ?? []
    return makers.isEmpty
      ? Line() : .enumeration(names.ordered(makers).map(names.link), in: language)
  }

  func deciderCount(of matter: Matter) -> Int {
    dealings.deciders[matter.id]?.count ?? 0
  }
}
