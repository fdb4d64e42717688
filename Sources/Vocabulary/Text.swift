/// How the bytes of a `Text` are to be read.
public enum TextEncoding: UInt8, Sendable, Codable {
  /// The bytes are the value.
  case plain
  /// Inside a JSON string: `\"`, `\\`, `\/`, `\b \f \n \r \t`, `\uXXXX`.
  case json
  /// As nginx (`escape=default`) and Apache write: `\xHH`, `\"`, `\\`, `\n`, `\t`.
  case backslash
  /// As IIS and W3C writers do: `+` stands for a space.
  case plus
  /// As nginx writes (`escape=default`): `\xHH` alone; any other backslash is itself.
  case hex
  /// As HAProxy writes: `#HH`.
  case hash
  /// As CloudFront writes: `%HH`.
  case percent
  /// RFC 4648 base64: bodies in a browser's recording.
  case base64
}

/// Where a field's bytes stand in a record's text buffer; 8 bytes, no allocation.
///
/// `offset` is at most 2³²−1; `length` at most 2²⁸−1. An absent field has length 0 and `isAbsent`.
public struct Text: Sendable, Equatable {
  public var offset: UInt32
  @usableFromInline var packed: UInt32

  @inlinable
  public init(offset: Int, length: Int, encoding: TextEncoding = .plain) {
    self.offset = UInt32(truncatingIfNeeded: offset)
    self.packed =
      UInt32(truncatingIfNeeded: length) & 0x0fff_ffff | UInt32(encoding.rawValue) << 28
      | 0x8000_0000
  }

  @inlinable @inline(__always)
  init(absent: Void) {
    offset = 0
    packed = 0
  }

  /// The field does not stand in the log (or stood there as `-`).
  @inlinable
  public static var absent: Text { Text(absent: ()) }

  @inlinable
  public var isAbsent: Bool { packed == 0 }

  /// In bytes, before decoding.
  @inlinable
  public var length: Int { Int(packed & 0x0fff_ffff) }

  @inlinable
  public var range: Range<Int> { Int(offset)..<Int(offset) + length }

  @inlinable
  public var encoding: TextEncoding { TextEncoding(rawValue: UInt8(packed >> 28 & 0x7)) ?? .plain }

  /// The bytes are the value, or there is none.
  @inlinable
  public var isPlain: Bool { packed >> 28 & 0x7 == 0 }
}
