internal import CZlib
public import Vocabulary

/// Bytes in zlib's form (RFC 1950), their length before them.
enum Deflated {
  /// Evidence is counts and hashes: higher levels take thrice the time for a tenth less.
  private static let level: CInt = 1

  /// More than a day's evidence ever takes; a length beyond it is damage.
  private static let most = 1 << 30

  /// Nil where zlib has no memory.
  static func deflated(_ bytes: [UInt8]) -> [UInt8]? {
    let bound = Int(compressBound(uLong(bytes.count)))
    var length = uLongf(bound)
    var result: CInt = Z_MEM_ERROR
    // SAFETY: source and target are whole arrays of the lengths that are handed over with them; zlib keeps neither, and
    // has initialised `length` bytes when it says so.
    let packed = unsafe [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
      result = unsafe bytes.withUnsafeBufferPointer { source in
        unsafe compress2(
          buffer.baseAddress, &length, source.baseAddress, uLong(source.count), level)
      }
      count = result == Z_OK ? Int(length) : 0
    }
    if result != Z_OK { return nil }
    var writer = ByteWriter(base: .init(nanoseconds: 0))
    writer.put(UInt64(bytes.count))
    return writer.bytes + packed
  }

  /// Throws `malformed` for anything that `deflated` did not write; zlib checks a sum.
  static func inflated(_ bytes: [UInt8]) throws(EvidenceBytesError) -> [UInt8] {
    var reader = ByteReader(bytes, base: .init(nanoseconds: 0))
    let count = try reader.number()
    guard count <= UInt64(most) else { throw .malformed }
    let packed = bytes[reader.offset...]
    var length = uLongf(count)
    var result: CInt = Z_MEM_ERROR
    // SAFETY: as above.
    let plain = unsafe [UInt8](unsafeUninitializedCapacity: Int(count)) { buffer, filled in
      result = unsafe packed.withUnsafeBufferPointer { source in
        unsafe uncompress(buffer.baseAddress, &length, source.baseAddress, uLong(source.count))
      }
      filled = result == Z_OK ? Int(length) : 0
    }
    guard result == Z_OK, plain.count == Int(count) else { throw .malformed }
    return plain
  }
}

extension PackedDay {
  /// All of it in one piece, as small as it gets: a third of what its endpoints take one by one.
  public func deflated() throws(EvidenceBytesError) -> [UInt8] {
    var writer = ByteWriter(base: day.start)
    writer.put(blob: traffic)
    for table in EndpointTable.allCases {
      writer.put(self[table].isSample)
      writer.put(UInt64(self[table].endpoints.count))
      for (key, bytes) in self[table].endpoints {
        writer.put(hash: key.hash)
        writer.put(key.key.method)
        writer.put(key.key.path)
        writer.put(key.key.host != nil)
        if let host = key.key.host { writer.put(host) }
        writer.put(blob: bytes)
      }
    }
    guard let bytes = Deflated.deflated(writer.bytes) else { throw .malformed }
    return bytes
  }

  /// Throws for bytes that are not whole.
  public init(deflated bytes: [UInt8], day: Day) throws(EvidenceBytesError) {
    var reader = ByteReader(try Deflated.inflated(bytes), base: day.start)
    self.init(day: day, traffic: try reader.blob())
    for table in EndpointTable.allCases {
      var packed = Table()
      packed.isSample = try reader.flag()
      for _ in 0..<(try reader.number()) {
        let hash = try reader.hash()
        let (method, path) = (try reader.text(), try reader.text())
        let host = try reader.flag() ? try reader.text() : nil
        let key = HashedKey(hash: hash, key: EndpointKey(method: method, path: path, host: host))
        packed.endpoints.append((key, try reader.blob()))
      }
      self[table] = packed
    }
    guard reader.isAtEnd else { throw .malformed }
  }
}
