internal import Diagnostics
internal import GraphCore
internal import Networks
internal import Stakeholders

// Whom and what the network hangs on.

extension RiskFindings {
  mutating func cuts() {
    guard let network else { return }
    for point in network.cuts.points {
      losses.append(loss(of: network.network[point.vertex], CutOff(point.pieces, in: network)))
    }
    let ties = network.tiesByBridge()
    for link in network.cuts.bridges {
      let ends = [link.bridge.ends.source, link.bridge.ends.target].map { network.network[$0] }
      losses.append(
        loss(
          ofTie: ends[0],
          ends[1],
          ties[link.bridge.ends],
          CutOff([link.source, link.target], in: network)
        )
      )
    }
  }

  private func loss(of id: EntityID, _ cutOff: CutOff) -> Loss {
    let name = graph.name(id).phrase
    let (names, rest) = (names(cutOff), rest(of: cutOff))
    let ways = cutOff.parts.compactMap { way(from: $0, to: cutOff.rest, in: cutOff.net, past: id) }
    let isSolved = ways.count == cutOff.parts.count
    return Loss(
      .cutActor,
      of: [id],
      cutOff: cutOff,
      Finding(
        .cutActor,
        [id.rawValue],
        Phrase(
          sv: "Utan \(name.swedish) tappar \(names.swedish) kopplingen till \(rest.swedish).",
          en: "Without \(name.english), \(names.english) would lose all connection to "
            + "\(rest.english)."
        ),
        limit: Self.limit,
        question: Phrase(
          sv: "Vem mer kan hålla kontakten?",
          en: "Who else can keep in touch?"
        ),
        remedy: Phrase(
          sv: "Notera relationer som går förbi \(name.swedish)",
          en: "Record relations that lead past \(name.english)"
        ) + example(ways),
        changes: isSolved ? ways.map { .add($0) } : [],
        evidence: graph.entity(id)?.details.evidence ?? []
      )
    )
  }

  private func loss(ofTie one: EntityID, _ other: EntityID, _ tie: Tie?, _ cutOff: CutOff) -> Loss {
    let part = cutOff.parts[0]
    let (near, far) =
      cutOff.net.contains(part, other) ? (one, other) : (other, one)
    let (nearName, farName) = (graph.name(near).phrase, graph.name(far).phrase)
    let (names, rest) = (names(cutOff), rest(of: cutOff))
    let kind =
      tie.flatMap { graph.vocabulary.relationKind($0.relation.kind)?.name.phrase } ?? Phrase("")
    let changes: [Change]
    let remedy: Phrase
    if let way = way(from: part, to: cutOff.rest, in: cutOff.net, but: (far, near)) {
      changes = [.add(way)]
      remedy =
        Phrase(
          sv: "Notera en relation till \(farName.swedish) eller förbi kopplingen",
          en: "Record a relation to \(farName.english), or past the tie"
        ) + example([way])
    } else {
      var madeUp = MadeUp(selected)
      let partner = madeUp.actor(at: nil)
      let ways = [near, far].compactMap { madeUp.tie(between: $0, and: EntityID(partner.id)) }
      changes = ways.count == 2 ? [.put(.actor(partner))] + ways.map { .add($0) } : []
      remedy = Phrase(
        sv: "Notera någon mer som både \(nearName.swedish) och \(farName.swedish) har en relation "
          + "till.",
        en: "Record somebody else to whom both \(nearName.english) and \(farName.english) have a "
          + "relation."
      )
    }
    return Loss(
      .bridge,
      of: [one, other],
      cutOff: cutOff,
      Finding(
        .bridge,
        [one.rawValue, other.rawValue],
        cutOff.count == 1
          ? onlyTie(of: farName, to: nearName, kind, cutOff)
          : Phrase(
            sv: "Bara kopplingen mellan \(nearName.swedish) och \(farName.swedish) "
              + "(\(kind.swedish)) håller ihop \(names.swedish) med \(rest.swedish).",
            en: "Only the tie between \(nearName.english) and \(farName.english) "
              + "(\(kind.english)) holds \(names.english) to \(rest.english)."
          ),
        limit: Self.limit,
        question: Phrase(
          sv: "Vem mer möter \(farName.swedish)?",
          en: "Who else meets \(farName.english)?"
        ),
        remedy: remedy,
        changes: changes,
        evidence: tie?.relation.evidence ?? []
      )
    )
  }

  /// That somebody has one tie only: to all others, to a part of them, or to the one whom it joins.
  private func onlyTie(
    of far: Phrase,
    to near: Phrase,
    _ kind: Phrase,
    _ cutOff: CutOff
  ) -> Phrase {
    if cutOff.isOfWholeNetwork {
      return Phrase(
        sv: "\(far.swedish) hänger ihop med nätverket bara genom \(near.swedish) "
          + "(\(kind.swedish)).",
        en: "\(far.english) is connected to the network only through \(near.english) "
          + "(\(kind.english))."
      ).capitalised
    }
    if cutOff.rest.count == 1 {
      return Phrase(
        sv: "\(far.swedish) och \(near.swedish) har bara varandra i nätverket (\(kind.swedish)).",
        en: "\(far.english) and \(near.english) have only each other in the network "
          + "(\(kind.english))."
      ).capitalised
    }
    return Phrase(
      sv: "\(far.swedish) hänger ihop med sin del av nätverket bara genom \(near.swedish) "
        + "(\(kind.swedish)).",
      en: "\(far.english) is connected to its part of the network only through \(near.english) "
        + "(\(kind.english))."
    ).capitalised
  }

  /// What is left, as far as it hung together with those who are cut off: by name where it is a part of
  /// the network and few.
  private func rest(of cutOff: CutOff) -> Phrase {
    if cutOff.isOfWholeNetwork {
      return Phrase(sv: "resten av nätverket", en: "the rest of the network")
    }
    if cutOff.rest.count <= 6 { return graph.names(cutOff.net.members(of: cutOff.rest)) }
    return Phrase(sv: "resten av sin del av nätverket", en: "the rest of their part of the network")
  }

  /// Those who are cut off: all of them where they are few, and otherwise the nearest and how many
  /// more.
  private func names(_ cutOff: CutOff) -> Phrase {
    let shown = cutOff.count <= 6 ? cutOff.members : cutOff.nearest(5)
    let names = graph.names(shown)
    let count = cutOff.count
    return count == shown.count
      ? names
      : Phrase(sv: "\(count) andra, däribland ", en: "\(count) others, among them ") + names
        + Phrase(",")
  }

  /// ", till exempel mellan A och B, och mellan C och D."
  private func example(_ ways: [Relation]) -> Phrase {
    let pairs = ways.map { way in
      let (one, other) = (graph.name(way.from).phrase, graph.name(way.to).phrase)
      return Phrase(
        sv: "mellan \(one.swedish) och \(other.swedish)",
        en: "between \(one.english) and \(other.english)"
      )
    }
    guard !pairs.isEmpty else { return Phrase(".") }
    return Phrase(sv: ", till exempel ", en: ", for example ") + .list(pairs, limit: 3)
      + Phrase(".")
  }

  /// A relation that ties a part to the rest: between those who are tied to the one that it goes past,
  /// or to the ends of a given pair, where there are such, and other than one between that pair.
  private func way(
    from part: Cuts.Piece,
    to rest: Cuts.Piece,
    in net: CutNetwork,
    past middle: EntityID? = nil,
    but pair: (EntityID, EntityID)? = nil
  ) -> Relation? {
    func some(_ sort: CutNetwork.Sort, of piece: Cuts.Piece) -> [EntityID] {
      let near = [middle, pair?.0, pair?.1].compactMap(\.self)
        .compactMap { net.neighbour(of: $0, in: piece, sort) }
        .filter { $0 != pair?.0 && $0 != pair?.1 }
      return near.isEmpty ? net.members(of: piece, sort, limit: 2) : Array(near.prefix(1))
    }
    for (inPart, inRest) in CutNetwork.Sort.pairs {
      for one in some(inPart, of: part) {
        for other in some(inRest, of: rest) {
          if let pair, pair == (one, other) { continue }
          if let relation = MadeUp(selected).tie(between: other, and: one) { return relation }
        }
      }
    }
    return nil
  }
}
