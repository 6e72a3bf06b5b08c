import Foundation
import Graphviz

extension DrawingService {
  /// A service with the program that was built beside these tests.
  static func built(
    limits: DrawingLimits = DrawingLimits(),
    workerCount: Int = 2
  ) -> DrawingService {
    DrawingService(
      executable: buildFolder.appending(path: "omvarld").path,
      arguments: ["draw-worker"],
      limits: limits,
      workerCount: workerCount
    )
  }

  private static var buildFolder: URL {
    let path = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    return path.lastPathComponent == "exe"
      ? Bundle.main.bundleURL : path.deletingLastPathComponent()
  }
}
