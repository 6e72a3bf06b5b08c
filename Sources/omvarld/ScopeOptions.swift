internal import ArgumentParser
internal import Diagnostics
internal import Diagrams
internal import Stakeholders
internal import Workbench

/// What of a map is drawn.
struct ScopeOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Draw only this: level:ID, kind:ID (of relations), unit:ID or focus:ID. What is found stays "
        + "that of all. Repeatable.",
      valueName: "what"
    )
  )
  var only: [String] = []

  @Option(
    help: ArgumentHelp("Do not draw this, named as with --only. Repeatable.", valueName: "what")
  )
  var hide: [String] = []

  /// - Parameter other: The earlier graph, where two are compared.
  func resolved(
    in opened: OpenedGraph,
    or other: OpenedGraph? = nil,
    language: Language
  ) throws(CommandFailure) -> MapScope {
    var request = ScopeRequest()
    request.only = only
    request.hidden = hide
    let scope: MapScope
    do throws(UnknownChoice) {
      scope = try request.resolved(in: opened.graph, or: other?.graph)
    } catch {
      throw CommandFailure(.usage, error.message, hint: error.hint, language: language)
    }
    if let contradiction = scope.contradiction(in: opened.graph) {
      throw CommandFailure(.refused, contradiction, language: language)
    }
    return scope
  }
}
