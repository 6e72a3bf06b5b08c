internal import ArgumentParser
internal import Diagnostics
internal import Workbench

struct FormatCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "format",
    abstract: "Write the files of a graph in canonical form, so that git shows what changed.",
    discussion: """
      Each file keeps its entries in their order, and its comments with what they speak of. Every \
      entry gets its keys in one order, its sets sorted, quotes only where YAML would otherwise \
      mean something else, and one line where it is short enough. What the graph says stays the \
      same; that is checked before anything is written. A graph with errors is left alone.

      A file is replaced in one step, so that it is always the old one or the new one. With --check \
      nothing is written: the files that are not in canonical form are listed, and the status is 1 \
      when there is one. With -o the files stay as they are: -o - writes a graph of one file to \
      standard output, -o FOLDER writes each file there.
      """
  )

  @OptionGroup var options: GraphOptions

  @Flag(help: "Write nothing; list the files that are not in canonical form, with status 1.")
  var check = false

  @Option(
    name: .shortAndLong,
    help: "Write to a folder, a file, or standard output (-), and leave the graph as it is.",
    completion: .file()
  )
  var output: String?

  func run() throws {
    let formatting: GraphFormatting
    do throws(UnreadableInput) {
      formatting = try GraphFormatting.opening(options.graph)
    } catch {
      let language = options.lang?.language ?? error.language ?? .english
      throw options.failure(error, language, isToBeWritten: true)
    }
    let language = options.lang?.language ?? formatting.language
    if check, output != nil {
      throw CommandFailure(
        .usage,
        Phrase(
          sv: "--check skriver ingenting och går inte ihop med -o",
          en: "--check writes nothing, so it takes no -o"
        ),
        language: language
      )
    }
    if let output { return try write(formatting, to: output, language) }

    let unformatted = formatting.unformatted
    if check {
      for path in unformatted { try Console.print(path.visible + "\n") }
      tell(formatting, language)
      if !unformatted.isEmpty { throw CommandFailure(.inputHasErrors, text: "") }
      return
    }
    do throws(UnsavedGraph) {
      try formatting.save()
    } catch {
      throw CommandFailure(.outputFailed, error.message, hint: error.hint, language: language)
    }
    if !options.quiet {
      for path in unformatted { Console.error(path.visible + "\n") }
    }
    tell(formatting, language)
  }

  private func write(
    _ formatting: GraphFormatting,
    to output: String,
    _ language: Language
  ) throws(CommandFailure) {
    let texts = formatting.texts
    if output == "-" {
      guard texts.count == 1, let only = texts.first else {
        throw CommandFailure(
          .usage,
          Phrase(
            sv: "grafen har \(texts.count) filer, och standard ut är en",
            en: "the graph has \(texts.count) files, and standard output is one"
          ),
          hint: Phrase(sv: "ange en mapp: -o MAPP", en: "name a folder: -o FOLDER"),
          language: language
        )
      }
      return try Console.print(only.text)
    }
    do throws(UnwritableOutput) {
      if texts.count == 1, let only = texts.first, output.hasSuffix(".yaml") {
        try OutputFile.write(
          Array(only.text.utf8),
          to: output,
          isForced: options.force,
          isGraph: true
        )
        return
      }
      let folder = output.hasSuffix("/") ? output : output + "/"
      for (name, _) in texts {
        try OutputFile.check(folder + name, isForced: options.force, isGraph: true)
      }
      try OutputFile.makeFolder(folder)
      for (name, text) in texts {
        try OutputFile.write(
          Array(text.utf8),
          to: folder + name,
          isForced: options.force,
          isGraph: true
        )
      }
    } catch {
      throw CommandFailure(.outputFailed, error.message, language: language)
    }
  }

  /// How many files there are, and how many of them were not in canonical form.
  private func tell(_ formatting: GraphFormatting, _ language: Language) {
    guard !options.quiet else { return }
    let count = formatting.unformatted.count
    let all = formatting.paths.count
    let sentence: Phrase =
      switch (count, check) {
      case (0, _):
        Phrase(
          sv: all == 1
            ? "Filen är redan i kanonisk form." : "Alla \(all) filer är redan i kanonisk form.",
          en: all == 1
            ? "The file is in canonical form already."
            : "All \(all) files are in canonical form already."
        )
      case (_, true):
        Phrase(
          sv: "\(count) av \(all) \(all == 1 ? "fil" : "filer") är inte i kanonisk form; "
            + "omvarld format \(options.graph.visible) skriver om \(count == 1 ? "den" : "dem").",
          en: "\(count) of \(all) \(all == 1 ? "file is" : "files are") not in canonical form; "
            + "omvarld format \(options.graph.visible) rewrites \(count == 1 ? "it" : "them")."
        )
      default:
        Phrase(
          sv:
            "\(count) av \(all) \(all == 1 ? "fil" : "filer") är \(count == 1 ? "omskriven" : "omskrivna") "
            + "i kanonisk form.",
          en:
            "\(count) of \(all) \(all == 1 ? "file was" : "files were") rewritten in canonical form."
        )
      }
    Console.error(sentence[language] + "\n")
  }
}
