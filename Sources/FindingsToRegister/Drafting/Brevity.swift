internal import Inert

/// How much of a finding a draft tells; the first level that fits is taken.
struct Brevity {
  /// Names listed behind a placeholder.
  var names: Int
  /// Endpoints or groups of them.
  var groups: Int
  /// Characters of a path, file or identifier.
  var pathLength: Int
  /// Characters of a menu or an owner.
  var wordLength: Int
  var counterFacts: Int
  var samples: Int
  var keywords: Int
  var tellsCertainty = true
  var tellsRepeat = true

  static let levels = [
    Brevity(
      names: 14, groups: 4, pathLength: 120, wordLength: 80, counterFacts: 2, samples: 2,
      keywords: 4),
    Brevity(
      names: 12, groups: 3, pathLength: 90, wordLength: 60, counterFacts: 2, samples: 1,
      keywords: 3),
    Brevity(
      names: 10, groups: 3, pathLength: 70, wordLength: 50, counterFacts: 1, samples: 1,
      keywords: 3, tellsRepeat: false),
    Brevity(
      names: 8, groups: 2, pathLength: 50, wordLength: 40, counterFacts: 1, samples: 1,
      keywords: 2, tellsCertainty: false, tellsRepeat: false),
    Brevity(
      names: 5, groups: 1, pathLength: 32, wordLength: 24, counterFacts: 1, samples: 1,
      keywords: 1, tellsCertainty: false, tellsRepeat: false),
    Brevity(
      names: 3, groups: 1, pathLength: 24, wordLength: 16, counterFacts: 0, samples: 1,
      keywords: 1, tellsCertainty: false, tellsRepeat: false),
  ]

  /// For one line outside drafts.
  static let list = Brevity(
    names: 40, groups: 12, pathLength: 200, wordLength: 80, counterFacts: 0, samples: 0,
    keywords: 0)

  /// The text made visible and cut in its middle; head and tail stay.
  func path(_ text: String) -> String { Self.visible(text, to: pathLength) }

  func word(_ text: String) -> String { Self.visible(text, to: wordLength) }

  // Cut before, too: making a long text visible is work for nothing.
  private static func visible(_ text: String, to limit: Int) -> String {
    shortened(Inert.terminal(shortened(text, to: limit * 2)), to: limit)
  }

  static func shortened(_ text: String, to limit: Int) -> String {
    let scalars = Array(text.unicodeScalars)
    if scalars.count <= limit { return text }
    let head = limit / 2
    let tail = max(0, limit - head - 1)
    var short = String.UnicodeScalarView(scalars.prefix(head))
    short.append("…")
    short.append(contentsOf: scalars.suffix(tail))
    return String(short)
  }
}
