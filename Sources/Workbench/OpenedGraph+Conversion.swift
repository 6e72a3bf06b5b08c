public import Diagnostics
public import Interchange
internal import Stakeholders

extension OpenedGraph {
  /// Writes the graph in another format.
  ///
  /// - Parameters:
  ///   - path: A file, or a folder where the format has several files.
  ///   - language: That of labels.
  /// - Returns: What was lost on the way.
  public func convert(
    to path: String,
    as format: FileFormat,
    in language: Language,
    isForced: Bool
  ) throws(UnwritableOutput) -> Conversion {
    let exported = graph.exported(as: format, in: language)
    let folder = path.hasSuffix("/") ? path : path + "/"
    let targets = exported.files.map { file in file.name.map { folder + $0 } ?? path }
    // Nothing is written when not all may be.
    for target in targets { try OutputFile.check(target, isForced: isForced) }
    if exported.files.contains(where: { $0.name != nil }) { try OutputFile.makeFolder(folder) }
    for (file, target) in zip(exported.files, targets) {
      try OutputFile.write(file.bytes, to: target, isForced: isForced)
    }
    return Conversion(
      format: format,
      paths: targets,
      losses: exported.losses,
      replacedCharacterCount: exported.replacedCharacterCount
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
          sv: "\(count) \(count == 1 ? "tecken" : "tecken") som formatet inte kan hålla blev �",
          en: "\(count) \(count == 1 ? "character" : "characters") that the format cannot hold "
            + "became �"
        )
      )
    }
    return remarks
  }
}
