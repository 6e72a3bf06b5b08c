import Analyses
import Diagnostics
import Foundation
import Reports
import Stakeholders
import TestSupport
import Testing

private let context = AnswerContext(
  toolName: "omvarld",
  toolVersion: "0",
  digest: String(repeating: "0", count: 64),
  language: .english
)

/// What is wrong with an answer about a graph, or about two.
private func faults(
  _ name: String,
  _ result: JSONValue,
  of selected: SelectedGraph,
  since old: SelectedGraph? = nil
) throws -> [String] {
  let schema = try #require(Schema.named(name))
  let answer =
    if let old {
      context.envelope(result, of: selected, since: old, digest: context.digest)
    } else {
      context.envelope(result, of: selected)
    }
  let value = try JSONSerialization.jsonObject(with: Data(answer.formatted.utf8))
  return try JSONSchema(Data(schema.json(in: .english).formatted.utf8)).faults(in: value)
}

struct `Schemas take the answer about a random graph` {
  private static let seeds = UInt64(0)..<8

  private func selected(_ seed: UInt64) throws -> SelectedGraph {
    SelectedGraph(try RandomGraph(seed: seed).graph(), Selection())
  }

  @Test(arguments: seeds)
  func `of coverage, gaps, voice and risks`(seed: UInt64) throws {
    let selected = try selected(seed)
    let gaps = GapAnalysis(selected)
    #expect(try faults("coverage", gaps.coverage.json(in: .english), of: selected) == [])
    #expect(try faults("gaps", gaps.json(in: .english), of: selected) == [])
    let voice = VoiceAnalysis(selected).answer(in: .english)
    #expect(try faults("voice", voice.json, of: selected) == [])
    let risks = RiskAnalysis(selected).answer(in: .english)
    #expect(try faults("risks", risks.json, of: selected) == [])
  }

  @Test(arguments: seeds)
  func `of channels to several and to one`(seed: UInt64) throws {
    let selected = try selected(seed)
    let graph = selected.graph
    var asked = 0
    let targets: [ChannelQuestion.Target] =
      graph.vocabulary.levels.map { .level($0.id) } + [.decisionMakers]
      + graph.actors.prefix(4).map { .one(EntityID($0.id)) }
    for target in targets {
      let question = ChannelQuestion(to: target, limit: 3, maximumHops: 2)
      // Whoever is no named body cannot be sought.
      guard let found = try? ChannelAnalysis(selected, question) else { continue }
      asked += 1
      #expect(try faults("channels", found.answer(in: .english).json, of: selected) == [])
    }
    #expect(asked > graph.vocabulary.levels.count)
  }

  @Test(arguments: seeds)
  func `of what closes its levels, of all that is tried, and of brokers`(seed: UInt64) async throws
  {
    let selected = try selected(seed)
    let graph = selected.graph
    let trials = graph.actors.prefix(2).compactMap { actor in
      graph.focusAreas.first.map { Trial.open(actor.id, $0.id) }
    }
    for (assumesAny, mostNew) in [(true, nil), (true, 1), (false, nil)] {
      var terms = ClosingTerms()
      terms.assumesAny = assumesAny
      terms.mostNew = mostNew
      let tried = TriedCoverage(trials, in: selected)
      let closing = ClosingAnalysis(tried.selected, on: terms)
      let answer = closing.answer(in: .english, after: assumesAny ? tried : nil)
      #expect(try faults("close", answer.json, of: selected) == [])
    }
    let brokers = try await BrokerAnalysis(selected, isForced: true).answer(in: .english)
    #expect(try faults("brokers", brokers.json, of: selected) == [])
  }

  @Test(arguments: seeds)
  func `of changes to another, and of why`(seed: UInt64) throws {
    let (old, new) = (try selected(seed), try selected(seed + 1))
    let changes = ChangeAnalysis(from: Period(old), to: Period(new)).answer(in: .english)
    #expect(try faults("diff", changes.json, of: new, since: old) == [])
    let quotes = QuoteCheck(texts: [:])
    var explained: Set<Rule> = []
    for finding in new.everyFinding(quotes: quotes) where explained.insert(finding.rule).inserted {
      let explanation = try #require(Explanation(of: finding.id, in: new, quotes: quotes))
      #expect(try faults("explain", explanation.answer(in: .english).json, of: new) == [])
    }
  }
}
