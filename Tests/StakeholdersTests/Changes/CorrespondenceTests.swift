import Stakeholders
import TestSupport
import Testing

struct `A correspondence` {
  private let old: StakeholderGraph
  private let new: StakeholderGraph

  init() throws {
    old = try StakeholderGraph(
      yaml: """
        focus-areas: [{id: rail, name: Rail}, {id: homes, name: Homes}]
        actors: [{id: lund, name: Lund, kind: municipality}, {id: board, name: B, kind: agency}]
        """
    )
    new = try StakeholderGraph(
      yaml: """
        focus-areas: [{id: trains, name: Trains}, {id: homes, name: Flats}, {id: land, name: Land}]
        actors: [{id: rail, name: Rail Agency, kind: agency}, {id: lund, name: L, kind: agency}]
        units: [{id: board, name: The board, kind: board}]
        """
    )
  }

  private var correspondence: Correspondence {
    Correspondence(
      from: old,
      to: new,
      by: Crosswalk([
        .init(old: ["rail"], new: ["trains"], change: .renamed),
        .init(old: ["homes"], new: ["homes", "land"], change: .split),
      ])
    )
  }

  private func isSame(_ id: String, _ other: String) -> Bool {
    correspondence.identity(of: id, on: .old) == correspondence.identity(of: other, on: .new)
  }

  private func isKin(_ id: String, _ other: String) -> Bool {
    correspondence.kin(of: id, on: .old) == correspondence.kin(of: other, on: .new)
  }

  @Test func `holds between what has one id and one sort`() {
    #expect(isSame("lund", "lund"))
    #expect(isSame("transport", "transport"))
    #expect(correspondence.counterparts(of: "lund", on: .new) == ["lund"])
    // An agency then, a board of the city's own now.
    #expect(!isSame("board", "board"))
    #expect(!isKin("board", "board"))
    #expect(correspondence.counterparts(of: "board", on: .old).isEmpty)
  }

  @Test func `holds between what was renamed, and not with what took its id`() {
    #expect(isSame("rail", "trains"))
    #expect(isKin("rail", "trains"))
    #expect(!isSame("rail", "rail"))
    #expect(!isKin("rail", "rail"))
    #expect(correspondence.counterparts(of: "rail", on: .old) == ["trains"])
    #expect(correspondence.counterparts(of: "rail", on: .new).isEmpty)
  }

  @Test func `makes kin of what was split, and the same of what kept its id`() {
    #expect(isKin("homes", "land"))
    #expect(!isSame("homes", "land"))
    #expect(isKin("homes", "homes"))
    #expect(isSame("homes", "homes"))
    #expect(correspondence.isDivided("land", on: .new))
    #expect(!correspondence.isDivided("trains", on: .new))
  }

  // With the ids of two areas exchanged, each is the other's namesake and not its like.
  @Test func `tells apart two that have exchanged their ids`() throws {
    let graph = try StakeholderGraph(
      yaml: "focus-areas: [{id: a, name: A}, {id: b, name: B}]"
    )
    let correspondence = Correspondence(
      from: graph,
      to: graph,
      by: Crosswalk([
        .init(old: ["a"], new: ["b"], change: .renamed),
        .init(old: ["b"], new: ["a"], change: .renamed),
      ])
    )
    let old = ["a", "b"].map { correspondence.identity(of: $0, on: .old) }
    let new = ["a", "b"].map { correspondence.identity(of: $0, on: .new) }
    #expect(old == new.reversed())
    #expect(old != new)
  }

  @Test func `tells ids in findings and relations' keys`() {
    func finding(_ id: String, _ side: Correspondence.Side) -> String {
      correspondence.finding(id, on: side) { correspondence.identity(of: $0, on: side) }
    }
    #expect(
      finding("coverage.open-level:rail:national", .old)
        == finding("coverage.open-level:trains:national", .new)
    )
    #expect(
      finding("evidence.quote-not-found:programme:lund>advice>city>rail+transport#2", .old)
        == finding("evidence.quote-not-found:programme:lund>advice>city>trains+transport#2", .new)
    )
    #expect(finding("coverage.no-partner:rail", .old) != finding("coverage.no-partner:rail", .new))
  }

  @Test func `tells ids in values, and leaves words that look like them`() {
    func value(_ id: String, _ key: String, _ side: Correspondence.Side) -> CanonicalValue {
      correspondence.identified(.list([.text(id), .text("lund")]), under: key, on: side)
    }
    #expect(value("rail", "interests", .old) == value("trains", "interests", .new))
    #expect(value("rail", "interests", .old) != value("rail", "interests", .new))
    #expect(value("rail", "tags", .old) == value("rail", "tags", .new))
    let identifiers = CanonicalValue.record(["owner": .text("rail")])
    #expect(correspondence.identified(identifiers, under: "identifiers", on: .old) == identifiers)
  }

  @Test func `with an inverted crosswalk is the same the other way`() {
    let way = Crosswalk([
      .init(old: ["homes"], new: ["homes", "land"], change: .split),
      .init(old: ["x"], new: [], change: .dropped),
    ])
    #expect(
      way.inverted
        == Crosswalk([
          .init(old: ["homes", "land"], new: ["homes"], change: .merged),
          .init(old: [], new: ["x"], change: .new),
        ])
    )
    #expect(way.inverted.inverted == way)
  }
}
