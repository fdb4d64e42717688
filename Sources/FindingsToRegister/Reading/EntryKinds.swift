internal import Vocabulary

/// What kind of gap an entry tells of, as far as its words say.
enum EntryKinds {
  static func of(_ entry: RegisterEntry) -> Set<GapKind> {
    var text = entry.heading + "\n" + (entry[.symptom]?.text ?? "")
    for item in entry[.escalation]?.items ?? [] {
      let folded = FieldLabels.folded(item.text)
      if folded.contains(" vs ") || folded.contains("beklenen") { text += "\n" + item.text }
    }
    let folded = FieldLabels.folded(text)
    var kinds: Set<GapKind> = []
    for (kind, words) in words where words.contains(where: { folded.contains($0) }) {
      kinds.insert(kind)
    }
    return kinds
  }

  /// Whether a finding may be about the same cause.
  static func agree(_ kinds: Set<GapKind>, with finding: Finding) -> Bool {
    if kinds.isEmpty || kinds.contains(finding.kind) { return true }
    return families.contains { $0.contains(finding.kind) && !$0.isDisjoint(with: kinds) }
  }

  private static let families: [Set<GapKind>] = [
    [.emptyList, .safeStub, .nonPersistingWrite],
    [.missingEndpoint, .methodNotAllowed, .notImplemented, .htmlFallback],
  ]

  // Folded: lower case, without Turkish letters; damaged registers keep these stems.
  private static let words: [(GapKind, [String])] = [
    (.emptyList, ["`[]`", "bos liste", "bo liste", "empty", "hep bos", "listesi bo"]),
    (.missingEndpoint, ["404", "not found", "backend'de yok", "does not exist", "do not exist"]),
    (.nonPersistingWrite, ["persist", "kalici", "eski deger", "unut", "forget"]),
    (.safeStub, ["safe stub", "ayni yanit", "same answer"]),
    (.methodNotAllowed, ["405", "method not allowed"]),
    (.notImplemented, ["501", "not implemented", "uygulanmam", "gelistirilmem"]),
    (.failingEndpoint, ["500", "502", "503", "504", "5xx", "server error", "sunucu hata"]),
    (.htmlFallback, ["html", "index sayfa", "index page"]),
    (.alwaysForbidden, ["403", "401", "forbidden", "unauthorized"]),
    (.lostRedirect, ["301", "302", "307", "308", "redirect", "yonlendir"]),
  ]
}
