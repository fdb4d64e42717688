internal import Vocabulary

/// How numbers, code and foreign words sound at their end when a Turkish speaker reads them.
enum TurkishSpeech {
  static func ending(ofValue value: FactValue) -> TurkishEnding {
    switch value {
    case .int(let int): ending(ofNumber: int)
    case .number(let number): ending(ofDecimal: number)
    case .text(let text): ending(ofCode: text)
    }
  }

  /// By the last word of the number: 40 *kırk*, 100 *yüz*, 1.000 *bin*.
  static func ending(ofNumber number: Int) -> TurkishEnding {
    TurkishEnding(spoken: lastWord(of: number.magnitude))
  }

  /// As `Numbers.decimal` writes it: the decimal is read as a number of its own.
  static func ending(ofDecimal number: Double) -> TurkishEnding {
    guard number.isFinite, number.magnitude < 1e15 else { return TurkishEnding(spoken: "") }
    let tenths = Int((number * 10).rounded())
    let fraction = tenths % 10
    return ending(ofNumber: fraction == 0 ? tenths / 10 : fraction)
  }

  /// By the last word of a path, file name or identifier.
  static func ending(ofCode code: String) -> TurkishEnding {
    let word = lastWord(ofCode: code)
    if let number = Int(word) { return ending(ofNumber: number) }
    return ending(ofWord: word)
  }

  /// By a list of words that turn up in APIs, else by English spelling.
  static func ending(ofWord word: String) -> TurkishEnding {
    let lowered = lowercased(word)
    if let spoken = TurkishWords.spoken[lowered] { return TurkishEnding(spoken: spoken) }
    if lowered.contains(where: { "çğışöü".contains($0) }) { return TurkishEnding(spoken: lowered) }
    let isAbbreviation =
      word.count <= 4 && !lowered.isEmpty
      && (word.allSatisfy { $0.isUppercase } || !lowered.contains { "aeiouy".contains($0) })
    if isAbbreviation { return TurkishEnding(spoken: letterName(lowered.last ?? "e")) }
    return TurkishEnding(spoken: asSpokenEnglish(lowered))
  }

  private static func lastWord(of number: UInt) -> String {
    let ones = ["sıfır", "bir", "iki", "üç", "dört", "beş", "altı", "yedi", "sekiz", "dokuz"]
    let tens = ["", "on", "yirmi", "otuz", "kırk", "elli", "altmış", "yetmiş", "seksen", "doksan"]
    let thousands = ["", "bin", "milyon", "milyar", "trilyon", "katrilyon", "kentilyon"]
    if number == 0 { return ones[0] }
    var rest = number
    var power = 0
    while rest % 1000 == 0 {
      rest /= 1000
      power += 1
    }
    if power > 0 { return power < thousands.count ? thousands[power] : thousands[1] }
    let group = Int(rest % 1000)
    if group % 10 != 0 { return ones[group % 10] }
    return group % 100 != 0 ? tens[group / 10 % 10] : "yüz"
  }

  private static func lastWord(ofCode code: String) -> String {
    let isWord: (Character) -> Bool = { $0.isLetter || $0.isNumber }
    guard let last = code.lastIndex(where: { isWord($0) || $0 == "*" }) else { return "" }
    if code[last] == "*" { return "yıldız" }
    var word = code[...last]
    let isDigit: (Character) -> Bool = { $0.isNumber }
    let tail: Substring
    if word.last.map(isDigit) ?? false {
      tail = word.suffix(while: isDigit)
    } else {
      tail = word.suffix(while: { isWord($0) && !isDigit($0) })
    }
    word = tail
    // `userSessions` ends in `Sessions`.
    let isMixed = word.contains { $0.isLowercase }
    if isMixed, let hump = word.lastIndex(where: { $0.isUppercase }) {
      word = word[hump...]
    }
    return String(word)
  }

  private static func lowercased(_ word: String) -> String {
    // English words in capitals: `API`, not Turkish ones, so `I` is `i`.
    word.lowercased().replacingDottedI()
  }

  private static func letterName(_ letter: Character) -> String {
    switch letter {
    case "a", "e", "i", "o", "u": String(letter)
    case "k": "ka"
    case "h": "he"
    default: "\(letter)e"
    }
  }

  // Ends of English words as Turkish speakers say them; longest first.
  private static let ends: [(String, String)] = [
    ("ations", "eyşıns"), ("ation", "eyşın"), ("tions", "şıns"), ("tion", "şın"),
    ("sions", "jıns"), ("sion", "jın"), ("ments", "ments"), ("ment", "ment"),
    ("ities", "itis"), ("ity", "iti"), ("ings", "ings"), ("ing", "ing"),
    ("ables", "eybıls"), ("able", "eybıl"), ("les", "ıls"), ("le", "ıl"),
    ("ers", "ırs"), ("er", "ır"), ("ors", "ırs"), ("or", "ır"),
    ("ies", "is"), ("y", "i"), ("ates", "eyts"), ("ate", "eyt"),
    ("ures", "ırs"), ("ure", "ır"), ("ews", "yus"), ("ew", "yu"),
    ("ows", "ovs"), ("ow", "ov"), ("ages", "ıces"), ("age", "ıc"), ("ack", "ek"), ("acks", "eks"),
  ]

  private static func asSpokenEnglish(_ word: String) -> String {
    for (written, spoken) in ends where word.hasSuffix(written) && word.count > written.count + 1 {
      return spoken
    }
    var stem = word
    let vowels = "aeiou"
    // A silent e lengthens the vowel before it: "state", "node", "route".
    for end in ["es", "e"] where stem.hasSuffix(end) && stem.count > end.count + 2 {
      let head = Array(stem.dropLast(end.count))
      guard let last = head.last, !vowels.contains(last) else { break }
      let before = head.count > 1 ? head[head.count - 2] : "e"
      let long = ["a": "ey", "i": "ay", "o": "o", "u": "u"][before] ?? String(before)
      return long + String(last) + (end == "es" ? "s" : "")
    }
    for (written, spoken) in [
      ("ee", "i"), ("ea", "i"), ("oo", "u"), ("ou", "u"), ("ai", "ey"),
      ("ay", "ey"), ("ei", "ey"), ("oa", "o"), ("ie", "i"), ("ue", "u"),
    ] {
      stem = stem.split(separator: written, omittingEmptySubsequences: false)
        .joined(separator: spoken)
    }
    return stem
  }
}

extension Substring {
  fileprivate func suffix(while matches: (Character) -> Bool) -> Substring {
    var start = endIndex
    while start > startIndex {
      let before = index(before: start)
      guard matches(self[before]) else { break }
      start = before
    }
    return self[start...]
  }
}

extension String {
  // Swift lowercases `İ` to `i` with a dot above it.
  fileprivate func replacingDottedI() -> String {
    String(String.UnicodeScalarView(unicodeScalars.filter { $0.value != 0x307 }))
  }
}
