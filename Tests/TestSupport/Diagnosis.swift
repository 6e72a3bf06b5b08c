public import Diagnostics
internal import Interchange
public import Stakeholders

/// What reading a graph from marked texts comes to.
///
///     let diagnosis = Diagnosis("""
///       actors:
///         - {id: lund, 1️⃣nmae: Lund, kind: municipality}
///       """)
///     diagnosis.errors  // ["1️⃣ unknown key 'nmae' in an actor; did you mean 'name'?", …]
public struct Diagnosis: Sendable {
  /// `nil` when there are errors.
  public let graph: StakeholderGraph?
  /// Errors and warnings, in order of place.
  public let diagnostics: [Diagnostic]
  private let texts: [String: MarkedText]

  /// Reads a text as the file `graph.yaml`, beside the example city unless it stands alone.
  public init(_ text: MarkedText, beside city: String? = ExampleCity.yaml) {
    self.init(["graph.yaml": text], beside: city)
  }

  /// Reads several files, beside the example city unless they stand alone.
  public init(
    _ texts: KeyValuePairs<String, MarkedText>,
    beside city: String? = ExampleCity.yaml
  ) {
    let files = texts.map { SourceFile(path: $0.key, text: $0.value.source) }
    self.init(
      files: files + (city.map { [SourceFile(path: ExampleCity.path, text: $0)] } ?? []),
      texts: Dictionary(uniqueKeysWithValues: texts.map { ($0.key, $0.value) })
    )
  }

  /// Reads files that make up a whole graph.
  public init(files: [SourceFile]) {
    self.init(files: files, texts: [:])
  }

  private init(files: [SourceFile], texts: [String: MarkedText]) {
    self.texts = texts
    do throws(UnreadableInput) {
      let read = try StakeholderGraph.reading(yaml: files)
      graph = read.value
      diagnostics = read.diagnostics
    } catch {
      graph = nil
      diagnostics = error.diagnostics
    }
  }

  /// The errors in English: mark, message and hint.
  public var errors: [String] { sentences(.error) }

  /// The warnings in English: mark, message and hint.
  public var warnings: [String] { sentences(.warning) }

  /// The errors as mark and code: `1️⃣ unknown-key`.
  public var errorCodes: [String] { codes(.error) }

  /// The warnings as mark and code: `1️⃣ unplaced`.
  public var warningCodes: [String] { codes(.warning) }

  private func codes(_ severity: Diagnostic.Severity) -> [String] {
    of(severity).map { "\(place(of: $0)) \($0.code)" }
  }

  private func sentences(_ severity: Diagnostic.Severity) -> [String] {
    of(severity).map { diagnostic in
      let hint = diagnostic.hint.map { "; " + $0.english } ?? ""
      return "\(place(of: diagnostic)) \(diagnostic.message.english)\(hint)"
    }
  }

  private func of(_ severity: Diagnostic.Severity) -> [Diagnostic] {
    diagnostics.filter { $0.severity == severity }
  }

  /// The mark where a problem is, or else its place in digits.
  private func place(of diagnostic: Diagnostic) -> String {
    guard let location = diagnostic.location else { return "nowhere" }
    let mark = texts[location.file.path]?.mark(line: location.line, column: location.column)
    return mark.map(String.init) ?? "\(location)"
  }
}

extension StakeholderGraph {
  /// The graph that a text states beside the example city, or alone.
  public init(
    yaml text: String,
    beside city: String? = ExampleCity.yaml
  ) throws(UnreadableInput) {
    var files = [SourceFile(path: "graph.yaml", text: text)]
    if let city { files.append(SourceFile(path: ExampleCity.path, text: city)) }
    self = try StakeholderGraph.reading(yaml: files).value
  }
}
