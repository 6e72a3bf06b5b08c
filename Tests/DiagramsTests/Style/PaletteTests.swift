import DOT
import Foundation
import Stakeholders
import Testing

@testable import Diagrams

/// Contrast as WCAG 2.1 defines it.
struct `The colours of a map` {
  private static let vocabulary = Vocabulary.builtIn

  private static var tones: [Palette.Tones] {
    ([nil] + vocabulary.levels.map(\.id)).map { Palette.tones(of: $0, in: vocabulary) }
  }

  @Test func `set words off from what is behind them`() {
    for tones in Self.tones {
      #expect(contrast(tones.stroke, tones.background) >= 4.5)
      for ground in [tones.background, tones.fill, Palette.paper, Palette.met] {
        #expect(contrast(Palette.ink, ground) >= 4.5)
        #expect(contrast(Palette.remark, ground) >= 4.5)
      }
    }
    #expect(contrast(Palette.gap, Palette.paper) >= 4.5)
    #expect(contrast(Palette.slate, Palette.city) >= 4.5)
    #expect(contrast(Palette.paper, Palette.area) >= 4.5)
  }

  @Test func `set lines off from what is behind them`() {
    for line in [Palette.ink, Palette.faint, Palette.gap, Palette.duty, Palette.slate] {
      for ground in Self.tones.map(\.background) + [Palette.paper, Palette.city] {
        #expect(contrast(line, ground) >= 3)
      }
    }
  }

  @Test func `tell the lanes apart`() {
    #expect(Set(Self.tones.map(\.stroke)).count == Self.tones.count)
  }

  @Test func `have one for what is met that is no level's`() {
    for tones in Self.tones + Palette.others {
      #expect(![tones.background, tones.fill, tones.stroke].contains(Palette.met))
      #expect(![tones.background, tones.fill, tones.stroke].contains(Palette.metLine))
    }
    #expect(contrast(Palette.metLine, Palette.met) >= 4.5)
  }

  @Test func `set words off on a dark screen as well`() throws {
    func surface(_ color: Color) throws -> Color {
      Color(try #require(MapTheme.surfaces[color.rgb]))
    }
    func line(_ color: Color) throws -> Color { Color(try #require(MapTheme.lines[color.rgb])) }
    for tones in Self.tones {
      for ground in [tones.background, tones.fill, Palette.paper, Palette.city, Palette.met] {
        for words in [Palette.ink, Palette.remark, Palette.slate] {
          #expect(try contrast(line(words), surface(ground)) >= 4.5)
        }
      }
      #expect(try contrast(line(tones.stroke), surface(tones.background)) >= 4.5)
      #expect(try contrast(line(Palette.gap), surface(tones.background)) >= 4.5)
      #expect(try contrast(line(Palette.faint), surface(tones.background)) >= 3)
      #expect(try contrast(line(Palette.duty), surface(tones.background)) >= 3)
    }
    // White words stay white.
    #expect(try contrast(Palette.paper, surface(Palette.area)) >= 4.5)
    #expect(try contrast(line(Palette.gap), surface(Palette.paper)) >= 4.5)
    #expect(MapTheme.lines[Palette.metLine.rgb] != nil)
  }

  private func contrast(_ first: Color, _ second: Color) -> Double {
    let lights = [first, second].map(luminance).sorted()
    return (lights[1] + 0.05) / (lights[0] + 0.05)
  }

  private func luminance(_ color: Color) -> Double {
    let parts = [16, 8, 0].map { shift -> Double in
      let value = Double((color.rgb >> UInt32(shift)) & 0xff) / 255
      return value <= 0.03928 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }
}
