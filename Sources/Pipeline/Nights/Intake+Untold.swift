internal import Store
internal import Vocabulary

extension Intake {
  /// Stores that the user has heard what the run had to say of sources; without it they are read and told again.
  struct Untold: Sendable {
    /// By the source's id.
    var damaged: [Int64: [UInt8]] = [:]
    var configurationHash: String?
  }

  static let toldSetting = "configuration-told"

  /// To be called once the complaints are out.
  static func note(_ untold: Untold, _ transaction: Transaction) throws {
    for (id, stamp) in untold.damaged {
      guard var row = try transaction.source(id), !row.damageTold else { continue }
      row.damageTold = true
      row.fileStamp = stamp
      try transaction.store(row)
    }
    if let hash = untold.configurationHash { try transaction.set(toldSetting, to: hash) }
  }
}
