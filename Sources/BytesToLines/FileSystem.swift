internal import Glibc
internal import Vocabulary

/// A path as the bytes the system uses; names need not be UTF-8.
struct RawPath: Hashable, Sendable {
  var bytes: [UInt8]

  init(_ text: String) { bytes = Array(text.utf8) }
  init(bytes: [UInt8]) { self.bytes = bytes }

  /// For people; bytes that are not UTF-8 become U+FFFD.
  var display: String { String(decoding: bytes, as: UTF8.self) }

  func appending(_ name: RawPath) -> RawPath {
    if bytes.isEmpty { return name }
    return RawPath(bytes: bytes + (bytes.last == 0x2F ? [] : [0x2F]) + name.bytes)
  }

  fileprivate func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result? {
    if bytes.contains(0) { return nil }
    let terminated = bytes.map { CChar(bitPattern: $0) } + [0]
    // SAFETY: the array is not empty, ends in a NUL and outlives the call.
    return unsafe terminated.withUnsafeBufferPointer { buffer in
      unsafe buffer.baseAddress.map { unsafe body($0) }
    }
  }
}

/// What `stat` says of a file.
struct FileStatus: Sendable {
  enum Kind: Sendable { case file, folder, stream }

  /// Device and inode: the same for every path that leads to the file.
  struct Key: Hashable, Sendable {
    var device: UInt64
    var inode: UInt64
  }

  var kind: Kind
  var size: Int64
  var modified: Instant
  var key: Key

  fileprivate init(_ status: stat) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: kind = .file
    case S_IFDIR: kind = .folder
    default: kind = .stream
    }
    size = Int64(status.st_size)
    let seconds = Int64(status.st_mtim.tv_sec).multipliedReportingOverflow(by: 1_000_000_000)
    modified = Instant(
      nanoseconds: seconds.overflow
        ? 0 : seconds.partialValue &+ Int64(status.st_mtim.tv_nsec))
    key = Key(
      device: UInt64(truncatingIfNeeded: status.st_dev),
      inode: UInt64(truncatingIfNeeded: status.st_ino))
  }

  /// Follows symbolic links.
  init(of path: RawPath) throws(ReadFault) {
    var status = stat()
    // SAFETY: a NUL-terminated path and a local structure, both only for the call.
    let result = unsafe path.withCString { unsafe stat($0, &status) }
    guard let result else { throw .noSuchFile }
    if result != 0 { throw ReadFault(errno: errno) }
    self.init(status)
  }
}

/// An open file; closed with its last reference. Standard input is left open.
final class Descriptor {
  private let number: CInt
  private let isBorrowed: Bool

  static var standardInput: Descriptor { Descriptor(number: 0, isBorrowed: true) }

  private init(number: CInt, isBorrowed: Bool) {
    self.number = number
    self.isBorrowed = isBorrowed
  }

  init(reading path: RawPath) throws(ReadFault) {
    // SAFETY: a NUL-terminated path, only for the call.
    let opened = unsafe path.withCString { unsafe open($0, O_RDONLY | O_CLOEXEC | O_NOCTTY) }
    guard let opened else { throw .noSuchFile }
    if opened < 0 { throw ReadFault(errno: errno) }
    number = opened
    isBorrowed = false
  }

  deinit {
    if !isBorrowed { close(number) }
  }

  func status() throws(ReadFault) -> FileStatus {
    var status = stat()
    // SAFETY: a local structure, only for the call.
    if unsafe fstat(number, &status) != 0 { throw ReadFault(errno: errno) }
    return FileStatus(status)
  }

  /// Reads into `bytes[range]`; answers how many came, 0 at the end. Interrupted calls are
  /// repeated.
  func read(into bytes: inout [UInt8], _ range: Range<Int>) throws(ReadFault) -> Int {
    precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count)
    while true {
      // SAFETY: the range lies inside the array (checked above); the pointer stays in the call.
      let count = unsafe bytes.withUnsafeMutableBytes { buffer in
        unsafe Glibc.read(
          number, buffer.baseAddress.map { unsafe $0 + range.lowerBound }, range.count)
      }
      if count >= 0 { return count }
      if errno != EINTR { throw ReadFault(errno: errno) }
    }
  }

  func seek(to offset: Int64) throws(ReadFault) {
    if lseek(number, off_t(offset), SEEK_SET) < 0 { throw ReadFault(errno: errno) }
  }

  /// The first offset at or behind `offset` that is no hole; nil where the system cannot tell.
  func firstData(from offset: Int64) -> Int64? {
    // SEEK_DATA, which the importer leaves out (lseek(2)).
    let found = lseek(number, off_t(offset), 3)
    return found < 0 ? nil : Int64(found)
  }
}

enum Folder {
  /// The names in a folder, sorted by their bytes, without hidden ones.
  static func names(in path: RawPath) throws(ReadFault) -> [RawPath] {
    // SAFETY: a NUL-terminated path, only for the call.
    let opened = unsafe path.withCString { unsafe opendir($0) }
    guard let folder = unsafe opened ?? nil else {
      throw path.bytes.contains(0) ? .noSuchFile : ReadFault(errno: errno)
    }
    defer { unsafe closedir(folder) }
    var names: [[UInt8]] = []
    while true {
      errno = 0
      // SAFETY: `folder` is open until the function returns; the entry is copied before the next
      // call.
      guard let entry = unsafe readdir(folder) else {
        if errno != 0 { throw ReadFault(errno: errno) }
        break
      }
      // SAFETY: `d_name` is NUL-terminated within its fixed size (POSIX readdir).
      let name = unsafe withUnsafeBytes(of: entry.pointee.d_name) { buffer in
        unsafe Array(buffer.prefix { $0 != 0 })
      }
      if name.first != 0x2E { names.append(name) }
    }
    return names.sorted { $0.lexicographicallyPrecedes($1) }.map(RawPath.init(bytes:))
  }
}
