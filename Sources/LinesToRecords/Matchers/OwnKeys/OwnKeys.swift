internal import JSONBytes
internal import Vocabulary

/// Exchanges in keys that a team chose itself: for each field the value that the words of its key and its own shape speak
/// for most.
struct OwnKeys: Sendable {
  /// What is known of an object or a line before its own keys are looked at.
  enum Known {
    /// No more than that it was read.
    case nothing
    /// It is somebody's message, so that words must say what is what.
    case message
    /// It is an exchange: its known keys are believed.
    case exchange
  }

  private var leaves = Leaves()

  /// Reads an object into the record; false where it is no exchange after all.
  mutating func readObject(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int, _ known: Known, statusKey: UInt64?,
    _ keys: inout StatusKeys?, _ times: inout TimeReader, into record: inout Record
  ) -> Bool {
    if known == .message, !Shapes.holdsMethod(bytes, from, to, after: 0x22) { return false }
    if known == .exchange, isComplete(record) { return true }
    guard leaves.takeObject(bytes, from, to) else { return known == .exchange }
    return read(bytes, known, statusKey: statusKey, &keys, &times, into: &record)
  }

  /// Reads a line of `key=value` into the record, as `readObject`.
  mutating func readPairs(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int, _ known: Known,
    _ times: inout TimeReader, into record: inout Record
  ) -> Bool {
    if known != .exchange, !Shapes.holdsMethod(bytes, from, to, after: UInt8(ascii: "=")),
      !Shapes.holdsMethod(bytes, from, to, after: 0x22)
    {
      return false
    }
    if known == .exchange, isComplete(record) { return true }
    guard leaves.takePairs(bytes, from, to) else { return known == .exchange }
    var keys: StatusKeys?
    return read(bytes, known, statusKey: nil, &keys, &times, into: &record)
  }

  /// Known keys gave all that a server's log has.
  private func isComplete(_ record: Record) -> Bool {
    record.hasTime && !record[.path].isAbsent && !record[.method].isAbsent
      && !record[.clientAddress].isAbsent && record.durationNanoseconds >= 0
      && (record.bodySize >= 0 || record.responseSize >= 0) && !record[.userAgent].isAbsent
  }

  private func read(
    _ bytes: borrowing Span<UInt8>, _ known: Known, statusKey: UInt64?, _ keys: inout StatusKeys?,
    _ times: inout TimeReader, into record: inout Record
  ) -> Bool {
    if isAggregate { return false }
    let all = leaves.all.span
    if known != .exchange {
      if known == .nothing { dropWhatIsNone(bytes, &record) }
      guard Self.request(bytes, all, &record) || (known == .nothing && isRefused(bytes, record))
      else { return false }
      let isGuessed = known == .nothing
      guard Self.status(bytes, all, isGuessed: isGuessed, statusKey, &keys, &record) else {
        return false
      }
      if record[.path].isAbsent, !(400...499 ~= record.status) { return false }
    } else {
      _ = Self.request(bytes, all, &record)
    }
    let isKnown = known == .exchange
    Self.client(bytes, all, isKnown: isKnown, &record)
    if isOutgoing(bytes, record, isKnown: isKnown) { return false }
    Self.texts(bytes, all, isKnown: isKnown, &record)
    Self.sizes(bytes, all, &record)
    let times = Self.moments(bytes, all, isKnown: isKnown, &times, &record)
    Self.duration(bytes, all, from: times.start, to: times.end, &record)
    return true
  }

  /// Known keys were not enough for an exchange: what they hold may be something else.
  private func dropWhatIsNone(_ bytes: borrowing Span<UInt8>, _ record: inout Record) {
    let path = record[.path].range
    let brace = bytes.firstIndex(of: UInt8(ascii: "{"), from: path.lowerBound, to: path.upperBound)
    if !path.isEmpty, bytes[path.lowerBound] != UInt8(ascii: "/") || brace < path.upperBound {
      record[.path] = .absent
      record[.query] = .absent
    }
    let method = record[.method].range
    if !Shapes.isMethod(bytes, method.lowerBound, method.upperBound) { record[.method] = .absent }
    // An envelope of the logger's own is no body.
    for leaf in leaves.all where leaf.hints.has([.method, .line, .status]) {
      for body in [Field.requestBody, .responseBody] where record[body].range.contains(leaf.from) {
        record[body] = .absent
      }
    }
  }

  /// A request line that could not be read, of a client that was told so.
  private func isRefused(_ bytes: borrowing Span<UInt8>, _ record: Record) -> Bool {
    record[.method].isAbsent
      && leaves.all.contains {
        $0.hints.isSuperset(of: [.request, .line])
          || ($0.hints.isSuperset(of: [.request, .original]) && !$0.hints.has(.kinds))
      } && leaves.all.contains { Shapes.isAddress(bytes, $0.from, $0.to) }
  }

  /// The program itself asked elsewhere: all of a URL, and no client. Of known keys, only where attempts are counted, or some text says so.
  private func isOutgoing(
    _ bytes: borrowing Span<UInt8>, _ record: Record, isKnown: Bool
  ) -> Bool {
    guard record[.clientAddress].isAbsent, record[.forwardedFor].isAbsent,
      !isKnown
        || leaves.all.contains(where: { $0.hints.contains(.attempt) || saysOutgoing(bytes, $0) })
    else { return false }
    let path = record[.path].range
    if path.isEmpty { return false }
    // A host's name by itself.
    if bytes[path.lowerBound] != UInt8(ascii: "/") {
      return CapturedFields.field(bytes, path.lowerBound, path.upperBound) == .serverAddress
    }
    for leaf in leaves.all where leaf.from <= path.lowerBound && path.lowerBound < leaf.to {
      return Shapes.isURL(bytes, leaf.from, leaf.to)
    }
    return false
  }

  /// `outgoing request`, or the name of what asks: `http-client`.
  private func saysOutgoing(_ bytes: borrowing Span<UInt8>, _ leaf: Leaf) -> Bool {
    guard leaf.kind == .text else { return false }
    return bytes.hasPrefix("outgoing", at: leaf.from, to: leaf.to)
      || bytes.hasPrefix("outbound", at: leaf.from, to: leaf.to)
      || bytes.hasPrefix("client", at: max(leaf.from, leaf.to - 6), to: leaf.to)
  }

  /// Counts and means of many exchanges.
  private var isAggregate: Bool {
    leaves.all.contains { $0.hints.contains(.count) && $0.kind == .number }
      && leaves.all.contains { $0.hints.contains(.statistic) && $0.kind == .number }
  }
}

/// Keys of numbers, by hash: how often one was the code of a status, and how often it was not.
struct StatusKeys: Sendable {
  private var counts: [UInt64: (codes: Int, others: Int)] = [:]

  mutating func note(_ key: UInt64, isCode: Bool) {
    if isCode {
      counts[key, default: (0, 0)].codes += 1
    } else {
      counts[key, default: (0, 0)].others += 1
    }
  }

  /// The key that always was a code, and most often.
  var best: UInt64? {
    counts.filter { $0.value.others == 0 }
      .max { ($0.value.codes, $1.key) < ($1.value.codes, $0.key) }?.key
  }
}
