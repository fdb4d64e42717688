/// What a line turned out to be.
public enum RecordKind: UInt8, Sendable {
  /// An HTTP exchange. Method and path may both be absent: garbage that the server answered with 400.
  case exchange
  /// An application message, a startup line, a traceback: understood, but no exchange.
  case message
}

/// What a size field counts.
public enum SizeMeaning: UInt8, Sendable, Codable, CaseIterable {
  case unknown
  /// The content alone (RFC 9110 §6.4), without framing: Apache `%B`, Caddy `size`, an application's own count.
  case content
  /// The content as sent on HTTP/1.1, chunk framing included: nginx `$body_bytes_sent`.
  case contentWithFraming
  /// Header section and content: nginx `$bytes_sent`, Apache `%O`, HAProxy `%B`.
  case message
}

/// One record: numbers, and where its texts stand in the batch's buffers.
///
/// Times are `Instant`s; a size of -1, a status of 0 and a duration of -1 mean "not in the log".
public struct Record: Sendable {
  public var kind: RecordKind = .exchange
  /// The texts stand in `RecordBatch.unwrapped`, not in `RecordBatch.lines`.
  public var isUnwrapped = false
  /// Digits after the second that the log gave: 0…9.
  public var timePrecision: UInt8 = 0
  public var hasTime = false
  public var sizeMeaning: SizeMeaning = .unknown
  /// Index into `RecordBatch.parserNames`.
  public var parser: UInt8 = 0
  /// Index into `RecordBatch.envelopeNames`; 0 is "none".
  public var envelope: UInt8 = 0
  /// 0 unknown, 1 stdout, 2 stderr.
  public var stream: UInt8 = 0
  public var status: UInt16 = 0
  /// The log says 0 (Caddy, Envoy: nothing was answered); without it a status of 0 means that it says none.
  public var isStatusZero = false
  /// When the answer was complete, unless `timeIsStart`.
  public var time = Instant(nanoseconds: 0)
  /// The log gives the request's start (Apache `%t`).
  public var timeIsStart = false
  /// Bytes of content, as `sizeMeaning` says; -1 absent.
  public var bodySize: Int64 = -1
  /// Bytes of header section and content; -1 absent.
  public var responseSize: Int64 = -1
  public var durationNanoseconds: Int64 = -1
  /// Counted from 1 within the source.
  public var line: Int64 = 0
  /// Where the whole line (unwrapped, where it had an envelope) stands: for hashes and `--show-lines`.
  public var whole: Text = .absent
  public var texts: InlineArray<24, Text>

  @inlinable @inline(__always)
  public init() { texts = InlineArray(repeating: .absent) }

  @inlinable
  public subscript(field: Field) -> Text {
    get { texts[field.rawValue] }
    set { texts[field.rawValue] = newValue }
  }
}
