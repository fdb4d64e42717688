internal import Vocabulary

/// Values that stand at the end of a path, or look like no word.
extension PathColumns {
  /// `DELETE /events/spring-fair`: below a collection that is asked for itself, what is deleted is an item, and what is
  /// named like it too.
  mutating func learnLeaves(_ keys: some Collection<EndpointKey>) {
    let above = Self.ancestors(of: keys)
    let lists = Set(keys.filter { $0.method == "GET" }.map { String(Paths.trimmed($0.path)) })
    // `PUT /profile/language` sets a part of one thing; a list of things is one that something is added to, too.
    let created = Set(keys.filter { $0.method == "POST" }.map { String(Paths.trimmed($0.path)) })
    var methods: [String: [String: Set<String>]] = [:]
    for key in keys {
      let path = String(Paths.trimmed(key.path))
      let word = String(Paths.lastSegment(of: path))
      let parent = Paths.parent(of: path)
      guard lists.contains(parent), isWord(word[...]), !APIPaths.isName(word),
        !PathWords.functions.contains(word.lowercased()), !isItem(parent)
      else { continue }
      methods[parent, default: [:]][word, default: []].insert(key.method)
    }
    for (parent, all) in methods {
      // What is only posted to is something that the collection does (`/shipments/estimate`).
      let words = all.filter { $0.value != ["POST"] }
      let isDocument = PathWords.documents.contains(Paths.lastSegment(of: parent).lowercased())
      let slugs = words.keys.filter { $0.contains("-") }
      // What is changed and never read by itself is read in the list, unless that is what is done to the list, or one thing.
      let changed = words.count { word, own in
        !own.contains("GET") && own.contains("PATCH")
          && !PathWords.verbs.contains(word.lowercased())
          && !PathWords.states.contains(word.lowercased())
      }
      let isGrowing =
        created.contains(parent) || slugs.count >= 3 || changed >= 4 || Self.areSaved(all)
      let changes: Set<String> =
        isDocument || !isGrowing ? ["DELETE"] : ["DELETE", "PATCH", "PUT"]
      let deleted = words.filter { !$0.value.isDisjoint(with: changes) }
      if deleted.count < 2, !isDocument, words.count >= 5 {
        // Nobody changes them, but lists of words with hyphens are lists of slugs.
        let found = Self.slugs(among: words.keys, atLeast: 3) { word in
          let path = "\(parent)/\(word)"
          return !above.contains(path) && !created.contains(path)
        }
        values[parent, default: []].formUnion(found)
      }
      guard deleted.count >= 2 else { continue }
      let hasHyphens = deleted.keys.contains { $0.contains("-") }
      let alike = words.filter { word, own in
        !own.isDisjoint(with: ["DELETE", "PATCH", "PUT"]) || hasHyphens && word.contains("-")
      }
      values[parent, default: []].formUnion(alike.keys)
    }
  }

  /// `/tariffs/day`, `/tariffs/night`, `/tariffs/peak`: each read and saved by itself, three at least, with nothing else beside them.
  private static func areSaved(_ words: [String: Set<String>]) -> Bool {
    let methods = Set(words.values.map { $0.subtracting(["HEAD", "OPTIONS"]) })
    return words.count >= 3 && (methods == [["GET", "PUT"]] || methods == [["GET", "PATCH"]])
      && PathWords.settings.isDisjoint(with: words.keys)
  }

  /// `/items/by-name/amber-east`: many words below one path, each asked for once or twice. What is posted to may be all that
  /// can be done.
  mutating func learnManyWords(_ endpoints: [EndpointKey: Int]) {
    var words: [String: [String: Int]] = [:]
    let above = Self.ancestors(of: endpoints.keys)
    let posted = Set(
      endpoints.keys.lazy.filter { $0.method == "POST" }.map { String(Paths.trimmed($0.path)) })
    for (key, askers) in endpoints where key.method != "POST" && key.method != "OPTIONS" {
      let path = String(Paths.trimmed(key.path))
      let word = String(Paths.lastSegment(of: path))
      guard isWord(word[...]), !APIPaths.isName(word), !APIPaths.isFile(path),
        // Below an API's root lie collections, however few people ask for them.
        key.method == "GET" && !above.contains(path)
          || !APIPaths.isName(Paths.lastSegment(of: Paths.parent(of: path)))
      else { continue }
      words[Paths.parent(of: path), default: [:]][word, default: 0] += askers
    }
    for (parent, asked) in words.sorted(by: { $0.key < $1.key })
    where parent != "/" && !isItem(parent) {
      let rare = asked.filter { $0.value <= 2 }
      let isMany = rare.count >= 8 && rare.count * 4 >= asked.count * 3
      if isMany { values[parent, default: []].formUnion(rare.keys) }
      let alike = Self.slugs(among: asked.keys, atLeast: 8) { word in
        // `planter` among `bud-vase` and `pie-dish`; what has something below it, or is added to, is a collection.
        let path = "\(parent)/\(word)"
        return !above.contains(path) && !posted.contains(path)
          && !PathWords.functions.contains(word.lowercased())
      }
      values[parent, default: []].formUnion(alike)
    }
  }

  /// Words with hyphens, where they are that many and half of the words, or those with a number behind it, where nearly all have one;
  /// and those without, if `mayBe`.
  private static func slugs(
    among words: some Collection<String>, atLeast fewest: Int, mayBe: (String) -> Bool
  ) -> [String] {
    let slugs = words.filter { $0.contains("-") }
    guard slugs.count >= fewest, slugs.count * 2 >= words.count else { return [] }
    let numbered = slugs.filter { word in word.utf8.last.map { 48...57 ~= $0 } ?? false }
    if numbered.count * 10 >= slugs.count * 9 { return numbered }
    return words.filter { $0.contains("-") || mayBe($0) }
  }

  /// Every path that something lies below.
  private static func ancestors(of keys: some Collection<EndpointKey>) -> Set<String> {
    var ancestors: Set<String> = []
    for key in keys {
      var path = Paths.parent(of: key.path)
      while path != "/", ancestors.insert(path).inserted { path = Paths.parent(of: path) }
    }
    return ancestors
  }

  /// `/promo/SUMMER`, `/rates/EUR`, `/bookings/B22`, `/films/sub_r37vtv`: several words in capitals below one path in small
  /// letters, many of a letter or three and a number, or many with one beginning and one length, are codes.
  mutating func learnCodes(_ keys: some Collection<EndpointKey>) {
    var capitals: [String: Set<String>] = [:]
    var numbered: [String: Set<String>] = [:]
    var prefixed: [String: Set<String>] = [:]
    for place in keys.lazy.flatMap(PathPlace.below) {
      let word = place.word
      if let prefix = CodeLook.prefix(of: word) {
        prefixed["\(place.parent) \(prefix) \(word.utf8.count)", default: []].insert(String(word))
      }
      let (isCapitals, isNumbered) = (CodeLook.isCapitals(word), CodeLook.isNumbered(word))
      guard isCapitals || isNumbered, !APIPaths.isName(word),
        place.above.utf8.contains(where: { 97...122 ~= $0 })
      else { continue }
      if isCapitals { capitals[place.parent, default: []].insert(String(word)) }
      if isNumbered { numbered[place.parent, default: []].insert(String(word)) }
    }
    for (parent, words) in capitals.sorted(by: { $0.key < $1.key })
    where words.count >= 3 && !isItem(parent) {
      values[parent, default: []].formUnion(words)
    }
    for (place, words) in prefixed.sorted(by: { $0.key < $1.key }) where words.count >= 6 {
      let parent = String(place.prefix { $0 != " " })
      let withDigits = words.count { $0.utf8.contains { 48...57 ~= $0 } }
      guard withDigits * 2 >= words.count, !isItem(parent) else { continue }
      values[parent, default: []].formUnion(words)
    }
    for (parent, words) in numbered.sorted(by: { $0.key < $1.key })
    where words.count >= 8 && !isItem(parent) {
      values[parent, default: []].formUnion(words)
    }
  }

  /// `/t/north/routes/quick-reply`: where most of what the other tenants have there are slugs, it is one too.
  mutating func learnSlugsOfOthers(_ keys: some Collection<EndpointKey>) {
    var slugs: [String: (known: Int, hyphenated: Int)] = [:]
    for (parent, words) in values {
      let place = template(parent)
      slugs[place, default: (0, 0)].known += words.count
      slugs[place]?.hyphenated += words.count { $0.contains("-") }
    }
    for key in keys where key.method != "POST" {
      let path = String(Paths.trimmed(key.path))
      let parent = Paths.parent(of: path)
      let word = Paths.lastSegment(of: path)
      guard let (known, hyphenated) = slugs[parent], known >= 5, hyphenated * 4 >= known * 3,
        isWord(word), word.contains("-"), !APIPaths.isName(word),
        !PathWords.functions.contains(word.lowercased())
      else { continue }
      values[parent, default: []].insert(String(word))
    }
  }

  /// `/films/{id}/subtitles/en`, `…/fr` and `…/ga`: three words or more below one path, all of them languages.
  mutating func learnLanguages(_ keys: some Collection<EndpointKey>) {
    var words: [String: Set<String>] = [:]
    for place in keys.lazy.flatMap(PathPlace.below) where isWord(place.word) {
      words[place.parent, default: []].insert(String(place.word))
    }
    for (parent, found) in words
    where found.count >= 3 && found.allSatisfy({ PathWords.isLanguage($0) }) {
      values[parent, default: []].formUnion(found)
    }
  }

  /// `/bids/2u54u0`, `/bids/3yltvt`: below one path, mixtures of letters and digits of one length are keys, and so is what
  /// looks like them.
  mutating func learnKeys(_ endpoints: [EndpointKey: Int]) {
    var words: [String: [String: Int]] = [:]
    for (key, askers) in endpoints {
      for place in PathPlace.below(key)
      where KeyLook.mayBe(place.word) && !APIPaths.isName(place.word) {
        words[place.parent, default: [:]][String(place.word), default: 0] += askers
      }
    }
    for (parent, asked) in words.sorted(by: { $0.key < $1.key })
    where asked.count >= 4 && !isItem(parent) {
      for (_, alike) in Dictionary(grouping: asked, by: { $0.key.utf8.count }) {
        let mixed = alike.filter { KeyLook.isMixed($0.key) }
        guard mixed.count >= 4, mixed.count * 2 >= alike.count else { continue }
        // Where nearly all are keys, the one that can be read out is one, too.
        if mixed.count >= 8, mixed.count * 5 >= alike.count * 4 {
          values[parent, default: []].formUnion(alike.map(\.key))
          continue
        }
        let keys = alike.filter {
          KeyLook.isMixed($0.key) || !KeyLook.isPronounceable($0.key) || $0.value <= 2
        }
        values[parent, default: []].formUnion(keys.map(\.key))
      }
    }
  }
}

/// What a code looks like that people read out to each other.
private enum CodeLook {
  /// Two capitals or more, perhaps with digits and hyphens, and no small letter.
  static func isCapitals(_ segment: Substring) -> Bool {
    2...32 ~= segment.utf8.count && segment.utf8.count { 65...90 ~= $0 } >= 2
      && segment.utf8.allSatisfy {
        65...90 ~= $0 || 48...57 ~= $0 || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
      }
  }

  /// What stands before the underscore of `sub_r37vtv`; nil where no four letters and digits follow it.
  static func prefix(of segment: Substring) -> Substring? {
    guard let line = segment.firstIndex(of: "_"), line > segment.startIndex else { return nil }
    let rest = segment[segment.index(after: line)...].utf8
    let isKey = rest.allSatisfy { 65...90 ~= $0 || 97...122 ~= $0 || 48...57 ~= $0 }
    return rest.count >= 4 && isKey ? segment[..<line] : nil
  }

  /// At most three letters, then two digits or more: `B22`, `inv1042`.
  static func isNumbered(_ segment: Substring) -> Bool {
    let letters = segment.utf8.prefix { 65...90 ~= $0 || 97...122 ~= $0 }
    let rest = segment.utf8.dropFirst(letters.count)
    return 1...3 ~= letters.count && rest.count >= 2 && rest.allSatisfy { 48...57 ~= $0 }
  }
}

/// What a machine's key looks like beside words that people chose.
private enum KeyLook {
  private static let longest = 32

  /// Letters and digits alone, more than a short name has.
  static func mayBe(_ segment: Substring) -> Bool {
    4...longest ~= segment.utf8.count
      && segment.utf8.allSatisfy { isLetter($0) || 48...57 ~= $0 }
  }

  /// A digit before a letter, or a change of case that no word has: `2u54u0`, `dQw4w9WgXcQ`; not `top10` or `firstName`.
  static func isMixed(_ word: String) -> Bool {
    let bytes = Array(word.utf8)
    let pairs = zip(bytes, bytes.dropFirst())
    if pairs.contains(where: { 48...57 ~= $0 && isLetter($1) }) { return true }
    return pairs.count { 97...122 ~= $0 && 65...90 ~= $1 } >= 2
      && pairs.contains { 65...90 ~= $0 && 65...90 ~= $1 }
  }

  /// Has vowels, and never five consonants in a row.
  static func isPronounceable(_ word: String) -> Bool {
    var consonants = 0
    var longest = 0
    var vowels = 0
    for byte in word.utf8 {
      if "aeiouyAEIOUY".utf8.contains(byte) {
        consonants = 0
        vowels += 1
      } else {
        consonants += 1
        longest = max(longest, consonants)
      }
    }
    return longest < 5 && vowels * 5 >= word.utf8.count
  }

  private static func isLetter(_ byte: UInt8) -> Bool { 65...90 ~= byte || 97...122 ~= byte }
}
