public import Analyses
internal import Diagnostics
public import Stakeholders

/// What is to be closed on which terms, and what is tried before, as a user asks for it.
public struct ClosingRequest: Sendable {
  /// `any`, or nothing.
  public var assumption: String?
  /// `activate=1,extend=2`: those not named cost what they do by default.
  public var costs: String?
  public var mostNew: Int?
  public var limit: Int?
  /// Each `open:ACTOR:AREA` or `new:LEVEL:AREA`, perhaps with `:KIND`.
  public var trials: [String] = []

  public init() {}

  /// The terms that the words mean.
  public func terms() throws(UnknownChoice) -> ClosingTerms {
    var terms = ClosingTerms()
    if let assumption {
      guard assumption == "any" else {
        throw UnknownChoice(assumption, of: "--assume", known: ["any"])
      }
      terms.assumesAny = true
    }
    if let costs { terms.costs = try Self.costs(costs) }
    if let mostNew {
      guard mostNew >= 0 else { throw .tooSmall(mostNew, of: "--max-new", least: 0) }
      terms.mostNew = mostNew
    }
    if let limit {
      guard limit >= 1 else { throw .tooSmall(limit, of: "--limit", least: 1) }
      terms.limit = min(limit, 10_000)
    }
    return terms
  }

  private static func costs(_ text: String) throws(UnknownChoice) -> MoveCosts {
    var costs = MoveCosts()
    var named: Set<String> = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let sides = part.split(separator: "=", omittingEmptySubsequences: false)
      let name = String(sides[0])
      let places: [String: WritableKeyPath<MoveCosts, Int>] = [
        "activate": \.activate, "extend": \.extend, "open": \.open, "first": \.first,
      ]
      guard let place = places[name] else {
        throw UnknownChoice(name, of: "--costs", known: ["activate", "extend", "open", "first"])
      }
      let least = name == "first" ? 0 : 1
      let hint = Phrase(
        sv: "skriv ett heltal från \(least) till \(MoveCosts.largest): \(name)=2",
        en: "write a whole number from \(least) to \(MoveCosts.largest): \(name)=2"
      )
      guard sides.count == 2, sides[1].isWholeNumber else {
        throw UnknownChoice(
          message: Phrase(
            sv: "--costs: '\(part)' säger inte vad \(name) kostar",
            en: "--costs: '\(part)' does not say what \(name) costs"
          ),
          hint: hint
        )
      }
      guard let cost = Int(sides[1]), (least...MoveCosts.largest).contains(cost) else {
        throw UnknownChoice(
          message: Phrase(
            sv: "--costs: \(name) kan inte kosta \(sides[1])",
            en: "--costs: \(name) cannot cost \(sides[1])"
          ),
          hint: hint
        )
      }
      guard named.insert(name).inserted else {
        throw UnknownChoice(
          message: Phrase(
            sv: "--costs: \(name) har fått flera kostnader",
            en: "--costs: \(name) was given several costs"
          ),
          hint: Phrase(sv: "ange den en gång", en: "give it once")
        )
      }
      costs[keyPath: place] = cost
    }
    return costs
  }

  /// The partnerships to try out.
  ///
  /// To open a relation with one actor in one focus area twice is to do it once.
  ///
  /// - Throws: `UnknownChoice` for the first word that the graph does not know, and for whoever cannot
  ///   be a partner under the selection.
  public func trials(in selected: SelectedGraph) throws(UnknownChoice) -> [Trial] {
    var found: [Trial] = []
    for text in trials {
      let trial = try Self.trial(text, in: selected)
      if case .open = trial, found.contains(trial) { continue }
      found.append(trial)
    }
    return found
  }

  private static func trial(
    _ text: String,
    in selected: SelectedGraph
  ) throws(UnknownChoice) -> Trial {
    let graph = selected.graph
    let words = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    switch (words[0], words.count) {
    case ("open", 3):
      let actor = try actor(words[1], in: selected)
      let area = try area(words[2], in: graph)
      if let problem = UnknownChoice.unmeetable(actor, in: area, selected) { throw problem }
      return .open(actor, area)
    case ("new", 3), ("new", 4):
      let kind =
        words.count == 4
        ? try choose(words[3], among: graph.vocabulary.actorKinds.map(\.id)) : nil
      return .new(
        try choose(words[1], among: graph.vocabulary.levels.map(\.id)),
        try area(words[2], in: graph),
        kind
      )
    default:
      throw UnknownChoice(
        message: Phrase(
          sv: "--try: '\(text)' går inte att pröva",
          en: "--try: '\(text)' is nothing to try"
        ),
        hint: Phrase(
          sv: "skriv open:AKTÖR:FOKUSOMRÅDE, eller new:NIVÅ:FOKUSOMRÅDE för någon som inte finns i "
            + "underlaget, med :SLAG efter om det ska vara av ett visst slag",
          en: "write open:ACTOR:AREA, or new:LEVEL:AREA for somebody not on record, with :KIND "
            + "after it if it is to be of a certain kind"
        )
      )
    }
  }

  private static func actor(
    _ word: String,
    in selected: SelectedGraph
  ) throws(UnknownChoice) -> Actor.ID {
    let graph = selected.graph
    if graph.actor(Actor.ID(word)) != nil { return Actor.ID(word) }
    if graph.entity(EntityID(word)) != nil {
      let name = graph.name(EntityID(word)).phrase
      let isUnit = graph.sort(of: EntityID(word)) == .unit
      throw UnknownChoice(
        message: Phrase(
          sv: "--try: '\(word)' (\(name.swedish)) är "
            + (isUnit
              ? "en egen enhet, och aldrig vår part" : "ingen aktör, och kan inte vara part"),
          en: "--try: '\(word)' (\(name.english)) is "
            + (isUnit
              ? "a unit of our own, and never our partner" : "no actor, and cannot be a partner")
        ),
        hint: nil
      )
    }
    let meetable = graph.actors.filter { UnknownChoice.unmeetable($0.id, in: "", selected) == nil }
    throw UnknownChoice(word, of: "--try", known: meetable.map(\.id.rawValue))
  }

  private static func area(
    _ word: String,
    in graph: StakeholderGraph
  ) throws(UnknownChoice) -> FocusArea.ID {
    try choose(word, among: graph.focusAreas.map(\.id))
  }

  private static func choose<Subject>(
    _ word: String,
    among known: [Identifier<Subject>]
  ) throws(UnknownChoice) -> Identifier<Subject> {
    let id = Identifier<Subject>(word)
    guard known.contains(id) else {
      throw UnknownChoice(word, of: "--try", known: known.map(\.rawValue))
    }
    return id
  }
}

extension Substring {
  /// Whether it is digits, perhaps behind a sign, however many.
  fileprivate var isWholeNumber: Bool {
    let digits = utf8.drop { "+-".utf8.contains($0) }
    return !digits.isEmpty && utf8.count - digits.count <= 1
      && digits.allSatisfy { (0x30...0x39).contains($0) }
  }
}

extension UnknownChoice {
  fileprivate static func tooSmall(_ number: Int, of option: String, least: Int) -> UnknownChoice {
    UnknownChoice(
      message: Phrase(
        sv: "\(option): \(number) är för litet",
        en: "\(option): \(number) is too small"
      ),
      hint: Phrase(sv: "\(least) är det minsta", en: "\(least) is the least")
    )
  }

  /// Why an actor cannot be a partner, whatever is recorded; `nil` where it can.
  fileprivate static func unmeetable(
    _ id: Actor.ID,
    in area: FocusArea.ID,
    _ selected: SelectedGraph
  ) -> UnknownChoice? {
    let graph = selected.graph
    guard let actor = graph.actor(id) else { return nil }
    let name = actor.name.phrase
    /// A level that is open there, and best the actor's own.
    func instead() -> Phrase? {
      let open = Coverage(selected).row(area).filter(\.isOpen).map(\.level)
      return (open.first(where: actor.levels.contains) ?? open.first).map { level in
        Phrase(
          sv: "pröva med någon som inte finns i underlaget: new:\(level):\(area)",
          en: "try somebody not on record: new:\(level):\(area)"
        )
      }
    }
    func problem(_ words: Phrase, _ hint: Phrase?) -> UnknownChoice {
      UnknownChoice(message: Phrase("--try open:\(id):\(area): ") + words, hint: hint)
    }
    if id == graph.principal {
      return problem(
        Phrase(
          sv: "\(name.swedish) är huvudmannen själv, och är aldrig sin egen part",
          en: "\(name.english) is the principal itself, and never a partner of its own"
        ),
        nil
      )
    }
    switch selected.standing(of: actor) {
    case .place:
      return problem(
        Phrase(
          sv: "\(name.swedish) är en plats, och en plats kan inte vara part",
          en: "\(name.english) is a place, and a place cannot be a partner"
        ),
        instead()
      )
    case .generic:
      return problem(
        Phrase(
          sv: "\(name.swedish) är en allmän kategori, och bara en namngiven part räknas",
          en: "\(name.english) is a category, and only a named partner counts"
        ),
        instead()
      )
    case .named: break
    }
    guard selected.isValid(actor.details) else {
      return problem(
        Phrase(
          sv: "\(name.swedish) finns inte på den valda dagen",
          en: "\(name.english) is not there on the chosen day"
        ),
        nil
      )
    }
    return nil
  }
}
