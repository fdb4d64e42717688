internal import Vocabulary

/// Query keys by what they are for, in small letters.
enum QueryWords {
  /// That choose a span of time, and page through it.
  static let spans = times.union([
    "limit", "size", "page", "sort", "order", "lang", "locale", "tz", "_", "t", "ts",
  ])

  /// That choose a span of time.
  static let times: Set<String> = [
    "from", "to", "since", "until", "start", "end", "range", "period", "span", "interval", "window",
    "hour", "hours", "day", "days", "week", "weeks", "month", "months", "quarter", "year", "years",
    "last", "minutes", "timeframe", "horizon",
    // Turkish
    "saat", "gun", "gün", "hafta", "ay", "yil", "yıl", "donem", "dönem", "baslangic", "bitis",
    // German, Dutch
    "std", "stunden", "tage", "tag", "woche", "wochen", "monat", "monate", "quartal", "jahr",
    "zeitraum", "von", "bis", "uren", "dag", "dagen", "weken", "maand", "maanden", "kwartaal",
    "jaar", "periode", "van", "tot",
    // French, Spanish, Portuguese, Italian
    "heures", "jour", "jours", "semaine", "semaines", "mois", "trimestre", "annee", "debut", "fin",
    "horas", "dia", "dias", "semana", "semanas", "mes", "meses", "ano", "periodo", "desde", "hasta",
    "inicio", "ore", "giorni", "giorno", "settimana", "settimane", "mese", "mesi", "anno", "dal",
    "al",
    // Polish, Czech, Swedish, Danish, Norwegian, Finnish, Romanian
    "godziny", "dni", "tydzien", "tygodnie", "miesiac", "miesiace", "kwartal", "rok", "okres",
    "hodiny", "tyden", "tydny", "mesic", "mesice", "obdobi", "timmar", "dagar", "vecka", "veckor",
    "manad", "manader", "kvartal", "ar", "timer", "dage", "uge", "uger", "maned", "maneder",
    "dager",
    "uke", "uker", "kausi", "kuukausi", "viikko", "paivat", "vuosi", "zile", "saptamani", "luna",
    "luni", "an", "perioada",
  ]

  /// That look for something, or choose a part of it.
  static let filters = spans.union([
    "q", "query", "search", "s", "term", "text", "keyword", "filter", "name", "title", "date",
    "status", "state", "type", "kind", "ara", "tarih", "suche", "datum",
  ])
}
