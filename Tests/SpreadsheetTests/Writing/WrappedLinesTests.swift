@testable import Spreadsheet
import Testing

struct `Wrapped text` {
  // Five letters a line: "ett", "två", "tre"; "ett t" fits, "ett två" does not.
  @Test(arguments: [
    ("", 1), ("ett", 1), ("ett t", 1), ("ett två tre", 3), ("ettve", 1), ("ettvet", 2),
    ("ettvettrevar", 3), ("a\nb", 2), ("a\n\nb", 3), ("ettvettre a", 3), ("ettvet a", 2),
    ("a  b", 1),
  ])
  func `takes as many lines as its words do`(text: String, lines: Int) {
    #expect(WrappedLines.count(of: text, room: 5) == lines)
  }

  @Test func `makes a row as high as its highest cell that wraps`() {
    // Five figures, and 5.5 letters.
    let columns = [Sheet.Column(width: 5), Sheet.Column(width: 5), Sheet.Column(width: 5)]
    let wrapped = CellStyle(isWrapped: true)
    let cells = [
      Cell("ett två tre fyra fem"), Cell("ett två", style: wrapped),
      Cell(.number(1), style: wrapped),
    ]
    #expect(WrappedLines.count(of: cells, in: columns) == 2)
  }
}
