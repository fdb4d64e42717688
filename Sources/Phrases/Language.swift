/// A language that texts can be written in; raw values are the words of `--language`.
public enum Language: String, Sendable, Codable, CaseIterable {
  case turkish = "tr"
  case english = "en"
}
