public import Vocabulary

extension SourceReader {
  /// What became of a stored position.
  public enum Resumption: Sendable, Equatable {
    case resumed
    /// The source has fewer bytes: it was truncated, or is another log.
    case shorter
    /// Other bytes stand before the position: another log, or a truncated one that grew again.
    case different
  }

  /// Goes on at a stored position. To be called before anything is read; else, and for a pipe,
  /// reading is not moved.
  ///
  /// Where the position does not fit, reading is at the start. Cost: for gzip, unpacking up to the
  /// position.
  public func resume(at stored: Position) throws(Complaint) -> Resumption {
    if stored.byteOffset == 0 { return .resumed }
    guard position == .start, !source.isPipe else { return .different }
    var result = (try? checked(stored)) ?? .shorter
    if result == .resumed, kind == .har, hasMore() { result = .different }
    isCarryScanned = true
    if result == .resumed {
      carry = []
      bytesRead = stored.byteOffset
      position = stored
      startLine = stored.lineNumber
      startOffset = stored.byteOffset
      return .resumed
    }
    do {
      (input, carry) = try Self.open(source, options)
    } catch {
      throw error.complaint(path: source.path)
    }
    isCarryScanned = false
    bytesRead = Int64(carry.count)
    tail = Tail()
    return result
  }

  private func checked(_ stored: Position) throws(ReadFault) -> Resumption {
    guard 0...Position.tailLimit ~= stored.tailLength, stored.byteOffset >= stored.tailLength
    else { return .different }
    input = try ByteInput(source.location)
    let from = stored.byteOffset - Int64(stored.tailLength)
    if try input.skip(to: from) < from { return .shorter }
    var bytes = [UInt8](repeating: 0, count: stored.tailLength)
    var filled = 0
    while filled < bytes.count {
      let count = try input.read(into: &bytes, filled..<bytes.count)
      if count == 0 { return .shorter }
      filled += count
    }
    tail = Tail()
    tail.append(bytes[...])
    return ContentHash(of: bytes[...]) == stored.tailHash ? .resumed : .different
  }
}
