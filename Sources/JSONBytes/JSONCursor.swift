/// A strict pull reader (RFC 8259) over bytes: one token after the other, offsets only, no allocation.
///
/// Nesting deeper than 64 is an error. It does not compare object keys with each other.
public struct JSONCursor: Sendable {
  public enum Token: Equatable, Sendable {
    case beginObject, endObject, beginArray, endArray
    /// A key of the object, its colon read.
    case key(JSONString)
    case string(JSONString)
    /// Where the number stands.
    case number(Range<Int>)
    case bool(Bool)
    case null
    /// The value is complete.
    case end
    /// Not JSON from here on.
    case invalid(at: Int)
  }

  private enum Expect { case value, firstKey, key, firstElement, comma, nothing }

  /// The next byte to read.
  public private(set) var position: Int
  private let limit: Int
  private var expect: Expect = .value
  /// One bit a level: set where the container is an object.
  private var objects: UInt64 = 0
  private var depth = 0

  /// Reads the one value in `from..<to`.
  public init(from: Int, to: Int) {
    position = from
    limit = to
  }

  private var isInObject: Bool { objects & 1 == 1 }

  /// The next token; after `.end` or `.invalid` always the same again.
  public mutating func next(in bytes: borrowing Span<UInt8>) -> Token {
    position = JSONBytes.skipSpace(bytes, position, limit)
    guard position < limit else { return expect == .nothing ? .end : .invalid(at: limit) }
    let byte = bytes[position]
    switch expect {
    case .nothing: return .invalid(at: position)
    case .comma:
      if byte == 0x7D && isInObject { return close(.endObject) }
      if byte == 0x5D && !isInObject { return close(.endArray) }
      guard byte == 0x2C else { return .invalid(at: position) }
      position += 1
      expect = isInObject ? .key : .value
      return next(in: bytes)
    case .firstKey where byte == 0x7D: return close(.endObject)
    case .firstElement where byte == 0x5D: return close(.endArray)
    case .firstKey, .key: return key(in: bytes)
    case .firstElement, .value: return value(byte, in: bytes)
    }
  }

  /// Reads past the rest of a value whose first token was `token`; false when it is not JSON.
  public mutating func skip(_ token: Token, in bytes: borrowing Span<UInt8>) -> Bool {
    guard token == .beginObject || token == .beginArray else { return true }
    let outside = depth - 1
    while depth > outside {
      switch next(in: bytes) {
      case .invalid, .end: return false
      default: continue
      }
    }
    return true
  }

  private mutating func close(_ token: Token) -> Token {
    position += 1
    depth -= 1
    objects >>= 1
    expect = depth == 0 ? .nothing : .comma
    return token
  }

  private mutating func key(in bytes: borrowing Span<UInt8>) -> Token {
    guard bytes[position] == 0x22, let text = strictString(in: bytes) else {
      return .invalid(at: position)
    }
    position = JSONBytes.skipSpace(bytes, text.end + 1, limit)
    guard position < limit, bytes[position] == 0x3A else { return .invalid(at: position) }
    position += 1
    expect = .value
    return .key(text)
  }

  private mutating func value(_ byte: UInt8, in bytes: borrowing Span<UInt8>) -> Token {
    switch byte {
    case 0x7B, 0x5B:
      guard depth < 64 else { return .invalid(at: position) }
      depth += 1
      position += 1
      objects = objects << 1 | (byte == 0x7B ? 1 : 0)
      expect = byte == 0x7B ? .firstKey : .firstElement
      return byte == 0x7B ? .beginObject : .beginArray
    case 0x22:
      guard let text = strictString(in: bytes) else { return .invalid(at: position) }
      return finish(.string(text), at: text.end + 1)
    default: return word(in: bytes)
    }
  }

  private mutating func word(in bytes: borrowing Span<UInt8>) -> Token {
    let end = JSONBytes.bareEnd(bytes, position, limit)
    let range = position..<end
    if bytes.hasPrefix("true", at: position, to: end), range.count == 4 {
      return finish(.bool(true), at: end)
    }
    if bytes.hasPrefix("false", at: position, to: end), range.count == 5 {
      return finish(.bool(false), at: end)
    }
    if bytes.hasPrefix("null", at: position, to: end), range.count == 4 {
      return finish(.null, at: end)
    }
    return isNumber(bytes, range) ? finish(.number(range), at: end) : .invalid(at: position)
  }

  private mutating func finish(_ token: Token, at end: Int) -> Token {
    position = end
    expect = depth == 0 ? .nothing : .comma
    return token
  }

  /// As `JSONBytes.string`, but only the escapes of RFC 8259 and no control characters.
  private func strictString(in bytes: borrowing Span<UInt8>) -> JSONString? {
    guard let text = JSONBytes.string(bytes, at: position, to: limit) else { return nil }
    var i = text.start
    while i < text.end {
      let byte = bytes[i]
      if byte < 0x20 { return nil }
      i += 1
      guard byte == 0x5C else { continue }
      switch bytes[i] {
      case 0x22, 0x5C, 0x2F, 0x62, 0x66, 0x6E, 0x72, 0x74: i += 1
      case 0x75:
        guard i + 4 < text.end, (1...4).allSatisfy({ isHexDigit(bytes[i + $0]) }) else {
          return nil
        }
        i += 5
      default: return nil
      }
    }
    return text
  }

  private func isNumber(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
    var i = range.lowerBound
    func digits(_ bytes: borrowing Span<UInt8>) -> Bool {
      let start = i
      while i < range.upperBound, 48...57 ~= bytes[i] { i += 1 }
      return i > start
    }
    if i < range.upperBound, bytes[i] == 0x2D { i += 1 }
    let first = i
    guard digits(bytes), bytes[first] != 48 || i == first + 1 else { return false }
    if i < range.upperBound, bytes[i] == 0x2E {
      i += 1
      guard digits(bytes) else { return false }
    }
    if i < range.upperBound, bytes[i] | 0x20 == 0x65 {
      i += 1
      if i < range.upperBound, bytes[i] == 0x2B || bytes[i] == 0x2D { i += 1 }
      guard digits(bytes) else { return false }
    }
    return i == range.upperBound
  }
}

private func isHexDigit(_ byte: UInt8) -> Bool {
  48...57 ~= byte || 65...70 ~= byte || 97...102 ~= byte
}
