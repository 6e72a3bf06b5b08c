public import Diagnostics
internal import Foundation
public import Interchange
internal import Spreadsheet
internal import Stakeholders

extension OpenedGraph {
  /// Writes the graph in another format.
  ///
  /// - Parameters:
  ///   - path: A file, or a folder where the format has several files.
  ///   - language: That of labels.
  ///   - separator: What stands between the cells of our own tables: a Swedish Excel opens a file in
  ///     columns when it is a semicolon.
  /// - Returns: What was lost on the way.
  public func convert(
    to path: String,
    as format: FileFormat,
    in language: Language,
    separatedBy separator: CSVSeparator = .comma,
    isForced: Bool
  ) throws(UnwritableOutput) -> Conversion {
    let exported = try exported(as: format, in: language, separatedBy: separator, for: path)
    let folder = path.hasSuffix("/") ? path : path + "/"
    let targets = exported.files.map { file in file.name.map { folder + $0 } ?? path }
    if format == .tables { try Self.checkForYAML(folder) }
    if format == .yaml { try Self.checkForParts(beside: path) }
    // Nothing is written when not all may be.
    for target in targets {
      try OutputFile.check(target, isForced: isForced, isGraph: format.isOwn)
    }
    if exported.files.contains(where: { $0.name != nil }) { try OutputFile.makeFolder(folder) }
    for (file, target) in zip(exported.files, targets) {
      try OutputFile.write(
        file.bytes,
        to: target,
        isForced: isForced,
        isGraph: format.isOwn
      )
    }
    return Conversion(
      format: format,
      paths: targets,
      losses: exported.losses,
      replacedCharacterCount: exported.replacedCharacterCount,
      absentTexts: format.isOwn ? textNames.filter { isAbsent($0, beside: targets) } : []
    )
  }

  /// The bytes of the graph in a format that is a single file, and what was lost on the way.
  public func converted(
    to format: FileFormat,
    in language: Language
  ) throws(UnwritableOutput) -> (bytes: [UInt8], conversion: Conversion) {
    precondition(!format.isFolder, "\(format.rawValue) is several files")
    let exported = try exported(as: format, in: language, for: "-")
    let conversion = Conversion(
      format: format,
      paths: [],
      losses: exported.losses,
      replacedCharacterCount: exported.replacedCharacterCount,
      absentTexts: []
    )
    return (exported.files.flatMap(\.bytes), conversion)
  }

  private func exported(
    as format: FileFormat,
    in language: Language,
    separatedBy separator: CSVSeparator = .comma,
    for path: String
  ) throws(UnwritableOutput) -> ExportedGraph {
    do throws(UnwritableWorkbook) {
      return try graph.exported(as: format, in: language, separatedBy: separator)
    } catch {
      throw UnwritableOutput(path, error.reason)
    }
  }

  /// A whole graph beside the parts of another would give that one two heads.
  private static func checkForParts(beside path: String) throws(UnwritableOutput) {
    guard let part = StakeholderGraph.part(beside: path) else { return }
    throw UnwritableOutput(
      path,
      Phrase(
        sv: "i mappen finns en graf som är delad i flera filer (\(part)), och en hel graf bland "
          + "dem gör den oläslig; välj en annan mapp",
        en: "the folder has a graph that is split into several files (\(part)), and a whole graph "
          + "among them makes it unreadable; choose another folder"
      )
    )
  }

  /// Tables beside YAML would not be read.
  private static func checkForYAML(_ folder: String) throws(UnwritableOutput) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    guard let file = names.sorted().first(where: { $0.hasSuffix(".yaml") }) else { return }
    throw UnwritableOutput(
      folder,
      Phrase(
        sv: "där finns en graf i YAML (\(file)), och tabeller bredvid den läses inte; "
          + "välj en annan mapp",
        en: "there is a graph in YAML (\(file)), and tables beside it are not read; "
          + "choose another folder"
      )
    )
  }

  /// The texts of documents, as the graph names them.
  private var textNames: [String] { Set(graph.documents.compactMap(\.text)).sorted() }

  private func isAbsent(_ name: String, beside targets: [String]) -> Bool {
    let folder = targets.first.map { $0[...($0.lastIndex(of: "/") ?? $0.startIndex)] } ?? ""
    return !FileManager.default.fileExists(
      atPath: folder.hasSuffix("/") ? folder + name : name
    )
  }
}

/// What became of a graph in another format.
public struct Conversion: Sendable {
  public let format: FileFormat
  /// The files that were written.
  public let paths: [String]
  public let losses: [ConversionLoss]
  public let replacedCharacterCount: Int
  /// The texts of documents that the graph names, and that are not beside the files that were written.
  public let absentTexts: [String]

  /// What was lost, in sentences; none where nothing was.
  public var remarks: [Phrase] {
    var remarks: [Phrase] = []
    if !losses.isEmpty {
      let lost = Phrase.list(losses.map(\.inWords), limit: GraphPart.allCases.count)
      remarks.append(
        Phrase(
          sv: "\(format.name.swedish) rymmer inte: \(lost.swedish)",
          en: "\(format.name.english) \(format.isFolder ? "do" : "does") not carry: "
            + lost.english
        )
      )
    }
    if replacedCharacterCount > 0 {
      let count = replacedCharacterCount
      remarks.append(
        Phrase(
          sv: "\(count) tecken som formatet inte kan hålla blev �",
          en: "\(count) \(count == 1 ? "character" : "characters") that the format cannot hold "
            + "became �"
        )
      )
    }
    if !absentTexts.isEmpty {
      let names = Phrase.list(absentTexts.map { Phrase($0) }, limit: 4)
      let isOne = absentTexts.count == 1
      remarks.append(
        Phrase(
          sv: "grafen hänvisar till \(isOne ? "dokumentets text" : "dokumentens texter") "
            + "\(names.swedish), som inte finns där: kopiera dit \(isOne ? "den" : "dem")",
          en: "the graph refers to \(isOne ? "the document's text" : "the documents' texts") "
            + "\(names.english), which \(isOne ? "is" : "are") not there: "
            + "copy \(isOne ? "it" : "them") there"
        )
      )
    }
    return remarks
  }
}
