"""The vocabularies that labs draw from: businesses, path words in four languages, ids, agents."""
import hashlib
import uuid

BUSINESSES = [
    ("clinic", "en"), ("warehouse", "en"), ("school", "en"), ("brewery", "en"), ("airport", "en"), ("museum", "en"),
    ("insurer", "en"), ("farm", "en"), ("studio", "en"), ("harbour", "en"), ("library", "en"), ("broker", "en"),
    ("otel", "tr"), ("lojistik", "tr"), ("belediye", "tr"), ("eczane", "tr"), ("okul", "tr"),
    ("verein", "de"), ("werkstatt", "de"), ("spedition", "de"), ("hotel", "es"), ("tienda", "es"), ("taller", "es"),
]
COLLECTIONS = {
    "en": "orders customers invoices shipments patients appointments rooms devices sensors contracts vendors tickets "
          "articles campaigns coupons subscriptions employees vehicles drivers routes recipes batches tanks courses "
          "students teachers grades exhibits loans claims policies quotes parcels pallets docks gates flights crews "
          "fields harvests herds sessions channels playlists episodes boats berths permits webhooks api-keys "
          "mail-templates feature-flags price-lists tax-rates".split(),
    "tr": "siparişler müşteriler faturalar sevkiyatlar hastalar randevular odalar cihazlar sözleşmeler tedarikçiler "
          "talepler kampanyalar kuponlar abonelikler çalışanlar araçlar şoförler rotalar dersler öğrenciler "
          "öğretmenler ödemeler ürünler stoklar şubeler bildirimler duyurular başvurular ruhsatlar".split(),
    "de": "aufträge kunden rechnungen lieferungen termine räume geräte verträge lieferanten vorgänge artikel "
          "gutscheine mitglieder beiträge fahrzeuge fahrer touren kurse prüfungen zahlungen lagerorte buchungen "
          "vorlagen mahnungen".split(),
    "es": "pedidos clientes facturas envíos citas habitaciones dispositivos contratos proveedores incidencias "
          "artículos campañas cupones suscripciones empleados vehículos conductores rutas cursos alumnos pagos "
          "productos almacenes reservas plantillas".split(),
}
TABS = {
    "en": "cron health deployments config errors queues cache archive drafts overdue abandoned expired pending "
          "rejected returns exceptions audit incidents alerts holds disputes waitlist backlog leftovers blocked "
          "suspicious merged imported scheduled recurring teams roles invites security".split(),
    "tr": "bekleyenler geçmiş arşiv iptaller iadeler hatalar kuyruk denetim uyarılar engelliler taslaklar gecikenler "
          "davetler roller ekipler".split(),
    "de": "entwürfe archiv fehler offene storniert überfällig protokolle warteschlange rollen gruppen sperren "
          "einladungen wiedervorlagen".split(),
    "es": "borradores archivo errores pendientes cancelados vencidos registros cola roles equipos bloqueos "
          "invitaciones devoluciones".split(),
}
PARTS = {
    "en": "notes history attachments comments events tags members readings visits variants lines contacts "
          "certificates shifts forecast score timeline documents".split(),
    "tr": "notlar hareketler ekler yorumlar etiketler üyeler ölçümler belgeler tahmin puan".split(),
    "de": "notizen verlauf anhänge kommentare ereignisse positionen kontakte prognose bewertung dokumente".split(),
    "es": "notas historial adjuntos comentarios eventos etiquetas lecturas contactos pronóstico puntuación".split(),
}
SWITCHES = {
    "en": "toggle enable activate pause publish archive lock pin".split(),
    "tr": "etkinlestir durumDegistir yayinla sabitle kilitle".split(),
    "de": "umschalten aktivieren sperren anheften".split(),
    "es": "alternar activar pausar publicar fijar".split(),
}
CHECKS = {  # a POST that is no write; by no means always an English verb
    "en": "search validate preview quote estimate check-conflicts simulate suggest".split(),
    "tr": "ara dogrula onizleme hesapla kontrol-et".split(),
    "de": "suche pruefen vorschau berechnen".split(),
    "es": "buscar validar previsualizar calcular".split(),
}
REPORTS = {
    "en": "sales margin usage carbon waste churn occupancy".split(), "tr": "satış verim doluluk karbon".split(),
    "de": "umsatz auslastung marge schwund".split(), "es": "ventas ocupación margen merma".split(),
}
MODULES = "system operations finance people content settings security reports catalog field".split()
TITLES = ("North Harbour East Amber Kestrel Willow Granite Copper Meridian Alder Saffron Juniper Cobalt Drift Ember "
          "Fjord Garnet Heron Indigo Jasper Linden Maple Nimbus Onyx Pebble Quartz Raven Sable Tundra Umber Vesper "
          "Yarrow Zephyr Işık Çınar Gökçe Müller Señal").split()
FLAGS = ("dark-mode beta-search new-checkout fast-export bulk-edit two-step audit-trail side-panel map-view "
         "quick-reply auto-close smart-sort").split()
STATES = "new open active waiting shipped closed".split()
TENANTS = "north south harbor east-mill acme globex initech umbrella k-12 lindenhof".split()
PREFIXES = ["/api/v1", "/api/v2", "/api", "/svc/core", "/backoffice/api", "", "/t/{tenant}/api", "/{locale}/api",
            "/rest/v2", "/v1", "/o/{tenant}/v3", "/portal/rest"]
UIS = ["/admin", "/panel", "/backoffice", "/console", "/app", "/yonetim", "/ui"]
BROWSERS = [
    "Mozilla/5.0 (X11; Linux x86_64; rv:{v}.0) Gecko/20100101 Firefox/{v}.0",
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:{v}.0) Gecko/20100101 Firefox/{v}.0",
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/{v}.0.0.0 Safari/537.36",
    "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/{v}.0.0.0 Safari/537.36",
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.{m} "
    "Safari/605.1.15",
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/{v}.0.0.0 Safari/537.36 "
    "Edg/{v}.0.0.0",
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/{v}.0.0.0 "
    "Safari/537.36",
]
ASCII = str.maketrans("çğıöşüäßéíóúñÇÖŞÜ", "cgiosuaseioun" + "COSU")


def styled(word, style):
    """One word as this lab writes paths: kebab, snake, camel, or without letters beyond ASCII."""
    if style == "ascii":
        return word.translate(ASCII)
    if style == "snake":
        return word.replace("-", "_")
    if style == "camel":
        first, *rest = word.split("-")
        return first + "".join(part.capitalize() for part in rest)
    return word


def browser(rng):
    return rng.choice(BROWSERS).format(v=rng.randint(128, 146), m=rng.randint(0, 6))


CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def identifier(rng, style, number):
    """The id of a row: `number` counts up, the rest is chance."""
    if style == "int":
        return str(1000 + number * 7)
    if style == "uuid":
        return str(uuid.UUID(int=rng.getrandbits(128), version=4))
    if style == "ulid":
        return "01J" + "".join(rng.choice(CROCKFORD) for _ in range(23))
    if style == "hex":
        return f"{rng.getrandbits(96):024x}"
    if style == "email":
        return f"{rng.choice(TITLES).lower().translate(ASCII)}.{number}@example.com"
    if style == "date":
        return f"2026-{1 + number // 28 % 12:02d}-{1 + number % 28:02d}"
    if style == "code":
        return f"{rng.choice('ABCDEF')}{rng.choice('KLMN')}-{number:05d}"
    if style == "slug":
        return FLAGS[number] if number < len(FLAGS) else f"{rng.choice(FLAGS)}-{rng.choice(FLAGS)}-{number}"
    raise ValueError(style)


IDS = ["int", "int", "uuid", "uuid", "ulid", "hex", "slug", "code", "email", "date"]


def digest(data):
    return hashlib.md5(data).hexdigest()
