internal import Analyses
internal import Diagnostics
internal import Stakeholders

/// The report as one page that needs nothing beside it: no font, no network, and to be read no
/// script either.
struct Page {
  let contents: ReportContents
  let comparison: ReadingComparison
  /// The chapters that the page has.
  let chapters: [Chapter]
  /// The places of findings.
  let anchors: [Finding.ID: String]
  /// What has a place on the page, by its name, where that is the name of nothing else.
  let targets: [String: Line.Target]
  /// What the names in rows of words stand for.
  let named: NamedMarks
  /// The maps, by what they show.
  let figures: [String: Figure]

  init(_ contents: ReportContents) {
    self.contents = contents
    comparison = ReadingComparison(contents)
    chapters = contents.chapters
    anchors = Self.anchors(of: contents.told.map(\.finding.id))
    targets = contents.targets
    named = NamedMarks(contents.names)
    figures = Dictionary(
      contents.figures.map { ($0.view, $0) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  var names: GraphNames { contents.names }

  /// A sentence of the program in the language of the page.
  func say(_ phrase: Phrase) -> String { phrase[contents.language] }

  /// - Complexity: O(*n*) in the length of the page, apart from what the contents cost.
  var html: String {
    let drawings = contents.figures.reduce(0) { $0 + ($1.svg?.utf8.count ?? 0) }
    var html = HTML(reserving: drawings + 400_000)
    html.doctype()
    html.element(.html, [.lang(contents.language)]) { html in
      head(&html)
      html.element(.body) { html in
        html.element(.a, [.class("skip"), .href(Link(anchor: "main"))], say(.skip))
        header(&html)
        navigation(&html)
        html.element(.main, [.id("main")]) { html in
          for chapter in chapters { content(of: chapter, &html) }
        }
        footer(&html)
        explore(&html)
      }
    }
    return html.code
  }

  private func content(of chapter: Chapter, _ html: inout HTML) {
    switch chapter {
    case .brief: brief(&html)
    case .findings, .upkeep: self.chapter(chapter, &html) { html in findings(in: chapter, &html) }
    case .coverage: coverage(&html)
    case .risks, .channels, .voice, .closing, .brokers, .change:
      self.chapter(chapter, &html) { html in
        if let passage = contents.passage(chapter) { self.passage(passage, &html) }
        findings(in: chapter, &html)
        maps(in: chapter, &html)
      }
    case .areas: areas(&html)
    case .counterparts: counterparts(&html)
    case .organisation:
      self.chapter(chapter, &html) { html in
        blocks(contents.organisation.blocks(contents), headedBy: .h3, &html)
        findings(in: chapter, &html)
        maps(in: chapter, &html)
      }
    case .followUps:
      self.chapter(chapter, &html) { html in
        blocks(FollowUpChapter(contents: contents).blocks, headedBy: .h3, &html)
      }
    case .maps: maps(&html)
    case .register: register(&html)
    case .sources: sources(&html)
    case .guide: guide(&html)
    }
  }

  /// A chapter under its heading.
  func chapter(_ chapter: Chapter, _ html: inout HTML, _ content: (inout HTML) -> Void) {
    let heading = chapter.rawValue + "-heading"
    html.element(.section, [.id(chapter.rawValue), .labelled(by: heading)]) { html in
      html.element(.h2, [.id(heading)], say(chapter.title))
      if let limit = contents.limit(of: chapter) { html.element(.p, [.class("limit")], say(limit)) }
      content(&html)
    }
  }

  // MARK: Head

  private func head(_ html: inout HTML) {
    html.element(.head) { html in
      html.element(.meta, [.charset])
      html.element(.meta, [.name("generator"), .content(contents.context.tool)])
      html.element(.meta, [.securityPolicy, .content(securityPolicy)])
      html.element(.meta, [.name("referrer"), .content("no-referrer")])
      html.element(
        .meta,
        [.name("viewport"), .content("width=device-width, initial-scale=1")]
      )
      html.element(.meta, [.name("color-scheme"), .content("light dark")])
      html.element(
        .title,
        contents.graph.title[contents.language] + " – "
          + say(ReportContents.genre).lowercased()
      )
      html.style(styleSheet)
    }
  }

  private var styleSheet: String {
    [PackageResources.report_css, PackageResources.pages_css]
      .map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n") + "\n"
      + contents.mapStyle
  }

  /// Nothing is loaded; the one style sheet and the one script are known by their hashes.
  private var securityPolicy: String {
    "default-src 'none'; script-src \(Self.source(of: Self.script)); "
      + "style-src \(Self.source(of: styleSheet)); "
      + "img-src data:; base-uri 'none'; form-action 'none'"
  }

  // MARK: Header, navigation, footer

  private func header(_ html: inout HTML) {
    html.element(.header, [.class("masthead")]) { html in
      html.element(.p, [.class("genre")], say(ReportContents.genre))
      let title = contents.graph.title[contents.language]
      html.element(.h1, language(of: title), title)
      html.element(.dl, [.class("particulars")]) { html in
        for (label, value) in contents.particulars {
          html.element(.div) { html in
            html.element(.dt, say(label))
            html.element(.dd, say(value))
          }
        }
      }
    }
  }

  private func navigation(_ html: inout HTML) {
    html.element(.div, [.class("bar")]) { html in
      html.element(.nav, [.label(say(.contentsList))]) { html in
        html.element(.ul) { html in
          for chapter in chapters {
            html.element(.li) { html in
              html.element(.a, [.href(Link(chapter))], say(chapter.shortTitle))
            }
          }
        }
      }
    }
  }

  private func footer(_ html: inout HTML) {
    let digest = contents.context.digest
    html.element(.footer) { html in
      html.element(.p) { html in
        html.text(say(.madeBy(contents.context.tool)) + " ")
        html.text(say(.digest) + " ")
        html.element(.code, [.class("brief"), .title(digest)], String(digest.prefix(12)))
        html.element(.code, [.class("full")], digest)
        html.text(".")
      }
      html.element(.p, say(.sameBytes))
    }
  }
}

extension Phrase {
  fileprivate static let skip = Phrase(sv: "Till innehållet", en: "Skip to the contents")
  fileprivate static let contentsList = Phrase(sv: "Innehåll", en: "Contents")
  fileprivate static let digest = Phrase(
    sv: "Grafens fingeravtryck är",
    en: "The graph's digest is"
  )
  fileprivate static let sameBytes = Phrase(
    sv: "Samma underlag ger samma rapport, tecken för tecken.",
    en: "The same records give the same report, letter for letter."
  )

  fileprivate static func madeBy(_ tool: String) -> Phrase {
    Phrase(sv: "Gjord med \(tool).", en: "Made with \(tool).")
  }
}
