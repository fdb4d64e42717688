extension Inert {
  /// One word of a POSIX shell, whatever `text` holds.
  ///
  /// Characters that would act on the terminal it is pasted into are spelled out as in
  /// `terminal(_:)`, so such a word is safe and no longer exact. A leading `-` stays: put `--` or
  /// the option's name before it.
  public static func shellQuoted(_ text: String) -> String {
    let shown = terminal(text)
    let isPlain = shown.utf8.allSatisfy { byte in
      switch byte {
      case 48...57, 65...90, 97...122: true
      case UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"),
        UInt8(ascii: ":"), UInt8(ascii: ","), UInt8(ascii: "%"), UInt8(ascii: "+"),
        UInt8(ascii: "@"):
        true
      default: false
      }
    }
    if isPlain, !shown.isEmpty { return shown }
    var quoted = "'"
    for scalar in shown.unicodeScalars {
      if scalar == "'" {
        quoted += "'\\''"
      } else {
        quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "'"
  }

  /// One cell of a CSV file (RFC 4180), always quoted when it holds anything but letters and
  /// digits.
  ///
  /// A cell that a spreadsheet would take for a formula (`=`, `+`, `-`, `@` first) gets an
  /// apostrophe before it; plain numbers do not.
  public static func csv(_ text: String) -> String {
    var shown = terminal(text)
    let first = shown.unicodeScalars.first { $0 != " " }
    if let first, ["=", "+", "-", "@"].contains(first), !isNumber(shown) { shown = "'" + shown }
    let isPlain = shown.utf8.allSatisfy { 48...57 ~= $0 || 65...90 ~= $0 || 97...122 ~= $0 }
    if isPlain { return shown }
    var quoted = "\""
    for scalar in shown.unicodeScalars {
      if scalar == "\"" { quoted += "\"" }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }

  private static func isNumber(_ text: String) -> Bool {
    let digits = text.utf8.dropFirst(text.hasPrefix("-") ? 1 : 0)
    return !digits.isEmpty && digits.allSatisfy { 48...57 ~= $0 || $0 == UInt8(ascii: ".") }
  }
}
