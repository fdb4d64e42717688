internal import JSONBytes
internal import Vocabulary

/// A message whose next lines may be its traceback, and where its record stands.
struct PendingRecord: Sendable {
  enum Phase: UInt8, Sendable, Codable {
    case message, traceback, afterException
    /// The places of calls came right behind the message: what comes next is another one.
    case calls
  }

  /// What a line does to a message before it.
  enum Step: Equatable {
    case ends
    case goesOn(Phase)
    /// The line names the exception.
    case names(Range<Int>)
  }

  var index: Int
  var phase: Phase
  var stream: UInt8

  /// What the line in `from..<to` of the same stream means here.
  func step(_ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int) -> Step {
    let isIndented = from < to && (bytes[from] == 0x20 || bytes[from] == 9)
    if Self.beginsTraceback(bytes, from, to) { return .goesOn(.traceback) }
    switch phase {
    case .message:
      if isIndented { return .goesOn(.calls) }
      if let name = Self.exceptionName(bytes, from, to) { return .names(name) }
    case .calls:
      if isIndented { return .goesOn(.calls) }
      if bytes.hasPrefix("Caused by: ", at: from, to: to) { return .goesOn(.afterException) }
    case .traceback:
      if isIndented || from == to { return .goesOn(.traceback) }
      if let name = Self.exceptionName(bytes, from, to) ?? Self.word(bytes, from, to) {
        return .names(name)
      }
    case .afterException:
      if isIndented || from == to { return .goesOn(.afterException) }
      if bytes.hasPrefix("During handling of the above", at: from, to: to)
        || bytes.hasPrefix("The above exception was", at: from, to: to)
        || bytes.hasPrefix("Caused by: ", at: from, to: to)
      {
        return .goesOn(.afterException)
      }
    }
    return .ends
  }

  static func beginsTraceback(_ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int) -> Bool {
    bytes.hasPrefix("Traceback (most recent call last)", at: from, to: to)
  }

  /// `pkg.SomeError: text`, `NotImplementedError`: a class name that says it is an exception.
  static func exceptionName(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int
  ) -> Range<Int>? {
    guard let name = word(bytes, from, to) else { return nil }
    let end = name.upperBound
    let isNamed =
      bytes.hasPrefix("Error", at: end - 5, to: end)
      || bytes.hasPrefix("Exception", at: end - 9, to: end)
      || bytes.hasPrefix("Warning", at: end - 7, to: end)
    return isNamed && name.count > 4 ? name : nil
  }

  /// An identifier with dots, alone or before a colon.
  static func word(_ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int) -> Range<Int>? {
    var end = from
    while end < to, end - from < 128, isIdentifier(bytes[end]) { end += 1 }
    guard end > from, !(48...57 ~= bytes[from]), end == to || bytes[end] == UInt8(ascii: ":") else {
      return nil
    }
    return from..<end
  }

  private static func isIdentifier(_ byte: UInt8) -> Bool {
    48...57 ~= byte || 65...90 ~= byte || 97...122 ~= byte || byte == UInt8(ascii: "_")
      || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "$")
  }
}

extension LineParser {
  /// Whether the line goes on with a pending message of its stream.
  mutating func continues(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int, _ context: LineContext
  ) -> Bool {
    guard let i = pending.firstIndex(where: { $0.stream == context.stream }) else { return false }
    switch pending[i].step(bytes, from, to) {
    case .ends:
      pending.remove(at: i)
      return false
    case .goesOn(let phase): pending[i].phase = phase
    case .names(let name):
      pending[i].phase = .afterException
      setException(name, bytes, pending[i].index, context)
    }
    counts.continuations += 1
    return true
  }

  private mutating func setException(
    _ name: Range<Int>, _ bytes: borrowing Span<UInt8>, _ index: Int, _ context: LineContext
  ) {
    guard records.indices.contains(index) else { return }
    var text = Text(offset: name.lowerBound, length: name.count)
    if records[index].isUnwrapped && !context.isUnwrapped {
      text = Text(offset: unwrapper.used, length: name.count)
      unwrapper.append(bytes, name)
    } else if records[index].isUnwrapped != context.isUnwrapped {
      return
    }
    records[index][.exceptionType] = text
  }

  /// Takes pending messages out of the batch: their tracebacks may end in the next one.
  mutating func suspendPending(_ lines: [UInt8]) {
    current.pending = []
    for item in pending.reversed() where records.indices.contains(item.index) {
      let record = records.remove(at: item.index)
      let buffer = record.isUnwrapped ? unwrapper.bytes : lines
      func bytes(_ field: Field) -> [UInt8] {
        record[field].isAbsent
          ? []
          : TextDecoder.decode(buffer[record[field].range].prefix(4096), record[field].encoding)
      }
      current.pending.insert(
        ParseState.PendingMessage(
          phase: item.phase, line: record.line, stream: record.stream, envelope: record.envelope,
          parser: record.parser, time: record.hasTime ? record.time.nanoseconds : nil,
          timePrecision: record.timePrecision, level: bytes(.level), message: bytes(.message),
          exceptionType: bytes(.exceptionType)), at: 0)
    }
    pending = []
  }

  /// Puts the messages of the last batch in front of this one's.
  mutating func resumePending() {
    for message in current.pending {
      var record = Record()
      record.kind = .message
      record.isUnwrapped = true
      record.line = message.line
      record.stream = message.stream
      record.envelope = message.envelope
      record.parser = message.parser
      if let time = message.time {
        record.set(
          ReadTime(instant: Instant(nanoseconds: time), precision: message.timePrecision))
      }
      for (field, bytes) in [
        (Field.level, message.level), (.message, message.message),
        (.exceptionType, message.exceptionType),
      ] where !bytes.isEmpty {
        record[field] = Text(offset: unwrapper.used, length: bytes.count)
        unwrapper.append(bytes)
      }
      record.whole = record[.message]
      pending.append(
        PendingRecord(index: records.count, phase: message.phase, stream: message.stream))
      records.append(record)
    }
    current.pending = []
  }
}
