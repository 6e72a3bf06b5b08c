internal import ArgumentParser
struct MapCommand: ParsableCommand {
  func run() throws {}
}
struct ReportCommand: ParsableCommand {
  func run() throws {}
}
struct DrawWorkerCommand: ParsableCommand {
  func run() throws {}
}
