internal import Foundation

/// The operations that saving a file is made of. Whoever tests what becomes of a save that fails
/// puts others in their place.
struct FileOperations: Sendable {
  /// Makes a file that is not there yet, and opens it for writing; without a mode it has the one
  /// that new files have.
  var create: @Sendable (_ path: String, _ mode: mode_t?) throws(FileFailure) -> Int32
  /// Writes as much as goes, and says how much that was.
  var write: @Sendable (_ descriptor: Int32, ArraySlice<UInt8>) throws(FileFailure) -> Int
  /// Sees to it that what was written is on the disk.
  var sync: @Sendable (_ descriptor: Int32) throws(FileFailure) -> Void
  var close: @Sendable (_ descriptor: Int32) throws(FileFailure) -> Void
  var read: @Sendable (_ path: String) throws(FileFailure) -> [UInt8]
  /// Puts a file in another's place, in one step.
  var rename: @Sendable (_ old: String, _ new: String) throws(FileFailure) -> Void
  /// Sees to it that the names in a folder are on the disk.
  var syncFolder: @Sendable (_ path: String) throws(FileFailure) -> Void
  var remove: @Sendable (_ path: String) throws(FileFailure) -> Void
}

/// An operation that failed, by its number in `errno`.
struct FileFailure: Error, Hashable {
  var number: Int32

  init(_ number: Int32) { self.number = number }
}

extension FileOperations {
  /// Those of the system.
  static let system = FileOperations(
    create: { path, mode throws(FileFailure) in
      let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
      guard descriptor >= 0 else { throw FileFailure(errno) }
      if let mode { _ = fchmod(descriptor, mode) }
      return descriptor
    },
    write: { descriptor, bytes throws(FileFailure) in
      while true {
        let count = bytes.withUnsafeBytes {
          Foundation.write(descriptor, $0.baseAddress, $0.count)
        }
        if count >= 0 { return count }
        if errno != EINTR { throw FileFailure(errno) }
      }
    },
    sync: { descriptor throws(FileFailure) in
      if fsync(descriptor) != 0 { throw FileFailure(errno) }
    },
    close: { descriptor throws(FileFailure) in
      if Foundation.close(descriptor) != 0 { throw FileFailure(errno) }
    },
    read: { path throws(FileFailure) in
      let descriptor = open(path, O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw FileFailure(errno) }
      defer { Foundation.close(descriptor) }
      var bytes: [UInt8] = []
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      while true {
        let count = buffer.withUnsafeMutableBytes {
          Foundation.read(descriptor, $0.baseAddress, $0.count)
        }
        if count == 0 { return bytes }
        if count > 0 {
          bytes += buffer[..<count]
        } else if errno != EINTR {
          throw FileFailure(errno)
        }
      }
    },
    rename: { old, new throws(FileFailure) in
      if Foundation.rename(old, new) != 0 { throw FileFailure(errno) }
    },
    syncFolder: { path throws(FileFailure) in
      let descriptor = open(path.isEmpty ? "." : path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
      guard descriptor >= 0 else { throw FileFailure(errno) }
      defer { Foundation.close(descriptor) }
      // Some file systems know no such thing (EINVAL); there is nothing to wait for, then.
      if fsync(descriptor) != 0, errno != EINVAL { throw FileFailure(errno) }
    },
    remove: { path throws(FileFailure) in
      if unlink(path) != 0 { throw FileFailure(errno) }
    }
  )
}
