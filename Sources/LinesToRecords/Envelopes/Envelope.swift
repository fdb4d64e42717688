internal import JSONBytes
internal import Vocabulary

/// The envelopes: what container engines and log daemons put around a line. Raw values index `RecordBatch.envelopeNames`.
enum Envelope: UInt8, CaseIterable, Sendable {
  case none, dockerJSON, cri, compose, kubectl, journaldJSON, syslog, fluentd, taskRunner

  static let names = [
    "", "docker-json", "cri", "compose", "kubectl", "journald-json", "syslog", "fluentd",
    "task-runner",
  ]

  /// Much looks like it: it is one only where an exchange stands inside.
  var isLoose: Bool { self == .kubectl || self == .taskRunner }
}

/// What an envelope says of the line inside.
struct Wrapping {
  /// How the inner bytes are to be had.
  enum Content {
    /// They stand in the line as they are.
    case slice
    /// They are the inside of a JSON string.
    case escaped
    /// They are a JSON array of numbers.
    case numbers
  }

  var envelope: Envelope
  var from: Int
  var to: Int
  var content = Content.slice
  var time: ReadTime?
  var stream: UInt8 = 0
  /// The line goes on in the next one of the stream and the container.
  var isPartial = false
  /// Where one log holds those of several: a hash of whose it is.
  var container: UInt64?
}

extension Envelope {
  /// Takes off an envelope that cannot be mistaken; nil when there is none.
  @inline(__always)
  static func open(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int, _ times: inout TimeReader
  ) -> Wrapping? {
    guard to &- from >= 8 else { return nil }
    switch bytes[from] {
    case UInt8(ascii: "{"):
      let second = bytes[from &+ 2]
      if second == UInt8(ascii: "_") || 65...90 ~= second {
        return JournaldJSONEnvelope.open(bytes, from, to)
      }
      return DockerJSONEnvelope.openReordered(bytes, from, to, &times)
    case 48...57:
      return bytes[from &+ 4] == UInt8(ascii: "-")
        ? CRIEnvelope.open(bytes, from, to, &times) ?? FluentdEnvelope.open(bytes, from, to, &times)
        : SyslogEnvelope.openFrame(bytes, from, to, &times)
    case UInt8(ascii: "["):
      return KubectlEnvelope.openPrefix(bytes, from, to, &times)
    case UInt8(ascii: "<"), 65...90:
      return SyslogEnvelope.open(bytes, from, to, &times)
    case 97...122:
      return ComposeEnvelope.open(bytes, from, to, isSure: true)
    default: return nil
    }
  }

  /// Takes off an envelope that some format might look like; tried after the formats.
  static func openDoubtful(
    _ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int, _ times: inout TimeReader
  ) -> Wrapping? {
    SyslogEnvelope.openISO(bytes, from, to, &times)
      ?? KubectlEnvelope.openTime(bytes, from, to, &times)
      ?? SyslogEnvelope.openTag(bytes, from, to)
      ?? ComposeEnvelope.open(bytes, from, to)
      ?? TaskRunnerEnvelope.open(bytes, from, to)
  }
}
