internal import ArgumentParser
internal import Diagnostics
internal import Reports

struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "The JSON Schemas of the files that you write and of every JSON answer.",
    discussion: """
      Without a name, lists the schemas. An editor with a YAML language server completes and checks \
      a graph while you type when the schema of graphs is saved beside it,

        omvarld schema graph -o omvarld.schema.json

      and the first line of the file says

        # yaml-language-server: $schema=omvarld.schema.json
      """
  )

  @Argument(help: "The schema: graph, crosswalk, or the command whose JSON answer it describes.")
  var name: String?

  @Option(help: "The language of descriptions (default: en).")
  var lang: LanguageChoice = .en

  @Option(
    name: .shortAndLong,
    help: "Write to a file instead of standard output.",
    completion: .file()
  )
  var output: String?

  @Flag(help: "Overwrite a file that is there.")
  var force = false

  func run() throws {
    let language = lang.language
    let text: String
    if let name {
      guard let schema = Schema.named(name) else {
        let names = Schema.all.map(\.name)
        let list = names.joined(separator: ", ")
        let nearest = Spelling.nearest(to: name, among: names)
        throw CommandFailure(
          .usage,
          Phrase(
            sv: "det finns inget schema '\(name)'",
            en: "there is no schema '\(name)'"
          ),
          hint: nearest.map { Phrase.didYouMean($0) }
            ?? Phrase(sv: "välj bland: \(list)", en: "choose from: \(list)"),
          language: language
        )
      }
      text = schema.json(in: language).formatted
    } else {
      let width = Schema.all.map(\.name.count).max() ?? 0
      text = Schema.all.map { schema in
        "\(schema.name.padded(to: width))  \(schema.summary[language])\n"
      }.joined()
    }
    try AnswerOptions.write(text, to: output, isForced: force, language: language)
  }
}
