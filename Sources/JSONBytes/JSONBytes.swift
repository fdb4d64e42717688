/// Where a string's contents stand, between the quotes.
public struct JSONString: Equatable, Sendable {
  public var start: Int
  public var end: Int
  /// A backslash stands in it: it must be decoded before it is compared.
  public var hasEscapes: Bool

  @inlinable
  public init(start: Int, end: Int, hasEscapes: Bool) {
    self.start = start
    self.end = end
    self.hasEscapes = hasEscapes
  }
}

/// JSON read in place: offsets into the bytes, no tree, no allocation.
///
/// Lenient where log writers are: any byte may follow a backslash (nginx `escape=default` writes `\x22`), control
/// characters and ill-formed UTF-8 may stand in strings. `JSONCursor` is the strict one.
public enum JSONBytes {
  /// The first byte from `from` on that is no white space, or `to`.
  @inlinable @inline(__always)
  public static func skipSpace(_ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int) -> Int {
    var i = from
    while i < to {
      let byte = bytes[i]
      if byte != 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D { break }
      i &+= 1
    }
    return i
  }

  /// The string whose opening quote stands at `quote`; nil when it does not end before `to`.
  @inlinable @inline(__always)
  public static func string(_ bytes: borrowing Span<UInt8>, at quote: Int, to: Int) -> JSONString? {
    let start = quote &+ 1
    guard start <= to else { return nil }
    var hasEscapes = false
    var i = start
    while true {
      i = bytes.firstIndex(of: 0x22, or: 0x5C, from: i, to: to)
      if i >= to { return nil }
      if bytes[i] == 0x22 { return JSONString(start: start, end: i, hasEscapes: hasEscapes) }
      hasEscapes = true
      i &+= 2
      if i > to { return nil }
    }
  }

  /// The end of a bare word (number, `true`, `null`, or what a log writer left unquoted).
  @inlinable @inline(__always)
  public static func bareEnd(_ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int) -> Int {
    var i = from
    while i < to {
      switch bytes[i] {
      case 0x2C, 0x7D, 0x5D, 0x20, 0x09, 0x0A, 0x0D: return i
      default: i &+= 1
      }
    }
    return i
  }

  /// The end of the value that begins at `from`, whatever it is; nil when it is cut off. Linear, no recursion.
  @inlinable
  public static func skipValue(_ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int) -> Int? {
    guard from < to else { return nil }
    if bytes[from] == 0x22 { return string(bytes, at: from, to: to).map { $0.end &+ 1 } }
    guard bytes[from] == 0x7B || bytes[from] == 0x5B else { return bareEnd(bytes, from, to) }
    var depth = 0
    var i = from
    while i < to {
      switch bytes[i] {
      case 0x22:
        guard let text = string(bytes, at: i, to: to) else { return nil }
        i = text.end
      case 0x7B, 0x5B: depth &+= 1
      case 0x7D, 0x5D:
        depth &-= 1
        if depth == 0 { return i &+ 1 }
      default: break
      }
      i &+= 1
    }
    return nil
  }
}
