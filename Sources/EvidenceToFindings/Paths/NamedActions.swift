internal import Vocabulary

/// Paths that name what is done (`/Users/Update`, `/users/save`) instead of what it is done to: what such a write changes is read
/// beside it (`/Users/GetAll`), neither at the same path nor above it.
struct NamedActions {
  /// By the write's place among the endpoints: keyed hashes of the paths at which its collection is read.
  private let reads: [Int: [UInt64]]
  /// By the write's place: the same of the collection that it is done to, or that its item is in, which is read beside its items
  /// (`/users/list`, `/users-list`).
  private let lists: [Int: [UInt64]]

  init(_ endpoints: [Endpoint]) {
    var answering: Set<Substring> = []
    var readings: [String: [UInt64]] = [:]
    var listings: [String: [UInt64]] = [:]
    var byName: [String: [UInt64]] = [:]
    var byNoun: [String: [UInt64]] = [:]
    let procedures = Procedures(endpoints)
    for endpoint in endpoints
    where endpoint.method == "GET" && endpoint.outcomes.contains(where: { $0.key.status == 200 }) {
      answering.insert(Paths.trimmed(endpoint.path))
      guard !endpoint.isTemplate, endpoint.shapes == 1, let resource = endpoint.resource else {
        continue
      }
      let path = procedures.path(of: endpoint)
      if let name = Self.withoutWordBeforeLast(endpoint) {
        byName[name, default: []].append(resource)
      }
      if let noun = Self.noun(of: path, behind: Self.reading, isNeeded: false) {
        byNoun[noun, default: []].append(resource)
      }
      if Self.isReading(path) { readings[Paths.parent(of: path), default: []].append(resource) }
      if let collection = Self.collection(listedBy: endpoint) {
        listings[collection, default: []].append(resource)
      }
    }
    var reads: [Int: [UInt64]] = [:]
    var lists: [Int: [UInt64]] = [:]
    for (i, endpoint) in endpoints.enumerated() where endpoint.isWrite {
      let collection = Self.collectionOfItem(endpoint) ?? String(Paths.trimmed(endpoint.path))
      if !answering.contains(collection[...]) { lists[i] = listings[collection] }
      let path = Paths.trimmed(endpoint.path)
      if !endpoint.isTemplate, !answering.contains(path), let named = byName[String(path)] {
        reads[i] = named
        continue
      }
      let action = Self.action(of: procedures.path(of: endpoint))
      if let noun = Self.noun(of: action, behind: Self.setting, isNeeded: true),
        let named = byNoun[noun]
      {
        reads[i] = named
        continue
      }
      let above = Paths.parent(of: action)
      guard !answering.contains(above[...]), !answering.contains(action[...]),
        !Self.isReading(action),
        above != "/", !APIPaths.isName(Paths.lastSegment(of: above))
      else { continue }
      reads[i] = readings[above]
    }
    self.reads = reads
    self.lists = lists
  }

  /// Where the collection is read that the write or its item is in; empty where it is read at its own path.
  func lists(of endpoint: Int) -> [UInt64] { lists[endpoint] ?? [] }

  /// `/users` for `/users/list`, `/users/get-all`, `/users/list-users` and `/users-list`: names of the whole. `/users/get-roles` and
  /// `/users/search` read something else.
  private static func collection(listedBy endpoint: Endpoint) -> String? {
    let last = String(Paths.lastSegment(of: endpoint.path))
    if isListing(last) { return endpoint.parent }
    let words = PathWords.words(of: last)
    guard words.count == 2 else { return nil }
    let noun = Paths.lastSegment(of: endpoint.parent).lowercased()
    if wholes.contains(words[0]), words[1] == noun { return endpoint.parent }
    guard wholes.contains(words[1]),
      let cut = last.lastIndex(where: { $0 == "-" || $0 == "_" }), cut > last.startIndex
    else { return nil }
    return (endpoint.parent == "/" ? "" : endpoint.parent) + "/" + last[..<cut]
  }

  /// `/users` for `/users/{id}` and for a word below it.
  private static func collectionOfItem(_ endpoint: Endpoint) -> String? {
    let path = String(Paths.trimmed(endpoint.path))
    let item = Paths.isPlaceholder(Paths.lastSegment(of: path)) ? path : Paths.parent(of: path)
    return Paths.isPlaceholder(Paths.lastSegment(of: item)) ? Paths.parent(of: item) : nil
  }

  /// Where the collection is read that the write's action is done to; empty for all other writes.
  func reads(besides endpoint: Int) -> [UInt64] { reads[endpoint] ?? [] }

  /// What `setTheme` sets and `getTheme` or `theme` reads, with what it lies below; nil where it begins with none of the verbs and `isNeeded`
  /// says that it must, or is nothing else.
  private static func noun(of path: String, behind verbs: Set<String>, isNeeded: Bool) -> String? {
    let words = PathWords.words(of: String(Paths.lastSegment(of: path)))
    let isVerb = words.first.map(verbs.contains) ?? false
    guard isVerb || !isNeeded, let noun = words.dropFirst(isVerb ? 1 : 0).first,
      !general.contains(noun)
    else { return nil }
    return Paths.parent(of: path) + "/" + words.dropFirst(isVerb ? 1 : 0).joined(separator: " ")
  }

  /// `/config/mail` for `/config/by-key/mail`: one thing, read at a path of its own; nil for `/jobs/status`.
  private static func withoutWordBeforeLast(_ endpoint: Endpoint) -> String? {
    let words = PathWords.words(of: String(Paths.lastSegment(of: endpoint.parent)))
    guard words.contains(where: { naming.contains($0) }) else { return nil }
    let above = Paths.parent(of: endpoint.parent)
    return (above == "/" ? "" : above) + "/" + Paths.lastSegment(of: endpoint.path)
  }

  /// Say that a name follows.
  private static let naming: Set<String> = [
    "by", "key", "name", "code", "get", "find", "detail", "details", "info",
  ]

  /// Whoever asks, or whatever is asked for: `updateUser` changes one of many, and `user` reads the one that is signed in.
  private static let general: Set<String> = [
    "user", "me", "account", "session", "value", "values", "list", "doc", "docs", "count", "all",
    "data", "item", "items", "by", "id", "name", "kullanici", "kullanıcı", "benutzer",
  ]

  /// The path without the ids at its end: `/Users/Delete/{id}`.
  private static func action(of path: String) -> String {
    var action = String(Paths.trimmed(path))
    while Paths.isPlaceholder(Paths.lastSegment(of: action)) { action = Paths.parent(of: action) }
    return action
  }

  /// `GetAll`, `list`, `get-by-line`.
  private static func isReading(_ path: String) -> Bool {
    PathWords.words(of: String(Paths.lastSegment(of: path))).first.map(reading.contains) ?? false
  }

  /// Its name says that it makes, changes or takes away something.
  static func isChanging(_ endpoint: Endpoint) -> Bool {
    words(endpoint).contains {
      changing.contains($0) || rows.contains($0) || forms.contains($0)
        || PathWords.verbs.contains($0)
        || PathWords.states.contains($0)
    }
  }

  /// Its name says that a whole form is saved, which is done without a change, too.
  static func isForm(_ endpoint: Endpoint) -> Bool {
    words(endpoint).contains(where: forms.contains)
  }

  /// Its name says that it makes a row, or takes one away.
  static func isOfRows(_ endpoint: Endpoint) -> Bool {
    words(endpoint).contains(where: rows.contains)
  }

  /// The name of what is done to a row or a collection, and of none: `update`, `GetAll`, `bulk`.
  static func isAction(_ segment: some StringProtocol) -> Bool {
    if segment.contains("-") { return false }
    return PathWords.words(of: String(segment)).first.map {
      reading.contains($0) || forms.contains($0) || rows.contains($0) || changing.contains($0)
        || PathWords.verbs.contains($0) || PathWords.many.contains($0)
    } ?? false
  }

  /// The name of what is done to one row, so that the row may stand behind it: `update`, `delete`, `get`.
  static func isOnItem(_ segment: some StringProtocol) -> Bool {
    let word = segment.lowercased()
    return isAction(segment) && !isListing(segment) && !PathWords.many.contains(word)
      && !["store", "index", "new", "search", "query", "view", "show"].contains(word)
  }

  /// The name of the whole of a collection, below it: `list`, `getAll`.
  static func isListing(_ segment: some StringProtocol) -> Bool {
    let words = PathWords.words(of: String(segment))
    return words.contains(where: wholes.contains)
      && words.allSatisfy { wholes.contains($0) || $0 == "get" }
  }

  private static func words(_ endpoint: Endpoint) -> [String] {
    PathWords.words(of: String(Paths.lastSegment(of: action(of: endpoint.path))))
  }

  private static let reading: Set<String> = [
    "get", "list", "read", "find", "fetch", "load", "show", "view", "search", "query", "details",
    "detail", "all", "index", "getir", "listele", "liste", "detay", "goster", "hole", "lade",
    "lesen", "alle", "obtenir", "lister", "voir", "charger", "obtener", "listar", "ver", "buscar",
    "consultar", "obter", "ottieni", "elenca", "leggi", "haal", "ophalen", "lijst", "pobierz",
    "lista", "wczytaj",
  ]

  /// The words of those that name the whole of a collection.
  private static let wholes: Set<String> = [
    "list", "all", "index", "getall", "listele", "liste", "lista", "listar", "lister", "alle",
    "auflisten", "todos", "todas", "tous", "toutes", "tutti", "tutte", "elenco", "lijst", "tumu",
    "tümü", "hepsi", "wszystkie", "getir",
  ]

  private static let forms: Set<String> = [
    "update", "save", "edit", "put", "store", "upsert", "modify", "guncelle", "güncelle", "kaydet",
    "duzenle", "düzenle", "speichern", "aendern", "ändern", "bearbeiten", "enregistrer", "modifier",
    "guardar", "actualizar", "editar", "salvar", "atualizar", "salva", "modifica", "aggiorna",
    "opslaan", "wijzigen", "bewerken", "zapisz", "edytuj", "aktualizuj", "zmien",
  ]

  private static let changing: Set<String> = ["set", "change", "degistir", "değiştir"]

  /// What stands before the name of what it changes: `setTheme`, `updateTheme`.
  private static let setting = forms.union(changing)

  private static let rows: Set<String> = [
    "add", "create", "insert", "new", "delete", "remove", "register", "ekle", "sil", "olustur",
    "oluştur", "hinzufuegen", "anlegen", "loeschen", "ajouter", "creer", "supprimer", "agregar",
    "crear", "eliminar", "borrar", "adicionar", "criar", "excluir", "aggiungi", "crea", "elimina",
    "toevoegen", "aanmaken", "verwijderen", "dodaj", "utworz", "usun",
  ]
}

/// Names of procedures that say what they belong to before a dot: `/trpc/orders.update` is `update` of `/trpc/orders`.
private struct Procedures {
  private var parents: [String: Int] = [:]
  /// Fewer may be files.
  private static let fewest = 4

  init(_ endpoints: [Endpoint]) {
    for endpoint in endpoints where Self.dot(endpoint) != nil {
      parents[endpoint.parent, default: 0] += 1
    }
  }

  /// The path with a slash in place of the dot.
  func path(of endpoint: Endpoint) -> String {
    guard parents[endpoint.parent] ?? 0 >= Self.fewest, let dot = Self.dot(endpoint) else {
      return endpoint.path
    }
    let last = Paths.lastSegment(of: endpoint.path)
    let parent = endpoint.parent == "/" ? "" : endpoint.parent
    return "\(parent)/\(last[..<dot])/\(last[last.index(after: dot)...])"
  }

  private static func dot(_ endpoint: Endpoint) -> Substring.Index? {
    let last = Paths.lastSegment(of: endpoint.path)
    guard let dot = last.lastIndex(of: "."), dot > last.startIndex,
      last.index(after: dot) < last.endIndex, !last.contains("{"), Paths.format(of: last) == nil,
      !APIPaths.isFile(endpoint.path)
    else { return nil }
    return dot
  }
}
