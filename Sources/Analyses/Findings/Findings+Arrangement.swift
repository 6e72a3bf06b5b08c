public import Stakeholders

extension [Finding] {
  /// What belongs to the chosen rows and columns. What belongs to no focus area or level is about
  /// the whole graph, and is told when nothing is chosen.
  func chosen(by selection: Selection) -> [Finding] {
    if selection.focusAreas.isEmpty, selection.levels.isEmpty { return self }
    return filter { finding in
      if !selection.focusAreas.isEmpty,
        !(finding.focusArea.map(selection.focusAreas.contains) ?? false)
      {
        return false
      }
      guard !selection.levels.isEmpty else { return true }
      return finding.level.map(selection.levels.contains) ?? (finding.focusArea != nil)
    }
  }

  /// The gravest first; those of one rule in the order of focus areas and levels.
  func inOrder(of graph: StakeholderGraph) -> [Finding] {
    let rules = Dictionary(
      uniqueKeysWithValues: Rule.allCases.enumerated().map { ($0.element, $0.offset) }
    )
    let areas = Dictionary(
      uniqueKeysWithValues: graph.focusAreas.enumerated().map { ($0.element.id, $0.offset) }
    )
    let vocabulary = graph.vocabulary
    let aims = Dictionary(
      uniqueKeysWithValues: graph.aims.enumerated().map { ($0.element.id.rawValue, $0.offset) }
    )
    func place(_ finding: Finding) -> (Severity, Int, Int, Int, String) {
      (
        finding.severity, rules[finding.rule] ?? 0,
        finding.rule == .unownedAim
          ? finding.subjects.first.flatMap { aims[$0] } ?? 0
          : finding.focusArea.flatMap { areas[$0] } ?? Int.max,
        finding.level.map { vocabulary.order(of: $0) } ?? -1, finding.id
      )
    }
    // Places are sorted instead of findings, which are large to move.
    let places = map(place)
    return indices.sorted { places[$0] < places[$1] }.map { self[$0] }
  }

  /// Those that hold however the sources are read.
  public func holdingUnderAllReadings(of graph: StakeholderGraph) -> [Finding] {
    filter { $0.holdsUnder.count > graph.readings.count }
  }
}

extension SelectedGraph {
  /// The findings of an analysis under the chosen reading, each with the readings under which it
  /// fires, and with what was decided about it.
  ///
  /// - Parameters:
  ///   - here: What the analysis finds under the chosen reading.
  ///   - analyse: The analysis, for each of the other readings.
  func comparingReadings(
    _ here: [Finding],
    by analyse: (SelectedGraph) -> [Finding]
  ) -> [Finding] {
    var holdsUnder: [String: [Reading.ID]] = [:]
    let chosen = selection.reading
    let readings: [Reading.ID?] = [nil] + graph.readings.map(\.id)
    for reading in readings {
      for finding in reading == chosen ? here : analyse(under(reading)) {
        holdsUnder[finding.id, default: []].append(reading ?? Reading.standard)
      }
    }
    let followUps = Dictionary(
      graph.followUps.map { ($0.finding, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    return here.map { finding in
      var finding = finding
      finding.holdsUnder = holdsUnder[finding.id] ?? []
      finding.followUp = followUps[finding.id]
      return finding
    }
  }
}
