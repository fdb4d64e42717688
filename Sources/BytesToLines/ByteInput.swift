/// The stored bytes of a file or a pipe; those that were looked at come again.
final class StoredInput {
  let isSeekable: Bool
  private let descriptor: Descriptor
  private var replay: [UInt8] = []

  /// Opens a file; standard input where there is no path.
  init(_ path: RawPath?) throws(ReadFault) {
    guard let path else {
      descriptor = .standardInput
      isSeekable = false
      return
    }
    descriptor = try Descriptor(reading: path)
    let kind = try descriptor.status().kind
    if kind == .folder { throw .isFolder }
    isSeekable = kind == .file
  }

  /// The first `count` bytes, fewer where there are no more. Only before anything was read.
  func peek(_ count: Int) throws(ReadFault) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    var filled = 0
    while filled < count {
      let read = try descriptor.read(into: &bytes, filled..<count)
      if read == 0 { break }
      filled += read
    }
    replay = Array(bytes[..<filled])
    return replay
  }

  /// Answers how many bytes came, 0 at the end.
  func read(into bytes: inout [UInt8], _ range: Range<Int>) throws(ReadFault) -> Int {
    if replay.isEmpty { return try descriptor.read(into: &bytes, range) }
    let count = min(replay.count, range.count)
    bytes.replaceSubrange(
      range.lowerBound..<range.lowerBound + count, with: replay.prefix(count))
    replay.removeFirst(count)
    return count
  }

  func size() throws(ReadFault) -> Int64 { try descriptor.status().size }

  func seek(to offset: Int64) throws(ReadFault) {
    try descriptor.seek(to: offset)
    replay = []
  }

  /// The first offset that is no hole of a sparse file.
  func firstData() -> Int64? { isSeekable ? descriptor.firstData(from: 0) : nil }
}

/// The decompressed bytes of one source, front to back.
struct ByteInput {
  let compression: Compression
  private let stored: StoredInput
  private var members: GzipMembers?

  /// Opens a file; standard input where there is no path.
  init(_ path: RawPath?) throws(ReadFault) {
    let stored = try StoredInput(path)
    let compression = Compression(magic: try stored.peek(16))
    if !compression.isSupported { throw .unsupported(compression) }
    self.stored = stored
    self.compression = compression
    members = compression == .gzip ? GzipMembers(stored) : nil
  }

  var isSeekable: Bool { stored.isSeekable }

  /// What stands behind the compressed data, if anything.
  var trailing: ReadFault? { members?.trailing }

  /// Reads into `bytes[range]`; answers how many came, 0 at the end. `range` must not be empty.
  ///
  /// All bytes before a fault are given before it is thrown.
  mutating func read(into bytes: inout [UInt8], _ range: Range<Int>) throws(ReadFault) -> Int {
    if members == nil { return try stored.read(into: &bytes, range) }
    return try members?.read(into: &bytes, range) ?? 0
  }

  /// The first bytes, `count` or as many as there are; for a pipe, what one read gives.
  mutating func first(_ count: Int) throws(ReadFault) -> [UInt8] {
    let (bytes, fault) = readable(count)
    if let fault { throw fault }
    return bytes
  }

  /// The same, up to where something is wrong.
  mutating func readable(_ count: Int) -> ([UInt8], ReadFault?) {
    var bytes = [UInt8](repeating: 0, count: count)
    var filled = 0
    do throws(ReadFault) {
      while filled < count {
        let read = try read(into: &bytes, filled..<count)
        filled += read
        if read == 0 || !isSeekable { break }
      }
    } catch {
      return (Array(bytes[..<filled]), error)
    }
    return (Array(bytes[..<filled]), nil)
  }

  /// Goes from the start to an offset of the decompressed bytes; answers where it then stands:
  /// before `offset` at the end.
  mutating func skip(to offset: Int64) throws(ReadFault) -> Int64 {
    if compression == .none, isSeekable {
      let target = min(offset, try stored.size())
      try stored.seek(to: target)
      return target
    }
    var scratch = [UInt8](repeating: 0, count: Int(min(offset, 256 << 10)))
    var at: Int64 = 0
    while at < offset {
      let room = Int(min(offset - at, Int64(scratch.count)))
      let count = try read(into: &scratch, 0..<room)
      if count == 0 { break }
      at += Int64(count)
    }
    return at
  }

  /// The first offset that is no hole of a sparse file; nil where that cannot be told.
  func firstData() -> Int64? { compression == .none ? stored.firstData() : nil }
}
