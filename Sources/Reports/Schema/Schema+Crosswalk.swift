internal import Diagnostics
internal import Stakeholders

extension Schema {
  static let crosswalk: Schema = {
    let shape = JSONShape.object([
      .key(
        "changes",
        .list(.either(Crosswalk.Change.allCases.map(row))),
        sv: "En rad för varje ändring.",
        en: "A row for each change."
      )
    ])
    return Schema(
      name: "crosswalk",
      summary: Phrase(
        sv:
          "En övergångstabell för omvarld diff --crosswalk, i YAML: vad i den tidigare grafen som "
          + "har blivit vad i den senare.",
        en: "A crosswalk for omvarld diff --crosswalk, in YAML: what of the earlier graph became "
          + "what of the later."
      ),
      content: { shape.schema(in: $0) }
    )
  }()

  private static func row(_ change: Crosswalk.Change) -> JSONShape {
    let (old, new): (JSONShape.Field, JSONShape.Field) =
      switch change {
      case .renamed: (side("old", from: 1, to: 1), side("new", from: 1, to: 1))
      case .split: (side("old", from: 1, to: 1), side("new", from: 2))
      case .merged: (side("old", from: 2), side("new", from: 1, to: 1))
      case .new: (nothing("old"), side("new", from: 1))
      case .dropped: (side("old", from: 1), nothing("new"))
      }
    return .object([
      old, new,
      JSONShape.Field("change", .word([change.rawValue]), isRequired: true, change.meaning),
    ])
  }

  private static func side(_ key: String, from least: Int, to most: Int? = nil) -> JSONShape.Field {
    JSONShape.Field(key, .list(.id, from: least, to: most), isRequired: true, summary(of: key))
  }

  private static func nothing(_ key: String) -> JSONShape.Field {
    let none = JSONShape.list(.id, to: 0).orNull
    return JSONShape.Field(key, none, isRequired: false, summary(of: key))
  }

  private static func summary(of key: String) -> Phrase {
    key == "old"
      ? Phrase(sv: "Id i den tidigare grafen.", en: "Ids in the earlier graph.")
      : Phrase(sv: "Id i den senare grafen.", en: "Ids in the later graph.")
  }
}

extension Crosswalk.Change {
  fileprivate var meaning: Phrase {
    switch self {
    case .renamed: Phrase(sv: "Detsamma under ett annat id.", en: "The same under another id.")
    case .split: Phrase(sv: "Ett har blivit flera.", en: "One became several.")
    case .merged: Phrase(sv: "Flera har blivit ett.", en: "Several became one.")
    case .new: Phrase(sv: "Något nytt.", en: "Something new.")
    case .dropped:
      Phrase(sv: "Något som inte finns längre.", en: "Something that is there no more.")
    }
  }
}
