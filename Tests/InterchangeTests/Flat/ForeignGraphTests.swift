import Diagnostics
import Stakeholders
import TestSupport
import Testing

@testable import Interchange

/// Files of nodes and edges that are not of our making.
struct `A foreign file` {
  private func read(
    _ text: String,
    as format: FileFormat = .nodeLink,
    principal: String? = "a"
  ) throws -> (graph: StakeholderGraph, remarks: [String], words: [String]) {
    let flat = try FlatGraph.reading(Array(text.utf8), as: format).value
    let document = try flat.document(
      scheme: format.rawValue,
      principal: principal,
      language: .swedish
    )
    return (
      try StakeholderGraph.reading([document.value]).value, document.diagnostics.map(\.code),
      document.diagnostics.map(\.message.english)
    )
  }

  /// Nodes a, b, c, and edges as they are given.
  private func network(_ edges: String, isDirected: Bool = false) -> String {
    """
    {"directed": \(isDirected), "nodes": [{"id": "a"}, {"id": "b"}, {"id": "c"}], "edges": [\(edges)]}
    """
  }

  private func relations(_ graph: StakeholderGraph) -> [String] {
    graph.relations.map { relation in
      let strength = relation.strength.map { " \($0)" } ?? ""
      return relation.key + strength
        + (relation.tags.isEmpty ? "" : " " + relation.tags.joined(separator: ";"))
    }
  }

  @Test func `becomes actors and contacts, which remember their ids`() throws {
    let (graph, remarks, _) = try read(
      """
      {"directed": false, "nodes": [{"id": 0, "label": "Malmö stad", "kind": "municipality"},
       {"id": 1, "label": "Malmö  stad", "group": 3}, {"id": "lund"}, {"id": 3, "type": "Myndighet"},
       {"id": 4, "type": "trade union", "description": "d"}],
       "edges": [{"source": 0, "target": 1}, {"source": 1, "target": "lund"}]}
      """,
      principal: "Malmö stad"
    )
    #expect(graph.principal == "malmo-stad")
    #expect(graph.language == .swedish)
    #expect(graph.actors.map(\.id) == ["3", "4", "lund", "malmo-stad", "malmo-stad-2"])
    #expect(graph.actor(Actor.ID("malmo-stad-2"))?.name == .same("Malmö stad"))
    #expect(graph.actor(Actor.ID("malmo-stad-2"))?.details.identifiers == ["node-link": "1"])
    #expect(graph.actor(Actor.ID("lund"))?.details.identifiers == [:])
    #expect(graph.actor(Actor.ID("malmo-stad"))?.kind == "municipality")
    #expect(graph.actor(Actor.ID("3"))?.kind == "agency")
    #expect(graph.actor(Actor.ID("4"))?.kind == "other")
    #expect(graph.actor(Actor.ID("4"))?.details.tags == ["trade union"])
    #expect(graph.actor(Actor.ID("4"))?.details.description == .same("d"))
    #expect(relations(graph) == ["malmo-stad-2>contact>lund>", "malmo-stad>contact>malmo-stad-2>"])
    #expect(remarks == ["unread-columns"])
  }

  @Test(arguments: [
    // Five is the most that a strength can be, and 6 shows that the scale is another.
    ("1", "5", " 1", " 5", ["weights-are-strengths"]),
    ("2.0", "3", " 2", " 3", ["weights-are-strengths"]),
    ("1", "6", " weight=1", " weight=6", ["weights-are-tags"]),
    ("0.5", "3", " weight=0.5", " weight=3", ["weights-are-tags"]), ("1", "1.0", "", "", []),
  ])
  func `has its weights taken for strengths where all of them can be`(
    one: String,
    other: String,
    first: String,
    second: String,
    remarks: [String]
  ) throws {
    let read = try read(
      network(
        #"{"source": "a", "target": "b", "weight": \#(one)}, {"source": "a", "target": "c", "weight": \#(other)}"#
      )
    )
    #expect(relations(read.graph) == ["a>contact>b>" + first, "a>contact>c>" + second])
    #expect(read.remarks == remarks)
  }

  @Test func `shows a weight that is no strength where one of them is none`() throws {
    let read = try read(
      network(
        #"{"source": "a", "target": "b", "weight": 1}, {"source": "a", "target": "c", "weight": 31}"#
      )
    )
    #expect(
      read.words.contains(
        "the weights are not all whole numbers from 1 to 5, as strengths are, and become tags of "
          + "2 relations: 'weight=31'"
      )
    )
  }

  @Test func `keeps kinds that the vocabulary has and ends allow, and others as tags`() throws {
    let read = try read(
      network(
        """
        {"source": "a", "target": "b", "kind": "cooperation"},
        {"source": "a", "target": "c", "type": "Påverkan", "label": "möten"},
        {"source": "c", "target": "a", "kind": "advocacy"}, {"source": "a", "target": "c", "kind": "reporting"}
        """,
        isDirected: true
      )
    )
    // Nobody advocates with the principal, and only units report.
    #expect(
      relations(read.graph) == [
        "a>advocacy>c> möten", "a>contact>c> reporting", "a>cooperation>b>",
        "c>contact>a> advocacy",
      ]
    )
    #expect(read.remarks.contains("directions-lost"))
  }

  @Test func `keeps what it says in names that graphs have, and tells what has no place`() throws {
    let read = try read(
      """
      {"nodes": [{"id": "a", "label": "Lund", "name": "Lunds kommun", "since": "2015", "pos": 3},
       {"id": "b", "since": "yesterday", "tags": ["x", "y|z"]}],
       "edges": [{"source": "a", "target": "b", "note": "n", "until": "2016-02", "value": 7, "weight": 9, "key": "k"}]}
      """
    )
    let lund = try #require(read.graph.actor(Actor.ID("lund")))
    #expect(lund.details.aliases == ["Lunds kommun"])
    #expect(lund.details.validity.since == PartialDate("2015"))
    #expect(read.graph.actor(Actor.ID("b"))?.details.tags == ["x", "y|z"])
    let contact = try #require(read.graph.relations.first)
    #expect(contact.note == .same("n") && contact.validity.until == PartialDate("2016-02"))
    #expect(contact.tags == ["weight=9"])
    #expect(read.remarks == ["unread-columns", "weights-are-tags"])
    #expect(
      read.words.contains(
        "values that have no place in a graph are left out: 'pos' (1 node), 'since' (1 node) and 'value' (1 edge)"
      )
    )
  }

  @Test func `asks whose relations it is about, and suggests who has most edges`() throws {
    let text = network(#"{"source": "b", "target": "c"}, {"source": "b", "target": "a"}"#)
    for (principal, code, hint) in [
      (nil, "no-principal", "b (2 edges)"), ("bb", "unknown-principal", "did you mean 'b'?"),
      ("nobody", "unknown-principal", "b (2 edges)"),
    ] as [(String?, String, String)] {
      do throws(UnreadableInput) {
        _ = try FlatGraph.reading(Array(text.utf8), as: .nodeLink).value
          .document(scheme: "x", principal: principal, language: .english)
        Issue.record("\(principal ?? "nobody") was taken")
      } catch {
        #expect(error.diagnostics.map(\.code) == [code])
        #expect(error.diagnostics[0].hint?.english.contains(hint) == true)
      }
    }
  }

  @Test func `of ours to which others added keeps both apart`() throws {
    let read = try read(
      """
      {"nodes": [{"id": "city", "label": "City", "sort": "actor", "kind": "municipality", "principal": true},
       {"id": "desk", "label": "Desk", "sort": "unit", "kind": "department", "centrality": 0.5},
       {"id": "n7", "label": "City"}],
       "edges": [{"source": "city", "target": "n7"}, {"source": "desk", "target": "n7", "kind": "cooperation"},
       {"source": "desk", "target": "desk", "kind": "supprt"}]}
      """,
      principal: nil
    )
    #expect(read.graph.actors.map(\.id) == ["city", "city-2"])
    #expect(read.graph.actor(Actor.ID("city-2"))?.details.identifiers == ["node-link": "n7"])
    #expect(
      relations(read.graph) == [
        "city>contact>city-2>", "desk>cooperation>city-2>", "desk>supprt>desk>",
      ]
    )
    #expect(read.remarks == ["own-words", "unread-columns"])
  }

  @Test func `with a wrong value of ours is told at its place`() throws {
    let text: MarkedText = """
      <graphml><key id="s" for="node" attr.name="sort"/><key id="k" for="node" attr.name="kind"/>
      <key id="l" for="node" attr.name="until"/><key id="p" for="node" attr.name="principal"/>
      <graph edgedefault="directed">
      <node id="city"><data key="s">actor</data><data key="k">municipality</data><data key="p">true</data>
      <data key="l">1️⃣soon</data></node></graph></graphml>
      """
    let flat = try GraphMLReader.reading(Array(text.source.utf8), path: "a.graphml").value
    let document = try flat.document(scheme: "graphml", principal: nil, language: .english)
    do throws(UnreadableInput) {
      _ = try StakeholderGraph.reading([document.value])
      Issue.record("'soon' was taken for a date")
    } catch {
      #expect(error.diagnostics.map(\.location) == [text["1️⃣", in: "a.graphml"]])
    }
  }
}
