public import Diagnostics
public import Stakeholders

/// A selection as a user asks for it, in words that the graph may or may not know.
public struct SelectionRequest: Sendable {
  public var focusAreas: [String] = []
  public var levels: [String] = []
  public var statuses: [String] = []
  public var kinds: [String] = []
  public var units: [String] = []
  public var bases: [String] = []
  public var date: String?
  public var reading: String?

  public init() {}

  /// The selection that the words mean.
  ///
  /// - Parameter other: A further graph whose words are known, too, where two are compared.
  /// - Throws: `UnknownChoice` for the first word that the graph does not know.
  public func resolved(
    in graph: StakeholderGraph,
    or other: StakeholderGraph? = nil
  ) throws(UnknownChoice) -> Selection {
    var selection = Selection()
    func known(_ words: (StakeholderGraph) -> [String]) -> [String] {
      let first = words(graph)
      return first + (other.map(words) ?? []).filter { !first.contains($0) }
    }
    selection.focusAreas = try choose(
      focusAreas,
      "--focus",
      among: known { $0.focusAreas.map(\.id.rawValue) }
    )
    selection.levels = try choose(
      levels,
      "--level",
      among: known { $0.vocabulary.levels.map(\.id.rawValue) }
    )
    selection.kinds = try choose(
      kinds,
      "--kind",
      among: known { $0.vocabulary.relationKinds.map(\.id.rawValue) }
    )
    selection.units = try choose(units, "--unit", among: known { $0.units.map(\.id.rawValue) })
    let status = try choose(
      statuses,
      "--status",
      among: Relation.Status.allCases.map(\.rawValue),
      as: Relation.Status.self
    )
    selection.statuses = status.compactMap { Relation.Status(rawValue: $0.rawValue) }
    let basis = try choose(
      bases,
      "--basis",
      among: Basis.allCases.map(\.rawValue),
      as: Basis.self
    )
    selection.bases = basis.compactMap { Basis(rawValue: $0.rawValue) }
    if let date {
      guard let known = PartialDate(date) else {
        throw UnknownChoice(
          message: Phrase(
            sv: "--at: '\(date)' är inget datum",
            en: "--at: '\(date)' is not a date"
          ),
          hint: Phrase(
            sv: "skriv år, månad eller dag: 2025, 2025-06 eller 2025-06-30",
            en: "write a year, a month or a day: 2025, 2025-06 or 2025-06-30"
          )
        )
      }
      selection.date = known
    }
    if let reading, reading != Reading.standard.rawValue {
      // Both of two graphs have to be read in the same way.
      let known =
        graph.readings.map(\.id.rawValue).filter { id in
          other.map { $0.reading(.init(id)) != nil } ?? true
        } + [Reading.standard.rawValue]
      selection.reading = try choose([reading], "--reading", among: known, as: Reading.self).first
    }
    return selection
  }

  private func choose<Subject>(
    _ words: [String],
    _ option: String,
    among known: [String],
    as: Subject.Type = Subject.self
  ) throws(UnknownChoice) -> [Identifier<Subject>] {
    var chosen: [Identifier<Subject>] = []
    for word in words {
      guard known.contains(word) else {
        throw UnknownChoice(word, of: option, known: known)
      }
      if !chosen.contains(Identifier(word)) { chosen.append(Identifier(word)) }
    }
    return chosen
  }
}

/// A word on the command line that the graph does not know.
public struct UnknownChoice: Error, Hashable {
  public var message: Phrase
  public var hint: Phrase?

  public init(message: Phrase, hint: Phrase?) {
    self.message = message
    self.hint = hint
  }

  public init(_ word: String, of option: String, known: [String]) {
    message = Phrase(
      sv: "\(option): '\(word)' finns inte",
      en: "\(option): there is no '\(word)'"
    )
    let list = known.joined(separator: ", ")
    hint =
      Spelling.nearest(to: word, among: known).map {
        Phrase.didYouMean($0)
      }
      ?? (known.isEmpty
        ? nil : Phrase(sv: "välj bland: \(list)", en: "choose from: \(list)"))
  }
}
