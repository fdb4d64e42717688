/// A shell pattern over one path component: `*`, `?`, `[a-z]`, `[!a-z]`; a backslash takes the next
/// byte as it is.
struct Glob {
  private let pattern: [UInt8]

  init(_ pattern: [UInt8]) { self.pattern = pattern }

  static func isPattern(_ bytes: some Sequence<UInt8>) -> Bool {
    bytes.contains { $0 == 0x2A || $0 == 0x3F || $0 == 0x5B }
  }

  /// Linear in the product of both lengths: only the last star is tried again.
  func matches(_ name: [UInt8]) -> Bool {
    var p = 0
    var n = 0
    var star: (pattern: Int, name: Int)?
    while n < name.count {
      if p < pattern.count, pattern[p] == 0x2A {
        star = (p, n)
        p += 1
      } else if let next = step(p, name[n]) {
        p = next
        n += 1
      } else if let last = star {
        star = (last.pattern, last.name + 1)
        p = last.pattern + 1
        n = last.name + 1
      } else {
        return false
      }
    }
    while p < pattern.count, pattern[p] == 0x2A { p += 1 }
    return p == pattern.count
  }

  /// Matches one byte at `p`; answers where the pattern goes on.
  private func step(_ p: Int, _ byte: UInt8) -> Int? {
    guard p < pattern.count else { return nil }
    switch pattern[p] {
    case 0x3F: return p + 1
    case 0x5B:
      guard let (isMember, next) = bracket(p, byte) else { return byte == 0x5B ? p + 1 : nil }
      return isMember ? next : nil
    case 0x5C where p + 1 < pattern.count: return pattern[p + 1] == byte ? p + 2 : nil
    default: return pattern[p] == byte ? p + 1 : nil
    }
  }

  /// A bracket expression at `p`; nil when it does not close.
  private func bracket(_ p: Int, _ byte: UInt8) -> (isMember: Bool, next: Int)? {
    var at = p + 1
    let isNegated = at < pattern.count && (pattern[at] == 0x21 || pattern[at] == 0x5E)
    if isNegated { at += 1 }
    let first = at
    var isMember = false
    while at < pattern.count, pattern[at] != 0x5D || at == first {
      var last = pattern[at]
      let low = last
      if at + 2 < pattern.count, pattern[at + 1] == 0x2D, pattern[at + 2] != 0x5D {
        last = pattern[at + 2]
        at += 2
      }
      if low <= byte && byte <= last { isMember = true }
      at += 1
    }
    guard at < pattern.count else { return nil }
    return (isMember != isNegated, at + 1)
  }
}
