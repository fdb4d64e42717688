/// Turkish suffixes after names and numbers, by vowel harmony.
///
/// A suffix is written with archiphonemes: `A` is *a/e*, `I` is *ı/i/u/ü*, `D` is *d/t*, a letter
/// in parentheses stands only after a vowel: `(y)A` dative, `(y)I` accusative, `(n)In` genitive,
/// `DA` locative, `DAn` ablative, `(s)I` possessive, `(y)lA` instrumental, `lAr` plural; they
/// chain, as in `(s)InIn` (*87'sinin*).
enum TurkishSuffix {
  /// The suffix behind its apostrophe.
  static func attached(_ suffix: String, to ending: TurkishEnding) -> String {
    "'" + harmonized(suffix, after: ending)
  }

  static func harmonized(_ suffix: String, after ending: TurkishEnding) -> String {
    var ending = ending
    var text = ""
    var characters = suffix[...]
    while let character = characters.popFirst() {
      switch character {
      case "(":
        let letter = characters.popFirst()
        _ = characters.popFirst()
        if ending.endsInVowel, let letter { text.append(letter) }
      case "A":
        text.append(ending.isFront ? "e" : "a")
        ending.endsInVowel = true
        ending.isRounded = false
      case "I":
        text.append(high(ending))
        ending.endsInVowel = true
      case "D":
        text.append(ending.isHard ? "t" : "d")
        ending.endsInVowel = false
      default:
        text.append(character)
        ending.endsInVowel = "aeıioöuü".contains(character)
        ending.isHard = "çfhkpsşt".contains(character)
        continue
      }
      ending.isHard = false
    }
    return text
  }

  private static func high(_ ending: TurkishEnding) -> Character {
    switch (ending.isFront, ending.isRounded) {
    case (true, true): "ü"
    case (true, false): "i"
    case (false, true): "u"
    case (false, false): "ı"
    }
  }
}

/// How a word ends when it is spoken: all that a suffix needs to know.
struct TurkishEnding: Equatable {
  var isFront: Bool
  var isRounded: Bool
  var endsInVowel: Bool
  /// Ends in one of *ç f h k p s ş t*.
  var isHard: Bool

  /// Of a word in Turkish spelling; without a vowel it ends like *e*.
  init(spoken word: String) {
    let letters = Array(word)
    let vowel = letters.last { "aeıioöuü".contains($0) } ?? "e"
    isFront = "eiöü".contains(vowel)
    isRounded = "oöuü".contains(vowel)
    endsInVowel = letters.last.map { "aeıioöuü".contains($0) } ?? true
    isHard = letters.last.map { "çfhkpsşt".contains($0) } ?? false
  }
}
