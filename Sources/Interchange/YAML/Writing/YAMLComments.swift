internal import Diagnostics
internal import Stakeholders

/// The comments and empty lines of a YAML file, each filed under what it belongs to: a key, or an
/// element of a list.
///
///     # about the list         before `actors`
///     actors:   # who          beside `actors`
///       # named                before the first element
///       - id: a
///         # since when?        before `since`
///         since: 2015   # or   beside `since`
///       # more to come         after the last element
///     units:
struct YAMLComments {
  /// What is said of one place.
  struct Notes {
    /// Comments above it, `nil` for an empty line.
    var before: [String?] = []
    /// A comment at the end of its line.
    var beside: String?
    /// Comments below all of it.
    var after: [String?] = []

    var hasComment: Bool {
      beside != nil || before.contains { $0 != nil } || after.contains { $0 != nil }
    }
  }

  /// What stands at the top of the file and speaks of all of it.
  private(set) var header: [String?] = []
  private let file: SourceFile
  private var notes: [Place: Notes] = [:]
  /// Which lines hold nothing but a comment or nothing at all, by their numbers from 1.
  private(set) var idleLines: Set<Int> = []
  /// The last line that an element's own comments reach, by the element's place.
  private var innerEnds: [Place: Int] = [:]

  /// A key, or an element of a list.
  struct Place: Hashable {
    var line: Int
    var column: Int
    var isKey: Bool
  }

  func notes(ofKey location: SourceLocation) -> Notes? { find(location, isKey: true) }
  func notes(ofElement location: SourceLocation) -> Notes? { find(location, isKey: false) }

  private func find(_ location: SourceLocation, isKey: Bool) -> Notes? {
    guard location.file === file else { return nil }
    return notes[Place(line: location.line, column: location.column, isKey: isKey)]
  }

  /// The last line of the comments that stand below the first line of an element and belong inside.
  func innerEnd(ofElement location: SourceLocation) -> Int {
    innerEnds[Place(line: location.line, column: location.column, isKey: false)] ?? 0
  }

  init(of document: SourceDocument) {
    file = document.file
    let lines = file.text.utf8.split(
      separator: UInt8(ascii: "\n"),
      omittingEmptySubsequences: false
    )
    var text = file.text
    let marks = TokenScanner.Marks()
    text.withUTF8 { bytes in
      var scanner = TokenScanner(bytes, noting: marks)
      scanner.scan()
    }
    let anchors = AnchorList(of: document.root, lines: lines, brackets: marks.brackets)
    attach(marks.comments, to: anchors, lines: lines)
  }

  // MARK: Filing

  private mutating func attach(
    _ comments: [TokenScanner.Comment],
    to anchors: AnchorList,
    lines: [Substring.UTF8View]
  ) {
    func isEmpty(_ line: Int) -> Bool {
      guard lines.indices.contains(line - 1) else { return false }
      return lines[line - 1].allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
    }
    for line in lines.indices where isEmpty(line + 1) { idleLines.insert(line + 1) }

    let bytes = file.text.utf8
    /// Where the last comment of a place stood, to see whether an empty line is between.
    var lastLines: [Place: Int] = [:]
    for comment in comments {
      let start = bytes.index(bytes.startIndex, offsetBy: comment.range.lowerBound)
      let end = bytes.index(start, offsetBy: comment.range.count)
      let text = String(file.text[start..<end]).trimmed
      let lead = lines[comment.line - 1].prefix { $0 == 0x20 || $0 == 0x09 }
      let isAlone = lead.count == comment.column - 1
      let previous = anchors.last(before: (comment.line, comment.column), depth: comment.depth)
      if !isAlone, let previous {
        let place = anchors[previous].place
        if notes[place]?.beside == nil {
          notes[place, default: Notes()].beside = text
        } else {
          notes[place, default: Notes()].after.append(text)
        }
        noteEnd(comment.line, at: previous, in: anchors)
        continue
      }
      if isAlone { idleLines.insert(comment.line) }
      let next = anchors.first(after: (comment.line, comment.column))
      if let next, anchors.takes(next, commentAt: comment.column, depth: comment.depth) {
        let place = anchors[next].place
        appendBefore(text, at: comment.line, to: place, &lastLines, isEmpty)
        noteEnd(comment.line, inside: next, in: anchors)
      } else if let owner = anchors.owner(
        ofCommentAt: (comment.line, comment.column),
        depth: comment.depth
      ) {
        let place = anchors[owner].place
        let isApart = (lastLines[place] ?? 0) < comment.line - 1 && isEmpty(comment.line - 1)
        if isApart { notes[place, default: Notes()].after.append(nil) }
        notes[place, default: Notes()].after.append(text)
        lastLines[place] = comment.line
        noteEnd(comment.line, inside: owner, in: anchors)
      } else {
        if isEmpty(comment.line - 1), !header.isEmpty { header.append(nil) }
        header.append(text)
      }
    }
    noteEmptyLines(above: anchors, lastLines, isEmpty)
    takeHeader(from: anchors)
  }

  private mutating func appendBefore(
    _ text: String,
    at line: Int,
    to place: Place,
    _ lastLines: inout [Place: Int],
    _ isEmpty: (Int) -> Bool
  ) {
    if isEmpty(line - 1) { notes[place, default: Notes()].before.append(nil) }
    notes[place, default: Notes()].before.append(text)
    lastLines[place] = line
  }

  private mutating func noteEmptyLines(
    above anchors: AnchorList,
    _ lastLines: [Place: Int],
    _ isEmpty: (Int) -> Bool
  ) {
    for anchor in anchors.all where anchor.isFirstOnLine && isEmpty(anchor.place.line - 1) {
      notes[anchor.place, default: Notes()].before.append(nil)
    }
  }

  /// Comments at the top of a file that an empty line sets apart from the first key speak of the
  /// file; so does a line that tells an editor which schema to use.
  private mutating func takeHeader(from anchors: AnchorList) {
    guard let first = anchors.all.first?.place, let before = notes[first]?.before else { return }
    let isModeline = before.lazy.compactMap(\.self).first?.contains("yaml-language-server") ?? false
    guard let end = before.lastIndex(where: { $0 == nil }) ?? (isModeline ? 0 : nil),
      before[...end].contains(where: { $0 != nil })
    else { return }
    header += before[...end]
    notes[first]?.before = Array(before[(end + 1)...])
  }

  /// Notes that a comment inside an element makes it longer.
  private mutating func noteEnd(_ line: Int, at anchor: Int, in anchors: AnchorList) {
    for element in anchors.elements(around: anchor) {
      let place = anchors[element].place
      innerEnds[place] = max(innerEnds[place] ?? 0, line)
    }
  }

  private mutating func noteEnd(_ line: Int, inside anchor: Int, in anchors: AnchorList) {
    for element in anchors.elements(around: anchor) where element != anchor {
      let place = anchors[element].place
      innerEnds[place] = max(innerEnds[place] ?? 0, line)
    }
  }
}

extension String {
  /// Without blanks and a carriage return at its end.
  fileprivate var trimmed: String {
    var scalars = unicodeScalars
    while let last = scalars.last, last == " " || last == "\t" || last == "\r" {
      scalars.removeLast()
    }
    return String(scalars)
  }
}
