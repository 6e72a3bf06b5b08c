import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Interchange

/// Bombs and other files that are made to cost: each is answered, and soon.
struct `Hostile XML` {
  /// The codes of what is wrong with a file, found within a time of the processor that is for debug
  /// builds; a release build stays below 0.2 s.
  private func codes(_ text: String, within limit: Duration = .seconds(2)) -> [String] {
    let start = Self.processorTime
    defer { #expect(Self.processorTime - start < limit) }
    do throws(UnreadableInput) {
      _ = try GraphMLReader.reading(Array(text.utf8), path: "bomb.graphml")
      return []
    } catch {
      return error.diagnostics.map(\.code)
    }
  }

  private static var processorTime: Duration {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }

  private static let laughs = (1..<10).map { level in
    "<!ENTITY l\(level) \"" + String(repeating: "&l\(level - 1);", count: 10) + "\">"
  }.joined()

  @Test(arguments: [
    "<?xml version=\"1.0\"?><!DOCTYPE g [<!ENTITY l0 \"lol\">\(laughs)]><graphml>&l9;</graphml>",
    "<!DOCTYPE g [<!ENTITY x \"\(String(repeating: "x", count: 100_000))\">]><graphml>&x;</graphml>",
    "<!DOCTYPE g [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><graphml>&x;</graphml>",
    "<!DOCTYPE g [<!ENTITY % x SYSTEM \"http://127.0.0.1:1/x\"> %x;]><graphml/>",
    "<!DOCTYPE graphml SYSTEM \"http://127.0.0.1:1/x.dtd\"><graphml/>",
    "<!-- --><!DOCTYPE graphml><graphml/>",
  ])
  func `with a document type is refused before anything in it is read`(text: String) {
    #expect(codes(text) == ["xml-document-type"])
  }

  @Test func `nested a hundred thousand times is refused`() {
    #expect(codes("<graphml>" + String(repeating: "<a>", count: 100_000)) == ["xml-limit"])
    #expect(codes("<graphml><graph>" + String(repeating: "<b>", count: 100_000)) == ["xml-limit"])
  }

  @Test func `with an attribute of 20 MB is refused`() {
    let long = String(repeating: "x", count: 20_000_000)
    #expect(codes("<graphml a=\"\(long)\"/>") == ["xml-limit"])
    #expect(codes("<graphml>\(long)</graphml>", within: .seconds(8)) == ["xml-limit"])
  }

  @Test func `with a hundred thousand attributes is refused`() {
    let attributes = (0..<100_000).map { " a\($0)=''" }.joined()
    #expect(codes("<graphml\(attributes)/>") == ["xml-limit"])
  }

  @Test func `that is cut off anywhere is an error, and no crash`() {
    let text = """
      <?xml version="1.0" encoding="UTF-8"?><!-- c --><g:graphml xmlns:g="http://x">
      <g:key id="k" for="node" attr.name="label"/><g:graph edgedefault="directed">
      <g:node id="a"><g:data key="k">R&amp;D<![CDATA[<]]>å</g:data></g:node></g:graph></g:graphml>
      """
    let bytes = Array(text.utf8)
    for count in 0..<bytes.count {
      #expect(throws: UnreadableInput.self) {
        try GraphMLReader.reading(Array(bytes[..<count]), path: "cut.graphml")
      }
    }
  }

  @Test(arguments: UInt64(0)..<40)
  func `with bytes changed at random is read or refused`(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    var bytes = Array(
      """
      <graphml xmlns="x"><key id="k" for="all" attr.name="label" attr.type="string"/>
      <graph edgedefault="undirected"><node id="a"><data key="k">A &#229;</data></node><node id="b"/>
      <edge source="a" target="b"/></graph></graphml>
      """.utf8
    )
    for _ in 0..<3 {
      bytes[Int.random(in: 0..<bytes.count, using: &generator)] =
        UInt8.random(in: 0...255, using: &generator)
    }
    do throws(UnreadableInput) {
      let graph = try GraphMLReader.reading(bytes, path: "changed.graphml").value
      #expect(graph.nodeIDs.count <= 2 && graph.sources.count <= 1)
    } catch {
      #expect(!error.diagnostics.isEmpty)
    }
  }
}
