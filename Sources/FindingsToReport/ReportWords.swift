internal import Phrases

/// The words around findings in tables and pages, one table per language.
struct ReportWords {
  var id: String
  var impact: String
  var kind: String
  var endpoint: String
  var members: String
  var state: String
  var confidence: String
  var requests: String
  var clients: String
  var days: String
  var more: String
  var expected: String
  var actual: String
  var page: String
  var module: String
  var host: String
  var owner: String
  var entry: String
  var decision: String
  var firstSeen: String
  var lastSeen: String
  var failures: String
  var evidence: String
  var counterEvidence: String
  var missing: String
  var samples: String
  var history: String
  var bytes: String
  var shortImpact: String
  var shortMembers: String
  var shortConfidence: String
  var shortRequests: String
  var shortClients: String

  static func of(_ language: Language) -> ReportWords {
    switch language {
    case .english: english
    case .turkish: turkish
    }
  }

  private static let english = ReportWords(
    id: "id", impact: "impact", kind: "kind", endpoint: "endpoint", members: "members",
    state: "state", confidence: "confidence", requests: "requests", clients: "clients",
    days: "days", more: "more", expected: "expected", actual: "actual", page: "page",
    module: "module", host: "host", owner: "owner", entry: "register entry",
    decision: "decision", firstSeen: "first seen", lastSeen: "last seen", failures: "failures",
    evidence: "evidence", counterEvidence: "counter-evidence", missing: "missing",
    samples: "samples", history: "history", bytes: "bytes",
    shortImpact: "imp", shortMembers: "mem", shortConfidence: "conf", shortRequests: "req",
    shortClients: "cl")

  private static let turkish = ReportWords(
    id: "kimlik", impact: "etki", kind: "tür", endpoint: "endpoint", members: "üye",
    state: "durum", confidence: "güven", requests: "istek", clients: "kullanıcı", days: "gün",
    more: "tane daha", expected: "beklenen", actual: "gerçek", page: "sayfa", module: "modül",
    host: "sunucu", owner: "sorumlu", entry: "register kaydı", decision: "karar",
    firstSeen: "ilk", lastSeen: "son", failures: "başarısız", evidence: "kanıt",
    counterEvidence: "karşı kanıt", missing: "eksik", samples: "örnekler", history: "geçmiş",
    bytes: "bayt", shortImpact: "etki", shortMembers: "üye", shortConfidence: "güven",
    shortRequests: "istek", shortClients: "kul")
}
