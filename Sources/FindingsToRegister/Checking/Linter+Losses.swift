internal import Phrases
internal import Vocabulary

extension Damage {
  /// Words that have lost letters, one complaint a line.
  func losses(in index: Int) -> [Complaint] {
    let line = register.lines[index].text
    var found: [(column: Int, help: String)] = Self.stumps(in: line, register.language)
    for (word, column) in Self.words(of: line) {
      if let whole = TurkishLosses.whole(of: word), register.language == .turkish {
        found.append((column, "write '\(whole)'"))
      } else if Self.hasLostLetter(word) {
        found.append((column, "restore the letter"))
      }
    }
    guard let first = found.min(by: { $0.column < $1.column }) else { return [] }
    return [
      complaint(
        "letters are lost", index, first.column,
        note: found.count > 1 ? "in \(found.count) words of the line" : nil, help: first.help)
    ]
  }

  /// A blank before a mark that nobody writes one before: what stood there is gone.
  func lostBeforeMark(in index: Int) -> [Complaint] {
    let text = Self.withoutCode(register.lines[index].text)
    for place in text.indices.dropFirst(2) where ";.".contains(text[place]) {
      let isAtEnd = place + 1 == text.count || text[place + 1] == " "
      guard text[place - 1] == " ", isAtEnd, text[place - 2].isLetter || text[place - 2] == ":"
      else {
        continue
      }
      return [
        complaint(
          "a blank before '\(text[place])': something may be lost there", index, place,
          help: "complete the line")
      ]
    }
    return []
  }

  /// Words of letters and `?` outside code and addresses, with their columns.
  private static func words(of line: String) -> [(word: String, column: Int)] {
    if line.contains("<!--") { return [] }
    let text = withoutCode(line)
    var words: [(String, Int)] = []
    var start = 0
    while start < text.count {
      let run = text[start...].prefix { !$0.isWhitespace }
      // Paths and addresses are no prose.
      if !run.isEmpty, !run.contains(where: { "/=_@".contains($0) }) {
        let head = run.prefix { !$0.isLetter }.count
        // `412'si`, `%98'inde`: a suffix is no word.
        let isSuffix = run.prefix(head).contains { $0.isNumber || "'’`".contains($0) }
        let word = run.dropFirst(head).prefix { $0.isLetter || $0 == "?" || $0 == "'" || $0 == "’" }
        if !word.isEmpty, !isSuffix { words.append((String(word), start + head + 1)) }
      }
      start = run.endIndex + 1
    }
    return words
  }

  /// The line with blanks in place of code, so that columns stay.
  static func withoutCode(_ line: String) -> [Character] {
    var isCode = false
    return line.map { character in
      if character == "`" {
        isCode.toggle()
        return "`"
      }
      return isCode ? "`" : character
    }
  }

  /// `d?ner`: what an encoding without the letter leaves.
  private static func hasLostLetter(_ word: String) -> Bool {
    let letters = Array(word)
    return letters.indices.dropFirst().dropLast().contains { index in
      letters[index] == "?" && letters[index - 1].isLetter && letters[index + 1].isLetter
    }
  }

  /// One letter between blanks that is no Turkish word: `i`, `s`; units behind numbers are none.
  private static func stumps(
    in line: String, _ language: Language
  ) -> [(column: Int, help: String)] {
    if language != .turkish || line.contains("<!--") { return [] }
    let text = withoutCode(line)
    return text.indices.dropFirst(2).filter { index in
      guard "bcdfghijlrstu".contains(text[index]), text[index - 1] == " " else { return false }
      let next = index + 1 < text.count ? text[index + 1] : " "
      let after = index + 2 < text.count ? text[index + 2] : " "
      let isAlone = next == " " || (".,;:".contains(next) && after == " ")
      let before = text[..<(index - 1)].last { $0 != " " } ?? " "
      let isLast = index + 1 == text.count && before == "/"
      return isAlone && (before.isLetter || isLast)
    }.map { ($0 + 1, "complete the word") }
  }
}

/// Turkish words that turn up in registers, as they read when their own letters are gone.
enum TurkishLosses {
  /// What a word should read; nil for one that is whole, as far as can be known.
  static func whole(of word: String) -> String? {
    let lowered = String(word.lowercased().prefix { $0.isLetter })
    guard lowered.count > 2, lowered.utf8.allSatisfy({ $0 < 0x80 }), !innocent.contains(lowered)
    else { return nil }
    if let known = forms[lowered] { return known }
    return words.first { isRest(lowered, of: $0) }
  }

  /// The same first letter, nothing new, and in every gap a letter that ASCII does not have; the end
  /// is still there, since a shorter word may be a whole one.
  private static func isRest(_ rest: String, of word: String) -> Bool {
    let whole = Array(word)
    let left = Array(rest)
    let foreign = whole.count { $0.utf8.count > 1 }
    guard left.count < whole.count, whole.count - left.count <= 2 * foreign,
      left.count * 2 >= whole.count,
      left.first == whole.first, left.last == whole.last
    else { return false }
    return fits(left[...], whole[...])
  }

  private static func fits(_ rest: ArraySlice<Character>, _ whole: ArraySlice<Character>) -> Bool {
    guard let next = rest.first else { return whole.isEmpty }
    if whole.first == next, fits(rest.dropFirst(), whole.dropFirst()) { return true }
    var gap = whole
    var hasForeign = false
    while let letter = gap.popFirst() {
      hasForeign = hasForeign || letter.utf8.count > 1
      if hasForeign, gap.first == next, fits(rest.dropFirst(), gap.dropFirst()) { return true }
    }
    return false
  }

  /// Whole words that look like rests of others.
  private static let innocent: Set<String> = ["gerek", "deer", "yarn", "grev", "sre"]

  /// Rests at whose end letters are gone.
  private static let forms = [
    "sonras": "sonrası", "bazl": "bazlı", "olmal": "olmalı", "dolmal": "dolmalı",
    "odakl": "odaklı", "kalc": "kalıcı", "ayn": "aynı", "dokman": "doküman", "kullanc": "kullanıcı",
    "yanl": "yanlış", "sayfas": "sayfası", "hatas": "hatası", "baarsz": "başarısız",
  ]

  private static let words = [
    "döner", "dönüyor", "döndürüyor", "döndürür", "gösteriyor", "gösteriliyor", "gösterir",
    "görünüyor", "görünür", "çalışıyor", "çalışır", "çalışmıyor", "içinde", "için", "birçok",
    "gözden",
    "geçirme", "sürecinde", "süreç", "dokümantasyon", "uyumsuzlukları", "açıklar", "önyüz",
    "arayüz",
    "arayüzün", "çeşitli", "değil", "değişmiyor", "kısa", "modül", "işlevsiz", "işlevleri",
    "işlevler",
    "önerilmez", "şunları", "kaynağıdır", "bağlanır", "yanıt", "doğrulama", "çözüm", "geçici",
    "kullanıcılar", "kullanıyor", "boşluk", "düzeltme", "düzeltildi", "kapatıldı", "sıfır", "büyük",
    "küçük", "güncel", "güncelleme", "sayfasında", "yönetici", "yöneticiler", "hatası",
    "başarısız", "başarılı", "kayıtlar", "kayıt", "sonrasında",
  ]
}
