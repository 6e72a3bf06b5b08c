internal import Diagnostics
internal import Stakeholders

/// What an answer is about, which its envelope says.
enum AnswerSubject {
  case graph
  /// Two graphs: the later in the place of the one, the earlier beside it.
  case twoGraphs
  /// A graph, or one that could not be read, of which nothing is known.
  case graphIfReadable
  /// A graph, or a table of ties, which has no id and nothing to select.
  case graphOrTable
}

extension Schema {
  /// The schema of an answer in its envelope: tool, graph, selection, result.
  ///
  /// - Parameter summary: What the answer tells, after the name of its command.
  init(
    answerOf name: String,
    _ summary: Phrase,
    about subject: AnswerSubject = .graph,
    _ result: JSONShape
  ) {
    self.name = name
    let command = "omvarld \(name) --format json"
    self.summary =
      Phrase(sv: "Svaret från \(command): ", en: "The answer of \(command): ") + summary
    let shape = JSONShape.envelope(of: result, about: subject)
    content = { shape.schema(in: $0) }
  }
}

extension JSONShape {
  fileprivate static func envelope(
    of result: JSONShape,
    about subject: AnswerSubject
  ) -> JSONShape {
    func known(_ shape: JSONShape, if isSure: Bool) -> JSONShape { isSure ? shape : shape.orNull }
    let isRead = subject != .graphIfReadable
    let isGraph = isRead && subject != .graphOrTable
    let graph: [Field] = [
      .key("id", known(.text, if: isGraph), sv: "Grafens id.", en: "The id of the graph."),
      .key("title", known(.text, if: isRead), sv: "Grafens titel.", en: "The title of the graph."),
      .key(
        "digest",
        known(.pattern("^[0-9a-f]{64}$"), if: isRead),
        sv: "SHA-256 av vad den säger, oberoende av filer, ordning och kommentarer.",
        en: "The SHA-256 of what it says, whatever the files, the order and the comments."
      ),
    ]
    let tool: [Field] = [
      .key("name", .text, sv: "Programmets namn.", en: "The name of the program."),
      .key("version", .text, sv: "Programmets version.", en: "The version of the program."),
    ]
    let chosen: Field = .key(
      "selection",
      known(.selection, if: isGraph),
      sv: "Urvalet som svaret gäller.",
      en: "The selection that the answer is about."
    )
    let old: Field = .key(
      "old",
      .object(graph + [chosen]),
      sv: "Den tidigare grafen, och urvalet ur den.",
      en: "The earlier graph, and the selection from it."
    )
    return .object(
      [
        .key("tool", .object(tool), sv: "Programmet som svarar.", en: "The program that answers."),
        .key(
          "graph",
          .object(graph),
          sv: "Grafen som svaret gäller.",
          en: "The graph that the answer is about."
        ),
        chosen, .key("result", result, sv: "Svaret.", en: "The answer."),
      ] + (subject == .twoGraphs ? [old] : [])
    )
  }

  private static let selection: JSONShape = .part(
    "selection",
    .object([
      .key(
        "focus",
        .ids,
        sv: "Valda fokusområden; tomt = alla.",
        en: "The focus areas; empty = all."
      ),
      .key("level", .ids, sv: "Valda nivåer; tomt = alla.", en: "The levels; empty = all."),
      .key(
        "status",
        .list(.word(of: Relation.Status.self)),
        sv: "Hur långt relationerna ska ha kommit; tomt = alla, men utan dag inga avslutade.",
        en: "How far relations have come; empty = all, but without a day none that have ended."
      ),
      .key(
        "kind",
        .ids,
        sv: "Valda slag av relationer; tomt = alla.",
        en: "The kinds of relation; empty = all."
      ),
      .key(
        "unit",
        .ids,
        sv: "Enheterna som håller relationerna; tomt = alla.",
        en: "The units that hold the relations; empty = all."
      ),
      .key(
        "basis",
        .list(.word(of: Basis.self)),
        sv: "Vad uppgifterna ska vila på; tomt = vad som helst.",
        en: "What facts rest on; empty = anything."
      ),
      .key(
        "at",
        .text.orNull,
        sv: "Dagen då det ska gälla; null = inget är valt efter dag.",
        en: "The day on which it is valid; null = nothing is chosen by day."
      ),
      .key(
        "reading",
        .text,
        sv: "Läsningen; default är grafen som den står.",
        en: "The reading; default is the graph as it stands."
      ),
      .key(
        "robust",
        .truth,
        sv: "Om bara fynd som gäller i alla läsningar är med.",
        en: "Whether only findings that hold under every reading are told."
      ),
    ])
  )
}
