internal import ArgumentParser
internal import Diagnostics
internal import Workbench

struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Begin: a workbook with a small example to write over.",
    discussion: """
      Writes a workbook that Excel and LibreOffice open: a sheet for each sort of thing, lists to \
      choose from, and a first sheet that explains every column. Its example holds together, so \
      that every command takes it at once:

        omvarld new    plan.xlsx --lang en
        omvarld check  plan.xlsx
        omvarld report plan.xlsx -o FOLDER

      A file that is there already is left alone, unless with --force.
      """
  )

  @Argument(help: "The workbook to write: a name that ends in .xlsx.", completion: .file())
  var path: String

  @Option(help: "The language of the workbook (default: sv).")
  var lang: LanguageChoice = .sv

  @Flag(help: "Overwrite a file that is there already.")
  var force = false

  @Flag(help: "Tell nothing but errors.")
  var quiet = false

  func validate() throws {
    guard path.lowercased().hasSuffix(".xlsx") else {
      throw ValidationError("\(path): the file has to end in .xlsx")
    }
  }

  func run() throws {
    let language = lang.language
    do throws(UnwritableOutput) {
      try NewGraph.writeWorkbook(to: path, in: language, isForced: force)
    } catch {
      throw CommandFailure(.outputFailed, error.message, language: language)
    }
    guard !quiet else { return }
    let name = path.visible
    Console.error(
      Phrase(
        sv:
          "\(name) är skriven. Öppna den, skriv över exemplet, och pröva: omvarld check \(name)\n",
        en: "\(name) is written. Open it, write over the example, and try: omvarld check \(name)\n"
      )[language]
    )
  }
}
