public import Analyses
internal import Diagnostics
internal import Reports
public import Stakeholders

extension OpenedGraph {
  /// Why a finding fires, and what would come of its remedy.
  ///
  /// - Throws: `UnknownChoice` where the finding does not fire under the selection, with what the
  ///   user may have meant.
  public func explaining(
    _ finding: String,
    _ selection: Selection
  ) throws(UnknownChoice) -> Explanation {
    let quotes = QuoteCheck(texts: texts)
    let selected = SelectedGraph(graph, selection)
    if let explanation = Explanation(of: finding, in: selected, quotes: quotes) {
      return explanation
    }
    let readings = ([nil] + graph.readings.map(\.id)).filter { reading in
      reading != selection.reading
        && selected.under(reading).everyFinding(quotes: quotes).contains { $0.id == finding }
    }
    if let reading = readings.first {
      let option = "--reading \(reading ?? Reading.standard)"
      throw UnknownChoice(
        message: Phrase(
          sv: "fyndet '\(finding)' finns inte i den här läsningen",
          en: "the finding '\(finding)' does not hold under this reading"
        ),
        hint: Phrase(sv: "lägg till \(option)", en: "add \(option)")
      )
    }
    if let problem = UnknownChoice(finding, notChosenIn: selected, quotes) { throw problem }
    let known = selected.everyFinding(quotes: quotes).map(\.id)
    throw UnknownChoice(
      message: Phrase(
        sv: "det finns inget fynd '\(finding)' i urvalet",
        en: "there is no finding '\(finding)' in this selection"
      ),
      hint: Spelling.nearest(to: finding, among: known).map {
        Phrase.didYouMean($0)
      } ?? .nearestRule(to: finding)
        ?? Phrase(
          sv: "omvarld gaps, voice och risks visar fyndens beteckningar",
          en: "omvarld gaps, voice and risks show the ids of findings"
        )
    )
  }
}

extension UnknownChoice {
  /// That a finding holds in the whole graph but is left out by what is chosen; `nil` where it is not.
  fileprivate init?(_ finding: String, notChosenIn selected: SelectedGraph, _ quotes: QuoteCheck) {
    let selection = selected.selection
    var whole = Selection()
    whole.reading = selection.reading
    guard whole != selection,
      SelectedGraph(selected.graph, whole).everyFinding(quotes: quotes)
        .contains(where: { $0.id == finding })
    else { return nil }
    let options = [
      (selection.focusAreas.isEmpty, "--focus"), (selection.levels.isEmpty, "--level"),
      (selection.statuses.isEmpty, "--status"), (selection.kinds.isEmpty, "--kind"),
      (selection.units.isEmpty, "--unit"), (selection.bases.isEmpty, "--basis"),
      (selection.date == nil, "--at"),
    ].filter { !$0.0 }.map { Phrase($0.1) }
    let list = Phrase.alternatives(options)
    self.init(
      message: Phrase(
        sv: "fyndet '\(finding)' finns, men inte i urvalet (\(selected.inWords.swedish))",
        en:
          "the finding '\(finding)' holds, but not in this selection (\(selected.inWords.english))"
      ),
      hint: Phrase(
        sv: "fråga utan \(list.swedish)",
        en: "ask without \(list.english)"
      )
    )
  }
}

extension Phrase {
  /// The rule that is meant by a finding whose rule does not exist; `nil` where none is near.
  fileprivate static func nearestRule(to finding: String) -> Phrase? {
    let rule = finding.prefix { $0 != ":" }
    let rules = Rule.allCases.map(\.rawValue)
    guard !rules.contains(String(rule)) else { return nil }
    return Spelling.nearest(to: rule, among: rules).map {
      Phrase(sv: "menade du regeln '\($0)'?", en: "did you mean the rule '\($0)'?")
    }
  }
}
