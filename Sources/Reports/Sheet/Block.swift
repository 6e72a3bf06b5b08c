internal import Analyses
internal import Diagnostics
internal import Stakeholders

/// A part of a chapter, before it is written as a page or as Markdown.
enum Block: Sendable {
  case heading(String)
  case paragraph(Line)
  /// What the records cannot say, or what is left out, in small print.
  case limit(Line)
  case list([Item])
  /// Labels, each with what there is to say.
  case facts([Fact])
  case table(Chart)
  /// Findings in a sentence each, leading to where they are told in full.
  case findings([Spoken])
  case quotes([Evidence])
  /// The map of a view, where the report has it.
  case map(String)

  struct Item: Sendable {
    var line: Line
    var marks = Marks()
  }

  struct Spoken: Sendable {
    var finding: Finding
    /// What stands for its sentence, where the page has said a part of that already.
    var words: Phrase?
  }

  struct Fact: Sendable {
    var label: String
    var lines: [Line]
  }

  struct Chart: Sendable {
    var caption: String
    var columns: [String]
    var rows: [Row]
  }

  struct Row: Sendable {
    /// The place that leads to it, unlike any other of the report.
    var anchor: String?
    /// The first names the row.
    var cells: [Line]
    var marks = Marks()
  }
}

/// What a part of a page speaks of, for whoever looks for it.
struct Marks: Hashable, Sendable {
  private(set) var about: [String] = []
  private(set) var kinds: [String] = []
  private(set) var statuses: [String] = []

  init() {}

  init(
    actors: some Sequence<Actor.ID> = [],
    units: some Sequence<Unit.ID> = [],
    areas: some Sequence<FocusArea.ID> = [],
    levels: some Sequence<Level.ID> = [],
    relations: some Sequence<Relation> = []
  ) {
    var about = Set(actors.map { "actor-\($0)" })
    about.formUnion(units.map { "unit-\($0)" })
    about.formUnion(areas.map { "focus-\($0)" })
    about.formUnion(levels.map { "level-\($0)" })
    self.about = about.sorted()
    kinds = Set(relations.map(\.kind.rawValue)).sorted()
    statuses = Set(relations.map { $0.status?.rawValue ?? "none" }).sorted()
  }

  func adding(_ unit: Unit.ID) -> Marks {
    var marks = self
    marks.about = Set(about + ["unit-\(unit)"]).sorted()
    return marks
  }

  /// As attributes of an element; those that say nothing are left out.
  var attributes: [HTML.Attribute] {
    (about.isEmpty ? [] : [.about(about)]) + (kinds.isEmpty ? [] : [.kinds(kinds)])
      + (statuses.isEmpty ? [] : [.statuses(statuses)])
  }
}

/// A page of a report about one thing: a focus area, a counterpart.
struct Sheet: Sendable {
  /// Where it stands, as `focus-transport`.
  var anchor: String
  var title: String
  /// What is to be known of it first.
  var lead: Line
  var blocks: [Block]
  var marks: Marks
}
