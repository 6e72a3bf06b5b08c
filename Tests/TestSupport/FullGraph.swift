public import Stakeholders

/// A graph that says something under every key that the file format has, in texts that every other
/// format has its trouble with.
public enum FullGraph {
  /// Texts that begin like formulas, hold separators, quotes and escapes, or cannot be seen.
  public static let texts: [String] = [
    "", " ", "  a b  ", "=1+1", "+46 40 34", "-x", "@SUM(A1)", "\t=1", "\n=1", "\r", "'", "''=1",
    "'s-Hertogenbosch", "＝1", "＋1", "－1", "＠a", ";=1", "a;-b,+c\t@d\n=e", "a;'=b",
    "=cmd|'/c calc'!A1",
    "\"\"", "\\\"\"", "\\", "\\\\", "\\|", "|", "||", "a|b", "a\\|b", "[]", "\\[]", "=", "a=b",
    "a\\=b",
    "\"quoted\", and \"more\"", "rad ett\nrad två\r\nrad tre", "\u{0}", "a\u{1}b", "␀", "\\␀",
    "\\\u{1}",
    "\u{1B}]0;x\u{7}", "\u{FEFF}x", "Å\u{30A}ngström", "👩‍👩‍👧‍👦", "\u{202E}abc", "null", "~", "true",
    "0114",
    "1e5", "2015-06", "1:30", "_x000D_", "x_x0041_y", "#1", "NO", "]]>", "<b>&amp;</b>", "--- x",
    "sep=;",
  ]

  /// The graph, with the texts wherever a text may stand.
  public static var yaml: String {
    let texts = YAMLValue.list(Self.texts.map(YAMLValue.text))
    let evidence = YAMLValue.list(
      Self.texts.prefix(12).map { text in
        [
          "document": "programme", "section": .text(text), "quote": .text(text),
          "page": .text(text),
        ]
      } + [["document": "annex", "retrieved": "2015-06"]]
    )
    let details: [YAMLValue.Field] = [
      .init("aliases", texts), .init("tags", texts), .init("url", "=x|y"),
      .init(
        "identifiers",
        .record(Self.texts.filter { !$0.isEmpty }.prefix(20).map { .init($0, .text($0 + "=")) })
      ),
      .init("short", ["sv": "K", "en": "-S"]),
      .init("description", ["en": .text(String(repeating: "=lång ", count: 7_000))]),
      .init("since", "2001"), .init("until", "2030-02-28"), .init("evidence", evidence),
    ]
    func entity(_ id: String, _ own: YAMLValue.Field..., note: String = "''-") -> YAMLValue {
      .record(
        [.init("id", .text(id)), .init("name", ["sv": .text("=\(id)"), "en": .text("|\(id)\\")])]
          + own + details + [.init("note", .text(note))]
      )
    }
    let notes = Self.texts.enumerated().map { place, text in
      YAMLValue.record([
        .init("id", .text("m-\(place)")), .init("name", .text("Sak \(place)")),
        .init("note", .text(text)), .init("description", ["sv": .text(text)]),
        .init("aliases", [.text(text)]),
      ])
    }
    let assessed: [YAMLValue.Field] = [
      .init("basis", "assessed"), .init("assessedBy", "office"), .init("assessedOn", "2024-05"),
    ]
    func relation(_ fields: YAMLValue.Field...) -> YAMLValue {
      .record(
        [
          .init("from", "office"), .init("to", "lund"), .init("kind", "cooperation"),
          .init("focus", ["rail", "air"]),
        ] + fields
      )
    }
    let sections: [(String, [YAMLValue])] = [
      (
        "focus-areas",
        [
          entity(
            "rail",
            .init(
              "requirements",
              [
                .record(
                  [
                    .init("level", "national"), .init("minimum", "3"),
                    .init("kinds", ["agency", "think-tank"]), .init("evidence", evidence),
                    .init("note", ["sv": "=n", "en": "n"]),
                  ] + assessed
                ),
                ["level": "galactic", "basis": "inferred"],
              ]
            )
          ), entity("air", .init("partOf", "rail")),
        ]
      ),
      (
        "actors",
        [
          entity("city", .init("kind", "municipality"), .init("levels", ["local", "galactic"])),
          entity(
            "lund",
            .init("kind", "municipality"),
            .init("standing", "place"),
            .init("interests", ["rail", "air"]),
            .init("mandates", ["rail", "bridge"]),
            .init("partOf", "city"),
            .init("country", "NO")
          ), entity("arena", .init("kind", "think-tank"), .init("members", ["lund", "office"])),
        ]
      ),
      (
        "units",
        [
          entity("office", .init("kind", "desk"), .init("coordinates", "all")),
          entity(
            "desk-2",
            .init("kind", "desk"),
            .init("partOf", "office"),
            .init("members", ["office"]),
            .init("coordinates", ["air", "rail"])
          ),
        ]
      ),
      (
        "matters",
        [
          entity(
            "bridge",
            .init("focus", "rail"),
            .init("level", "galactic"),
            .init("decisionMaker", "lund")
          )
        ] + notes
      ),
      (
        "aims",
        [
          entity(
            "z-aim",
            .init("focus", ["rail", "air"]),
            .init("owner", "office"),
            .init("indicator", "+1")
          ), entity("a-aim", .init("indicator", ["sv": "@"])),
        ]
      ),
      (
        "documents",
        [
          entity(
            "programme",
            .init("status", "in-force"),
            .init("reference", "=EX"),
            .init("version", "2"),
            .init("decided", "2015-06-22"),
            .init("reviewBy", "2019"),
            .init("supersedes", ["annex"]),
            .init("covers", ["rail", "lund", "office", "annex"]),
            .init("text", "nowhere.txt")
          ), entity("annex", .init("status", "draft")),
        ]
      ),
      (
        "relations",
        [
          relation(
            .init("id", "r-1"),
            .init("strength", "4"),
            .init("status", "ended"),
            .init("since", "2001"),
            .init("until", "2002-02"),
            .init("lead", "desk-2"),
            .init("evidence", evidence),
            .init("tags", texts),
            .init("note", "=n"),
            .init("readings", ["strict", "default"])
          ), relation(.init("evidence", [["document": "annex", "quote": "=first"]])),
          relation(.init("evidence", [["document": "annex", "quote": "=second"]])),
          relation(.init("note", ["sv": ""])), relation(.init("note", ["sv": ""])),
          .record(
            [
              .init("from", "lund"), .init("to", "office"), .init("kind", "nudge"),
            ] + assessed
          ),
        ]
      ),
      (
        "readings",
        [entity("strict", .init("standing", ["lund": "place", "arena": "generic"]))]
      ),
      (
        "follow-up",
        [
          [
            "finding": "coverage.open-level:rail:national", "decision": "accept",
            "reason": "=later",
            "owner": "office", "due": "2027-06", "note": ["sv": "'", "en": "''="],
          ], ["finding": " =x ", "decision": "act"],
        ]
      ),
    ]
    let vocabulary: YAMLValue = [
      "levels": [["id": "galactic", "name": ["sv": "galaktisk", "en": "=galactic"]]],
      "actor-kinds": [
        ["id": "think-tank", "name": "tankesmedja", "arena": "true"],
        ["id": "agency", "name": "verk"],
      ], "unit-kinds": [["id": "desk", "name": "bord"]],
      "relation-kinds": [
        [
          "id": "nudge", "name": ["sv": "knuff"], "from": ["actor", "principal"], "to": "unit",
          "symmetric": "true", "engagement": "true", "carries": "both", "strength": "2",
        ], ["id": "never", "name": "aldrig", "from": .list([]), "to": ["aim"]],
      ],
    ]
    var text = """
      format: omvarld/1
      id: full
      title: {sv: "=Allt|som går", en: All there is}
      principal: city
      language: sv
      vocabulary: \(vocabulary.yaml)

      """
    for (key, entries) in sections {
      text += "\(key):\n" + entries.map { "  - \($0.yaml)\n" }.joined()
    }
    return text
  }

  public static func graph() throws -> StakeholderGraph {
    try StakeholderGraph(yaml: yaml, beside: nil)
  }
}
