public import Analyses
internal import Crypto
public import Diagnostics
public import GraphCore
internal import Interchange
public import Reports

/// A table of ties, or a file of nodes and edges, that was read and is ready to be measured.
public struct OpenedEdgeList: Sendable {
  /// What is doubtful in it.
  public let warnings: [Diagnostic]
  private let name: String
  /// What nodes are called, where that is not their ids.
  private let shownNames: [String]?
  private let digest: String
  private let network: MeasuredNetwork

  /// Whether a path leads to a table of ties, rather than to a stakeholder graph.
  public static func isTable(_ path: String) -> Bool {
    FileFormat.named(by: path) == [.edgeList]
  }

  /// Whether a path leads to a file of nodes and edges in a format of other tools.
  public static func isNodesAndEdges(_ path: String) -> Bool {
    FileFormat.isNodesAndEdges(path)
  }

  /// Reads a table of ties, or a file of nodes and edges.
  ///
  /// Rows that repeat a tie are merged into one, their strengths added up, and a tie of a vertex to
  /// itself is left out; both are told.
  ///
  /// - Parameter isDirected: Whether direction counts; `nil` leaves it to the file. Tables do not say,
  ///   and then have none.
  /// - Throws: `UnreadableInput` with the errors, each with its place.
  public static func opening(
    _ path: String,
    isDirected: Bool?,
    isWeighted: Bool
  ) async throws(UnreadableInput) -> OpenedEdgeList {
    guard isNodesAndEdges(path) else {
      let read = try await EdgeList.reading(path, wantsStrengths: isWeighted)
      return try opening(path, read, isDirected: isDirected ?? false, isWeighted: isWeighted)
    }
    let read = try NetworkFile.reading(path, isDirected: isDirected, wantsStrengths: isWeighted)
    return try opening(
      path,
      Diagnosed(read.value.list, diagnostics: read.diagnostics),
      shownNames: read.value.labels,
      isDirected: read.value.isDirected,
      isWeighted: isWeighted
    )
  }

  private static func opening(
    _ path: String,
    _ read: Diagnosed<EdgeList>,
    shownNames: [String]? = nil,
    isDirected: Bool,
    isWeighted: Bool
  ) throws(UnreadableInput) -> OpenedEdgeList {
    let list: EdgeList
    let ties: MeasuredNetwork.Ties
    let edgeCount: Int
    let strengths: EdgeStrengths?
    do throws(GraphError) {
      list = try read.value.sorted()
      let values: [Double]
      if isDirected {
        let merged = try list.edges.directedGraph(parallelEdges: .merged(.sum), loops: .dropped)
        (ties, edgeCount, values) = (.directed(merged.graph), merged.graph.edgeCount, merged.values)
      } else {
        let merged = try list.edges.undirectedGraph(parallelEdges: .merged(.sum), loops: .dropped)
        (ties, edgeCount, values) = (
          .undirected(merged.graph), merged.graph.edgeCount, merged.values
        )
      }
      strengths = isWeighted ? try EdgeStrengths(values) : nil
    } catch {
      throw UnreadableInput([Diagnostic(.error, .notANetwork(path, error), at: nil)])
    }
    let network = MeasuredNetwork(names: Array(list.names), ties: ties, strengths: strengths)
    var warnings = read.diagnostics
    let loops = zip(list.edges.sources, list.edges.targets).count { $0 == $1 }
    if loops > 0 { warnings.append(Diagnostic(.warning, .loops(loops), at: nil)) }
    let repeats = list.edges.count - loops - edgeCount
    if repeats > 0 {
      warnings.append(Diagnostic(.warning, .repeats(repeats, isWeighted: isWeighted), at: nil))
    }
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return OpenedEdgeList(
      warnings: warnings,
      name: name,
      shownNames: shownNames,
      digest: list.digest,
      network: network
    )
  }

  /// Whether an output leads to the table itself, which would then be written over.
  public static func isSameFile(_ output: String, as table: String) -> Bool {
    TextFile.whereLinksLead(output) == TextFile.whereLinksLead(table)
  }

  public func measuring(
    _ measure: Measure,
    workers: Workers = .all
  ) async throws(UnmeasurableNetwork) -> MeasureAnswer {
    MeasureAnswer(
      try await network.measuring(measure, workers: workers),
      of: .table(name),
      shownNames: shownNames
    )
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
  /// The SHA-256, in hexadecimal, of names and rows as they stand; of a sorted list, whatever the
  /// order of its rows was.
  fileprivate var digest: String {
    var hash = SHA256()
    var bytes: [UInt8] = []
    func add(_ number: UInt64) {
      for shift in stride(from: UInt64(0), to: 64, by: 8) {
        bytes.append(UInt8(truncatingIfNeeded: number >> shift))
      }
      if bytes.count >= 1 << 16 { flush() }
    }
    func flush() {
      hash.update(data: bytes)
      bytes.removeAll(keepingCapacity: true)
    }
    add(UInt64(names.count))
    for name in names {
      add(UInt64(name.utf8.count))
      bytes += name.utf8
    }
    for row in 0..<edges.count {
      add(UInt64(edges.sources[row]) << 32 | UInt64(edges.targets[row]))
      if !edges.values.isEmpty { add(edges.values[row].bitPattern) }
    }
    flush()
    return hash.finalize().map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
  }
}

extension Diagnostic.Problem {
  fileprivate static func notANetwork(_ path: String, _ error: GraphError) -> Self {
    let reason: Phrase =
      switch error {
      case .notAStrength:
        Phrase(
          sv: "styrkorna i rader som upprepar ett band blir tillsammans större än något tal",
          en: "the strengths of rows that repeat a tie add up to more than any number"
        )
      default:
        Phrase(
          sv: "den har fler rader eller namn än ett nät rymmer",
          en: "it has more rows or names than a network holds"
        )
      }
    return Self(
      code: "not-a-network",
      message: Phrase(
        sv: "'\(path)' går inte att mäta: \(reason.swedish)",
        en: "'\(path)' cannot be measured: \(reason.english)"
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
