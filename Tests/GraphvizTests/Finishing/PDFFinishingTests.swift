import DOT
import Foundation
import Testing

@testable import Graphviz

struct `A PDF` {
  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test(arguments: Paper.allCases)
  func `is a page of the paper that was asked for, whatever the drawing's size`(paper: Paper) throws
  {
    for levels in [["EU"], (0..<40).map { "Level \($0)" }] {
      let image = try render(.lanes(levels), as: .pdf(paper))
      let box = try #require(
        text(image.bytes).firstMatch(of: /MediaBox \[ 0 0 (\d+) (\d+)/)?.output
      )
      // Forty lanes are higher than wide, and stand upright.
      let (long, short) = levels.count == 1 ? (box.1, box.2) : (box.2, box.1)
      #expect(abs(try #require(Double(long)) - paper.width) <= 1)
      #expect(abs(try #require(Double(short)) - paper.height) <= 1)
      #expect(image.scale > 0 && image.scale <= 1.25)
    }
  }

  @Test func `is the same whenever it is made, and says what made it`() throws {
    let bytes = try render(.lanes(["EU", "Nation"]), as: .pdf(.a4)).bytes
    #expect(try render(.lanes(["EU", "Nation"]), as: .pdf(.a4)).bytes == bytes)
    #expect(text(bytes).contains("/Producer (omvarld "))
    #expect(text(bytes).contains("/CreationDate (D:20000101000000Z"))
    #expect(!text(bytes).contains("cairo"))
  }

  @Test func `keeps its length when it is marked`() throws {
    let made = Array("%PDF-1.5 /Producer (a (b) c) /CreationDate (D:20261126112900Z) end".utf8)
    let marked = try PDFFinishing.finish(made)
    #expect(
      text(marked) == "%PDF-1.5 /Producer (omvarld) /CreationDate (D:20000101000000Z) end"
    )
    #expect(throws: DrawingFailure.self) { try PDFFinishing.finish(Array("%!PS".utf8)) }
  }
}
