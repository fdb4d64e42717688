/// "Did you mean": the nearest right word.
public enum Nearest {
  /// The word with the fewest edits (Levenshtein), if they are few for its length; ties go to the first.
  public static func word(to wrong: String, among words: [String]) -> String? {
    var best: (word: String, distance: Int)?
    for word in words {
      let distance = distance(Array(wrong.utf8), Array(word.utf8))
      if best.map({ distance < $0.distance }) ?? true { best = (word, distance) }
    }
    guard let best, best.distance <= max(2, wrong.utf8.count / 3) else { return nil }
    return best.word
  }

  private static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    if a.isEmpty { return b.count }
    var row = Array(0...b.count)
    for i in a.indices {
      var diagonal = row[0]
      row[0] = i + 1
      for j in b.indices {
        let edit = min(row[j] + 1, row[j + 1] + 1, diagonal + (a[i] == b[j] ? 0 : 1))
        diagonal = row[j + 1]
        row[j + 1] = edit
      }
    }
    return row[b.count]
  }
}
