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
  ///
  /// It takes and leaves large lists by the dozen: from here on they come from what is kept, not each from the system anew.
  static func giveBack() {
    malloc_trim(0)
    mallopt(M_MMAP_THRESHOLD, 16 << 20)
    mallopt(M_TRIM_THRESHOLD, 64 << 20)
  }
}
