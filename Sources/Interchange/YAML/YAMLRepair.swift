internal import Diagnostics
internal import Stakeholders
internal import Yams

/// Mends the text of a file around a slip of syntax, so that the rest of it can be read.
struct YAMLRepair {
  private let file: SourceFile
  /// The lines as they are now; split when the first slip is found.
  private var lines: [Substring] = []
  var errors: [Diagnostic] = []
  /// Ids in entries that were passed over.
  private(set) var unreadIDs: Set<String> = []
  /// What was put into lines, by their number from 0: its column from 1, and how much of it.
  private var insertions: [Int: [(column: Int, count: Int)]] = [:]
  private var repeatedKeyCount = 0

  init(_ file: SourceFile) {
    self.file = file
  }

  var text: String { errors.isEmpty ? file.text : lines.joined(separator: "\n") }

  /// What stands before a key that was written again later in its entry, in the mended text.
  static let repetition: Character = "\u{E000}"

  /// Where a place of the mended text is in the file.
  func location(line: Int, column: Int) -> SourceLocation {
    var column = column
    for insertion in (insertions[line - 1] ?? []).reversed() where insertion.column < column {
      column = max(insertion.column, column - insertion.count)
    }
    return SourceLocation(file: file, line: line, column: column)
  }

  /// Notes what the parser found, and mends it.
  ///
  /// - Returns: Whether anything was changed, so that it is worth reading again.
  mutating func mend(_ error: YamlError) -> Bool {
    if lines.isEmpty {
      lines = file.text.split(separator: "\n", omittingEmptySubsequences: false)
        .flatMap { $0.split(separator: "\r\n", omittingEmptySubsequences: false) }
    }
    let (problem, line, column, isMissingColon) = describe(error)
    let index = min(max(0, line - 1), lines.count - 1)
    errors.append(Diagnostic(.error, problem, at: location(line: index + 1, column: column)))
    if case .duplicatedKeysInMapping = error { return renameKey(in: index, column: column) }
    if isMissingColon, let place = Self.endOfWord(in: lines[index]) {
      insert(":", into: index, column: place)
      return true
    }
    return passOver(entryAround: index)
  }

  // MARK: What is wrong

  private func describe(
    _ error: YamlError
  ) -> (problem: Diagnostic.Problem, line: Int, column: Int, isMissingColon: Bool) {
    switch error {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      return describe(problem, mark: mark, context: context)
    case .duplicatedKeysInMapping(let keys, let context):
      // The place is that of the first; the others have their turn when it is mended.
      return (.repeatedKey(keys.first ?? ""), context.mark.line, context.mark.column, false)
    case .reader(_, let offset, _, let yaml):
      var line = 1
      var column = 1
      for character in yaml.prefix(offset ?? 0) {
        if character.isNewline {
          line += 1
          column = 1
        } else {
          column += character.unicodeScalars.count
        }
      }
      let scalar = yaml.dropFirst(offset ?? 0).unicodeScalars.first
      return (.controlCharacter(scalar ?? "\u{1}"), line, column, false)
    default:
      return (.syntax("\(error)"), 1, 1, false)
    }
  }

  private func describe(
    _ problem: String,
    mark: Mark,
    context: YamlError.Context?
  ) -> (problem: Diagnostic.Problem, line: Int, column: Int, isMissingColon: Bool) {
    if problem.contains("could not find expected ':'"), let context {
      let line = context.mark.line
      return (.missingColon(after: word(in: line) ?? "…"), line, context.mark.column, true)
    }
    if problem.contains("mapping values are not allowed") {
      // The line before may be the one without a colon: this line's was then read as its text.
      var above = mark.line - 1
      while above > 0, isEmpty(above) { above -= 1 }
      if above > 0, !hasColon(above), let word = word(in: above) {
        return (.missingColon(after: word), above, firstColumn(above), true)
      }
      return (.strayColon, mark.line, mark.column, false)
    }
    if problem.contains("found a tab character") || problem.contains("cannot start any token"),
      mark.line <= lines.count, lines[mark.line - 1].contains("\t")
    {
      return (.tab, mark.line, mark.column, false)
    }
    if problem.contains("cannot start any token"), let letter = character(at: mark) {
      return (.mustBeQuoted(letter), mark.line, mark.column, false)
    }
    if problem.contains("',' or"), character(at: mark) == ":", context?.mark.line == mark.line {
      return (.strayColon, mark.line, mark.column, false)
    }
    if problem.contains("did not find expected"), let context,
      context.text.contains("quoted scalar") || problem.contains("',' or")
    {
      return (.unclosed(problem), context.mark.line, context.mark.column, false)
    }
    if problem.contains("unexpected end of stream"), let context {
      return (.unclosed(problem), context.mark.line, context.mark.column, false)
    }
    if problem.contains("did not find expected key") || problem.contains("expected '-' indicator")
      || problem.contains("expected <block end>")
    {
      return (.indentation, mark.line, mark.column, false)
    }
    return (.syntax(problem), mark.line, mark.column, false)
  }

  private func character(at mark: Mark) -> Character? {
    guard (1...lines.count).contains(mark.line) else { return nil }
    let scalars = lines[mark.line - 1].unicodeScalars.dropFirst(mark.column - 1)
    return scalars.first.map(Character.init)
  }

  private func isEmpty(_ line: Int) -> Bool {
    let text = lines[line - 1].drop { $0 == " " }
    return text.isEmpty || text.first == "#"
  }

  private func hasColon(_ line: Int) -> Bool {
    let text = lines[line - 1]
    return text.contains(": ") || text.hasSuffix(":") || text.contains("\":") || text.contains(":{")
  }

  private func firstColumn(_ line: Int) -> Int {
    let text = lines[line - 1]
    return text.unicodeScalars.prefix { $0 == " " || $0 == "-" }.count + 1
  }

  private func word(in line: Int) -> String? {
    guard (1...lines.count).contains(line) else { return nil }
    let text = lines[line - 1].drop { $0 == " " || $0 == "-" }
    let word = text.prefix { $0.isLetter || $0 == "-" || $0 == "_" }
    return word.isEmpty ? nil : String(word)
  }

  // MARK: Mending

  /// The column, from 1, where `kind region` lacks its colon; `nil` when the line does not begin
  /// with a word.
  private static func endOfWord(in line: Substring) -> Int? {
    let lead = line.prefix { $0 == " " || $0 == "-" }
    let word = line[lead.endIndex...].prefix { $0.isLetter || $0 == "-" || $0 == "_" }
    guard !word.isEmpty else { return nil }
    let rest = line[word.endIndex...]
    guard rest.isEmpty || rest.first == " " || rest.first == "\r" else { return nil }
    return line[..<word.endIndex].unicodeScalars.count + 1
  }

  private mutating func insert(_ text: String, into line: Int, column: Int) {
    var scalars = lines[line].unicodeScalars
    let place = scalars.index(
      scalars.startIndex,
      offsetBy: column - 1,
      limitedBy: scalars.endIndex
    )
    scalars.insert(contentsOf: text.unicodeScalars, at: place ?? scalars.endIndex)
    lines[line] = Substring(scalars)
    insertions[line, default: []].append((column, text.unicodeScalars.count))
  }

  /// Tells a key apart from its repetition, so that both values can be read: `a` → `\u{E000}a`.
  private mutating func renameKey(in line: Int, column: Int) -> Bool {
    repeatedKeyCount += 1
    let key = lines[line].unicodeScalars.dropFirst(column - 1)
    let isQuoted = key.first == "\"" || key.first == "'"
    insert(
      String(repeating: Self.repetition, count: repeatedKeyCount),
      into: line,
      column: isQuoted ? column + 1 : column
    )
    return true
  }

  /// Leaves out the entry of a list that a line is in, or the line alone where it is in none.
  private mutating func passOver(entryAround index: Int) -> Bool {
    func indent(_ line: Substring) -> Int { line.prefix { $0 == " " || $0 == "\t" }.count }
    func isEmpty(_ line: Substring) -> Bool {
      let text = line.dropFirst(indent(line))
      return text.isEmpty || text.first == "#" || text == "\r"
    }
    // The entries of a section begin with its first dash.
    var section = index
    while section > 0,
      isEmpty(lines[section]) || indent(lines[section]) > 0
        || lines[section].hasPrefix("- ")
    {
      section -= 1
    }
    var dash: Int?
    for line in lines[section...index].dropFirst() where !isEmpty(line) {
      if line.dropFirst(indent(line)).hasPrefix("-") { dash = indent(line) }
      break
    }
    var first = index
    var last = index
    if let dash {
      func begins(_ line: Substring) -> Bool {
        indent(line) == dash && line.dropFirst(dash).hasPrefix("-")
      }
      while first > section + 1, !begins(lines[first]) { first -= 1 }
      while last + 1 < lines.count, isEmpty(lines[last + 1]) || indent(lines[last + 1]) > dash {
        last += 1
      }
    }
    let passed = lines[first...last]
    guard passed.contains(where: { !isEmpty($0) }) else { return false }
    unreadIDs.formUnion(Self.ids(in: passed.joined(separator: "\n")[...]))
    for line in first...last { lines[line] = "" }
    return true
  }

  /// Every `id: …` that a text seems to hold.
  static func ids(in text: Substring) -> Set<String> {
    var ids: Set<String> = []
    var rest = text.utf8
    while let colon = rest.firstIndex(of: UInt8(ascii: ":")) {
      let before = rest[..<colon]
      rest = rest[rest.index(after: colon)...]
      guard before.suffix(2).elementsEqual("id".utf8) else { continue }
      let value = rest.drop { $0 == 0x20 || $0 == 0x22 || $0 == 0x27 }
        .prefix { $0 > 0x20 && $0 != 0x2C && $0 != 0x7D && $0 != 0x22 && $0 != 0x27 }
      ids.insert(String(Substring(value)))
    }
    return ids
  }
}
