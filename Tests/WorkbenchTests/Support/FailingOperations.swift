import Foundation
import Synchronization

@testable import Workbench

/// How an operation goes wrong.
enum Fault: CaseIterable {
  /// It fails, and the next does not.
  case error
  /// It fails for want of room, and so does every write after it.
  case fullDisk
  /// A write takes one byte only, and says so.
  case shortWrite
  /// A write takes nothing, and says so.
  case emptyWrite
  /// A file reads back as another than was written.
  case wrongBytes
  /// The program ends there: nothing is done any more, not even cleaning up.
  case kill
}

/// Operations of the system of which one goes wrong.
final class FailingOperations: Sendable {
  private let state = Mutex((count: 0, isFull: false, isDead: false))
  private let place: Int
  private let fault: Fault

  /// - Parameter place: Which operation goes wrong, from 0.
  init(at place: Int, _ fault: Fault) {
    self.place = place
    self.fault = fault
  }

  /// How many operations there were.
  var count: Int { state.withLock { $0.count } }

  private enum Turn { case well, short, empty, wrong }

  /// Counts an operation, and says how it goes.
  private func turn(isWrite: Bool = false, isRead: Bool = false) throws(FileFailure) -> Turn {
    let (isHit, isFull, isDead) = state.withLock { state in
      let isHit = state.count == place
      state.count += 1
      if isHit, fault == .kill { state.isDead = true }
      if isHit, fault == .fullDisk { state.isFull = true }
      return (isHit, state.isFull, state.isDead)
    }
    if isDead { throw FileFailure(EINTR) }
    if isFull, isWrite || isHit { throw FileFailure(ENOSPC) }
    guard isHit else { return .well }
    switch fault {
    case .error: throw FileFailure(EIO)
    case .shortWrite: return isWrite ? .short : .well
    case .emptyWrite: return isWrite ? .empty : .well
    case .wrongBytes: return isRead ? .wrong : .well
    case .fullDisk, .kill: return .well
    }
  }

  var operations: FileOperations {
    let system = FileOperations.system
    return FileOperations(
      create: { path, mode throws(FileFailure) in
        _ = try self.turn()
        return try system.create(path, mode)
      },
      write: { descriptor, bytes throws(FileFailure) in
        switch try self.turn(isWrite: true) {
        case .short: try system.write(descriptor, bytes.prefix(1))
        case .empty: 0
        default: try system.write(descriptor, bytes)
        }
      },
      sync: { descriptor throws(FileFailure) in
        _ = try self.turn()
        try system.sync(descriptor)
      },
      close: { descriptor throws(FileFailure) in
        // Whatever it says, a descriptor is closed.
        try system.close(descriptor)
        _ = try self.turn()
      },
      read: { path throws(FileFailure) in
        let turn = try self.turn(isRead: true)
        let bytes = try system.read(path)
        return turn == .wrong ? bytes + [0] : bytes
      },
      rename: { old, new throws(FileFailure) in
        _ = try self.turn()
        try system.rename(old, new)
      },
      syncFolder: { path throws(FileFailure) in
        _ = try self.turn()
        try system.syncFolder(path)
      },
      remove: { path throws(FileFailure) in
        _ = try self.turn()
        try system.remove(path)
      }
    )
  }
}
