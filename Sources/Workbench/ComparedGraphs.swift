public import Analyses
public import Diagnostics
internal import Interchange
public import Reports
public import Stakeholders

/// Two graphs of the same work at different times, and what of the earlier became what of the later.
public struct ComparedGraphs: Sendable {
  public let old: OpenedGraph
  public let new: OpenedGraph
  public let crosswalk: Crosswalk
  /// What is doubtful in the crosswalk, in order of place.
  public let warnings: [Diagnostic]

  private init(
    old: OpenedGraph,
    new: OpenedGraph,
    crosswalk: Crosswalk,
    warnings: [Diagnostic]
  ) {
    self.old = old
    self.new = new
    self.crosswalk = crosswalk
    self.warnings = warnings
  }

  /// One graph, to be compared with itself on another day.
  public init(of graph: OpenedGraph) {
    self.init(old: graph, new: graph, crosswalk: Crosswalk(), warnings: [])
  }

  /// Reads two graphs and the crosswalk between them.
  ///
  /// - Parameters:
  ///   - crosswalk: The path of a file; `nil` where ids say all.
  ///   - texts: The texts of documents, each for the graphs that have the document.
  /// - Throws: `UnreadableInput` with every error in all files, each with its place.
  public static func opening(
    _ old: String,
    _ new: String,
    crosswalk: String?,
    texts: [(document: String, path: String)] = []
  ) throws(UnreadableInput) -> ComparedGraphs {
    var problems: [Diagnostic] = []
    var language: Language?
    func attempt<Value>(_ work: () throws(UnreadableInput) -> Value) -> Value? {
      do throws(UnreadableInput) {
        return try work()
      } catch {
        problems += error.diagnostics
        language = language ?? error.language
        return nil
      }
    }
    let earlier = attempt { () throws(UnreadableInput) in
      try OpenedGraph.opening(old, texts: texts, passingOverOtherTexts: true)
    }
    // A graph compared with itself has its errors once.
    let later =
      earlier == nil && old == new
      ? nil
      : attempt { () throws(UnreadableInput) in
        try OpenedGraph.opening(new, texts: texts, passingOverOtherTexts: true)
      }
    let table = crosswalk.map { path in
      attempt { () throws(UnreadableInput) in
        try Crosswalk.reading(path: path, from: earlier?.graph, to: later?.graph)
      }
    }
    if let earlier, let later {
      for text in texts {
        let known = earlier.graph.documents + later.graph.documents
        if !known.contains(where: { $0.id.rawValue == text.document }) {
          let ids = Set(known.map(\.id.rawValue)).sorted()
          problems.append(Diagnostic(.error, .noSuchDocument(text.document, known: ids), at: nil))
        }
      }
    }
    guard let earlier, let later, problems.isEmpty else {
      throw UnreadableInput(problems, language: later?.graph.language ?? language)
    }
    return ComparedGraphs(
      old: earlier,
      new: later,
      crosswalk: table??.value ?? Crosswalk(),
      warnings: table??.diagnostics ?? []
    )
  }

  /// The same selection on both sides. What a word names in the one graph it names in the other
  /// under the ids that the crosswalk tells.
  ///
  /// - Throws: `UnknownChoice` for the first word that neither graph knows, or for a reading that not
  ///   both have.
  public func selections(
    _ request: SelectionRequest
  ) throws(UnknownChoice) -> (old: Selection, new: Selection) {
    let common = try request.resolved(in: new.graph, or: old.graph)
    let correspondence = Correspondence(from: old.graph, to: new.graph, by: crosswalk)
    func translated(_ side: Correspondence.Side) -> Selection {
      let graph = side == .old ? old.graph : new.graph
      func translate<Subject>(_ ids: [Identifier<Subject>]) -> [Identifier<Subject>] {
        let others = ids.flatMap { id in
          correspondence.counterparts(of: EntityID(id), on: side.other).map {
            Identifier<Subject>($0)
          }
        }
        let all = ids + Set(others).subtracting(ids).sorted()
        let known = all.filter { graph.entity(EntityID($0)) != nil }
        // Where nothing of it is there, nothing is chosen, which an empty list would not say.
        return known.isEmpty ? ids : known
      }
      var selection = common
      selection.focusAreas = translate(common.focusAreas)
      selection.units = translate(common.units)
      return selection
    }
    return (translated(.old), translated(.new))
  }

  /// What changed from the earlier graph to the later.
  ///
  /// - Parameter robust: Whether to tell only findings that hold under every reading.
  public func analysingChanges(
    _ selections: (old: Selection, new: Selection),
    robust: Bool = false
  ) -> ChangeAnalysis {
    ChangeAnalysis(
      from: old.period(selections.old, robust: robust),
      to: new.period(selections.new, robust: robust),
      by: crosswalk
    )
  }

  /// An answer about the changes in its envelope.
  public func envelope(
    _ result: JSONValue,
    of changes: ChangeAnalysis,
    in language: Language
  ) -> JSONValue {
    new.context(in: language)
      .envelope(
        result,
        of: changes.new.selected,
        since: changes.old.selected,
        digest: old.digest
      )
  }
}

extension OpenedGraph {
  /// What changed in the graph from one day to another.
  ///
  /// - Parameter robust: Whether to tell only findings that hold under every reading.
  public func analysingChanges(
    between days: (old: PartialDate, new: PartialDate),
    _ selection: Selection,
    robust: Bool = false
  ) -> ChangeAnalysis {
    func period(_ day: PartialDate) -> Period {
      var selection = selection
      selection.date = day
      return self.period(selection, robust: robust)
    }
    return ChangeAnalysis(from: period(days.old), to: period(days.new), isOfOneGraph: true)
  }

  func period(_ selection: Selection, robust: Bool) -> Period {
    var period = Period(SelectedGraph(graph, selection), quotes: QuoteCheck(texts: texts))
    if robust { period.keepRobustFindings() }
    return period
  }
}
