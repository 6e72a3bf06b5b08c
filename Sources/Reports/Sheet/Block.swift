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
