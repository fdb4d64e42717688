public import Vocabulary

/// An endpoint that the logs show, whatever became of it.
public struct ObservedEndpoint: Hashable, Sendable {
  public var method: String
  /// Concrete, or with placeholders where paths were folded.
  public var path: String
  public var requests: Int
  /// Answers that were as they should be.
  public var good: Int
  /// Clients with a good answer.
  public var goodClients: Int
  public var lastSeen: Instant?

  public init(
    method: String, path: String, requests: Int, good: Int = 0, goodClients: Int = 0,
    lastSeen: Instant? = nil
  ) {
    self.method = method
    self.path = path
    self.requests = requests
    self.good = good
    self.goodClients = goodClients
    self.lastSeen = lastSeen
  }
}
