/// A request in the shape that most access logs have, `client - user [time] "request" status size "referer" "agent"`, without
/// an escape: what a `Record` would hold of it, in a quarter of the bytes.
///
/// Places are in bytes from the line's start; the texts stand in `RecordBatch.lines`. What is the same for all of a batch
/// stands in `ShortForm`.
public struct ShortRecord: Sendable {
  /// When the answer was complete, unless `ShortForm.timeIsStart`.
  public var time = Instant(nanoseconds: 0)
  /// In bytes.
  public var size: Int64 = 0
  /// Counted from 1 within the source.
  public var line: Int64 = 0
  /// `StableHash.ofLong` of the bytes from the referer's opening quote on: where it is equal, referer and agent are.
  public var tail: UInt64 = 0
  /// Where the line begins in `RecordBatch.lines`, and how long it is.
  public var start: UInt32 = 0
  public var length: UInt16 = 0
  public var status: UInt16 = 0
  /// The line begins with the client's address.
  public var clientEnd: UInt16 = 0
  /// The user stands three bytes behind the address; 0: there is none.
  public var userEnd: UInt16 = 0
  public var method: UInt16 = 0
  /// One byte behind the method. Begins with a slash.
  public var path: UInt16 = 0
  /// Of the path: a question mark where `targetEnd` lies behind it.
  public var pathEnd: UInt16 = 0
  /// `HTTP/` and the version follow after one byte.
  public var targetEnd: UInt16 = 0
  /// The end is 0 where there is none.
  public var referer: UInt16 = 0
  public var refererEnd: UInt16 = 0
  public var agent: UInt16 = 0
  public var agentEnd: UInt16 = 0

  public init() {}

  /// All of the line, and its parts, as they stand in `RecordBatch.lines`.
  @inlinable
  public var whole: Range<Int> { Int(start)..<Int(start) &+ Int(length) }

  /// A part of the line in `RecordBatch.lines`; absent where it ends at 0.
  @inlinable
  public func text(_ from: UInt16, _ to: UInt16) -> Text {
    if to == 0 { return .absent }
    return Text(offset: Int(start) &+ Int(from), length: Int(to) &- Int(from))
  }

  @inlinable
  public var user: Text { text(clientEnd &+ 3, userEnd) }

  /// Without the question mark; absent where nothing follows it.
  @inlinable
  public var query: Text {
    targetEnd > pathEnd &+ 1 ? text(pathEnd &+ 1, targetEnd) : .absent
  }

  @inlinable
  public var protocolVersion: Text { text(targetEnd &+ 6, targetEnd &+ 9) }

  /// The same as a record of its own.
  public func record(_ form: ShortForm) -> Record {
    var record = Record()
    record.parser = form.parser
    record.sizeMeaning = form.sizeMeaning
    record.timeIsStart = form.timeIsStart
    record.hasTime = true
    record.time = time
    record.status = status
    if form.countsMessage { record.responseSize = size } else { record.bodySize = size }
    record.line = line
    record.whole = text(0, length)
    record[.clientAddress] = text(0, clientEnd)
    record[.userName] = user
    record[.method] = text(method, path &- 1)
    record[.path] = text(path, pathEnd)
    record[.query] = query
    record[.protocolVersion] = protocolVersion
    record[.referer] = text(referer, refererEnd)
    record[.userAgent] = text(agent, agentEnd)
    return record
  }
}

/// What all short records of a batch have in common.
public struct ShortForm: Sendable, Equatable {
  /// Index into `RecordBatch.parserNames`.
  public var parser: UInt8 = 0
  public var sizeMeaning: SizeMeaning = .unknown
  /// The log gives the request's start (Apache `%t`).
  public var timeIsStart = false
  /// Sizes count header section and content.
  public var countsMessage = false

  public init() {}
}
