public import Diagnostics
internal import Foundation
internal import Interchange
internal import Stakeholders

/// A graph to begin with: several small files whose comments teach the format, of an invented city. It
/// is sound, and every section stands in it once.
public struct NewGraph: Sendable {
  public struct File: Hashable, Sendable {
    public let name: String
    public let text: String
  }

  /// In the order of their names.
  public let files: [File]

  /// What stands in the files, without the names of others of them.
  private let graph: StakeholderGraph
  private let language: Language

  /// - Parameter name: What the city is called; without one an invented name.
  /// - Throws: `UnreadableInput` when a graph cannot have the name, such as one of nothing but blanks.
  public init(named name: String? = nil, in language: Language) throws(UnreadableInput) {
    let name = name ?? Self.exampleName[language]
    let title = Self.title[language] + name
    files = Self.templates(in: language).map { template in
      File(
        name: template.name,
        text: String(decoding: template.bytes, as: UTF8.self)
          .replacing("{{name}}", with: Self.quoted(name))
          .replacing("{{title}}", with: Self.quoted(title))
      )
    }
    graph = try StakeholderGraph.reading(
      yaml: files.filter { $0.name.hasSuffix(".yaml") }
        .map { SourceFile(path: $0.name, text: Self.withoutTexts($0.text)) }
    ).value
    self.language = language
  }

  /// A workbook stands alone: it names no file beside it.
  private static func withoutTexts(_ yaml: String) -> String {
    yaml.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.hasPrefix("    text: ") }.joined(separator: "\n")
  }

  private static let exampleName = Phrase(sv: "Exempelstad", en: "Exampleton")
  private static let title = Phrase(sv: "Omvärldsarbetet i ", en: "External relations of ")

  /// A text as YAML has it in double quotes, with everything in it that could end the line escaped.
  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.composedScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\" + String(scalar)
      case _
      where scalar.properties.generalCategory == .control
        || (0x2028...0x2029).contains(scalar.value):
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  private static func templates(in language: Language) -> [(name: String, bytes: [UInt8])] {
    switch language {
    case .swedish:
      [
        ("actors.yaml", PackageResources.actors_sv_yaml),
        ("decisions.yaml", PackageResources.decisions_sv_yaml),
        ("documents.yaml", PackageResources.documents_sv_yaml),
        ("graph.yaml", PackageResources.graph_sv_yaml),
        ("matters.yaml", PackageResources.matters_sv_yaml),
        ("organisation.yaml", PackageResources.organisation_sv_yaml),
        ("program.txt", PackageResources.program_sv_txt),
        ("readings.yaml", PackageResources.readings_sv_yaml),
        ("relations.yaml", PackageResources.relations_sv_yaml),
        ("vocabulary.yaml", PackageResources.vocabulary_sv_yaml),
      ]
    case .english:
      [
        ("actors.yaml", PackageResources.actors_en_yaml),
        ("decisions.yaml", PackageResources.decisions_en_yaml),
        ("documents.yaml", PackageResources.documents_en_yaml),
        ("graph.yaml", PackageResources.graph_en_yaml),
        ("matters.yaml", PackageResources.matters_en_yaml),
        ("organisation.yaml", PackageResources.organisation_en_yaml),
        ("programme.txt", PackageResources.programme_en_txt),
        ("readings.yaml", PackageResources.readings_en_yaml),
        ("relations.yaml", PackageResources.relations_en_yaml),
        ("vocabulary.yaml", PackageResources.vocabulary_en_yaml),
      ]
    }
  }
}

extension NewGraph {
  /// Writes the files into a folder, which is made where it is lacking.
  ///
  /// - Parameter isForced: Whether the folder may have files in it. None of them is written over, and
  ///   where there are files of a graph nothing is written at all, since the two would be read as one.
  public func write(to folder: String, isForced: Bool) throws(UnwritableOutput) {
    guard !folder.isEmpty else {
      throw UnwritableOutput(folder, Phrase(sv: "namnet är tomt", en: "the name is empty"))
    }
    let base = folder.hasSuffix("/") ? folder : folder + "/"
    let found = (try? FileManager.default.contentsOfDirectory(atPath: folder))?.sorted() ?? []
    if let file = found.first(where: { Self.isGraphFile($0) }) {
      throw UnwritableOutput(
        folder,
        Phrase(
          sv: "där finns redan en graf (\(file)); välj en annan mapp",
          en: "there is a graph already (\(file)); choose another folder"
        )
      )
    }
    if let file = found.first(where: { name in files.contains { $0.name == name } }) {
      throw UnwritableOutput(
        base + file,
        Phrase(sv: "filen finns redan", en: "the file is there already")
      )
    }
    guard found.isEmpty || isForced else {
      throw UnwritableOutput(
        folder,
        Phrase(
          sv: "mappen är inte tom; --force lägger grafen bland det som finns där",
          en: "the folder is not empty; --force puts the graph beside what is there"
        )
      )
    }
    try OutputFile.makeFolder(folder)
    for file in files { try OutputFile.create(base + file.name, Array(file.text.utf8)) }
  }

  private static func isGraphFile(_ name: String) -> Bool {
    [".yaml", ".yml"].contains(where: name.lowercased().hasSuffix)
  }
}

extension NewGraph {
  /// Writes it as one workbook, with a sheet that explains every column in place of the comments.
  public func writeWorkbook(to path: String, isForced: Bool) throws(UnwritableOutput) {
    let bytes = try graph.workbookBytes(for: path, in: language)
    try OutputFile.write(bytes, to: path, isForced: isForced, isGraph: true)
  }
}
