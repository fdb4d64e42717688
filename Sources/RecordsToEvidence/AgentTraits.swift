internal import Vocabulary

/// What a user agent says of itself; a hint among others, never a verdict.
enum AgentTraits {
  /// Calls itself a bot, a probe or an HTTP library.
  static let program: UInt8 = 1
  /// A driven browser.
  static let drivenBrowser: UInt8 = 2
  /// No user agent, though the log has the field.
  static let none: UInt8 = 4

  static func traits(of agent: RawSpan?) -> UInt8 {
    guard let agent, agent.byteCount > 0 else { return none }
    if agent.contains("headlesschrome") || agent.contains("playwright")
      || agent.contains("puppeteer") || agent.contains("selenium") || agent.contains("cypress")
    {
      return drivenBrowser
    }
    return isProgram(agent) ? program : 0
  }

  private static func isProgram(_ agent: RawSpan) -> Bool {
    if !agent.contains("mozilla/"), !agent.contains("opera/") { return true }
    return agent.contains("bot") || agent.contains("crawl") || agent.contains("spider")
      || agent.contains("scan") || agent.contains("monitor") || agent.contains("uptime")
      || agent.contains("+http")
  }
}
