import Analyses
import Crypto
import Diagnostics
import Foundation
import Reports
import Stakeholders
import Testing

struct `The page` {
  private let html: String
  private let page: ReadPage

  init() throws {
    html = try SmallCity().report(in: .swedish).html
    page = ReadPage(html)
  }

  @Test func `leads from names in a map's words, with what is remarked on them or without`() throws
  {
    let figure = Figure(
      view: "coverage",
      title: "Karta",
      summary: "Karta.",
      svg: nil,
      file: nil,
      twin: [
        Table(
          caption: "Ansvariga",
          columns: ["Ansvarig"],
          rows: [["hamnen (härlett), nämnden"], ["Verket och Byrån (via Forum och Verket)"]]
        )
      ]
    )
    let html = try SmallCity.report(Harbour.yaml, in: .swedish, figures: [figure]).html
    #expect(
      html.contains(
        "<a href=\"#unit-port\">hamnen</a> (härlett), <a href=\"#unit-board\">nämnden</a>"
      )
    )
    #expect(
      html.contains(
        "<a href=\"#actor-agency\">Verket</a> och <a href=\"#actor-bureau\">Byrån</a> "
          + "(via Forum och Verket)"
      )
    )
  }

  @Test func `is well-formed`() {
    #expect(page.imbalance == [])
    let ids = page.elements.compactMap { $0["id"] }
    #expect(Set(ids).count == ids.count)
    #expect(ids.allSatisfy { !$0.contains(where: \.isWhitespace) })
  }

  @Test func `allows nothing but its own style sheet and its own script, by their hashes`() throws {
    let policy = try #require(
      page.elements.first { $0["http-equiv"] == "Content-Security-Policy" }?["content"]
    )
    func hash(_ text: String) -> String {
      Data(SHA256.hash(data: Data(text.utf8))).base64EncodedString()
    }
    let script = try #require(page.scripts["module"])
    #expect(
      policy == "default-src 'none'; script-src 'sha256-\(hash(script))'; "
        + "style-src 'sha256-\(hash(page.style))'; img-src data:; base-uri 'none'; "
        + "form-action 'none'"
    )
    #expect(page.elements.count { $0.name == "style" } == 1)
    #expect(
      !page.style.contains("<") && !page.style.contains("url(") && !page.style.contains("@import")
    )
  }

  @Test func `carries the mark of the tool near its beginning`() {
    #expect(html.prefix(4096).contains(#"<meta name="generator" content="omvarld 1.0.0">"#))
  }

  @Test func `loads nothing, and runs nothing but its own script`() {
    let names = Set(page.elements.map(\.name))
    #expect(names.isDisjoint(with: ["img", "link", "iframe", "object", "form", "base"]))
    #expect(
      page.elements.filter { $0.name == "script" }.map { $0["type"] } == [
        "application/json", "module",
      ]
    )
    for element in page.elements {
      for (name, _) in element.attributes {
        #expect(!name.hasPrefix("on") && name != "style" && name != "src")
      }
    }
  }

  @Test func `leads only to places in itself, to its maps and to addresses on the web`() {
    let ids = Set(page.elements.compactMap { $0["id"] })
    var web: Set<String> = []
    for link in page.elements where link.name == "a" {
      let address = link["href"] ?? ""
      if address.hasPrefix("#") {
        #expect(ids.contains(String(address.dropFirst())), "\(address)")
      } else if address.hasPrefix("maps/") {
        #expect(address == "maps/overview.svg")
      } else {
        #expect(address.hasPrefix("https://") || address.hasPrefix("http://"))
        #expect(link["rel"] == "noopener noreferrer")
        web.insert(address)
      }
    }
    #expect(web == ["https://example.org/plan", "https://example.org/?a=1&b=2"])
  }

  @Test func `has no control that does nothing where scripts do not run`() {
    let names = Set(page.elements.map(\.name))
    #expect(names.isDisjoint(with: ["button", "input", "select", "textarea"]))
    #expect(page.elements.allSatisfy { $0["hidden"] == nil && $0["role"] != "button" })
  }

  @Test func `has its headings in order`() {
    #expect(page.headings.first?.depth == 1)
    #expect(page.headings.count { $0.depth == 1 } == 1)
    for (heading, next) in zip(page.headings, page.headings.dropFirst()) {
      #expect(next.depth <= heading.depth + 1, "\(next.text)")
    }
    #expect(page.headings.allSatisfy { !$0.text.isEmpty })
  }

  @Test func `says its language, and that of quotes where it is another`() throws {
    #expect(page.elements.first { $0.name == "html" }?["lang"] == "sv")
    #expect(page.elements.allSatisfy { $0.name != "q" || $0["lang"] == nil })
    let english = ReadPage(try SmallCity().report(in: .english).html)
    #expect(english.elements.first { $0.name == "html" }?["lang"] == "en")
    #expect(english.elements.contains { $0.name == "q" })
    #expect(english.elements.allSatisfy { $0.name != "q" || $0["lang"] == "sv" })
  }

  @Test func `names the columns and rows of every table, and the table itself`() {
    let tables = page.elements.count { $0.name == "table" }
    #expect(page.elements.count { $0.name == "caption" } == tables)
    #expect(page.elements.allSatisfy { $0.name != "th" || $0["scope"] != nil })
  }

  @Test func `shows the drawing as it is, and the words where there is none`() {
    #expect(html.contains("<svg><title>1/3</title></svg>"))
    let twins = page.elements.filter { $0.name == "details" && $0["class"] == "twin" }
    #expect(twins.map { $0["open"] != nil } == [false, true])
  }

  @Test func `leads from an open cell to its finding`() {
    #expect(html.contains(##"<a href="#finding-coverage.open-level.port.eu">"##))
    #expect(html.contains(#"id="finding-coverage.open-level.port.eu""#))
  }
}

struct `A finding of several analyses` {
  // The agency decides on the fairway, but under the strict reading is a place, so that nobody meets it:
  // told where it is asked how we reach the one who decides, and mentioned where it is asked whether we
  // speak with one voice.
  @Test func `has one place, to which whatever else speaks of it leads`() throws {
    let analysis = try SmallCity.analysis(SmallCity().yaml, reading: "strict")
    let id = "matter.unreached-decision-maker.fairway.agency"
    let report = GapReport(
      analysis,
      further: FurtherAnalyses(voice: VoiceAnalysis(analysis.selected)),
      figures: [],
      context: AnswerContext(toolName: "omvarld", toolVersion: "0", digest: "", language: .swedish)
    )
    let page = ReadPage(report.html)
    let ids = page.elements.compactMap { $0["id"] }
    #expect(Set(ids).count == ids.count)
    #expect(ids.filter { $0.hasSuffix(id) } == ["finding-" + id])
    let links = page.elements.compactMap { $0["href"] }.filter { $0.hasPrefix("#") }
    #expect(links.allSatisfy { ids.contains(String($0.dropFirst())) })
    // From the page of the focus area, and from the chapter.
    #expect(links.count { $0 == "#finding-" + id } == 2)
    let spoken = "Också detta hör hit; det står i sin helhet under Påverkansvägar:"
    #expect(report.markdown.contains(spoken))
  }

  // Whatever holds under one reading only is left out, and the matrix leads to nothing that is not there.
  @Test func `and one that it leaves out has no links`() throws {
    var analysis = try SmallCity.analysis(SmallCity().yaml, reading: "strict")
    analysis.keepRobustFindings()
    let report = GapReport(
      analysis,
      figures: [],
      context: AnswerContext(toolName: "omvarld", toolVersion: "0", digest: "", language: .swedish)
    )
    let page = ReadPage(report.html)
    let ids = Set(page.elements.compactMap { $0["id"] })
    let links = page.elements.compactMap { $0["href"] }.filter { $0.hasPrefix("#") }
    #expect(links.allSatisfy { ids.contains(String($0.dropFirst())) })
    #expect(!links.contains("#finding-coverage.open-level.port.national"))
    #expect(report.html.contains("bara fynd som gäller i alla läsningar"))
    #expect(report.markdown.contains("bara fynd som gäller i alla läsningar"))
    #expect(
      analysis.gapMarkdown(in: .english).contains("· only findings that hold under every reading ·")
    )
  }
}

struct `Text from a graph` {
  static let payloads = [
    #"</title></style><script>alert(1)</script>"#,
    #"" onmouseover="alert(1)" x=""#,
    #"'><img src=x onerror=alert(1)>"#,
    "javascript:alert(1)",
    #"a & b &amp; &lt; &#0; &auml; \N \G \ "#,
    "<!-- --> ]]> <![CDATA[",
    "\u{1}\u{8}\u{B}\u{1B}[31m\u{7F}\u{85}",
    "\u{202E}abc\u{202C} \u{2066}x\u{2069} \u{200F} \u{FEFF}",
    "👩‍👩‍👧 🇸🇪 e\u{301} שלום مرحبا",
    "# h\n- l\n| a | b |\n[x](javascript:alert(1)) `c` *b* $x$ 1. y",
    "{{7*7}} ${7*7} <%= 7*7 %>",
  ]

  @Test(arguments: payloads)
  func `comes out as text in every field of the page`(payload: String) throws {
    let report = try Self.report(payload)
    let page = ReadPage(report.html)
    #expect(page.imbalance == [])
    let plain = ReadPage(try Self.report("plain").html)
    #expect(page.elements.count == plain.elements.count)
    for (element, expected) in zip(page.elements, plain.elements) {
      #expect(element.name == expected.name)
      #expect(element.attributes.map(\.name) == expected.attributes.map(\.name))
    }
    for element in page.elements where element.name == "a" {
      #expect(element["href"]?.hasPrefix("#") == true)
    }
    for (type, script) in page.scripts {
      #expect(!script.contains("<") || type == "module" && script == plain.scripts[type])
    }
    #expect(!report.html.unicodeScalars.contains { $0.isInvisibleCommand && $0 != "\n" })
    let text = page.texts.joined()
    for field in Self.shownFields {
      #expect(text.contains((field + payload).visible), "\(field)")
    }
  }

  @Test(arguments: payloads)
  func `comes out as text in Markdown`(payload: String) throws {
    let markdown = try Self.report(payload).markdown
    let lines = try Self.report("plain").markdown.split(separator: "\n")
    #expect(markdown.split(separator: "\n").count == lines.count)
    #expect(!markdown.replacing("<!-- omvarld 1.0.0 -->", with: "").contains("<"))
    #expect(!markdown.unicodeScalars.contains { $0.isInvisibleCommand && $0 != "\n" })
    #expect(!markdown.replacing("\\]", with: "").contains("]("))
  }

  /// The names of the fields that a report shows, each of which begins with its name.
  static let shownFields = [
    "title-", "document-", "reference-", "version-", "area-", "short-", "quote-", "section-",
    "page-", "matter-", "aim-", "indicator-", "unit-", "actor-", "generic-", "note-", "reading-",
    "reason-", "aside-", "demand-", "description-", "alias-", "figure-", "summary-", "caption-",
    "column-", "row-",
  ]

  /// A report in which every text that can be written is the payload after the field's name.
  static func report(_ payload: String) throws -> GapReport {
    func field(_ name: String) -> String {
      var quoted = "\""
      for scalar in (name + payload).unicodeScalars {
        switch scalar {
        case "\"": quoted += "\\\""
        case "\\": quoted += "\\\\"
        case _ where scalar.value < 0x20 || scalar.isInvisibleCommand:
          let digits = String(scalar.value, radix: 16)
          quoted += "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
        default: quoted.unicodeScalars.append(scalar)
        }
      }
      return quoted + "\""
    }
    let evidence = """
      evidence: [{document: plan, section: \(field("section-")), page: \(field("page-")), \
      quote: \(field("quote-"))}]
      """
    let yaml = """
      format: omvarld/1
      id: hostile
      title: \(field("title-"))
      principal: town
      language: sv
      documents:
        - {id: plan, name: \(field("document-")), reference: \(field("reference-")),
           version: \(field("version-")), url: \(field("url-"))}
      focus-areas:
        - {id: port, name: \(field("area-")), short: \(field("short-")),
           requirements: [{level: eu, note: \(field("demand-")), \(evidence)}]}
      matters: [{id: fairway, name: \(field("matter-")), focus: port, \(evidence)}]
      aims: [{id: known, name: \(field("aim-")), indicator: \(field("indicator-"))}]
      units: [{id: office, name: \(field("unit-")), kind: department, note: \(field("note-")),
           description: \(field("description-")), aliases: [\(field("alias-"))]}]
      actors:
        - {id: town, name: \(field("town-")), kind: municipality}
        - {id: agency, name: \(field("actor-")), kind: agency, levels: [national],
           url: \(field("javascript:")), \(evidence)}
        - {id: some, name: \(field("generic-")), kind: agency, levels: [eu], standing: generic}
      relations:
        - {from: office, to: agency, kind: contact, focus: [port], \(evidence)}
        - {from: office, to: some, kind: contact, focus: [port], note: \(field("note-"))}
      readings: [{id: other, name: \(field("reading-")), standing: {agency: place}}]
      follow-up:
        - {finding: "coverage.open-level:port:eu", decision: act, reason: \(field("reason-")),
           note: \(field("aside-"))}
      """
    let figure = Figure(
      view: "overview",
      title: "figure-" + payload,
      summary: "summary-" + payload,
      svg: nil,
      failure: "failure-" + payload,
      file: nil,
      twin: [
        Table(
          caption: "caption-" + payload,
          columns: ["column-" + payload],
          rows: [["row-" + payload]]
        )
      ]
    )
    return try SmallCity.report(yaml, in: .swedish, figures: [figure])
  }
}
