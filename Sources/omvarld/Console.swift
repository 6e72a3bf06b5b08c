internal import Diagnostics
internal import Foundation
internal import Reports

/// Standard output and error, and the terminal behind them.
enum Console {
  /// Writes an answer to standard output; a reader that went away is no error.
  static func print(_ text: String) throws(CommandFailure) {
    try print(Array(text.utf8))
  }

  static func print(_ bytes: [UInt8]) throws(CommandFailure) {
    do {
      try FileHandle.standardOutput.write(contentsOf: Data(bytes))
    } catch {
      if isBrokenPipe(error) { exit(ExitStatus.done.rawValue) }
      throw CommandFailure(
        .outputFailed,
        Phrase(
          sv: "standard ut kunde inte skrivas",
          en: "standard output could not be written"
        ),
        language: .english
      )
    }
  }

  static func printHelp(_ text: String) {
    try? FileHandle.standardOutput.write(contentsOf: Data((text + "\n").utf8))
  }

  static func error(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }

  private static func isBrokenPipe(_ error: any Error) -> Bool {
    let error = error as NSError
    let underlying = error.userInfo[NSUnderlyingErrorKey] as? NSError
    return error.code == Int(EPIPE) || underlying?.code == Int(EPIPE)
  }

  /// The columns of the terminal on a descriptor, else those of `COLUMNS`, else 100.
  static func width(of descriptor: Int32) -> Int {
    var size = winsize()
    if ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return Int(size.ws_col) }
    let columns = ProcessInfo.processInfo.environment["COLUMNS"].flatMap { Int($0) }
    return columns.map { max(40, min($0, 1_000)) } ?? 100
  }

  /// Whether to colour: on a terminal that can, unless `NO_COLOR` is set.
  static func isColored(_ choice: ColorChoice, descriptor: Int32) -> Bool {
    switch choice {
    case .always: return true
    case .never: return false
    case .auto:
      let environment = ProcessInfo.processInfo.environment
      return isatty(descriptor) == 1 && environment["NO_COLOR", default: ""].isEmpty
        && environment["TERM"] != "dumb"
    }
  }

  /// Today in the local time zone, as a number that orders days: 20261123.
  static var today: Int {
    let parts = Calendar(identifier: .gregorian)
      .dateComponents([.year, .month, .day], from: Date())
    return ((parts.year ?? 0) * 100 + (parts.month ?? 0)) * 100 + (parts.day ?? 0)
  }
}

/// A command that ended otherwise than done, with what to tell.
struct CommandFailure: Error {
  var status: ExitStatus
  var text: String

  init(_ status: ExitStatus, text: String) {
    self.status = status
    self.text = text
  }

  init(_ status: ExitStatus, _ message: Phrase, hint: Phrase? = nil, language: Language) {
    self.init(status, message, hints: hint.map { [$0] } ?? [], language: language)
  }

  init(_ status: ExitStatus, _ message: Phrase, hints: [Phrase], language: Language) {
    self.status = status
    let word = Phrase(sv: "fel", en: "error")
    text = "omvarld: \(word[language]): \(message[language].visible)\n"
    for hint in hints { text += "  \(hint[language].visible)\n" }
  }
}
