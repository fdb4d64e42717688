/// Paths by a pattern, as everywhere in gapwatch: `*`, `?`, `[a-z]`, `**` for any number of folders.
public enum PathPatterns {
  /// Existing files and folders that the pattern names, sorted; hidden ones only where the pattern names them.
  public static func paths(matching pattern: String) -> [String] {
    GlobExpansion(RawPath(pattern)).matches().map(\.display).sorted()
  }
}
