import Diagnostics
import Foundation
import Stakeholders
import TestSupport
import Testing

@testable import Interchange

/// What merging a text into the example city, or into another text beside it, comes to.
struct Merged {
  let merge: GraphMerge
  let graph: EditableGraph

  init(_ rows: String, into text: String = "", keepsApart: Bool = false) throws {
    graph = try EditableGraph([
      SourceFile(path: "graph.yaml", text: text),
      SourceFile(path: ExampleCity.path, text: ExampleCity.yaml),
    ])
    merge = try GraphMerge.merging(
      yaml: [SourceFile(path: "rows.yaml", text: rows)],
      into: graph,
      keepsApart: keepsApart
    )
  }

  /// The text of the file beside the example city afterwards.
  var text: String { merge.files[0].text }
  /// The example city afterwards.
  var city: String { merge.files[1].text }
  var added: [String?] { merge.added.map(\.id) }
  var changed: [String] {
    merge.changed.map { "\($0.row.id ?? ""): \($0.keys.joined(separator: " "))" }
  }
  var refused: [String] {
    merge.refused.map {
      "\($0.diagnostic.location.map { "\($0.line):\($0.column)" } ?? "") \($0.diagnostic.code)"
    }
  }

  /// The graph afterwards, and the same rows merged into it again.
  func again(_ rows: String) throws -> GraphMerge {
    let files = merge.files.map { SourceFile(path: $0.file.path, text: $0.text) }
    return try GraphMerge.merging(
      yaml: [SourceFile(path: "rows.yaml", text: rows)],
      into: EditableGraph(files),
      keepsApart: false
    )
  }
}

private let lund = """
  actors:
    # the neighbour
    - {id: lund, name: {sv: Lund, en: Lund (Scania)}, kind: municipality, aliases: [Lunds kommun], identifiers: {se-org: "212000-1132"}}   # near
    - {id: kopenhamn, name: Köpenhamn, kind: municipality}

  """

struct `A row` {
  @Test(
    arguments: [
      "{id: lund, country: SE}",
      "{name: Other, identifiers: {se-org: \"212000-1132\"}, country: SE}",
      "{name: Lund, country: SE}", "{name: {en: Lund (Scania)}, country: SE}",
      "{name: Lunds kommun, country: SE}", "{name: Z, aliases: [Lund], country: SE}",
    ]
  )
  func `means the thing with its id, its identifier, its name or an alias`(row: String) throws {
    let merged = try Merged("actors: [\(row)]", into: lund)
    #expect(merged.added.isEmpty && merged.refused.isEmpty)
    #expect(merged.merge.changed.map(\.row.id) == ["lund"])
    #expect(merged.text.contains("country: SE"))
  }

  @Test(
    arguments: [
      ("{id: x, name: Lund, kind: other}", "1:15 look-alike"),
      ("{id: x, name: X, kind: other, aliases: [Lunds kommun]}", "1:15 look-alike"),
      ("{name: X, kind: other, identifiers: {se-org: \"212000-1132\"}, id: x}", "1:75 look-alike"),
    ]
  )
  func `with an id of its own beside a name or an identifier that is known waits for a decision`(
    row: String,
    refusal: String
  ) throws {
    let merged = try Merged("actors: [\(row)]", into: lund)
    #expect(merged.refused == [refusal])
    #expect(merged.merge.lookAlikes.map(\.other) == ["lund"])
    #expect(merged.merge.files.allSatisfy { !$0.isChange })
    let hint = merged.merge.refused[0].diagnostic.hint?.english
    #expect(hint?.contains("write the id 'lund' in the row") == true)
    let apart = try Merged("actors: [\(row)]", into: lund, keepsApart: true)
    #expect(apart.added == ["x"])
    #expect(apart.merge.changed.isEmpty)
  }

  @Test(
    arguments: [
      "Köpenhamns flygplats", "lund", "LUND", "Lund ", "Lund kommun", "Kopenhamn", "København",
    ]
  )
  func `never means a thing by a name that is only like it`(name: String) throws {
    let row = "actors: [{id: new, name: \"\(name)\", kind: other}]"
    let merged = try Merged(row, into: lund, keepsApart: true)
    #expect(merged.added == ["new"])
    #expect(merged.merge.changed.isEmpty && merged.merge.refused.isEmpty)
  }

  @Test(
    arguments: [
      ("Kopenhamn", ["kopenhamn"]), ("KÖPENHAMN", ["kopenhamn"]), ("Lunnd", ["lund"]),
      ("Köpenhamns flygplats", []), ("Malmö", []),
    ]
  )
  func `with a new name that looks like a known one waits for a decision`(
    name: String,
    others: [String]
  ) throws {
    let merged = try Merged("actors: [{id: new, name: \(name), kind: other}]", into: lund)
    #expect(merged.merge.lookAlikes.map(\.other.rawValue) == others)
    #expect(merged.added == (others.isEmpty ? ["new"] : []))
    #expect(merged.refused == (others.isEmpty ? [] : ["1:26 look-alike"]))
    #expect(merged.merge.files.allSatisfy { !$0.isChange } == !others.isEmpty)
  }

  @Test func `matches names in composed form`() throws {
    let merged = try Merged("actors: [{name: \"Ko\u{308}penhamn\", country: DK}]", into: lund)
    #expect(merged.changed == ["kopenhamn: country"])
  }

  @Test func `that could mean two things is refused`() throws {
    let two = "actors: [{id: a, name: A, kind: other, aliases: [X]}, {id: b, name: X, kind: other}]"
    let merged = try Merged("actors: [{name: X, country: SE}]", into: two)
    #expect(merged.refused == ["1:10 ambiguous-row"])
  }

  @Test func `about the same as one before is refused`() throws {
    let rows =
      "actors: [{id: lund, country: SE}, {name: Lund, country: DK}, {id: n, name: N, kind: other}, {id: n, name: M, kind: other}]"
    let merged = try Merged(rows, into: lund)
    #expect(merged.refused == ["1:35 repeated-row", "1:93 repeated-row"])
    #expect(merged.changed == ["lund: country"])
    #expect(merged.added == ["n"])
  }

  @Test func `with the id of another sort is refused`() throws {
    let merged = try Merged("units: [{id: lund, name: Lund, kind: role}]", into: lund)
    #expect(merged.refused == ["1:14 wrong-reference"])
  }

  @Test func `that is new and has no id gets one from its name`() throws {
    let merged = try Merged("actors: [{name: Ängelholms hamn, kind: other}]", into: lund)
    #expect(merged.added == ["angelholms-hamn"])
    let taken = try Merged("units: [{name: Lund!, kind: role}]", into: lund)
    #expect(taken.refused == ["1:9 missing-key"])
  }
}

struct `What a matched row says` {
  private func merged(_ row: String, into entry: String) throws -> Merged {
    try Merged(
      "actors: [{id: a, \(row)}]",
      into: "actors:\n  - {id: a, name: A, kind: network, \(entry)}\n"
    )
  }

  @Test(
    arguments: [
      // Values take the place of the graph's, lists as a whole.
      ("country: DK", "country: SE", "{id: a, name: A, kind: network, country: DK}"),
      ("levels: [eu]", "levels: [local]", "{id: a, name: A, kind: network, levels: [eu]}"),
      // Nothing said is nothing changed; ~ takes away.
      ("country: ", "country: SE", nil),
      ("levels: []", "levels: [eu]", nil),
      ("country: \"~\"", "country: SE", "{id: a, name: A, kind: network}"),
      ("levels: \"~\"", "levels: [eu, local]", "{id: a, name: A, kind: network}"),
      ("country: \"~\"", "levels: [eu]", nil),
      // Sets have no order, what goes without saying need not be said.
      ("levels: [eu, local]", "levels: [local, eu]", nil),
      ("standing: named", "levels: [local]", nil),
      ("standing: named", "standing: place", "{id: a, name: A, kind: network, standing: named}"),
      // Evidence, aliases and identifiers are added to.
      ("aliases: [C, B]", "aliases: [B]", "{id: a, name: A, aliases: [B, C], kind: network}"),
      (
        "identifiers: {x: \"1\", w: \"2\"}", "identifiers: {x: \"0\", z: \"3\"}",
        "{id: a, name: A, kind: network, identifiers: {w: \"2\", x: \"1\", z: \"3\"}}"
      ),
      (
        "evidence: [{document: programme, section: \"2\"}]", "evidence: [{document: programme}]",
        "id: a\n    name: A\n    kind: network\n    evidence:\n      - {document: programme}\n      - {document: programme, section: \"2\"}"
      ),
      (
        "evidence: [{document: programme}]",
        "evidence: [{document: programme, section: \"2\"}, {document: programme}]", nil
      ),
      // A text without a language is the graph's language's.
      ("note: B", "note: {sv: A, en: C}", "{id: a, name: A, kind: network, note: {sv: A, en: B}}"),
      ("note: A", "note: {sv: A, en: C}", nil),
      ("note: {sv: B}", "note: A", "{id: a, name: A, kind: network, note: {sv: B, en: A}}"),
      ("note: {sv: A, en: A}", "note: A", nil),
      (
        "note: {en: D}", "note: {sv: A, en: C}",
        "{id: a, name: A, kind: network, note: {sv: A, en: D}}"
      ),
      // An alias does not become the name.
      (
        "name: B, country: SE", "aliases: [B]",
        "{id: a, name: A, aliases: [B], kind: network, country: SE}"
      ),
      ("name: C", "aliases: [B]", "{id: a, name: C, aliases: [B], kind: network}"),
    ] as [(String, String, String?)]
  )
  func `is merged by written rules`(row: String, entry: String, result: String?) throws {
    let merged = try merged(row, into: entry)
    #expect(merged.refused.isEmpty)
    #expect(merged.merge.unchanged.count == (result == nil ? 1 : 0))
    if let result {
      #expect(merged.text == "actors:\n  - \(result)\n")
    } else {
      #expect(!merged.merge.files[0].isChange)
    }
  }

  @Test func `merges requirements level by level`() throws {
    let rows = """
      focus-areas:
        - {id: transport, requirements: [{level: eu, minimum: 2}, {level: national, kinds: [agency], minimum: 1}]}
      """
    let merged = try Merged(rows)
    #expect(merged.changed == ["transport: requirements"])
    #expect(
      merged.city.contains(
        """
            requirements:
              - {level: national, kinds: [agency], evidence: [{document: programme}]}
              - {level: eu, minimum: 2}
        """
      )
    )
    #expect(try merged.again(rows).unchanged.count == 1)
  }
}

struct `References in rows` {
  @Test func `are read in the graph's ids, and by exact names`() throws {
    let rows = """
      actors: [{name: Lund}, {id: new, name: New, kind: network, members: [lund, Köpenhamn]}]
      relations:
        - {from: office, to: Lund, kind: contact, focus: [Transport]}
        - {from: Harbour, to: Köpenhamn, kind: contact}
      """
    let merged = try Merged(rows, into: lund)
    #expect(merged.refused.isEmpty)
    #expect(
      merged.text.contains("- {id: new, name: New, kind: network, members: [kopenhamn, lund]}")
    )
    #expect(merged.added == ["new", "office>contact>lund>transport", "harbour>contact>kopenhamn>"])
  }

  @Test func `that lead nowhere refuse their row, and rows that lean on it`() throws {
    let rows = """
      actors: [{id: new, name: New, kind: nonsense}, {id: good, name: Good, kind: other}]
      relations:
        - {from: office, to: new, kind: contact}
        - {from: office, to: good, kind: contact}
        - {from: office, to: nobody, kind: contact}
      """
    let merged = try Merged(rows, into: lund)
    #expect(
      merged.refused == [
        "1:37 unknown-kind", "3:24 dangling-reference", "5:24 dangling-reference",
      ]
    )
    #expect(merged.added == ["good", "office>contact>good>"])
  }

  // The arena's members make the change of its kind an error, and that stands in the graph.
  @Test func `of the graph's own that a row would break refuse that row alone`() throws {
    let graph = """
      actors:
        - {id: arena, name: Arena, kind: network, members: [lund]}
        - {id: lund, name: Lund, kind: municipality}

      """
    let rows =
      "actors: [{id: lund, country: SE}, {id: arena, kind: region}, {id: x, name: X, kind: other}]"
    let merged = try Merged(rows, into: graph)
    #expect(merged.merge.refused.map(\.row?.id) == ["arena"])
    #expect(merged.changed == ["lund: country"])
    #expect(merged.added == ["x"])
    let nameless = try Merged(
      "actors: [{id: arena, name: \"~\"}, {id: lund, country: SE}]",
      into: graph
    )
    #expect(nameless.merge.refused.map(\.row?.id) == ["arena"])
    #expect(nameless.changed == ["lund: country"])
  }
}

struct `Relations in rows` {
  private let graph =
    lund + """
      relations:
        - {from: office, to: lund, kind: contact, focus: [transport], since: 2015}
        - {id: r1, from: office, to: lund, kind: contact, focus: [transport], since: 2020}
        - {from: office, to: kopenhamn, kind: contact}

      """

  @Test func `meet by id, else by key`() throws {
    let merged = try Merged(
      """
      relations:
        - {from: office, to: kopenhamn, kind: contact, status: ongoing}
        - {id: r1, from: office, to: lund, kind: contact, focus: [transport], status: ended}
        - {from: office, to: kopenhamn, kind: contact, focus: [transport]}
      """,
      into: graph
    )
    #expect(merged.changed == ["office>contact>kopenhamn>: status", "r1: status"])
    #expect(merged.added == ["office>contact>kopenhamn>transport"])
  }

  @Test func `of a symmetric kind meet whichever way they are written`() throws {
    let graph =
      lund + """
        relations:
          - {from: lund, to: kopenhamn, kind: cooperation, since: 2015}
          - {id: r1, from: office, to: lund, kind: contact}
          - {from: lund, to: kopenhamn, kind: advice}

        """
    let merged = try Merged(
      """
      relations:
        - {from: kopenhamn, to: lund, kind: cooperation, status: ongoing}
        - {id: r1, from: lund, to: office, kind: contact}
        - {from: kopenhamn, to: lund, kind: advice}
      """,
      into: graph
    )
    #expect(merged.changed == ["lund>cooperation>kopenhamn>: status"])
    #expect(merged.merge.unchanged.map(\.id) == ["r1"])
    // Advice goes one way.
    #expect(merged.added == ["kopenhamn>advice>lund>"])
  }

  @Test func `with a key that several have are paired where they say the same, else refused`()
    throws
  {
    let same = try Merged(
      "relations: [{from: office, to: lund, kind: contact, focus: [transport], since: 2020}, {from: office, to: lund, kind: contact, focus: [transport], since: 2015}]",
      into: graph
    )
    #expect(same.merge.unchanged.count == 2)
    let other = try Merged(
      "relations: [{from: office, to: lund, kind: contact, focus: [transport], since: 2001}]",
      into: graph
    )
    #expect(other.refused == ["1:13 ambiguous-row"])
  }
}

struct `What properties of the graph state` {
  private static let graph = """
    actors:
      - {id: arena, name: Arena, kind: network, members: [lund], mandates: [deal]}
      - {id: lund, name: Lund, kind: municipality}
    units:
      - {id: group, name: Group, kind: group, members: [office]}
    aims:
      - {id: aim, name: Aim, focus: [transport], owner: office}
    matters:
      - {id: deal, name: Deal}
    documents:
      - {id: plan, name: Plan, covers: [transport]}

    """

  @Test(
    arguments: [
      "lund>membership>arena", "arena>mandate>deal", "office>membership>group",
      "transport>contribution>aim", "office>responsibility>aim", "plan>guidance>transport",
    ]
  )
  func `is no news as a relation, unless that says more`(key: String) throws {
    let parts = key.split(separator: ">")
    let row = "from: \(parts[0]), kind: \(parts[1]), to: \(parts[2])"
    let bare = try Merged("relations: [{\(row)}, {\(row), since: }]", into: Self.graph)
    #expect(bare.merge.unchanged.map(\.id) == [key + ">", key + ">"])
    #expect(bare.merge.files.allSatisfy { !$0.isChange })
    let more = try Merged("relations: [{\(row), since: 2015}]", into: Self.graph)
    #expect(more.added == [key + ">"])
    let back = "from: \(parts[2]), kind: \(parts[1]), to: \(parts[0])"
    let other = try Merged("relations: [{\(back)}]", into: Self.graph)
    #expect(other.merge.unchanged.isEmpty)
  }

  @Test func `goes beside what a relation of the same key states`() throws {
    let graph =
      Self.graph + "relations:\n  - {from: lund, to: arena, kind: membership, since: 2015}\n"
    let merged = try Merged(
      "relations: [{from: lund, to: arena, kind: membership}, {from: lund, to: arena, kind: membership, since: 2015}]",
      into: graph
    )
    #expect(merged.merge.unchanged.count == 2)
    #expect(merged.merge.files.allSatisfy { !$0.isChange })
  }

  @Test func `may be stated by the same file`() throws {
    let rows = """
      actors: [{id: other, name: Other, kind: network, members: [lund]}]
      relations: [{from: lund, to: other, kind: membership}]
      """
    let merged = try Merged(rows, into: lund)
    #expect(merged.added == ["other"])
    #expect(merged.merge.unchanged.count == 1)
  }
}

struct `Files that rows are merged into` {
  private static let text = """
    # Neighbours, by hand.

    actors:   # who they are
      # the neighbour
      - {kind: municipality, id: lund,   # as in the register
         name: Lund}   # near
      - id: b
        name:   B
        kind: other
        # since when?

      # the last
      - { id: c, name: C , kind: other }   # spaced

      # more to come

    # and units
    units:
        - {id: u, kind: role, name: U}
    """

  @Test func `keep every line that no row touches`() throws {
    let rows = """
      actors: [{id: b, country: SE}, {id: d, name: D, kind: other}]
      units: [{id: v, name: V, kind: role}]
      aims: [{id: w, name: W}]
      """
    let merged = try Merged(rows, into: Self.text)
    #expect(
      merged.text == """
        # Neighbours, by hand.

        actors:   # who they are
          # the neighbour
          - {kind: municipality, id: lund,   # as in the register
             name: Lund}   # near
          - id: b
            name: B
            kind: other
            # since when?
            country: SE

          # the last
          - { id: c, name: C , kind: other }   # spaced
          - {id: d, name: D, kind: other}

          # more to come

        # and units
        units:
            - {id: u, kind: role, name: U}

        """
    )
    // The city has most units, and the head of the graph.
    #expect(
      merged.city.contains(
        "  - {id: harbour, name: Harbour, kind: company}\n  - {id: v, name: V, kind: role}\n"
      )
    )
    #expect(merged.city.hasSuffix("\naims:\n  - {id: w, name: W}\n"))
  }

  @Test func `keep the comments inside an entry that changes`() throws {
    let merged = try Merged("actors: [{id: lund, country: SE}]", into: Self.text)
    #expect(
      merged.text.contains(
        """
          # the neighbour
          # near
          - id: lund  # as in the register
            name: Lund
            kind: municipality
            country: SE
          - id: b
            name:   B
        """
      )
    )
    for comment in ["# as in the register", "# near", "# the neighbour", "# since when?"] {
      #expect(merged.text.components(separatedBy: comment).count == 2, "\(comment)")
    }
  }

  @Test func `are laid out anew where entries share lines`() throws {
    let merged = try Merged(
      "actors: [{id: b, country: SE}]",
      into: "actors: [{id: a, name: A, kind: other}, {id: b, name: B, kind: other}]   # both\n"
    )
    #expect(
      merged.text == """
        actors:  # both
          - {id: a, name: A, kind: other}
          - {id: b, name: B, kind: other, country: SE}

        """
    )
  }

  @Test func `end new lines as they end theirs`() throws {
    let text =
      "actors:\r\n"
      + ["a", "c", "d"].map { "  - {id: \($0), name: \($0), kind: other}\r\n" }.joined()
    let merged = try Merged("actors: [{id: b, name: B, kind: other}]", into: text)
    #expect(merged.text == text + "  - {id: b, name: B, kind: other}\r\n")
  }
}

struct `Rows of a random graph` {
  private static let size = RandomGraph.Size(areas: 2, actors: 4, units: 3, relations: 8)

  @Test(arguments: UInt64(0)..<12)
  func `say nothing new to the graph itself`(seed: UInt64) throws {
    let random = RandomGraph(seed: seed, size: Self.size)
    let graph = try EditableGraph([SourceFile(path: "graph.yaml", text: random.yaml)])
    let merge = try GraphMerge.merging(
      yaml: [SourceFile(path: "rows.yaml", text: graph.graph.yaml)],
      into: graph
    )
    #expect(merge.added.isEmpty && merge.changed.isEmpty && merge.refused.isEmpty)
    #expect(merge.files.allSatisfy { !$0.isChange })
    #expect(merge.rowCount == merge.usedCount)
  }

  // Some entries of one graph are the graph; the other's are merged into it, and then again.
  @Test(arguments: UInt64(0)..<12)
  func `are all used or refused, and the second time say nothing new`(seed: UInt64) throws {
    let one = try EditableGraph([
      SourceFile(path: "graph.yaml", text: RandomGraph(seed: seed, size: Self.size).yaml)
    ])
    let other = RandomGraph(seed: seed + 1000, size: Self.size)
    let rows = [SourceFile(path: "rows.yaml", text: other.yaml)]
    let merge = try GraphMerge.merging(yaml: rows, into: one, keepsApart: true)
    let count = other.sections.values.reduce(0) { $0 + $1.count }
    #expect(merge.rowCount == count)
    #expect(merge.usedCount + merge.refusedCount == count)
    #expect(Set(merge.refused.map(\.row?.location)).count == merge.refusedCount)

    let files = merge.files.map { SourceFile(path: $0.file.path, text: $0.text) }
    let again = try GraphMerge.merging(yaml: rows, into: EditableGraph(files), keepsApart: true)
    #expect(again.added.isEmpty)
    #expect(again.changed.isEmpty)
    #expect(again.files.allSatisfy { !$0.isChange })
    #expect(again.usedCount == merge.usedCount)
  }
}
