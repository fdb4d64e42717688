internal import CMalloc

/// Memory that the C library holds without need.
enum FreeMemory {
  /// One pool for all threads, before there are any: by default each thread keeps what it frees to itself, and a source has
  /// three. The line loop allocates nothing, so nobody waits.
  ///
  /// Large blocks are the system's own: what reading leaves between them would be held while concluding.
  static func share() {
    mallopt(M_ARENA_MAX, 1)
    mallopt(M_MMAP_THRESHOLD, 128 << 10)
  }

  /// Gives it back to the system: what concluding needs then comes on top of little.
  static func giveBack() { malloc_trim(0) }
}
