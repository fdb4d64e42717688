internal import Vocabulary

extension Endpoint {
  /// Whether somebody got good answers of two sizes in one class: one client's answers are encoded and framed alike each time,
  /// so what differs is their content.
  var differsForOneClient: Bool {
    struct Reader: Hashable {
      let client: UInt64
      let sizeClass: SizeClass
    }
    var sizes: [Reader: Int64] = [:]
    for observation in observations {
      for (key, outcome) in observation.outcomes
      where 200...203 ~= key.status && outcome.largest >= 0 {
        let reader = Reader(client: observation.client, sizeClass: key.sizeClass)
        if outcome.smallest != outcome.largest { return true }
        if sizes.updateValue(outcome.largest, forKey: reader) ?? outcome.largest != outcome.largest
        {
          return true
        }
      }
    }
    return false
  }
}
