internal import ArgumentParser
internal import Workbench

/// `omvarld`: the commands over the workbench.
struct Omvarld: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: Tool.name,
    abstract: "Whom does the city work with, on what, at which level, and where is nobody?",
    discussion: """
      A GRAPH is a YAML file, or a folder of them, that says who the city deals with and where \
      that is written. Start with:

        omvarld new      FOLDER           begin a graph that explains itself
        omvarld check    GRAPH            is the graph sound?
        omvarld gaps     GRAPH            where do we lack a partner we need?
        omvarld coverage GRAPH            how well are we covered, area by area?
        omvarld risks    GRAPH            where do we hang by one thread?
        omvarld channels GRAPH --to X     how do we reach the one who decides?
        omvarld voice    GRAPH            do we speak with one voice?
        omvarld close    GRAPH            what is the least we must add?
        omvarld brokers  GRAPH            who brokers between whom?
        omvarld diff     OLD NEW          what changed since last time?
        omvarld explain  GRAPH FINDING    why does it say so?
        omvarld measure  GRAPH --measure betweenness
        omvarld map      GRAPH --view overview -o map.svg
        omvarld import   FILE --into GRAPH
        omvarld format   GRAPH            rewrite its files in one canonical form
        omvarld schema   NAME             JSON Schemas, for editors
        omvarld convert  IN OUT           to and from the files of other tools
        omvarld report   GRAPH -o FOLDER  all of it, on a page to hand over

      Exit status: 0 done; 1 the input has errors; 2 wrong use; 3 refused; 4 --fail-on is met; \
      5 a file or figure could not be made; 70 internal.
      """,
    version: "\(Tool.name) \(Tool.version)",
    subcommands: [
      BrokersCommand.self,
      ChannelsCommand.self,
      CheckCommand.self,
      CloseCommand.self,
      ConvertCommand.self,
      CoverageCommand.self,
      DiffCommand.self,
      ExplainCommand.self,
      FormatCommand.self,
      GapsCommand.self,
      ImportCommand.self,
      MapCommand.self,
      MeasureCommand.self,
      NewCommand.self,
      ReportCommand.self,
      RisksCommand.self,
      SchemaCommand.self,
      VoiceCommand.self,
      DrawWorkerCommand.self,
    ]
  )
}

/// How the program ends.
enum ExitStatus: Int32 {
  case done = 0
  case inputHasErrors = 1
  case usage = 2
  case refused = 3
  case findingsFound = 4
  case outputFailed = 5
  case isInternal = 70
}
