/// How a column of a graph of ours becomes a value in a record.
enum OwnColumn {
  case text
  case list
  /// `all`, or a list.
  case allOrList
  /// Registry schemes and values: `se-org=212000-1124`.
  case record
  /// One language of a text; without a language, the text in all.
  case wording(key: String, language: String?)
  /// Said for others, or read elsewhere.
  case aside
}

extension OwnColumn {
  /// What columns of nodes mean.
  static let ofNodes: [String: OwnColumn] = {
    var columns: [String: OwnColumn] = [
      "label": .aside, "sort": .aside, "principal": .aside, "arena": .aside,
      "type": .aside, "coordinates": .allOrList, "identifiers": .record,
    ]
    for key in [
      "kind", "standing", "url", "since", "until", "partOf", "country", "focus", "level",
      "decisionMaker", "status", "reference", "version", "decided", "reviewBy",
    ] {
      columns[key] = .text
    }
    for key in ["levels", "aliases", "tags", "interests", "supersedes"] { columns[key] = .list }
    for key in ["name", "short", "description", "indicator"] {
      columns[key] = .wording(key: key, language: nil)
      for language in ["sv", "en"] {
        columns["\(key)-\(language)"] = .wording(key: key, language: language)
      }
    }
    return columns
  }()

  /// What columns of edges mean.
  static let ofEdges: [String: OwnColumn] = {
    var columns: [String: OwnColumn] = [
      "id": .aside, "label": .aside, "type": .aside, "weight": .aside, "symmetric": .aside,
      "engagement": .aside,
      "carries": .aside, "focus": .list, "tags": .list, "readings": .list,
    ]
    for key in [
      "kind", "strength", "status", "since", "until", "lead", "basis", "assessedBy", "assessedOn",
    ] {
      columns[key] = .text
    }
    return columns
  }()
}
