internal import CMalloc

/// Memory that the C library holds for threads that have ended.
enum FreeMemory {
  /// Gives it back to the system: what concluding needs then comes on top of little.
  static func giveBack() { malloc_trim(0) }
}
