internal import Diagnostics

// What may be wrong with a file of nodes and edges, in any format.
extension Diagnostic.Problem {
  static func notThisRoot(_ name: String, format: String) -> Self {
    Self(
      code: "not-this-format",
      message: Phrase(
        sv: "det här är inte \(format): det första elementet heter inte '\(name)'",
        en: "this is not \(format): the first element is not called '\(name)'"
      )
    )
  }

  static var noGraph: Self {
    Self(
      code: "no-graph",
      message: Phrase(sv: "filen har ingen graf", en: "the file has no graph"),
      hint: Phrase(sv: "elementet 'graph' saknas", en: "the element 'graph' is missing")
    )
  }

  static var severalGraphs: Self {
    Self(
      code: "several-graphs",
      message: Phrase(
        sv: "filen har flera grafer, och bara en kan läsas",
        en: "the file has several graphs, and only one can be read"
      ),
      hint: Phrase(
        sv: "lägg den andra i en egen fil",
        en: "put the second one into a file of its own"
      )
    )
  }

  static var nestedGraph: Self {
    Self(
      code: "nested-graph",
      message: Phrase(
        sv: "en graf inuti en nod läses inte",
        en: "a graph inside a node is not read"
      ),
      hint: Phrase(
        sv: "lägg noderna i den yttre grafen",
        en: "put its nodes into the outer graph"
      )
    )
  }

  static var hyperedge: Self {
    Self(
      code: "hyperedge",
      message: Phrase(
        sv: "en hyperkant binder fler än två noder och läses inte",
        en: "a hyperedge ties more than two nodes and is not read"
      ),
      hint: Phrase(
        sv: "gör den till en nod med en kant till var och en",
        en: "make it a node with an edge to each of them"
      )
    )
  }

  static var noDirection: Self {
    Self(
      code: "no-direction",
      message: Phrase(
        sv: "'edgedefault' saknas; kanterna tas för oriktade",
        en: "'edgedefault' is missing; edges are taken to have no direction"
      ),
      hint: Phrase(
        sv: "skriv edgedefault=\"directed\" eller \"undirected\"",
        en: "write edgedefault=\"directed\" or \"undirected\""
      )
    )
  }

  static func unknownDirection(_ text: String) -> Self {
    Self(
      code: "unknown-direction",
      message: Phrase(
        sv: "'\(text)' säger inte om kanter har riktning",
        en: "'\(text)' does not say whether edges have direction"
      ),
      hint: Phrase(
        sv: "skriv 'directed' eller 'undirected'",
        en: "write 'directed' or 'undirected'"
      )
    )
  }

  static func missingAttribute(_ name: String, of element: String) -> Self {
    Self(
      code: "missing-attribute",
      message: Phrase(
        sv: "'\(element)' saknar '\(name)'",
        en: "'\(element)' lacks '\(name)'"
      )
    )
  }

  static var unknownKey: Self {
    Self(
      code: "unknown-data-key",
      message: Phrase(
        sv: "värdet hör till ett attribut som inte är deklarerat",
        en: "the value belongs to an attribute that is not declared"
      )
    )
  }
}
