/// Undoes the escapes that a log format puts around a value.
public enum TextDecoder {
  /// The bytes behind the escapes. A broken escape is kept as it stands.
  public static func decode(_ bytes: ArraySlice<UInt8>, _ encoding: TextEncoding) -> [UInt8] {
    switch encoding {
    case .plain: return Array(bytes)
    case .plus: return bytes.map { $0 == UInt8(ascii: "+") ? UInt8(ascii: " ") : $0 }
    case .hash: return decodeHex(bytes, mark: UInt8(ascii: "#"))
    case .percent: return decodeHex(bytes, mark: UInt8(ascii: "%"))
    case .base64: return decodeBase64(bytes)
    case .json, .backslash, .hex:
      var decoded: [UInt8] = []
      decoded.reserveCapacity(bytes.count)
      append(bytes, encoding, to: &decoded)
      return decoded
    }
  }

  /// RFC 4648 §4 and §5; anything that is no digit (padding, JSON's escapes) is read past.
  private static func decodeBase64(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(bytes.count / 4 * 3)
    var word: UInt32 = 0
    var bits: UInt32 = 0
    for byte in bytes {
      let digit: UInt8
      switch byte {
      case 65...90: digit = byte - 65
      case 97...122: digit = byte - 71
      case 48...57: digit = byte + 4
      case UInt8(ascii: "+"), UInt8(ascii: "-"): digit = 62
      case UInt8(ascii: "/"), UInt8(ascii: "_"): digit = 63
      default: continue
      }
      word = word << 6 | UInt32(digit)
      bits += 6
      if bits >= 8 {
        bits -= 8
        decoded.append(UInt8(truncatingIfNeeded: word >> bits))
      }
    }
    return decoded
  }

  /// Undoes a mark followed by two hexadecimal digits.
  private static func decodeHex(_ bytes: ArraySlice<UInt8>, mark: UInt8) -> [UInt8] {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(bytes.count)
    var i = bytes.startIndex
    while i < bytes.endIndex {
      if bytes[i] == mark, let value = hex(bytes, from: i + 1, digits: 2) {
        decoded.append(UInt8(truncatingIfNeeded: value))
        i += 3
      } else {
        decoded.append(bytes[i])
        i += 1
      }
    }
    return decoded
  }

  /// Appends the decoded bytes of a `json`, `backslash` or `hex` text.
  public static func append(
    _ bytes: ArraySlice<UInt8>, _ encoding: TextEncoding, to decoded: inout [UInt8]
  ) {
    var i = bytes.startIndex
    while i < bytes.endIndex {
      guard bytes[i] == UInt8(ascii: "\\"), i + 1 < bytes.endIndex else {
        decoded.append(bytes[i])
        i += 1
        continue
      }
      let used = appendEscape(bytes[i...], encoding, to: &decoded)
      if used == 0 {
        decoded.append(bytes[i])
        i += 1
      } else {
        i += used
      }
    }
  }

  /// Reads one escape at the slice's start; answers how many bytes it took, 0 when it is none.
  private static func appendEscape(
    _ bytes: ArraySlice<UInt8>, _ encoding: TextEncoding, to decoded: inout [UInt8]
  ) -> Int {
    let start = bytes.startIndex
    if encoding == .hex && bytes[start + 1] != UInt8(ascii: "x") { return 0 }
    switch bytes[start + 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"):
      decoded.append(bytes[start + 1])
    case UInt8(ascii: "n"): decoded.append(10)
    case UInt8(ascii: "r"): decoded.append(13)
    case UInt8(ascii: "t"): decoded.append(9)
    case UInt8(ascii: "b"): decoded.append(8)
    // Apache escapes no form feed so: `CORP\\frank` is somebody's name as it was sent.
    case UInt8(ascii: "f") where encoding == .json: decoded.append(12)
    case UInt8(ascii: "v") where encoding == .backslash: decoded.append(11)
    case UInt8(ascii: "x"):
      guard let value = hex(bytes, from: start + 2, digits: 2) else { return 0 }
      decoded.append(UInt8(value))
      return 4
    case UInt8(ascii: "u"):
      return appendUnicode(bytes, to: &decoded)
    default: return 0
    }
    return 2
  }

  private static func appendUnicode(_ bytes: ArraySlice<UInt8>, to decoded: inout [UInt8]) -> Int {
    let start = bytes.startIndex
    guard let first = hex(bytes, from: start + 2, digits: 4) else { return 0 }
    if let scalar = Unicode.Scalar(first) {
      decoded.append(contentsOf: Array(String(scalar).utf8))
      return 6
    }
    // A surrogate: a pair makes one scalar, a lone half is U+FFFD (RFC 8259 §8.2 leaves it open).
    if first < 0xDC00, start + 11 < bytes.endIndex, bytes[start + 6] == UInt8(ascii: "\\"),
      bytes[start + 7] == UInt8(ascii: "u"), let second = hex(bytes, from: start + 8, digits: 4),
      0xDC00...0xDFFF ~= second,
      let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    {
      decoded.append(contentsOf: Array(String(scalar).utf8))
      return 12
    }
    decoded.append(contentsOf: [0xEF, 0xBF, 0xBD])
    return 6
  }

  private static func hex(_ bytes: ArraySlice<UInt8>, from: Int, digits: Int) -> UInt32? {
    guard from + digits <= bytes.endIndex else { return nil }
    var value: UInt32 = 0
    for i in from..<from + digits {
      switch bytes[i] {
      case 48...57: value = value << 4 | UInt32(bytes[i] - 48)
      case 65...70: value = value << 4 | UInt32(bytes[i] - 55)
      case 97...102: value = value << 4 | UInt32(bytes[i] - 87)
      default: return nil
      }
    }
    return value
  }
}
