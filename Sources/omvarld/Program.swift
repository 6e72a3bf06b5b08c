internal import ArgumentParser
internal import Diagnostics
internal import Foundation
internal import Workbench

/// Where the program starts, and the one place where it ends.
@main
enum Program {
  static func main() async {
    // A reader that goes away (`omvarld gaps … | head`) and a worker that dies are errors of one
    // write, not the end of the program.
    signal(SIGPIPE, SIG_IGN)
    // So is a file larger than the user may write, which must not leave half of one behind.
    signal(SIGXFSZ, SIG_IGN)
    do {
      try checkCommandName()
      try DiffCommand.checkOrder(of: Array(CommandLine.arguments.dropFirst()))
      var command = try Omvarld.parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch let failure as CommandFailure {
      Console.error(failure.text)
      exit(failure.status.rawValue)
    } catch {
      end(with: error)
    }
  }

  /// A misspelt command is told as one; the parser would only count words it did not expect.
  private static func checkCommandName() throws(CommandFailure) {
    guard let name = CommandLine.arguments.dropFirst().first, !name.hasPrefix("-") else { return }
    let names = Omvarld.configuration.subcommands.compactMap { $0.configuration.commandName }
    guard !(names + ["help"]).contains(name) else { return }
    let shown = names.filter { $0 != DrawWorkerCommand.configuration.commandName }
    throw CommandFailure(
      .usage,
      Phrase("there is no command '\(name)'"),
      hint: Phrase(
        Spelling.nearest(to: name, among: shown).map { "did you mean '\($0)'?" }
          ?? "choose from: " + shown.joined(separator: ", ")
      ),
      language: .english
    )
  }

  private static func end(with error: any Error) -> Never {
    let code = Omvarld.exitCode(for: error)
    let message = Omvarld.fullMessage(for: error)
    if code == .success {
      Console.printHelp(message)
      exit(ExitStatus.done.rawValue)
    }
    Console.error(message.hasSuffix("\n") ? message : message + "\n")
    exit((code == .validationFailure ? ExitStatus.usage : .isInternal).rawValue)
  }
}
