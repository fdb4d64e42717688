/// What four people at a UI ask for each day, on six days, as nginx logs it.
struct Asked {
  var requests: [(method: String, path: String, status: Int, size: Int)] = []
  /// Where they ask from, in turn.
  var pages = ["/admin/orders"]

  mutating func ask(_ path: String, _ status: Int, _ size: Int, method: String = "GET") {
    requests.append((method, path, status, size))
  }

  /// `{n}` in a path is another number for each client and day, `{w}` another word of nine,
  /// `{k}` a key that nobody else has.
  var log: String {
    let words = ["amber", "birch", "cedar", "dahlia", "elder", "fern", "ginger", "hazel", "iris"]
    var lines = ""
    for day in 5...10 {
      for client in 1...4 {
        for (i, request) in requests.enumerated() {
          let turn = day * 4 + client
          let path = request.path.replacing("{n}", with: "\(100 + turn * 7)")
            .replacing("{k}", with: key(turn * 100 + i))
            .replacing("{w}", with: words[(turn + i) % words.count])
          let clock = "\(10 + i / 60):\(10 + i % 50):\(10 + client)"
          let size = request.size > 300 ? request.size + turn : request.size
          lines +=
            "203.0.113.\(client) - - [\(day < 10 ? "0" : "")\(day)/Jan/2026:\(clock) +0000] "
            + "\"\(request.method) \(path) HTTP/1.1\" \(request.status) \(size) "
            + "\"https://shop.example.com\(pages[i % pages.count])\" \"Mozilla/5.0 (X11) Firefox/1\(client)\"\n"
        }
      }
    }
    return lines
  }

  /// Six letters and digits.
  private func key(_ number: Int) -> String {
    let digits = String((number * 1_000_003 + 7) % 2_176_782_336, radix: 36)
    return String(repeating: "0", count: 6 - digits.count) + digits
  }
}
