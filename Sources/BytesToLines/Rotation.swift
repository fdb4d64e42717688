/// Which of a log's rotations a file is; smaller is older.
public enum Rotation: Hashable, Sendable {
  /// By the time in its name, as `YYYYMMDDhhmmss` digits, and a running number within it.
  case dated(Int64, index: Int)
  /// `.1` is newer than `.2`.
  case numbered(Int)
  /// The one that is written to.
  case current
}

extension Rotation: Comparable {
  public static func < (a: Self, b: Self) -> Bool {
    switch (a, b) {
    case (.dated(let x, let i), .dated(let y, let j)): (x, i) < (y, j)
    case (.numbered(let x), .numbered(let y)): x > y
    case (.dated, .numbered), (.dated, .current), (.numbered, .current): true
    default: false
    }
  }
}

/// A file's name, taken apart: `access.log-20260105.gz` is `access.log`, dated 2026-01-05.
///
/// Reads what logrotate (numbers; `dateext` with hours and seconds; `extension`), Apache's
/// rotatelogs, Caddy and other lumberjack users, Logback, Tomcat, IIS, PM2, kubelet, AWS load
/// balancers, CloudFront and S3 write. A number *before* the extension (`web-1.log`) tells hosts or
/// instances apart and is no rotation, and so is none of `access1.log`.
struct RotationName: Equatable {
  var base: String
  var rotation: Rotation

  init(_ name: String) {
    var stem = Substring(name)
    for suffix in [".gz", ".gzip", ".xz", ".zst", ".bz2", ".lz4", ".Z"]
    where stem.hasSuffix(suffix) && stem.count > suffix.count {
      stem = stem.dropLast(suffix.count)
      break
    }
    self =
      Self.dated(stem) ?? Self.numbered(stem) ?? Self.kept(stem)
      ?? RotationName(base: String(stem), rotation: .current)
  }

  private init(base: String, rotation: Rotation) {
    self.base = base
    self.rotation = rotation
  }

  /// `access.log.3`, `access.3.log` (logrotate's `extension`).
  private static func numbered(_ stem: Substring) -> RotationName? {
    var parts = stem.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count >= 2 else { return nil }
    // `0.log` is a container's restart count (kubelet), so the number must not come first.
    let inner = parts.count >= 3 && isExtension(parts[parts.count - 1]) ? parts.count - 2 : nil
    for index in [parts.count - 1, inner].compactMap({ $0 }) where index > 0 {
      guard let number = number(parts[index], digits: 1...3), !parts[index - 1].isEmpty,
        // An address or a version.
        Self.number(parts[index - 1], digits: 1...3) == nil
      else { continue }
      // `app.log.2026-01-05.1`: a running number of a date.
      if index == parts.count - 1, var before = dated(parts[..<index].joined(separator: ".")[...]) {
        if case .dated(let time, _) = before.rotation {
          before.rotation = .dated(time, index: number)
        }
        return before
      }
      parts.remove(at: index)
      return RotationName(base: parts.joined(separator: "."), rotation: .numbered(number))
    }
    return nil
  }

  /// `access.log.old`, `access.log~`.
  private static func kept(_ stem: Substring) -> RotationName? {
    for suffix in [".old", ".prev", ".bak", ".orig", "~"]
    where stem.hasSuffix(suffix) && stem.count > suffix.count {
      return RotationName(base: String(stem.dropLast(suffix.count)), rotation: .numbered(1))
    }
    return nil
  }

  /// A date anywhere in the name, with what separates it.
  private static func dated(_ stem: Substring) -> RotationName? {
    let bytes = Array(stem.utf8)
    for start in bytes.indices where start == 0 || !isDigit(bytes[start - 1]) {
      guard isDigit(bytes[start]), let stamp = DateStamp(bytes[start...]) else { continue }
      let before = trimmed(String(decoding: bytes[..<start], as: UTF8.self)[...])
      guard let (rest, index) = rest(bytes[(start + stamp.length)...])
      else { continue }
      return RotationName(base: before + rest, rotation: .dated(stamp.digits, index: index))
    }
    return shortDated(bytes)
  }

  /// IIS: `u_ex260105.log`, hourly `u_ex26010513.log` (W3C extended log file naming).
  private static func shortDated(_ bytes: [UInt8]) -> RotationName? {
    guard let first = bytes.firstIndex(where: isDigit) else { return nil }
    let prefix = String(decoding: bytes[..<first], as: UTF8.self)
    let digits = bytes[first...].prefix(while: isDigit)
    guard ["ex", "u_ex", "nc", "in", "u_nc", "u_in"].contains(prefix.lowercased()),
      digits.count == 6 || digits.count == 8,
      let stamp = DateStamp(Array("20".utf8) + digits)
    else { return nil }
    let rest = String(decoding: bytes[digits.endIndex...], as: UTF8.self)
    return RotationName(base: prefix + rest, rotation: .dated(stamp.digits, index: 0))
  }

  /// What follows the date: nothing, extensions, a running number, or a random token per file; nil
  /// when it is a name.
  private static func rest(_ bytes: ArraySlice<UInt8>) -> (String, Int)? {
    var middle = Substring(String(decoding: bytes, as: UTF8.self))
    var extensions = ""
    while let dot = middle.lastIndex(of: "."), isExtension(middle[middle.index(after: dot)...]) {
      extensions = middle[dot...] + extensions
      middle = middle[..<dot]
    }
    if middle.isEmpty { return (extensions, 0) }
    guard let separator = middle.first, "-._".contains(separator) else { return nil }
    if let running = number(middle.dropFirst(), digits: 1...3) { return (extensions, running) }
    // `_172.160.001.192_20sg8hgm` (load balancers), `-A1B2C3D4E5F60718` (S3), `.abcdef12`
    // (CloudFront).
    let last = middle.split { "-._".contains($0) }.last ?? ""
    return isRandom(last) ? (extensions, 0) : nil
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while let last = text.last, last == "-" || last == "." || last == "_" { text.removeLast() }
    return String(text)
  }

  private static func isExtension(_ part: Substring) -> Bool {
    ["log", "txt", "json", "jsonl", "ndjson", "out", "err", "access", "har"]
      .contains(part.lowercased())
  }

  /// At least eight letters and digits, both of them or hexadecimal.
  private static func isRandom(_ part: Substring) -> Bool {
    part.utf8.count >= 8 && part.utf8.contains(where: isDigit)
      && part.utf8.allSatisfy { isDigit($0) || 65...90 ~= $0 || 97...122 ~= $0 }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { 48...57 ~= byte }

  private static func number(_ part: Substring, digits: ClosedRange<Int>) -> Int? {
    digits ~= part.utf8.count && part.utf8.allSatisfy(isDigit) ? Int(part) : nil
  }
}
