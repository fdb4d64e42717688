internal import Vocabulary

/// How one client asked one endpoint, as far as it tells who the client is.
struct Asked {
  private(set) var requests = 0
  private(set) var referred = 0
  /// Requests of days on which its agent called itself a program or a driven browser.
  private(set) var byPrograms = 0
  /// It was answered well.
  private(set) var isOK = false
  /// It asked for what is not there.
  private(set) var isMissed = false

  init() {}

  init(_ day: borrowing ClientDay) {
    requests = day.requests
    referred = day.referred
    byPrograms = Clients.isProgram(day) ? day.requests : 0
    for i in day.outcomes.entries.indices {
      switch OutcomeKey.status(ofCode: day.outcomes.entries.key(at: i)) {
      case 200..<400: isOK = true
      case 400, 404, 405, 410, 414: isMissed = true
      default: break
      }
    }
  }

  mutating func add(_ other: Asked) {
    requests += other.requests
    referred += other.referred
    byPrograms += other.byPrograms
    isOK = isOK || other.isOK
    isMissed = isMissed || other.isMissed
  }
}
