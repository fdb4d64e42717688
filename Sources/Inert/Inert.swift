/// Makes text from a log harmless where it is shown or pasted.
///
/// Logs are written by strangers: a path or a user agent may hold terminal sequences, Markdown,
/// HTML, spreadsheet formulas or shell code. Every way out of the program goes through one of these
/// functions; SQL is not among them because statements only ever take bound values.
public enum Inert {
  /// One line for a terminal or a plain-text file: what would act or hide is spelled out.
  ///
  /// Controls (line breaks and tabs too) become `\xHH`; C1 controls, bidirectional and zero-width
  /// characters, private and unassigned code points and piled-up combining marks become `\u{…}`.
  /// Letters of any language stay.
  public static func terminal(_ text: String) -> String {
    if text.utf8.allSatisfy({ 0x20...0x7E ~= $0 }) { return text }
    var shown = ""
    var marks = 0
    for scalar in text.unicodeScalars {
      marks = isMark(scalar) ? marks + 1 : 0
      if isPlain(scalar), marks <= markLimit {
        shown.unicodeScalars.append(scalar)
      } else {
        shown += spelledOut(scalar)
      }
    }
    return shown
  }

  /// The same for bytes that may not be UTF-8; every byte that is not becomes `\xHH`.
  public static func terminal(bytes: some Collection<UInt8>) -> String {
    var shown = ""
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    // The parser tells only how many bytes were wrong, so a second iterator walks behind it.
    var behind = bytes.makeIterator()
    var run = ""
    while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let encoded):
        let scalar = Unicode.UTF8.decode(encoded)
        for _ in 0..<UTF8.width(scalar) { _ = behind.next() }
        run.unicodeScalars.append(scalar)
      case .error(let length):
        shown += terminal(run)
        run = ""
        for _ in 0..<length {
          if let byte = behind.next() { shown += "\\x" + hex(UInt32(byte), digits: 2) }
        }
      case .emptyInput:
        return shown + terminal(run)
      }
    }
  }

  // Decomposed letters carry one or two marks, Vietnamese and Hebrew up to three.
  private static let markLimit = 3

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: true
    default: false
    }
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    if 0x20...0x7E ~= scalar.value { return true }
    if scalar.value < 0xA0 { return false }
    let properties = scalar.properties
    if properties.isDefaultIgnorableCodePoint { return false }
    switch properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator, .spaceSeparator:
      return false
    default:
      // The Braille blank shows nothing and is no space either.
      return scalar.value != 0x2800
    }
  }

  private static func spelledOut(_ scalar: Unicode.Scalar) -> String {
    scalar.value < 0x80
      ? "\\x" + hex(scalar.value, digits: 2) : "\\u{" + hex(scalar.value, digits: 1) + "}"
  }

  private static func hex(_ value: UInt32, digits: Int) -> String {
    let text = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
  }
}
