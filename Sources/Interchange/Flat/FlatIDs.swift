internal import Diagnostics
internal import Stakeholders

/// What the nodes of a file are called in a graph.
struct FlatIDs {
  /// `nil` for a node that is not of our making.
  let sorts: [Entity.Sort?]
  private let ids: [String]

  init(of flat: FlatGraph) {
    let rows = flat.nodeIDs.indices
    let sorts = rows.map { row in
      flat.value(FlatName.sort, of: row, in: flat.nodes).flatMap(Entity.Sort.init)
    }
    var slugs = SlugMaker(taken: Set(rows.filter { sorts[$0] != nil }.map { flat.nodeID($0) }))
    ids = rows.map { row in
      sorts[row] != nil ? flat.nodeID(row) : slugs.slug(of: flat.name(of: row))
    }
    self.sorts = sorts
  }

  subscript(row: Int) -> String { ids[row] }

  /// The row of the node whose relations the graph describes.
  ///
  /// - Parameter chosen: Its id in the graph or in the file, or its name; `nil` leaves it to the file.
  func principal(_ chosen: String?, of flat: FlatGraph) throws(UnreadableInput) -> Int {
    let rows = flat.nodeIDs.indices
    guard let chosen else {
      let marked = rows.filter { flat.value(FlatName.principal, of: $0, in: flat.nodes) == "true" }
      if let only = marked.first, marked.count == 1 { return only }
      throw UnreadableInput([
        Diagnostic(
          .error,
          marked.isEmpty
            ? .noPrincipal(flat.path, suggestions(of: flat))
            : .severalPrincipals(flat.path, marked.map { ids[$0] }),
          at: nil
        )
      ])
    }
    let found =
      rows.first { ids[$0] == chosen } ?? rows.first { flat.nodeID($0) == chosen }
      ?? rows.first { flat.name(of: $0) == chosen }
    if let found { return found }
    let nearest =
      Spelling.nearest(to: chosen, among: ids)
      ?? Spelling.nearest(to: chosen, among: rows.map(flat.name))
    throw UnreadableInput([
      Diagnostic(
        .error,
        .unknownPrincipal(chosen, nearest: nearest, suggestions(of: flat)),
        at: nil
      )
    ])
  }

  /// The five nodes with the most edges: whoever collects a network of somebody's has most of theirs.
  private func suggestions(of flat: FlatGraph) -> [Phrase] {
    var counts = Array(repeating: 0, count: flat.nodeIDs.count)
    for edge in flat.sources.indices {
      counts[Int(flat.sources[edge])] += 1
      counts[Int(flat.targets[edge])] += 1
    }
    return counts.indices.sorted { (-counts[$0], ids[$0]) < (-counts[$1], ids[$1]) }.prefix(5)
      .map { row in
        let count = counts[row]
        let name = flat.name(of: row)
        let shown = name == ids[row] ? "" : "\(name), "
        return Phrase(
          sv: "\(ids[row]) (\(shown)\(count) \(count == 1 ? "kant" : "kanter"))",
          en: "\(ids[row]) (\(shown)\(count) \(count == 1 ? "edge" : "edges"))"
        )
      }
  }
}

extension Diagnostic.Problem {
  fileprivate static func noPrincipal(_ path: String, _ suggestions: [Phrase]) -> Self {
    Self(
      code: "no-principal",
      message: Phrase(
        sv: "'\(path)' säger inte vems relationer det handlar om",
        en: "'\(path)' does not say whose relations it is about"
      ),
      hint: choose(suggestions)
    )
  }

  fileprivate static func severalPrincipals(_ path: String, _ ids: [String]) -> Self {
    let list = Phrase.list(ids.map { Phrase($0) })
    return Self(
      code: "several-principals",
      message: Phrase(
        sv: "flera noder i '\(path)' är huvudaktör: \(list.swedish)",
        en: "several nodes of '\(path)' are the principal: \(list.english)"
      ),
      hint: Phrase(
        sv: "välj en med omvarld convert … --principal ID",
        en: "choose one with omvarld convert … --principal ID"
      )
    )
  }

  fileprivate static func unknownPrincipal(
    _ name: String,
    nearest: String?,
    _ suggestions: [Phrase]
  ) -> Self {
    Self(
      code: "unknown-principal",
      message: Phrase(
        sv: "det finns ingen nod '\(name)'",
        en: "there is no node '\(name)'"
      ),
      hint: nearest.map { Phrase.didYouMean($0) }
        ?? choose(suggestions)
    )
  }

  private static func choose(_ suggestions: [Phrase]) -> Phrase {
    guard !suggestions.isEmpty else {
      return Phrase(
        sv: "filen har inga noder; skriv rader med två ändar var",
        en: "the file has no nodes; write rows with two ends each"
      )
    }
    let list = Phrase(
      sv: suggestions.map(\.swedish).joined(separator: ", "),
      en: suggestions.map(\.english).joined(separator: ", ")
    )
    return Phrase(
      sv: "välj med omvarld convert … --principal ID; flest kanter har: \(list.swedish)",
      en: "choose with omvarld convert … --principal ID; most edges have: \(list.english)"
    )
  }
}
