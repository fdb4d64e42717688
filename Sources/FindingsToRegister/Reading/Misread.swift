/// UTF-8 that was read as Latin-1 or Windows-1252 and written again: `DoÄŸrulama`.
enum Misread {
  private static let signs = [
    "Ã§", "Ã¶", "Ã¼", "ÅŸ", "Ä±", "ÄŸ", "Ä°", "â†’", "Å\u{9F}", "Ä\u{9F}", "Å\u{9E}", "Ã\u{87}",
    "Ã\u{96}", "Ã\u{9C}", "â\u{86}\u{92}",
  ]

  /// The column of the first such letter, counted from 1.
  static func sign(in text: String) -> Int? {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return nil }
    let places = signs.compactMap { text.firstRange(of: $0)?.lowerBound }
    return places.min().map { text.distance(from: text.startIndex, to: $0) + 1 }
  }

  /// The text as it was meant; nil where it was not misread.
  static func restored(_ text: String) -> String? {
    guard sign(in: text) != nil else { return nil }
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      if scalar.value < 0x100 {
        bytes.append(UInt8(scalar.value))
      } else if let byte = windows1252[scalar] {
        bytes.append(byte)
      } else {
        return nil
      }
    }
    return String(validating: bytes, as: UTF8.self)
  }

  // The letters of 0x80…0x9F that Turkish in UTF-8 has for its second byte.
  private static let windows1252: [Unicode.Scalar: UInt8] = [
    "€": 0x80, "‡": 0x87, "†": 0x86, "–": 0x96, "œ": 0x9C, "ž": 0x9E, "Ÿ": 0x9F, "’": 0x92,
    "‘": 0x91,
    "\u{201C}": 0x93, "\u{201D}": 0x94, "™": 0x99,
  ]
}
