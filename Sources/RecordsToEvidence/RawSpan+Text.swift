internal import Vocabulary

/// A record's values as bytes; decoded only where an escape stands in them.
extension RawSpan {
  /// Calls `body` with the decoded bytes of a field, nil when it is absent.
  @inline(__always)
  func with<R>(_ text: Text, _ body: (RawSpan?) -> R) -> R {
    if text.isAbsent { return body(nil) }
    let raw = extracting(text.range)
    if text.isPlain || !hasEscape(raw, text.encoding) { return body(raw) }
    let decoded = decoded(raw, text.encoding)
    // SAFETY: the span ends before `decoded` does.
    return unsafe body(decoded.span.bytes)
  }

  /// What `body` makes of a field's decoded bytes; `missing` when it is absent.
  @inline(__always)
  func with<R>(_ text: Text, else missing: @autoclosure () -> R, _ body: (RawSpan) -> R) -> R {
    with(text) { bytes in
      guard let bytes else { return missing() }
      return body(bytes)
    }
  }

  /// The hash of a field's decoded bytes; 0 when it is absent.
  @inline(__always)
  func hash(of text: Text, seed: UInt64 = 0) -> UInt64 {
    if text.isAbsent { return 0 }
    if text.isPlain { return StableHash.of(extracting(text.range), seed: seed) }
    return hashDecoded(text, seed: seed)
  }

  private func hashDecoded(_ text: Text, seed: UInt64) -> UInt64 {
    with(text, else: 0) { StableHash.of($0, seed: seed) }
  }

  /// The decoded bytes of a field as an array of their own; nil when it is absent.
  func bytes(_ text: Text) -> [UInt8]? {
    text.isAbsent ? nil : decoded(extracting(text.range), text.encoding)
  }

  func string(_ text: Text) -> String? {
    self.bytes(text).map { String(decoding: $0, as: UTF8.self) }
  }

  fileprivate func hasEscape(_ raw: RawSpan, _ encoding: TextEncoding) -> Bool {
    if encoding == .base64 { return true }
    let mark =
      switch encoding {
      case .plain, .json, .backslash, .hex: UInt8(ascii: "\\")
      case .plus: UInt8(ascii: "+")
      case .hash: UInt8(ascii: "#")
      case .percent, .base64: UInt8(ascii: "%")
      }
    for i in 0..<raw.byteCount where raw.byte(i) == mark { return true }
    return false
  }

  fileprivate func decoded(_ raw: RawSpan, _ encoding: TextEncoding) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(raw.byteCount)
    for i in 0..<raw.byteCount { bytes.append(raw.byte(i)) }
    return encoding == .plain ? bytes : TextDecoder.decode(bytes[...], encoding)
  }
}
