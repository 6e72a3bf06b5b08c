import Diagrams
import Testing

struct `A map on a dark page` {
  // A file says #x [fill="#f4f5f7"]{fill:#222324}, a page .paper [fill="#f4f5f7"] { fill: light-dark(…) }.
  @Test func `has the colours of a map in a dark file, and else its own`() {
    let file = MapTheme.darkRules(of: "x")
    let rules = file.matches(
      of: /(:not\(text\))?\[(fill|stroke)="(#[0-9a-f]{6})"\]\{\2:(#[0-9a-f]{6})\}/
    )
    #expect(rules.count > 40)
    let expected = Set(
      rules.map { rule in
        let (_, surface, property, light, dark) = rule.output
        return ".paper \(surface ?? "")[\(property)=\"\(light)\"] "
          + "{ \(property): light-dark(\(light), \(dark)); }"
      }
    )
    #expect(Set(MapTheme.pageRules.split(separator: "\n").map(String.init)) == expected)
  }
}
