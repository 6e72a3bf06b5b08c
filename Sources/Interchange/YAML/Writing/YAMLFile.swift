internal import Diagnostics
public import Stakeholders

/// A YAML file of a graph as it stands: what it says, and what only people read in it: comments,
/// empty lines, and the order of entries.
struct YAMLFile {
  let document: SourceDocument
  let comments: YAMLComments

  init(_ document: SourceDocument) {
    self.document = document
    comments = YAMLComments(of: document)
  }

  /// The file in canonical form: the same entries in the same order with the same comments, each
  /// entry with its keys in order, its sets sorted, and quoted only where it must be.
  func formatted(by vocabulary: Vocabulary) -> String {
    formatted(document.root, by: vocabulary)
  }

  /// The same of other content, with the comments of what is still there.
  func formatted(_ root: SourceRecord, by vocabulary: Vocabulary) -> String {
    let root = RecordOrder(vocabulary: vocabulary).ordering(root, as: .file)
    return text(of: YAMLWriter(comments: comments).lines(ofFile: root))
  }

  /// Lines as the text of this file, ended as it ends its own.
  func text(of lines: [String]) -> String {
    var lines = lines
    while lines.last?.isEmpty == true { lines.removeLast() }
    let ending = endsLinesAsWindows ? "\r\n" : "\n"
    return lines.map { $0 + ending }.joined()
  }

  var endsLinesAsWindows: Bool {
    let bytes = document.file.text.utf8
    guard let end = bytes.firstIndex(of: UInt8(ascii: "\n")), end > bytes.startIndex else {
      return false
    }
    return bytes[bytes.index(before: end)] == UInt8(ascii: "\r")
  }
}

extension StakeholderGraph {
  /// The graph as one YAML file in canonical form: it reads back as a graph that says the same.
  public var yaml: String {
    let source = source
    let root = RecordOrder(vocabulary: vocabulary).ordering(source.root, as: .file)
    return YAMLWriter().lines(ofFile: root).map { $0 + "\n" }.joined()
  }
}
