import Analyses
import Foundation
import Networks
import Stakeholders

/// An analysis of the national graph, measured in a process of its own, so that its memory is not mixed
/// with that of others.
enum MeasuredAnalysis: String, CaseIterable {
  case gaps, voice, risks, network, channels, close, brokers, diff

  /// What is measured, in a table.
  var title: String {
    switch self {
    case .gaps, .voice, .risks, .brokers: "`\(rawValue)`"
    case .network: "the network for `channels`, once"
    case .channels: "`channels`: ten between two, mean of 50 pairs"
    case .close: "`close`: \(ClosingGraph.cells) open cells, \(ClosingGraph.candidates) candidates"
    case .diff: "`diff`: both periods analysed and compared"
    }
  }

  /// In seconds; `nil` where nothing is asked for.
  var limit: Double? {
    switch self {
    case .gaps, .voice, .risks: 1
    case .channels: 0.1
    case .close: 10
    case .network, .brokers, .diff: nil
    }
  }

  /// Whether it is shown that time and memory grow no faster than the relations. Closing has a graph of
  /// its own, and betweenness takes units times relations.
  var isLinear: Bool { self != .close && self != .brokers }

  /// What one process found out about one analysis.
  struct Report: Codable {
    /// What came of it, to see that the work was done.
    var answer: String
    /// Medians, in seconds.
    var time: Double
    var cpu: Double
    /// The longest time of one question of several.
    var worst: Double?
    /// The most bytes that it had besides the graph.
    var growth: Int
    /// The seconds that the graph took, and its bytes.
    var graphTime: Double
    var graphGrowth: Int
  }

  func report(relations: Int) async throws -> Report {
    let empty = Memory.now
    var graphs: [StakeholderGraph] = []
    let graphTime = try seconds {
      switch self {
      case .close: graphs = [try ClosingGraph.graph()]
      case .diff:
        graphs = [
          try NationalGraph(relations: relations).graph(),
          try NationalGraph(relations: relations, isLater: true).graph(),
        ]
      default: graphs = [try NationalGraph(relations: relations).graph()]
      }
    }
    let before = Memory.now
    var report = Report(
      answer: "",
      time: 0,
      cpu: 0,
      growth: 0,
      graphTime: graphTime,
      graphGrowth: before - empty
    )
    Memory.forgetPeak()
    // The first run is not counted but for its memory.
    let first = try await run(graphs)
    report.answer = first.answer
    report.growth = max(0, Memory.peak - before)
    var times: [Run] = []
    for _ in 0..<(relations > 500_000 || self == .close ? 3 : 5) {
      times.append(try await run(graphs))
    }
    report.time = times.map(\.time).median
    report.cpu = times.map(\.cpu).median
    report.worst = times.compactMap(\.worst).min()
    return report
  }

  private struct Run {
    var answer: String
    var time: Double
    var cpu: Double
    var worst: Double?
  }

  private func run(_ graphs: [StakeholderGraph]) async throws -> Run {
    switch self {
    case .channels: return try channels(graphs[0])
    default: break
    }
    let (clock, cpu) = (ContinuousClock.now, processorSeconds())
    let answer = try await answer(graphs)
    let time = ContinuousClock.now - clock
    return Run(answer: answer, time: time.seconds, cpu: processorSeconds() - cpu)
  }

  private func answer(_ graphs: [StakeholderGraph]) async throws -> String {
    let selected = SelectedGraph(graphs[0], Selection())
    switch self {
    case .gaps: return "\(GapAnalysis(selected).findings.count) findings"
    case .voice: return "\(VoiceAnalysis(selected).findings.count) findings"
    case .risks: return "\(RiskAnalysis(selected).losses.count) losses"
    case .network: return "\(try ChannelNetwork(selected).network.ties.count) ties"
    case .channels: return ""
    case .close:
      let closing = ClosingAnalysis(selected)
      return "\(closing.closable.count) closable for \(closing.cost), "
        + (closing.isProven ? "proven" : "bound \(closing.bound)")
    case .brokers:
      let brokers = try await BrokerAnalysis(selected)
      return "\(brokers.network.members.count) members"
    case .diff:
      let changes = ChangeAnalysis(
        from: Period(selected),
        to: Period(SelectedGraph(graphs[1], Selection()))
      )
      let relations = changes.relations
      return "\(relations.removed.count) relations removed, \(relations.changed.count) changed, "
        + "\(changes.opened.count) findings opened, \(changes.closed.count) closed"
    }
  }

  /// Ten channels between each of fifty pairs, with the network at hand.
  private func channels(_ graph: StakeholderGraph) throws -> Run {
    let network = try ChannelNetwork(SelectedGraph(graph, Selection()))
    let members = network.network.members
    var random = SplitMix(state: 3)
    var (times, found): ([Double], Int) = ([], 0)
    let cpu = processorSeconds()
    while times.count < 50 {
      let (one, other) = (
        members[Int(random.next() % UInt64(members.count))],
        members[Int(random.next() % UInt64(members.count))]
      )
      if one == other { continue }
      times.append(
        seconds {
          found +=
            network.channels(from: [one], to: other, limit: 10, maximumHops: 6).channels.count
        }
      )
    }
    let count = Double(times.count)
    return Run(
      answer: "\(found) channels",
      time: times.reduce(0, +) / count,
      cpu: (processorSeconds() - cpu) / count,
      worst: times.max()
    )
  }
}

extension Duration {
  fileprivate var seconds: Double {
    Double(components.seconds) + Double(components.attoseconds) * 1e-18
  }
}

/// The seconds of processors that this process has taken, of all cores together.
private func processorSeconds() -> Double {
  let usage = Memory.usage
  func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) * 1e-6 }
  return seconds(usage.ru_utime) + seconds(usage.ru_stime)
}
