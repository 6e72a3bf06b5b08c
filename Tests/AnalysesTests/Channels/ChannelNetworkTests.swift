import Analyses
import Networks
import Stakeholders
import Testing

/// Against trying every simple path, on 2,000 graphs drawn by lot.
struct `Channels between any two` {
  private static let block: UInt64 = 50

  private func numbers(_ naming: RandomInfluence.Naming = .plain) -> [EntityID: Int] {
    Dictionary(uniqueKeysWithValues: RandomInfluence.somebody.map { (naming.id($0), $0) })
  }

  private func analysis(
    _ city: RandomInfluence,
    _ naming: RandomInfluence.Naming = .plain
  ) throws -> ChannelAnswer {
    let graph = try #require(city.graph(naming))
    var selection = Selection()
    if let focus = city.focus { selection.focusAreas = [FocusArea.ID(naming.id(focus))] }
    let question = ChannelQuestion(
      from: city.source.map(naming.id),
      to: .one(naming.id(city.target)),
      limit: city.limit,
      maximumHops: city.maximumHops
    )
    let analysis = try ChannelAnalysis(SelectedGraph(graph, selection), question)
    return try #require(analysis.answers.first)
  }

  @Test(arguments: UInt64(0)..<40)
  func `are the best of all simple paths`(block: UInt64) throws {
    let numbers = numbers()
    for seed in (block * Self.block)..<((block + 1) * Self.block) {
      let city = RandomInfluence(seed: seed)
      let slow = SlowChannels(city)
      let answer = try analysis(city)
      let all = slow.ways()
      let near = all.filter { $0.hops <= city.maximumHops }
      let expected = near.prefix(city.limit)
      let found = answer.channels.map { channel in
        SlowChannels.Way(
          strength: channel.strength,
          stops: channel.stops.compactMap { numbers[$0] }
        )
      }
      #expect(found == Array(expected), "seed \(seed)")
      let next = near.dropFirst(city.limit).first
      #expect(
        answer.isTruncated
          == (next.map { next in
            expected.last.map { $0.strength == next.strength && $0.hops == next.hops } ?? false
          } ?? false),
        "seed \(seed)"
      )

      // Whatever the limits of the question: ways that share nobody, and who is indispensable.
      let size = slow.smallestCutSize()
      #expect(answer.disjointCount == size + (slow.isTiedDirectly ? 1 : 0), "seed \(seed)")
      if slow.isTiedDirectly {
        #expect(answer.cut == nil)
      } else {
        let cut = try #require(answer.cut)
        #expect(cut.count == size && slow.isCut(Set(cut.compactMap { numbers[$0] })))
      }
      #expect(Set(answer.cutMembers.compactMap { numbers[$0] }) == slow.cutMembers())

      #expect((answer.lack == nil) == !expected.isEmpty)
      if let lack = answer.lack {
        let reached = slow.reached().filter { city.target < 5 || $0 > 4 }
        #expect(lack.reachedCount == reached.count, "seed \(seed)")
        #expect(Set(lack.reached.compactMap { numbers[$0.member] }).isSubset(of: reached))
        #expect(lack.shortest == all.map(\.hops).min(), "seed \(seed)")
      }
    }
  }

  @Test(arguments: UInt64(0)..<20)
  func `are the same under other ids and in another order`(block: UInt64) throws {
    let (plain, turned) = (numbers(), numbers(.turned))
    for seed in (block * 20)..<(block * 20 + 20) {
      let city = RandomInfluence(seed: seed)
      let (one, other) = (try analysis(city), try analysis(city, .turned))
      #expect(
        one.channels.map { $0.stops.map { plain[$0] } }
          == other.channels.map { $0.stops.map { turned[$0] } },
        "seed \(seed)"
      )
      #expect(one.channels.map(\.strength) == other.channels.map(\.strength))
      #expect(
        one.channels.map { $0.ties.map(\.strength) }
          == other.channels.map { $0.ties.map(\.strength) }
      )
      #expect(one.isTruncated == other.isTruncated)
      #expect(one.disjointCount == other.disjointCount)
      #expect(
        one.cut.map { Set($0.map { plain[$0] }) } == other.cut.map { Set($0.map { turned[$0] }) }
      )
      #expect(one.cutMembers.map { plain[$0] } == other.cutMembers.map { turned[$0] })
      #expect(
        one.lack?.reached.map { plain[$0.member] } == other.lack?.reached.map { turned[$0.member] }
      )
    }
  }

  @Test(arguments: UInt64(0)..<10)
  func `are the best to each as to each alone`(block: UInt64) throws {
    for seed in (block * 20)..<(block * 20 + 20) {
      let city = RandomInfluence(seed: seed)
      let graph = try #require(city.graph())
      let network = try ChannelNetwork(SelectedGraph(graph, Selection()))
      let sources = network.ourselves
      let targets = network.network.members.filter { !sources.contains($0) }
      let best = network.bestChannels(from: sources, toEach: targets, maximumHops: 3)
      for (target, answer) in zip(targets, best) {
        let alone = network.channels(from: sources, to: target, limit: 1, maximumHops: 3)
        #expect(answer.target == target)
        #expect(answer.channels == alone.channels, "seed \(seed)")
        #expect(answer.disjointCount == alone.disjointCount)
        #expect(answer.cutMembers == alone.cutMembers)
        #expect(answer.lack == alone.lack, "seed \(seed)")
      }
    }
  }
}
