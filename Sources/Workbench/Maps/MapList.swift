internal import Crypto
internal import Foundation
internal import Graphviz
internal import Reports

/// Of what each file in a folder of maps was made.
struct MapList {
  struct Entry {
    /// Of the drawing and the format.
    var source: String
    /// Of the bytes of the file.
    var file: String
  }

  /// Of what all of them were made.
  struct Made {
    var source: String
    var language: String
    /// The names of the maps, in the order in which they are told.
    var maps: [String]
  }

  static let name = ".omvarld-maps.json"
  var files: [String: Entry] = [:]
  var made: Made?
  /// The id of the graph that they are of.
  var graph: String?

  /// The list in a folder; empty where there is none, or one of another version.
  static func reading(_ base: String) -> MapList {
    var list = MapList()
    guard let data = FileManager.default.contents(atPath: base + name),
      let object = try? JSONSerialization.jsonObject(with: data) as? [String: Any],
      let tool = object["tool"] as? [String: String], tool["name"] == Tool.name,
      tool["version"] == Tool.version, let files = object["files"] as? [String: [String: String]]
    else { return list }
    for (name, entry) in files where !name.contains("/") {
      list.files[name] = Entry(source: entry["source"] ?? "", file: entry["file"] ?? "")
    }
    list.graph = object["graph"] as? String
    if let made = object["made"] as? [String: Any], let source = made["source"] as? String,
      let language = made["language"] as? String, let maps = made["maps"] as? [String]
    {
      list.made = Made(source: source, language: language, maps: maps)
    }
    return list
  }

  /// Whether a file is still what was written, so that nobody loses anything with it.
  func isAsWritten(_ name: String, in base: String) -> Bool {
    guard let entry = files[name] else { return false }
    return entry.file == Self.digest(ofFile: base + name)
  }

  var bytes: [UInt8] {
    var fields: [String: JSONValue] = [
      "tool": ["name": .text(Tool.name), "version": .text(Tool.version)],
      "files": .object(
        files.mapValues { ["source": .text($0.source), "file": .text($0.file)] }
      ),
    ]
    if let graph { fields["graph"] = .text(graph) }
    if let made {
      fields["made"] = [
        "source": .text(made.source), "language": .text(made.language),
        "maps": .list(made.maps.map(JSONValue.text)),
      ]
    }
    return Array(JSONValue.object(fields).formatted.utf8)
  }

  static func digest(of request: RenderRequest) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let drawing = (try? encoder.encode(request.drawing)) ?? Data()
    let format = (try? encoder.encode(request.format)) ?? Data()
    return digest(of: [UInt8](drawing + format))
  }

  static func digest(of bytes: [UInt8]) -> String {
    SHA256.hash(data: bytes).hexadecimal
  }

  static func digest(ofFile path: String) -> String? {
    FileManager.default.contents(atPath: path).map { digest(of: [UInt8]($0)) }
  }
}
