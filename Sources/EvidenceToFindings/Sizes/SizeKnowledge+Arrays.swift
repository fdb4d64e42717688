internal import Vocabulary

/// Who gets `[]` as it is, and who gets it encoded.
extension SizeKnowledge {
  /// Answers that weigh as `[]` does, as it is and encoded.
  struct Arrays {
    var plain = 0
    var encoded = 0
  }

  static func isEncodedArray(_ size: Int64) -> Bool {
    emptyArrayEncoded.contains(size) || emptyArrayEncodedChunked.contains(size)
  }

  /// By client.
  static func arrays(of endpoint: Endpoint) -> [UInt64: Arrays] {
    var arrays: [UInt64: Arrays] = [:]
    for observation in endpoint.observations {
      for (key, outcome) in observation.outcomes
      where key.status == 200 && outcome.smallest == outcome.largest {
        if emptyArray.contains(outcome.smallest) {
          arrays[observation.client, default: Arrays()].plain += outcome.count
        } else if isEncodedArray(outcome.smallest) {
          arrays[observation.client, default: Arrays()].encoded += outcome.count
        }
      }
    }
    return arrays
  }

  /// Elsewhere than where it got these: two plain ones or more for each that may be encoded.
  func getsPlainArrays(_ client: UInt64, besides own: Arrays) -> Bool {
    guard let all = arrays[client] else { return false }
    let (plain, encoded) = (all.plain - own.plain, all.encoded - own.encoded)
    return plain >= 2 && plain > 2 * encoded
  }
}
