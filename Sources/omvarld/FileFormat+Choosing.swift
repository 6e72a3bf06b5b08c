internal import Diagnostics
internal import Interchange
internal import Workbench

extension FileFormat {
  static var readNames: String { names(\.isRead) }
  static var writtenNames: String { names(\.isWritten) }

  private static func names(_ isMeant: (FileFormat) -> Bool) -> String {
    allCases.filter(isMeant).map(\.rawValue).joined(separator: ", ")
  }

  /// The format of a name, among those that can be meant.
  static func chosen(
    _ name: String,
    by option: String,
    _ isMeant: (FileFormat) -> Bool,
    _ language: Language
  ) throws(CommandFailure) -> FileFormat {
    if let format = FileFormat(rawValue: name), isMeant(format) { return format }
    let known = allCases.filter(isMeant).map(\.rawValue)
    let choice = UnknownChoice(name, of: option, known: known)
    throw CommandFailure(.usage, choice.message, hint: choice.hint, language: language)
  }
}
