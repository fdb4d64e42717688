internal import Vocabulary

/// How numbers, percentages and moments are written in a language.
struct Numbers {
  let language: Language

  private var group: String { language == .turkish ? "." : "," }
  private var point: String { language == .turkish ? "," : "." }

  /// `1.234` in Turkish, `1,234` in English.
  func whole(_ number: Int) -> String {
    let digits = Array(String(number.magnitude))
    var text = number < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text += group }
      text.append(digit)
    }
    return text
  }

  /// At most one decimal, none when it is 0.
  func decimal(_ number: Double) -> String {
    guard number.isFinite, number.magnitude < 1e15 else { return "?" }
    let tenths = Int((number * 10).rounded())
    let fraction = tenths.magnitude % 10
    let sign = tenths < 0 && tenths > -10 ? "-" : ""
    return sign + whole(tenths / 10) + (fraction == 0 ? "" : "\(point)\(fraction)")
  }

  func plain(_ value: FactValue) -> String {
    switch value {
    case .int(let int): whole(int)
    case .number(let number): decimal(number)
    case .text(let text): text
    }
  }

  /// `%5,6` in Turkish, `5.6 %` in English.
  func percent(_ value: FactValue) -> String {
    language == .turkish ? "%" + plain(value) : plain(value) + " %"
  }

  /// `3 days`; `noun` is the English singular, or both forms as `query|queries`.
  func counted(_ value: FactValue, _ noun: String) -> String {
    let forms = noun.split(separator: "|").map(String.init)
    let singular = forms.first ?? noun
    let plural = forms.count > 1 ? forms[1] : singular + "s"
    return plain(value) + " " + (value == .int(1) ? singular : plural)
  }

  /// `2026-03-02 08:43`, in UTC, from RFC 3339 text; other text stays.
  func moment(_ value: FactValue) -> String {
    guard case .text(let text) = value, let instant = Instant(rfc3339: text) else {
      return plain(value)
    }
    return moment(instant)
  }

  func moment(_ instant: Instant) -> String {
    let text = instant.formatted(fractionDigits: 0)
    return text.prefix(10) + " " + text.dropFirst(11).prefix(5)
  }
}
