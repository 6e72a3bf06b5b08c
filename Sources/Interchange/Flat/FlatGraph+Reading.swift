internal import Diagnostics
internal import Stakeholders

extension FlatGraph {
  /// What a file of nodes and edges says as a stakeholder graph.
  ///
  /// Nodes that say their sort are of our making and become what they were. Any other becomes an
  /// actor, named as its label says, with an id made of that; the id in the file is kept among its
  /// identifiers. Its edges become contacts, unless they or it name a kind that the vocabulary has.
  ///
  /// - Parameters:
  ///   - scheme: Under what name ids of the file are kept, such as `graphml`.
  ///   - principal: Whose relations the graph describes: an id, as the file or the graph has it, or
  ///     a name; where the file says it itself, `nil` will do.
  ///   - language: Of a file that does not say.
  /// - Returns: Texts and records, and what of the file is not in them.
  func document(
    scheme: String,
    principal: String?,
    language: Language
  ) throws(UnreadableInput) -> Diagnosed<SourceDocument> {
    let ids = FlatIDs(of: self)
    let row = try ids.principal(principal, of: self)
    var maker = DocumentMaker(self, ids, principal: row, scheme: scheme)
    maker.addNodes()
    maker.addEdges()
    return maker.document(language: language)
  }

  /// What a file of nodes and edges says, to be merged into a graph: without a head. What is not of our
  /// making says of itself only what the file says, and is known by its name: the ids of two files
  /// mean nothing to each other.
  ///
  /// - Parameter known: The words of that graph.
  /// - Returns: Also the ids by which relations name actors that are not of our making.
  func partOfDocument(
    beside known: Vocabulary
  ) -> (document: Diagnosed<SourceDocument>, foreignIDs: Set<String>) {
    let ids = FlatIDs(of: self)
    var maker = DocumentMaker(self, ids, principal: nil, scheme: nil, known: known)
    maker.addNodes()
    maker.addEdges()
    let foreign = nodeIDs.indices.filter { ids.sorts[$0] == nil }
    return (maker.document(language: nil), Set(foreign.map { ids[$0] }))
  }
}
