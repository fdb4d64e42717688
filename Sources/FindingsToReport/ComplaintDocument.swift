public import Vocabulary

/// Complaints as `lint --format json` prints them.
public enum ComplaintDocument {
  /// One document with a final newline; a line for each complaint.
  public static func json(_ complaints: [Complaint]) -> String {
    let lines = complaints.map { tree($0).text }
    let list = lines.isEmpty ? "[]" : "[\n  " + lines.joined(separator: ",\n  ") + "]"
    return "{\"complaints\":\(list)}\n"
  }

  /// One complaint a line.
  public static func ndjson(_ complaints: [Complaint]) -> String {
    complaints.map { tree($0).text + "\n" }.joined()
  }

  private static func tree(_ complaint: Complaint) -> JSONTree {
    .object([
      ("path", .string(complaint.path)), ("line", complaint.line.map { .int(Int64($0)) }),
      ("column", complaint.column.map { .int(Int64($0)) }),
      ("severity", .string(complaint.severity.rawValue)), ("problem", .string(complaint.problem)),
      ("note", complaint.note.map(JSONTree.string)),
      ("help", complaint.help.map(JSONTree.string)),
    ])
  }
}
