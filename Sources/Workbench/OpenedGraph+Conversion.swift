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
    let exported: ExportedGraph
    do throws(UnwritableWorkbook) {
      exported = try graph.exported(as: format, in: language, separatedBy: separator)
    } catch {
      throw UnwritableOutput(path, error.reason)
    }
    let folder = path.hasSuffix("/") ? path : path + "/"
    let targets = exported.files.map { file in file.name.map { folder + $0 } ?? path }
    if format == .tables { try Self.checkForYAML(folder) }
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
          en: "\(format.name.english) does not carry: \(lost.english)"
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
          sv: "grafen har dokumentens ord i \(names.swedish), som inte finns där: "
            + "kopiera dit \(isOne ? "den" : "dem")",
          en: "the graph has words of documents in \(names.english), which "
            + "\(isOne ? "is" : "are") not there: copy \(isOne ? "it" : "them") there"
        )
      )
    }
    return remarks
  }
}
