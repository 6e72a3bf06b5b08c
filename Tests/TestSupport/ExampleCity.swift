/// A small city that says nothing doubtful, for tests that add to it what they are about.
///
///     city ── office (department), harbour (company)
///     transport: one national counterpart required; the Crown is there, but not met
///     programme covers transport
public enum ExampleCity {
  public static let path = "city.yaml"

  public static let yaml = header + entities

  /// The keys that every graph has, and the principal `city`.
  public static let header = """
    format: omvarld/1
    id: example
    title: Example
    principal: city
    language: en

    """

  private static let entities = """
    documents:
      - {id: programme, name: Programme, covers: [transport], evidence: [{document: programme}]}
    focus-areas:
      - id: transport
        name: Transport
        requirements: [{level: national, evidence: [{document: programme}]}]
    units:
      - {id: office, name: Office, kind: department}
      - {id: harbour, name: Harbour, kind: company}
    actors:
      - {id: city, name: City, kind: municipality, evidence: [{document: programme}]}
      - {id: crown, name: The Crown, kind: government, levels: [national], evidence: [{document: programme}]}

    """

  /// What makes a fact sourced.
  public static let evidence = "evidence: [{document: programme}]"
}
