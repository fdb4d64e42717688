/// Method and path as they are compared: `GET /orders/{id}` and `GET /orders/{order_id}` are one endpoint.
public enum EndpointName {
  /// Placeholders of any name become `{}`; a final slash counts.
  public static func of(_ method: String, _ path: String) -> String {
    "\(method) \(nameless(path))"
  }

  /// Placeholders of any name become `{}`, in `{id}`, `Assets({key})` and `{n}.json` alike.
  public static func nameless(_ path: String) -> String {
    guard path.utf8.contains(UInt8(ascii: "{")) else { return path }
    let segments = path.split(separator: "/", omittingEmptySubsequences: false).map {
      segment -> String in
      guard let open = segment.firstIndex(of: "{"), let close = segment.lastIndex(of: "}"),
        open < close
      else { return String(segment) }
      return "\(segment[..<open]){}\(segment[segment.index(after: close)...])"
    }
    return segments.joined(separator: "/")
  }
}

extension Member {
  /// As two members are compared, their kinds aside.
  public var name: String { EndpointName.of(method, path) }
}
