internal import Vocabulary

/// Who asked: `user.name`, else the forwarded client, else address and user agent.
struct Client {
  /// Keyed hash; 0 when the log names nobody.
  let hash: UInt64
  let addressHash: UInt64
  let isForwarded: Bool

  /// `agent` is the user agent's hash, 0 where there is none.
  init(
    _ record: Record, _ buffer: RawSpan, agent: UInt64, _ known: inout KnownTexts
  ) {
    let forwarded = known.forwardedClient(record[.forwardedFor], buffer)
    isForwarded = forwarded != 0
    addressHash =
      forwarded != 0
      ? forwarded
      : buffer.hash(of: record[.clientAddress], seed: known.settings.clientKey)
    if !record[.userName].isAbsent {
      hash = buffer.hash(of: record[.userName], seed: known.settings.clientKey) | 1
    } else if addressHash == 0 {
      hash = 0
    } else {
      hash = StableHash.of(addressHash, forwarded != 0 ? 0 : agent) | 1
    }
  }
}
