internal import Analyses
internal import Crypto
public import Diagnostics
public import Interchange
public import Stakeholders

/// A graph that was read and checked, with the texts of its documents as far as they are at hand.
public struct OpenedGraph: Sendable {
  public let graph: StakeholderGraph
  /// What is doubtful in it, in order of place.
  public let warnings: [Diagnostic]
  /// What of a file in another format is not in it, or otherwise than it stood there.
  public let remarks: [Diagnostic]
  let texts: [GoverningDocument.ID: String]

  /// Reads the graph in a file or a folder.
  ///
  /// - Parameters:
  ///   - path: A YAML file, a workbook, a folder of YAML files or of CSV tables; or a file in a
  ///     format of other tools.
  ///   - format: `nil` to tell it by path and content.
  ///   - principal: Whose relations a file of nodes and edges is about, where it does not say.
  ///   - language: That of a file which does not say.
  ///   - texts: The texts of documents to look for quotes in, by the documents' ids; these stand
  ///     before the paths that the graph itself names.
  ///   - passingOverOtherTexts: Whether texts of documents that the graph does not have are passed over,
  ///     since they are of another graph that is opened, too.
  ///   - progress: Is told now and then which share of tables has been read.
  /// - Throws: `UnreadableInput` with every error, each with its place.
  public static func opening(
    _ path: String,
    as format: FileFormat? = nil,
    principal: String? = nil,
    language: Language = .english,
    texts: [(document: String, path: String)] = [],
    passingOverOtherTexts: Bool = false,
    progress: (@Sendable (_ share: Double) -> Void)? = nil
  ) throws(UnreadableInput) -> OpenedGraph {
    let read = try ReadGraph.reading(
      path,
      as: format,
      principal: principal,
      language: language,
      progress: progress
    )
    let graph = read.graph
    var found: [GoverningDocument.ID: String] = [:]
    var errors: [Diagnostic] = []
    var warnings = read.warnings + graph.followUpWarnings()
    for text in texts {
      let id = GoverningDocument.ID(text.document)
      guard graph.document(id) != nil else {
        if passingOverOtherTexts { continue }
        errors.append(
          Diagnostic(
            .error,
            .noSuchDocument(text.document, known: graph.documents.map(\.id.rawValue)),
            at: nil
          )
        )
        continue
      }
      do throws(UnreadableInput) {
        found[id] = try TextFile.reading(text.path).text
      } catch {
        errors += error.diagnostics
      }
    }
    for document in graph.documents {
      guard let name = document.text, found[document.id] == nil else { continue }
      guard let location = document.details.location, let folder = Self.folder(of: location.file),
        Self.staysInside(name)
      else {
        warnings.append(
          Diagnostic(.warning, .textOutside(name), at: document.details.location)
        )
        continue
      }
      do throws(UnreadableInput) {
        found[document.id] = try TextFile.reading(folder + name).text
      } catch {
        warnings.append(
          Diagnostic(
            .warning,
            .textUnreadable(name, document: document.id.rawValue),
            at: document.details.location
          )
        )
      }
    }
    guard errors.isEmpty else { throw UnreadableInput(errors + warnings, language: graph.language) }
    return OpenedGraph(
      graph: graph,
      warnings: warnings.sorted(),
      remarks: read.remarks,
      texts: found
    )
  }

  /// The SHA-256 of the canonical graph, in hexadecimal: the same for the same content, however it
  /// is spread over files, ordered and commented.
  public var digest: String {
    SHA256.hash(data: Array(graph.canonical.compact.utf8)).hexadecimal
  }

  private static func folder(of file: SourceFile) -> String? {
    guard let slash = file.path.lastIndex(of: "/") else { return "" }
    return String(file.path[...slash])
  }

  /// Whether a path leads to somewhere in the folder that it starts from. A graph that somebody
  /// else wrote shall not make this tool open files of the reader's.
  private static func staysInside(_ path: String) -> Bool {
    !path.isEmpty && !path.hasPrefix("/") && !path.hasPrefix("~") && !path.utf8.contains(0)
      && !path.split(separator: "/").contains("..")
  }
}

extension Diagnostic.Problem {
  static func noSuchDocument(_ id: String, known: [String]) -> Self {
    let nearest = Spelling.nearest(to: id, among: known)
    let list = known.joined(separator: ", ")
    return Self(
      code: "no-such-document",
      message: Phrase(
        sv: "grafen har inget styrdokument '\(id)'",
        en: "the graph has no governing document '\(id)'"
      ),
      hint: nearest.map { Phrase.didYouMean($0) }
        ?? Phrase(sv: "välj bland: \(list)", en: "choose from: \(list)")
    )
  }

  fileprivate static func textOutside(_ path: String) -> Self {
    Self(
      code: "text-outside",
      message: Phrase(
        sv: "texten '\(path)' ligger utanför grafens mapp och läses inte",
        en: "the text '\(path)' lies outside the folder of the graph and is not read"
      ),
      hint: Phrase(
        sv: "ange den själv: --text DOKUMENT=SÖKVÄG",
        en: "name it yourself: --text DOCUMENT=PATH"
      )
    )
  }

  fileprivate static func textUnreadable(_ path: String, document: String) -> Self {
    Self(
      code: "text-unreadable",
      message: Phrase(
        sv: "texten '\(path)' till '\(document)' går inte att läsa, så citaten är inte prövade",
        en: "the text '\(path)' of '\(document)' cannot be read, so quotes were not looked for"
      )
    )
  }
}
