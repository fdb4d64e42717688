internal import Vocabulary

/// Networks whose addresses are proxies, as CIDR blocks; loopback and private ranges by default.
public struct TrustedProxies: Sendable {
  private var blocks: [(bytes: [UInt8], bits: Int)]

  /// Throws a `Complaint` for a text that is no address block.
  public init(_ cidrs: [String]) throws {
    blocks = try cidrs.map { text in
      let parts = text.split(separator: "/", maxSplits: 1)
      guard let address = parts.first, let bytes = IPAddress.bytes(Array(address.utf8).span) else {
        throw Complaint("'\(text)' is no address block", help: "write 10.0.0.0/8 or fd00::/8")
      }
      let bits = parts.count == 2 ? Int(parts[1]) : bytes.count * 8
      guard let bits, 0...bytes.count * 8 ~= bits else {
        throw Complaint("'\(text)' has no valid prefix length", help: "write 10.0.0.0/8")
      }
      return (bytes, bits)
    }
  }

  public static let defaultBlocks = [
    "127.0.0.0/8", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "::1/128", "fc00::/7",
  ]

  func contains(_ address: RawSpan) -> Bool {
    guard let bytes = IPAddress.bytes(address) else { return false }
    return blocks.contains { block in
      block.bytes.count == bytes.count && Self.sharePrefix(block.bytes, bytes, block.bits)
    }
  }

  private static func sharePrefix(_ a: [UInt8], _ b: [UInt8], _ bits: Int) -> Bool {
    let whole = bits / 8
    guard a[0..<whole] == b[0..<whole] else { return false }
    let rest = bits % 8
    return rest == 0 || (a[whole] ^ b[whole]) >> UInt8(8 - rest) == 0
  }
}

/// Reads addresses; RFC 4291 text forms without embedded IPv4 but for `::ffff:1.2.3.4`.
enum IPAddress {
  static func bytes(_ text: Span<UInt8>) -> [UInt8]? {
    // SAFETY: the raw span ends with this call.
    unsafe bytes(text.bytes)
  }

  /// 4 or 16 bytes; nil for anything else.
  static func bytes(_ text: RawSpan) -> [UInt8]? {
    let text = String(decoding: (0..<min(text.byteCount, 48)).map { text.byte($0) }, as: UTF8.self)
    if !text.contains(":") { return v4(text) }
    let halves = text.components(around: "::")
    guard halves.count <= 2, let head = groups(halves[0]),
      let tail = halves.count == 2 ? groups(halves[1]) : []
    else { return nil }
    let missing = 16 - head.count - tail.count
    guard halves.count == 2 ? missing >= 0 : missing == 0 else { return nil }
    let bytes = head + Array(repeating: 0, count: missing) + tail
    let mapped = bytes[0..<10].allSatisfy { $0 == 0 } && bytes[10] == 0xff && bytes[11] == 0xff
    return mapped ? Array(bytes[12...]) : bytes
  }

  private static func v4(_ text: String) -> [UInt8]? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let bytes = parts.compactMap { UInt8($0) }
    return parts.count == 4 && bytes.count == 4 ? bytes : nil
  }

  private static func groups(_ text: Substring) -> [UInt8]? {
    if text.isEmpty { return [] }
    var bytes: [UInt8] = []
    for group in text.split(separator: ":", omittingEmptySubsequences: false) {
      if group.contains(".") {
        guard let v4 = v4(String(group)) else { return nil }
        bytes += v4
      } else {
        guard let value = UInt16(group, radix: 16) else { return nil }
        bytes += [UInt8(value >> 8), UInt8(value & 0xff)]
      }
    }
    return bytes.count <= 16 ? bytes : nil
  }
}

extension String {
  fileprivate func components(around mark: String) -> [Substring] {
    guard let range = self.firstRange(of: mark) else { return [self[...]] }
    return [self[..<range.lowerBound], self[range.upperBound...]]
  }
}

/// Finds the client's own address in `X-Forwarded-For`.
enum ForwardedFor {
  /// The rightmost hop that is no trusted proxy: what stands to its left, the client may have written itself.
  /// Nil when there is no such hop.
  static func client(_ hops: RawSpan, trusted: TrustedProxies) -> Range<Int>? {
    var end = hops.byteCount
    var leftmost: Range<Int>?
    while end > 0 {
      var start = end
      while start > 0, hops.byte(start - 1) != UInt8(ascii: ",") { start -= 1 }
      let hop = trimmed(hops, start..<end)
      if !hop.isEmpty {
        leftmost = hop
        if !trusted.contains(hops.extracting(hop)) { return hop }
      }
      end = start - 1
    }
    return leftmost
  }

  private static func trimmed(_ bytes: RawSpan, _ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, bytes.byte(start) <= 32 { start += 1 }
    while end > start, bytes.byte(end - 1) <= 32 { end -= 1 }
    return start..<end
  }
}
