internal import Analyses
internal import Crypto
internal import Diagnostics
internal import Foundation
internal import Stakeholders

// What makes the page more than paper where scripts run: search, filters, maps to move in, tables to
// sort. Every control is made by the script, so that none is there that does nothing.

extension Page {
  /// The script and what it knows beside the page itself.
  func explore(_ html: inout HTML) {
    html.data(PageIndex(contents, comparison).json.compact, id: "index")
    html.script(Self.script)
  }

  /// The parts, which are one module on the page: what they do at once, they do with what stands before.
  static let script = [
    PackageResources.marks_js, PackageResources.address_js, PackageResources.readings_js,
    PackageResources.filters_js, PackageResources.theme_js, PackageResources.tools_js,
    PackageResources.contents_js, PackageResources.lighting_js, PackageResources.search_js,
    PackageResources.tables_js, PackageResources.maps_js, PackageResources.start_js,
  ].map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n")

  /// What a content security policy calls a text that is allowed (W3C, "Content Security Policy
  /// Level 3").
  static func source(of text: String) -> String {
    "'sha256-\(Data(SHA256.hash(data: Data(text.utf8))).base64EncodedString())'"
  }
}
