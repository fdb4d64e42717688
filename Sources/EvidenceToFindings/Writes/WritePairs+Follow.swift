internal import Vocabulary

/// Follows writes to what was read after them.
extension WritePairs {
  /// Follows every write of the endpoint that is answered so with the people's own reads around it.
  func results(
    of endpoint: Int, _ days: some Collection<SeenDay>, answered: Range<UInt16> = 200..<300,
    isPerson: (UInt64) -> Bool
  ) -> Result {
    var result = Result()
    for day in days {
      for trail in day.evidence.trails.entries.values where isPerson(trail.client) {
        for event in trail.events where answered.contains(event.status) && isDone(event) {
          follow(event, of: trail.client, at: endpoint, &result)
        }
      }
    }
    return result
  }

  /// Not "accepted, later".
  private func isDone(_ event: TrailEvent) -> Bool {
    event.status != 202 || !rules.hold(.acceptedForLater)
  }

  /// After a create, the same client reads or changes an item of that collection that nobody has read or changed before: it is
  /// there.
  private func isFoundAsItem(_ time: Int64, _ client: UInt64, _ endpoint: Int) -> Bool {
    guard rules.hold(.newItems), let kind = itemsOf[endpoint], let items = items[kind]
    else { return false }
    let start = items.partitioningIndex { $0.time >= time }
    let end = time + 120 * Self.second
    for item in items[start...] {
      if item.time >= end { return false }
      let isRead = reads[item.path]?.first.map { $0.time < item.time } ?? false
      if item.client == client, !isRead, !items[..<start].contains(where: { $0.path == item.path })
      {
        return true
      }
    }
    return false
  }

  /// Somebody else wrote to it in the same second: what changed may be that one's doing.
  private func isBesideAnothers(_ time: Int64, _ client: UInt64, _ resource: UInt64) -> Bool {
    guard rules.hold(.writesOfTheSecond), let writes = writes[resource] else { return false }
    let start = writes.partitioningIndex { $0.time > time - Self.second }
    return writes[start...].prefix { $0.time < time + Self.second }
      .contains { $0.client != client }
  }

  /// What is not named by the write is what the page asks for when it is done.
  private func isReadSoon(
    _ reads: ArraySlice<TrailStep>, by client: UInt64, after time: Int64
  ) -> Bool {
    reads.from(time).until(time + 30 * Self.second).contains { $0.client == client }
  }

  private func follow(
    _ write: TrailEvent, of client: UInt64, at endpoint: Int, _ result: inout Result
  ) {
    let time = write.time.nanoseconds
    if isFoundAsItem(time, client, endpoint) { result.found += 1 }
    var isUnchanged = false
    var isSurelyUnchanged = false
    var (isChanged, isBlind, isLate, isUnclear) = (false, false, false, false)
    var isAgreed = false
    var likeness = Likeness.equal
    // The nearest two that are ever read: itself, else its item, else its collection.
    var followed = 0
    func weigh(_ effect: Effect, _ resource: UInt64) -> Bool {
      switch effect {
      case .unseen: return true
      case .blind: isBlind = true
      case .unclear: isUnclear = true
      case .changed: isChanged = !isBesideAnothers(time, client, resource)
      case .late: isLate = true
      case .unchanged(let read, let isSure, let how):
        isUnchanged = true
        likeness = min(likeness, how)
        if isSure, followed == 1 { isSurelyUnchanged = true }
        // Headers make both lengths what they are.
        if write.size > 0, write.size == read.size, write.sizeClass == read.sizeClass,
          read.sizeClass.meaning != .message
        {
          isAgreed = true
        }
        result.reads[Int(read.endpoint), default: 0] += 1
        note(read, isSure: isSure, &result)
        return true
      }
      return false
    }
    Self.forEachResource(of: write) { resource in
      guard let reads = reads[resource] else { return true }
      // The item that is copied stays as it is.
      if areCopying[endpoint], resource != write.ancestors[1] { return true }
      followed += 1
      let isRow =
        switch methods[endpoint] {
        case "POST": resource == write.path || areCopying[endpoint]
        case "DELETE": resource == write.ancestors[0]
        default: false
        }
      let effect = effect(
        of: time, client, resource, reads, writes[resource], isRow: isRow,
        isForm: methods[endpoint] == "PUT", isDelete: methods[endpoint] == "DELETE",
        isOwn: resource == write.path)
      if case .unchanged(_, isSure: true, _) = effect, resource == write.path {
        // What was written to is surely as before: what lies above it changes for many reasons.
        _ = weigh(effect, resource)
        return false
      }
      return weigh(effect, resource) && followed < 2
    }
    for resource in actions.lists(of: endpoint) {
      guard let reads = reads[resource], isReadSoon(reads, by: client, after: time) else {
        continue
      }
      followed += 1
      let isRow = methods[endpoint] == "DELETE" || areCopying[endpoint]
      let effect = effect(
        of: time, client, resource, reads, writes[resource], isRow: isRow, isOwn: false)
      if !weigh(effect, resource) { break }
    }
    if followed == 0 {
      _ = actions.reads(besides: endpoint).allSatisfy { resource in
        guard let reads = reads[resource], isReadSoon(reads, by: client, after: time) else {
          return true
        }
        return weigh(
          effect(
            of: time, client, resource, reads, writes[resource], isRow: false,
            isOwn: false), resource)
      }
      if let list = shallow.list(of: endpoint, client, time), let reads = reads[list] {
        _ = weigh(
          effect(of: time, client, list, reads, writes[list], isRow: true, isOwn: false), list)
      }
    }
    if isChanged {
      result.changed += 1
      result.timesChanged.append((client, time))
    }
    if isBlind { result.blind += 1 }
    if isLate { result.late += 1 }
    if isUnclear { result.unclear += 1 }
    guard isUnchanged, !isChanged, !isBlind, !isLate, !isUnclear else { return }
    result.unchanged += 1
    switch likeness {
    case .otherForm: result.otherForms += 1
    case .jitter: result.jittered += 1
    case .equal: break
    }
    if isSurelyUnchanged { result.surelyUnchanged += 1 }
    result.clients.insert(client)
    result.days.insert(write.time.day)
    result.targets.insert(write.path)
    if isAgreed {
      result.agreeing += 1
      result.agreed[write.path, default: []].insert(write.size)
    }
    if write.size > 0 {
      result.answersOfEach[write.path, default: [:]][client, default: []].insert(write.size)
    }
    if write.answer != 0 { result.prints[write.path, default: []].insert(write.answer) }
    if isReadNext(write, by: client) { result.kept += 1 }
    result.times.append((client, time))
  }

  /// What the writer had read there weighs, when anybody is next told something else, what the write answered: copies are handed out
  /// for a while.
  private func isReadNext(_ write: TrailEvent, by client: UInt64) -> Bool {
    guard write.size > 0, write.sizeClass.meaning != .message, let reads = reads[write.path] else {
      return false
    }
    let time = write.time.nanoseconds
    let next = writes[write.path].flatMap { writes in
      writes[writes.partitioningIndex { $0.time > time }...].first?.time
    }
    let isWhole = { (step: TrailStep) in step.status == 200 && step.sizeClass == write.sizeClass }
    guard let before = reads.until(time).last(where: { $0.client == client && isWhole($0) }),
      before.size != write.size
    else { return false }
    let after = reads.from(time).until(next ?? .max).first {
      $0.query == before.query && isWhole($0) && $0.size != before.size
    }
    return after?.size == write.size
  }
}
