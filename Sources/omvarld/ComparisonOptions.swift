internal import Analyses
internal import ArgumentParser
internal import Diagnostics
internal import Reports
internal import Stakeholders
internal import Workbench

/// What a command that compares two graphs takes besides them.
struct ComparisonOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Which ids of the earlier graph became which of the later: a YAML file.",
      valueName: "file"
    ),
    completion: .file()
  )
  var crosswalk: String?

  /// Opens both graphs, and tells on standard error what is doubtful in them.
  func open(
    _ old: String,
    _ new: String,
    _ options: GraphOptions
  ) throws(CommandFailure) -> (compared: ComparedGraphs, language: Language) {
    do throws(UnreadableInput) {
      let compared = try ComparedGraphs.opening(
        old,
        new,
        crosswalk: crosswalk,
        texts: options.texts.map { (document: $0.document, path: $0.path) }
      )
      let language = options.lang?.language ?? compared.new.graph.language
      options.tell(compared.old.warnings, of: old, language)
      if new != old { options.tell(compared.new.warnings, of: new, language) }
      if !options.quiet {
        let style = options.style(language, descriptor: 2)
        for warning in compared.warnings { Console.error(warning.text(style)) }
      }
      return (compared, language)
    } catch {
      throw options.failure(error, options.lang?.language ?? error.language ?? .english)
    }
  }

  /// What is chosen of both graphs.
  func resolved(
    _ selection: SelectionOptions,
    in compared: ComparedGraphs,
    _ language: Language
  ) throws(CommandFailure) -> (old: Selection, new: Selection) {
    do throws(UnknownChoice) {
      return try compared.selections(selection.request)
    } catch {
      throw CommandFailure(.usage, error.message, hint: error.hint, language: language)
    }
  }
}
