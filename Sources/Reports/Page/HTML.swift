internal import Diagnostics
internal import Stakeholders

/// HTML as it is written, the one place where text becomes part of a page.
///
/// Elements and attributes are the program's own; whatever comes from a graph is text or the value
/// of an attribute, and is escaped here. Characters that a page cannot carry, or that would turn
/// the direction of a line, are shown as `\u{…}`.
struct HTML {
  private(set) var code = ""

  init(reserving capacity: Int = 0) { code.reserveCapacity(capacity) }

  enum Tag: String {
    case a, article, blockquote, body, br, caption, cite, code, dd, details, div, dl, dt
    case figcaption, figure, footer, h1, h2, h3, h4, head, header, html, li, main, meta, nav, ol, p
    case q, script, section, small, span, strong, style, summary, table, tbody, td, tfoot, th,
      thead, title
    case tr, ul, wbr

    /// Whether a line of the file ends after it, so that two pages can be compared by lines.
    fileprivate var endsLine: Bool {
      switch self {
      case .a, .br, .cite, .code, .q, .small, .span, .strong, .wbr: false
      default: true
      }
    }
  }

  struct Attribute {
    fileprivate let name: StaticString
    /// `nil` stands alone, as in `<details open>`.
    fileprivate let value: String?

    private init(_ name: StaticString, _ value: String?) {
      self.name = name
      self.value = value
    }

    static func id(_ id: String) -> Self { Self("id", id) }
    static func `class`(_ name: String) -> Self { Self("class", name) }
    static func href(_ link: Link) -> Self { Self("href", link.address) }
    static func lang(_ language: Language) -> Self { Self("lang", language.rawValue) }
    static func title(_ title: String) -> Self { Self("title", title) }
    static func label(_ label: String) -> Self { Self("aria-label", label) }
    static func labelled(by id: String) -> Self { Self("aria-labelledby", id) }
    static func name(_ name: StaticString) -> Self { Self("name", name.description) }
    static func content(_ content: String) -> Self { Self("content", content) }
    static let charset = Self("charset", "utf-8")
    static let securityPolicy = Self("http-equiv", "Content-Security-Policy")
    static let column = Self("scope", "col")
    static let row = Self("scope", "row")
    static let rowGroup = Self("scope", "rowgroup")
    static let region = Self("role", "region")
    static let list = Self("role", "list")
    static let hidden = Self("aria-hidden", "true")
    /// Reachable by keyboard, so that it can be scrolled.
    static let focusable = Self("tabindex", "0")
    static let noReferrer = Self("rel", "noopener noreferrer")
    /// What a row, a cell or a finding speaks of, for whoever looks for it on the page: `actor-ID`,
    /// `unit-ID`, `focus-ID`, `level-ID`.
    static func about(_ subjects: [String]) -> Self {
      Self("data-of", subjects.joined(separator: " "))
    }
    /// The kinds and the statuses of the relations that a row tells of.
    static func kinds(_ kinds: [String]) -> Self {
      Self("data-kind", kinds.joined(separator: " "))
    }
    static func statuses(_ statuses: [String]) -> Self {
      Self("data-status", statuses.joined(separator: " "))
    }
    /// Which total a cell of the matrix holds: `focus-ID`, `level-ID` or `all`.
    static func score(_ place: String) -> Self { Self("data-score", place) }
    /// The readings under which it holds, where that is not under all.
    static func readings(_ readings: [String]) -> Self {
      Self("data-reading", readings.joined(separator: " "))
    }
    /// What a map shows, as `focus:transport`.
    static func view(_ view: String) -> Self { Self("data-view", view) }
    static let open = Self("open", nil)
    static let module = Self("type", "module")
    static let json = Self("type", "application/json")
  }

  /// Text, escaped.
  mutating func text(_ text: String) { escape(text) }

  /// An element with text in it.
  mutating func element(_ tag: Tag, _ text: String) { element(tag, [], text) }

  mutating func element(_ tag: Tag, _ attributes: [Attribute], _ text: String) {
    open(tag, attributes)
    escape(text)
    close(tag)
  }

  /// An element with whatever is written within.
  mutating func element(
    _ tag: Tag,
    _ attributes: [Attribute] = [],
    _ content: (inout HTML) -> Void
  ) {
    open(tag, attributes)
    content(&self)
    close(tag)
  }

  /// An element that has no content: `<meta>`, `<br>`.
  mutating func element(_ tag: Tag, _ attributes: [Attribute] = []) {
    open(tag, attributes)
    if tag.endsLine { code += "\n" }
  }

  /// A drawing that was made and cleaned by the program, as it is.
  mutating func drawing(svg: String) { code += svg }

  /// The style sheet, as it is.
  mutating func style(_ css: String) {
    open(.style, [])
    code += css
    close(.style)
  }

  /// The script, as it is. It knows nothing outside itself, and runs when the page is read.
  mutating func script(_ code: String) {
    open(.script, [.module])
    self.code += code
    close(.script)
  }

  /// What the script knows, as JSON in which no tag can begin.
  mutating func data(_ json: String, id: String) {
    open(.script, [.json, .id(id)])
    code += json.replacing("<", with: "\\u003c")
    close(.script)
  }

  mutating func doctype() { code += "<!doctype html>\n" }

  private mutating func open(_ tag: Tag, _ attributes: [Attribute]) {
    code += "<"
    code += tag.rawValue
    for attribute in attributes {
      code += " "
      code += attribute.name.description
      guard let value = attribute.value else { continue }
      code += "=\""
      escape(value)
      code += "\""
    }
    code += ">"
  }

  private mutating func close(_ tag: Tag) {
    code += "</"
    code += tag.rawValue
    code += tag.endsLine ? ">\n" : ">"
  }

  private mutating func escape(_ text: String) {
    let isPlain = text.utf8.allSatisfy { byte in
      byte >= 0x20 && byte < 0x7F && byte != 0x26 && byte != 0x3C && byte != 0x3E && byte != 0x22
        && byte != 0x27
    }
    if isPlain {
      code += text
      return
    }
    for scalar in text.visible.unicodeScalars {
      switch scalar {
      case "&": code += "&amp;"
      case "<": code += "&lt;"
      case ">": code += "&gt;"
      case "\"": code += "&quot;"
      case "'": code += "&#39;"
      default: code.unicodeScalars.append(scalar)
      }
    }
  }
}

/// Where a page may lead: a place in itself, a map beside it, or an address on the web.
struct Link {
  let address: String

  init(anchor: String) { address = "#" + anchor }

  init(_ chapter: Chapter) { self.init(anchor: chapter.rawValue) }

  /// An `http` or `https` address; `nil` for anything else, such as `javascript:`, an address that
  /// carries a user name to look like another, or one with characters that nobody sees.
  init?(web text: String) {
    let lowercased = text.lowercased()
    guard let scheme = ["https://", "http://"].first(where: lowercased.hasPrefix) else {
      return nil
    }
    let rest = text.unicodeScalars.dropFirst(scheme.count)
    let authority = rest.prefix { !"/?#".unicodeScalars.contains($0) }
    let isClean = text.unicodeScalars.allSatisfy { scalar in
      !scalar.isInvisibleCommand && !scalar.properties.isWhitespace
        && !scalar.properties.isDefaultIgnorableCodePoint
        && !"\\<>\"'`{}|^".unicodeScalars.contains(scalar)
    }
    guard isClean, !authority.isEmpty, !authority.contains("@") else { return nil }
    address = text
  }
}
