/// The members of one gzip file (RFC 1952 §2.2), one after the other, with zero padding behind.
struct GzipMembers {
  private enum State { case inMember, between, finished }

  private let stored: StoredInput
  private let inflater = Inflater()
  private var state = State.inMember
  private var buffer = [UInt8](repeating: 0, count: 64 << 10)
  private var start = 0
  private var end = 0
  private var storedEnded = false
  /// Stored bytes before `buffer[start]`.
  private var taken: Int64 = 0
  /// Thrown once all bytes before it are given.
  private var fault: ReadFault?
  private(set) var trailing: ReadFault?

  init(_ stored: StoredInput) { self.stored = stored }

  /// Answers how many bytes came, 0 at the end. `range` must not be empty.
  mutating func read(into output: inout [UInt8], _ range: Range<Int>) throws(ReadFault) -> Int {
    while true {
      if let fault { throw fault }
      switch state {
      case .finished: return 0
      case .between: try nextMember()
      case .inMember:
        let given = try unpack(into: &output, range)
        if given > 0 { return given }
      }
    }
  }

  /// Makes at least one byte of input ready, unless the file has ended.
  private mutating func refill() throws(ReadFault) {
    guard start == end, !storedEnded else { return }
    start = 0
    end = 0
    end = try stored.read(into: &buffer, 0..<buffer.count)
    storedEnded = end == 0
  }

  private mutating func take(_ count: Int) {
    start += count
    taken += Int64(count)
  }

  private mutating func unpack(
    into output: inout [UInt8], _ range: Range<Int>
  ) throws(ReadFault) -> Int {
    try refill()
    // At the end of the file zlib may still hold output that had no room before.
    let (step, used, given) = inflater.inflate(buffer, start..<end, into: &output, range)
    take(used)
    switch step {
    case .memberEnded: state = .between
    case .corrupt: fault = .corrupt(atByte: taken)
    case .ready where given == 0 && used == 0:
      fault = storedEnded ? .cutOff(atByte: taken) : .corrupt(atByte: taken)
    case .ready: break
    }
    return given
  }

  /// What stands behind a member: another one, zeros, the end, or bytes that are neither.
  private mutating func nextMember() throws(ReadFault) {
    try refill()
    while start < end, buffer[start] == 0 { take(1) }
    if start == end {
      if storedEnded { state = .finished }
      return
    }
    let place = taken
    guard buffer[start] == 0x1F else { return finish(trailingAt: place) }
    // A second byte of 8b makes it a member; zlib has the first byte from here.
    take(1)
    try refill()
    guard start == end || buffer[start] == 0x8B else { return finish(trailingAt: place) }
    inflater.reset()
    _ = inflater.inflate([0x1F], 0..<1, into: &buffer, 0..<0)
    state = .inMember
  }

  private mutating func finish(trailingAt place: Int64) {
    trailing = .trailingBytes(atByte: place)
    state = .finished
  }
}
