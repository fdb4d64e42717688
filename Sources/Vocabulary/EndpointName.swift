/// Method and path as they are compared: `GET /orders/{id}` and `GET /orders/{order_id}` are one endpoint.
public enum EndpointName {
  /// Placeholders of any name become `{}`; a final slash counts.
  public static func of(_ method: String, _ path: String) -> String {
    guard path.utf8.contains(UInt8(ascii: "{")) else { return "\(method) \(path)" }
    let segments = path.split(separator: "/", omittingEmptySubsequences: false).map {
      $0.hasPrefix("{") && $0.hasSuffix("}") ? "{}" : $0
    }
    return "\(method) \(segments.joined(separator: "/"))"
  }
}

extension Member {
  /// As two members are compared, their kinds aside.
  public var name: String { EndpointName.of(method, path) }
}
