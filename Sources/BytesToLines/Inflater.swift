internal import CZlib

/// One gzip member after the other through zlib, which checks CRC and length (RFC 1952 §2.3.1).
@safe
final class Inflater {
  enum Step: Equatable {
    /// Wants more input or more room.
    case ready
    /// The member's trailer was right.
    case memberEnded
    case corrupt
  }

  // zlib keeps the stream's address and refuses to work when it has moved.
  private let stream: UnsafeMutablePointer<z_stream>
  private let isUsable: Bool

  init() {
    // SAFETY: one structure, initialised here, freed in deinit, never handed out.
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    // 15 bits of window, + 16: gzip headers and trailers only (zlib.h, inflateInit2).
    isUsable =
      unsafe inflateInit2_(
        stream, 15 + 16, ZLIB_VERSION, CInt(MemoryLayout<z_stream>.size)) == Z_OK
  }

  deinit {
    // SAFETY: the other half of init; inflateEnd is harmless on a stream that did not initialise.
    unsafe inflateEnd(stream)
    unsafe stream.deinitialize(count: 1)
    unsafe stream.deallocate()
  }

  /// Begins a new member.
  func reset() {
    // SAFETY: the stream is ours and initialised.
    unsafe inflateReset(stream)
  }

  /// Unpacks from `input[inputRange]` into `output[outputRange]`; answers how much of each was
  /// used.
  func inflate(
    _ input: [UInt8], _ inputRange: Range<Int>, into output: inout [UInt8],
    _ outputRange: Range<Int>
  ) -> (step: Step, taken: Int, given: Int) {
    precondition(inputRange.lowerBound >= 0 && inputRange.upperBound <= input.count)
    precondition(outputRange.lowerBound >= 0 && outputRange.upperBound <= output.count)
    guard isUsable else { return (.corrupt, 0, 0) }
    let room = UInt32(clamping: outputRange.count)
    let offered = UInt32(clamping: inputRange.count)
    // SAFETY: both ranges lie inside their arrays (checked above); the pointers are cleared again
    // before the arrays' closures end; zlib does not write to its input.
    let result = unsafe input.withUnsafeBufferPointer { source in
      unsafe output.withUnsafeMutableBufferPointer { target in
        unsafe stream.pointee.next_in = source.baseAddress.map {
          unsafe UnsafeMutablePointer(mutating: $0 + inputRange.lowerBound)
        }
        unsafe stream.pointee.avail_in = offered
        unsafe stream.pointee.next_out = target.baseAddress.map {
          unsafe $0 + outputRange.lowerBound
        }
        unsafe stream.pointee.avail_out = room
        let result = unsafe CZlib.inflate(stream, Z_NO_FLUSH)
        unsafe stream.pointee.next_in = nil
        unsafe stream.pointee.next_out = nil
        return result
      }
    }
    // SAFETY: the stream is ours; zlib only ever lowers the two counters.
    let taken = Int(offered &- (unsafe stream.pointee.avail_in))
    let given = Int(room &- (unsafe stream.pointee.avail_out))
    switch result {
    case Z_OK, Z_BUF_ERROR: return (.ready, taken, given)
    case Z_STREAM_END: return (.memberEnded, taken, given)
    default: return (.corrupt, taken, given)
    }
  }
}
