import Testing

@testable import Reports

struct `A link to the web` {
  @Test(arguments: [
    "https://malmo.se", "http://example.org/a?b=1&c=2#d", "HTTPS://Example.org", "https://å.se/ö",
    "https://example.org:8080/",
  ])
  func `is taken as it is`(address: String) {
    #expect(Link(web: address)?.address == address)
  }

  @Test(arguments: [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", " https://example.org", "https://", "https:///x",
    "data:text/html,<script>", "//example.org", "example.org", "ftp://example.org", "",
    "https://malmo.se@example.org/", "https://example.org\\@malmo.se", "https://a\u{202E}b",
    "https://a b", "https://a\nb", "https://a\"onclick=", "https://ma\u{AD}lmo.se", "vbscript:x",
  ])
  func `that could do or hide something is none`(address: String) {
    #expect(Link(web: address) == nil)
  }
}
