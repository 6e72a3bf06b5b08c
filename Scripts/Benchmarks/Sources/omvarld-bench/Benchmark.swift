import Foundation

/// Runs every comparison and prints one table of ratios.
///
///     omvarld-bench OMVARLD-BINARY GRAPH-FOLDER [--quick]
///     omvarld-bench --generate RELATIONS      # the large graph, as YAML
///     omvarld-bench --analyses RELATIONS      # the analyses on a graph of a nation's size
///     omvarld-bench --tables FOLDER           # seconds and bytes that reading a folder takes
///     omvarld-bench --analysis NAME RELATIONS # one of them, as JSON
///
/// Times on a shared machine are noisy: what is compared runs in turn, pair by pair, and the
/// median of the pairs' ratios is told, with the median times for orientation.
@main
enum Benchmark {
  static func main() async {
    let arguments = CommandLine.arguments.dropFirst()
    let isQuick = arguments.contains("--quick")
    if let count = arguments.last.flatMap({ Int($0) }), arguments.first == "--generate" {
      print(GeneratedGraph.yaml(relations: count), terminator: "")
      return
    }
    if let count = arguments.last.flatMap({ Int($0) }), arguments.first == "--analyses" {
      do {
        if try !Analysing.run(relations: count) { exit(1) }
      } catch {
        fail(error)
      }
      return
    }
    if let count = arguments.last.flatMap({ Int($0) }), arguments.first == "--analysis",
      let analysis = arguments.dropFirst().first.flatMap(MeasuredAnalysis.init(rawValue:))
    {
      do {
        let report = try await analysis.report(relations: count)
        FileHandle.standardOutput.write(try JSONEncoder().encode(report))
      } catch {
        fail(error)
      }
      return
    }
    if arguments.first == "--tables", let folder = arguments.last {
      do {
        let read = try Tables.read(folder)
        print(read.seconds, read.growth)
      } catch {
        fail(error)
      }
      return
    }
    let paths = arguments.filter { !$0.hasPrefix("--") }
    guard paths.count == 2, !arguments.contains("--help") else {
      print("usage: omvarld-bench OMVARLD-BINARY GRAPH-FOLDER [--quick]")
      print("       omvarld-bench --generate RELATIONS")
      print("       omvarld-bench --analyses RELATIONS")
      print("       omvarld-bench --tables FOLDER")
      return
    }
    let binary = paths[paths.startIndex]
    let folder = paths[paths.startIndex + 1]

    print("| measured | against | ours | theirs | ratio | limit |")
    print("|---|---|---|---|---|---|")
    var isOver = false
    func tell(_ row: Comparison) {
      print(row.line)
      fflush(nil)
      if row.ratio > row.limit { isOver = true }
    }
    do {
      tell(try EndToEnd.gaps(binary: binary, folder: folder, pairs: isQuick ? 11 : 41))
      for count in isQuick ? [2_000, 20_000] : [20_000, 200_000] {
        tell(try Reading.ownShare(relations: count, pairs: count > 50_000 ? 3 : 7))
      }
      tell(try EndToEnd.report(binary: binary, folder: folder, pairs: isQuick ? 3 : 11))
      let maps = [
        try EndToEnd.maps(
          binary: binary,
          folder: folder,
          name: "Graphs/malmo",
          pairs: isQuick ? 3 : 7
        ), try EndToEnd.nationalMaps(binary: binary, pairs: isQuick ? 3 : 7),
      ]
      for rows in maps {
        tell(rows.drawing)
        tell(rows.again)
      }
      let count = isQuick ? 200_000 : 1_000_000
      if let tables = try Tables.reading(relations: count, pairs: isQuick ? 3 : 11) {
        tell(tables.row)
        print("\n\(count) relations take \(tables.growth) bytes each while they are read.")
        if tables.growth > Tables.growthLimit { isOver = true }
      }
    } catch {
      fail(error)
    }
    if isOver { exit(1) }
  }

  private static func fail(_ error: any Error) -> Never {
    FileHandle.standardError.write(Data("omvarld-bench: \(error)\n".utf8))
    exit(1)
  }
}

/// Two things timed in turn.
struct Comparison {
  var measured: String
  var against: String
  /// Medians in seconds.
  var ours: Double
  var theirs: Double
  /// The median of the pairs' ratios.
  var ratio: Double
  var limit: Double

  /// Times two things in turn, pair by pair.
  init(
    _ measured: String,
    against: String,
    limit: Double,
    pairs: Int,
    ours: () throws -> Double,
    theirs: () throws -> Double
  ) rethrows {
    var samples: [(ours: Double, theirs: Double)] = []
    for _ in 0..<pairs { samples.append((try ours(), try theirs())) }
    self.measured = measured
    self.against = against
    self.limit = limit
    self.ours = samples.map(\.ours).median
    self.theirs = samples.map(\.theirs).median
    ratio = samples.map { $0.ours / $0.theirs }.median
  }

  var line: String {
    func milliseconds(_ seconds: Double) -> String { String(format: "%.1f ms", seconds * 1_000) }
    let verdict = ratio <= limit ? "" : " **over**"
    return "| \(measured) | \(against) | \(milliseconds(ours)) | \(milliseconds(theirs)) "
      + "| \(String(format: "%.2f", ratio))\(verdict) | \(String(format: "%.1f", limit)) |"
  }
}

extension [Double] {
  var median: Double {
    let sorted = sorted()
    guard !sorted.isEmpty else { return .nan }
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }
}

extension Double {
  /// Seconds for people: `12.3 ms`, `1.23 s`.
  var shown: String {
    self < 1 ? String(format: "%.1f ms", self * 1_000) : String(format: "%.2f s", self)
  }
}

/// The seconds that some work takes.
func seconds(_ work: () throws -> Void) rethrows -> Double {
  let clock = ContinuousClock()
  let time = try clock.measure(work)
  return Double(time.components.seconds) + Double(time.components.attoseconds) * 1e-18
}
