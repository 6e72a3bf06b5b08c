internal import Diagnostics

/// Puts a flat graph together from what a format's reader meets, and sees to it that it holds
/// together: ids that stand once, edges between nodes that are there.
///
/// Nodes may follow the edges that name them.
struct FlatBuilder {
  /// Past these the rest wait for the next run, to read messages and not mountains.
  static let errorLimit = 20

  var graph = FlatGraph()
  private var names = NameTable()
  /// The row of each name's node; `undeclared` until the node is met.
  private var rows: [UInt32] = []
  /// Where each name was first met.
  private var mentions: [UInt32] = []
  private var problems: [(severity: Diagnostic.Severity, problem: Diagnostic.Problem, place: Int)] =
    []
  private var errorCount = 0
  /// What was passed over, by name: how often, and where first.
  private var unread: [String: (count: Int, place: Int)] = [:]

  var hasErrors: Bool { errorCount > 0 }

  private static let undeclared = UInt32.max

  private let path: String

  /// - Parameter path: The file, where there is one.
  init(path: String = "") {
    self.path = path
  }

  mutating func error(_ problem: Diagnostic.Problem, at place: Int) {
    errorCount += 1
    if errorCount <= Self.errorLimit { problems.append((.error, problem, place)) }
  }

  mutating func warning(_ problem: Diagnostic.Problem, at place: Int) {
    problems.append((.warning, problem, place))
  }

  /// Notes that something was passed over, which is told once for all of the same name.
  mutating func noteUnread(_ name: String, at place: Int) {
    unread[name, default: (0, place)].count += 1
  }

  /// Adds a node.
  ///
  /// - Parameters:
  ///   - id: In the text.
  ///   - start: Where the node begins in the file.
  /// - Returns: Its row, which is that of the first of the same id.
  mutating func addNode(
    _ id: TextPlace,
    in text: [UInt8],
    at start: Int
  ) -> Int {
    let name = number(of: id, in: text, at: start)
    guard rows[name] == Self.undeclared else {
      error(.repeatedNode(Self.string(id, in: text)), at: start)
      return Int(rows[name])
    }
    let row = graph.nodeIDs.count
    rows[name] = UInt32(truncatingIfNeeded: row)
    graph.nodeIDs.append(id)
    graph.nodes.starts.append(UInt32(truncatingIfNeeded: start))
    return row
  }

  /// Adds a node where there is none of this id yet.
  mutating func addNodeIfLacking(
    _ id: TextPlace,
    in text: [UInt8],
    at start: Int
  ) {
    if rows[number(of: id, in: text, at: start)] == Self.undeclared {
      _ = addNode(id, in: text, at: start)
    }
  }

  /// Adds an edge between nodes that are named by their ids.
  ///
  /// - Returns: Its row.
  mutating func addEdge(
    _ source: TextPlace,
    _ target: TextPlace,
    isDirected: Bool,
    in text: [UInt8],
    at start: Int
  ) -> Int {
    graph.sources.append(UInt32(truncatingIfNeeded: number(of: source, in: text, at: start)))
    graph.targets.append(UInt32(truncatingIfNeeded: number(of: target, in: text, at: start)))
    graph.isDirected.append(isDirected)
    graph.edges.starts.append(UInt32(truncatingIfNeeded: start))
    return graph.sources.count - 1
  }

  private mutating func number(
    of id: TextPlace,
    in text: [UInt8],
    at start: Int
  ) -> Int {
    // Whoever reads a file has seen to it that all of it is UTF-8.
    let number = Int(names.number(of: id.range, in: text.span) ?? 0)
    if number == rows.count {
      rows.append(Self.undeclared)
      mentions.append(UInt32(truncatingIfNeeded: start))
    }
    return number
  }

  private static func string(_ place: TextPlace, in text: [UInt8]) -> String {
    String(decoding: text[place.range], as: UTF8.self)
  }

  /// The graph, with every edge between rows.
  ///
  /// - Parameters:
  ///   - pool: What all places that were given are places in.
  ///   - end: How many bytes of it are the file.
  mutating func finish(
    _ pool: TextPool,
    end: Int
  ) throws(UnreadableInput) -> Diagnosed<FlatGraph> {
    try finish(pool, files: [FlatFile(path: path, range: 0..<end)])
  }

  mutating func finish(
    _ pool: TextPool,
    files: [FlatFile]
  ) throws(UnreadableInput) -> Diagnosed<FlatGraph> {
    graph.pool = pool
    graph.files = files
    for (number, row) in rows.enumerated() where row == Self.undeclared {
      let id = pool[TextPlace(names.range(of: number))] ?? ""
      error(.missingNode(id), at: Int(mentions[number]))
    }
    for (name, found) in unread {
      warning(.unreadPart(name, found.count), at: found.place)
    }
    let places = problems.isEmpty ? nil : FilePlaces(files, in: pool.bytes)
    let diagnostics =
      problems
      .sorted {
        ($0.place, $0.problem.code, $0.problem.message.english)
          < ($1.place, $1.problem.code, $1.problem.message.english)
      }
      .map { Diagnostic($0.severity, $0.problem, at: places?[$0.place]) }
    guard errorCount == 0 else { throw UnreadableInput(diagnostics) }
    let symmetric = graph.edges.column(FlatName.symmetric)
    for edge in graph.sources.indices {
      if let symmetric, pool.isEqual(graph.edges.columns[symmetric][edge], "true") {
        graph.isDirected[edge] = false
      }
      graph.sources[edge] = rows[Int(graph.sources[edge])]
      graph.targets[edge] = rows[Int(graph.targets[edge])]
    }
    return Diagnosed(graph, diagnostics: diagnostics)
  }
}

extension Diagnostic.Problem {
  /// The code of messages about what was passed over.
  static let unreadPart = "unread-part"

  fileprivate static func unreadPart(_ name: String, _ count: Int) -> Self {
    Self(
      code: unreadPart,
      message: Phrase(
        sv: "'\(name)' läses inte (\(count) \(count == 1 ? "gång" : "gånger"))",
        en: "'\(name)' is not read (\(count) \(count == 1 ? "time" : "times"))"
      )
    )
  }

  fileprivate static func repeatedNode(_ id: String) -> Self {
    Self(
      code: "repeated-node",
      message: Phrase(
        sv: "noden '\(id)' finns redan",
        en: "there is a node '\(id)' already"
      ),
      hint: Phrase(
        sv: "varje nod har ett eget id",
        en: "each node has an id of its own"
      )
    )
  }

  fileprivate static func missingNode(_ id: String) -> Self {
    Self(
      code: "missing-node",
      message: Phrase(
        sv: "det finns ingen nod '\(id)', men en kant nämner den",
        en: "there is no node '\(id)', but an edge names it"
      )
    )
  }
}
