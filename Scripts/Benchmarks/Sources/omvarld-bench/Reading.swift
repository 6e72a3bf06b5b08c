import Analyses
import Diagnostics
import Interchange
import Stakeholders
import Yams

/// Reading, checking and analysing a large graph, against the YAML parser alone.
enum Reading {
  /// What we add to Yams' time: all of reading, checking and analysing, less `compose`.
  static func ownShare(relations: Int, pairs: Int) throws -> Comparison {
    let text = GeneratedGraph.yaml(relations: relations)
    let file = SourceFile(path: "generated.yaml", text: text)
    return try Comparison(
      "our share of \(relations) relations: read, check, analyse",
      against: "Yams `compose` of the same text",
      limit: 0.3,
      pairs: pairs,
      ours: {
        var analysed = 0
        let total = try seconds {
          let graph = try StakeholderGraph.reading(yaml: [file]).value
          analysed = GapAnalysis(SelectedGraph(graph, Selection())).findings.count
        }
        precondition(analysed > 0)
        // The reader asks Yams for texts only, which is faster than its default: what it takes
        // then is Yams' part of our total.
        return total - (try seconds { _ = try compose(yaml: text, .basic) })
      },
      theirs: { try seconds { _ = try compose(yaml: text) } }
    )
  }
}

/// A graph with the shape of a large city's: many actors, few of them met often.
enum GeneratedGraph {
  static func yaml(relations: Int) -> String {
    var random = SplitMix(state: 2_026)
    let actorCount = max(20, relations / 10)
    let unitCount = 60
    let areaCount = 12
    let levels = ["local", "regional", "cross-border", "national", "eu", "international"]
    let kinds = ["municipality", "agency", "business", "university", "civil-society", "network"]
    var text = """
      format: omvarld/1
      id: generated
      title: {sv: Genererad graf, en: Generated graph}
      principal: city
      language: sv
      documents:
        - {id: programme, name: Programme, reference: G-1, decided: 2024, covers: [area-0]}
      focus-areas:

      """
    for area in 0..<areaCount {
      text += "  - id: area-\(area)\n    name: {sv: Område \(area), en: Area \(area)}\n"
      text += "    requirements:\n"
      for level in levels.prefix(4) {
        text += "      - {level: \(level), basis: stated, "
        text += "evidence: [{document: programme, section: \"\(area)\"}]}\n"
      }
    }
    text += "units:\n"
    for unit in 0..<unitCount {
      text += "  - {id: unit-\(unit), name: Förvaltning nummer \(unit), kind: department}\n"
    }
    text += "actors:\n  - {id: city, name: Staden, kind: municipality, levels: [local]}\n"
    for actor in 0..<actorCount {
      let level = levels[Int(random.next() % 6)]
      let kind = kinds[Int(random.next() % 6)]
      text += "  - {id: actor-\(actor), name: Organisation \(actor) i omvärlden, kind: \(kind), "
      text += "levels: [\(level)]}\n"
    }
    text += "relations:\n"
    for relation in 0..<relations {
      // A heavy tail: the square of a uniform share meets the first actors most.
      let share = Double(random.next() % 1_000_000) / 1_000_000
      let actor = Int(share * share * Double(actorCount))
      text += "  - from: unit-\(random.next() % UInt64(unitCount))\n"
      text += "    to: actor-\(actor)\n"
      text += "    kind: \(["cooperation", "exchange", "advocacy"][Int(random.next() % 3)])\n"
      text += "    focus: [area-\(random.next() % UInt64(areaCount))]\n"
      text += "    status: \(["ongoing", "intended", "possible"][Int(random.next() % 3)])\n"
      text += "    since: \(2000 + random.next() % 25)\n"
      text += "    basis: stated\n"
      text += "    evidence: [{document: programme, section: \"3.\(relation % 9)\", "
      text += "quote: samverkan enligt avtal nummer \(relation)}]\n"
    }
    return text
  }
}

/// A small generator of random numbers with a fixed seed (G. L. Steele, D. Lea and C. H. Flood,
/// "Fast splittable pseudorandom number generators", OOPSLA 2014, doi:10.1145/2660193.2660195).
struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
