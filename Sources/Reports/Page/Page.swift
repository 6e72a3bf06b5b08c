internal import Analyses
internal import Diagnostics
internal import Stakeholders

/// The report as one page that needs nothing beside it: no font, no network, and to be read no
/// script either.
struct Page {
  let contents: ReportContents
  let comparison: ReadingComparison
  /// The chapter that tells of each finding first.
  let homes: [Finding.ID: Chapter]

  init(_ contents: ReportContents) {
    self.contents = contents
    comparison = ReadingComparison(contents)
    let told =
      contents.analysis.findings.map { ($0.id, Chapter.findings) }
      + contents.passages.flatMap { passage in passage.findings.map { ($0.id, passage.chapter) } }
    homes = Dictionary(told, uniquingKeysWith: { first, _ in first })
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
          coverage(&html)
          findings(&html)
          for passage in contents.passages { self.passage(passage, &html) }
          maps(&html)
          register(&html)
          sources(&html)
          guide(&html)
        }
        footer(&html)
        explore(&html)
      }
    }
    return html.code
  }

  /// The chapters that the page has.
  var chapters: [Chapter] {
    let told = Set(contents.passages.map(\.chapter))
    return Chapter.allCases.filter { chapter in
      switch chapter {
      case .channels, .risks, .voice, .closing, .brokers, .change: told.contains(chapter)
      case .maps: !contents.figures.isEmpty
      case .coverage, .findings, .register, .sources, .guide: true
      }
    }
  }

  /// A chapter under its heading.
  func chapter(_ chapter: Chapter, _ html: inout HTML, _ content: (inout HTML) -> Void) {
    let heading = chapter.rawValue + "-heading"
    html.element(.section, [.id(chapter.rawValue), .labelled(by: heading)]) { html in
      html.element(.h2, [.id(heading)], say(chapter.title))
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
    String(decoding: PackageResources.report_css, as: UTF8.self) + "\n" + contents.mapStyle
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
      html.element(.h1, contents.graph.title[contents.language])
      html.element(.dl, [.class("particulars")]) { html in
        for (label, value) in contents.particulars {
          html.element(.div) { html in
            html.element(.dt, say(label))
            html.element(.dd, say(value))
          }
        }
      }
      html.element(.div, [.class("headline")]) { html in
        for (number, sentence) in Headline(contents.analysis).sentences.enumerated() {
          html.element(.p, number == 0 ? [.class("lead")] : [], say(sentence))
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
