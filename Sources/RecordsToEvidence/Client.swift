internal import Vocabulary

/// Who asked: `user.name`, else the forwarded client, else address and user agent.
struct Client {
  /// Keyed hash; 0 when the log names nobody.
  let hash: UInt64
  let addressHash: UInt64
  let isForwarded: Bool

  init(_ record: Record, _ buffer: RawSpan, _ settings: GatheringSettings) {
    var hash = StableHash(seed: settings.clientKey)
    var address = StableHash(seed: settings.clientKey)
    let forwarded = buffer.with(record[.forwardedFor]) { hops -> Bool in
      guard let hops, let hop = ForwardedFor.client(hops, trusted: settings.trustedProxies) else {
        return false
      }
      address.combine(hops.extracting(hop))
      return true
    }
    let direct = record[.clientAddress]
    if !forwarded, !direct.isAbsent { address.combine(buffer.extracting(direct.range)) }
    isForwarded = forwarded
    addressHash = forwarded || !direct.isAbsent ? address.value : 0
    let user = record[.userName]
    if !user.isAbsent {
      buffer.with(user) { if let user = $0 { hash.combine(user) } }
    } else if addressHash != 0 {
      hash.combine(addressHash)
      if !forwarded {
        buffer.with(record[.userAgent]) { if let agent = $0 { hash.combine(agent) } }
      }
    } else {
      self.hash = 0
      return
    }
    self.hash = hash.value | 1
  }
}
