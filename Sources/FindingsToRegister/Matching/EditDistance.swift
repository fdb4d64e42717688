/// How many letters two texts differ in.
enum EditDistance {
  /// The text that differs least; nil when more than a quarter of the letters differ.
  static func nearest(to text: String, in texts: [String]) -> String? {
    let limit = max(2, text.count / 4)
    let best = texts.map { ($0, of(text, $0, limit: limit)) }
      .min { ($0.1, $0.0) < ($1.1, $1.0) }
    guard let best, best.1 <= limit else { return nil }
    return best.0
  }

  static func of(_ a: String, _ b: String, limit: Int) -> Int {
    let first = Array(a.unicodeScalars)
    let second = Array(b.unicodeScalars)
    if abs(first.count - second.count) > limit { return limit + 1 }
    var row = Array(0...second.count)
    for (i, letter) in first.enumerated() {
      var corner = row[0]
      row[0] = i + 1
      for (j, other) in second.enumerated() {
        let cost = min(row[j + 1] + 1, row[j] + 1, corner + (letter == other ? 0 : 1))
        corner = row[j + 1]
        row[j + 1] = cost
      }
    }
    return row[second.count]
  }
}
