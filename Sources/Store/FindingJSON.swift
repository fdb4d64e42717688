internal import Foundation
internal import Vocabulary

/// How findings stand in the `body` column: equal values give equal bytes.
enum FindingJSON {
  static func text(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  static func finding(_ text: String) throws -> Finding {
    let decoder = JSONDecoder()
    decoder.nonConformingFloatDecodingStrategy = .convertFromString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    do {
      return try decoder.decode(Finding.self, from: Data(text.utf8))
    } catch is DecodingError {
      throw StoreError.unknownValue(table: "finding", column: "body")
    }
  }
}
