public import Analyses
internal import Crypto
public import Diagnostics
public import GraphCore
internal import Interchange
public import Reports

/// A table of ties that was read, ready to be measured.
public struct OpenedEdgeList: Sendable {
  /// What is doubtful in it.
  public let warnings: [Diagnostic]
  private let name: String
  private let digest: String
  private let network: MeasuredNetwork

  /// Whether a path names a table of ties rather than a stakeholder graph.
  public static func isNamed(by path: String) -> Bool {
    ["csv", "tsv", "txt", "el", "edges"].contains {
      path.lowercased().hasSuffix("." + $0)
    }
  }

  /// Reads a table of ties.
  ///
  /// Rows that repeat a tie are merged into one, their strengths added up, and a tie of a vertex to
  /// itself is left out; both are told.
  ///
  /// - Throws: `UnreadableInput` with the errors, each with its place.
  public static func opening(
    _ path: String,
    isDirected: Bool,
    isWeighted: Bool
  ) async throws(UnreadableInput) -> OpenedEdgeList {
    let (read, digest) = try await EdgeList.readingWithDigest(path, wantsStrengths: isWeighted)
    let list = read.value
    let loops = zip(list.edges.sources, list.edges.targets).count { $0 == $1 }
    let edgeCount: Int
    let network: MeasuredNetwork
    let names = Array(list.names)
    do throws(GraphError) {
      if isDirected {
        let (graph, strengths) = try list.edges.directedGraph(
          parallelEdges: .merged(.sum),
          loops: .dropped
        )
        edgeCount = graph.edgeCount
        network = MeasuredNetwork(
          names: names,
          ties: .directed(graph),
          strengths: isWeighted ? try EdgeStrengths(strengths) : nil
        )
      } else {
        let (graph, strengths) = try list.edges.undirectedGraph(
          parallelEdges: .merged(.sum),
          loops: .dropped
        )
        edgeCount = graph.edgeCount
        network = MeasuredNetwork(
          names: names,
          ties: .undirected(graph),
          strengths: isWeighted ? try EdgeStrengths(strengths) : nil
        )
      }
    } catch {
      throw UnreadableInput([Diagnostic(.error, .notANetwork(path, error), at: nil)])
    }
    var warnings = read.diagnostics
    if loops > 0 { warnings.append(Diagnostic(.warning, .loops(loops), at: nil)) }
    let repeats = list.edges.count - loops - edgeCount
    if repeats > 0 {
      warnings.append(Diagnostic(.warning, .repeats(repeats, isWeighted: isWeighted), at: nil))
    }
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return OpenedEdgeList(warnings: warnings, name: name, digest: digest, network: network)
  }

  public func measuring(
    _ measure: Measure,
    workers: Workers = .all
  ) async throws(UnmeasurableNetwork) -> MeasureAnswer {
    MeasureAnswer(try await network.measuring(measure, workers: workers), of: .table(name))
  }

  /// What an answer says of itself.
  public func context(in language: Language) -> AnswerContext {
    AnswerContext(
      toolName: Tool.name,
      toolVersion: Tool.version,
      digest: digest,
      language: language
    )
  }
}

extension EdgeList {
  /// An edge list, and the SHA-256 of its bytes in hexadecimal.
  fileprivate static func readingWithDigest(
    _ path: String,
    wantsStrengths: Bool
  ) async throws(UnreadableInput) -> (Diagnosed<EdgeList>, String) {
    let bytes = try bytes(of: path)
    let digest = SHA256.hash(data: bytes)
      .map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    return (try await reading(bytes, path: path, wantsStrengths: wantsStrengths), digest)
  }
}

extension Diagnostic.Problem {
  fileprivate static func notANetwork(_ path: String, _ error: GraphError) -> Self {
    Self(
      code: "not-a-network",
      message: Phrase(
        sv: "'\(path)' går inte att mäta: \(error)",
        en: "'\(path)' cannot be measured: \(error)"
      )
    )
  }

  fileprivate static func loops(_ count: Int) -> Self {
    Self(
      code: "loops",
      message: Phrase(
        sv: "\(count) \(count == 1 ? "rad binder" : "rader binder") någon vid sig själv "
          + "och räknas inte",
        en: "\(count) \(count == 1 ? "row ties" : "rows tie") somebody to themselves "
          + "and \(count == 1 ? "does" : "do") not count"
      )
    )
  }

  fileprivate static func repeats(_ count: Int, isWeighted: Bool) -> Self {
    Self(
      code: "repeated-ties",
      message: Phrase(
        sv: "\(count) \(count == 1 ? "rad upprepar" : "rader upprepar") ett band"
          + (isWeighted ? "; styrkorna läggs ihop" : " och räknas inte"),
        en: "\(count) \(count == 1 ? "row repeats" : "rows repeat") a tie"
          + (isWeighted
            ? "; the strengths are added up" : " and \(count == 1 ? "does" : "do") not count")
      )
    )
  }
}
