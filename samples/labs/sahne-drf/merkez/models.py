from django.db.models import *
Metin = lambda n=200, **k: CharField(max_length=n, blank=True, **k)
class Salon(Model):
    slug = SlugField(primary_key=True); ad = Metin(); kapasite = IntegerField(); bakimda = BooleanField(default=False); bakim_baslangici = Metin(null=True)
class Etkinlik(Model):
    slug = SlugField(primary_key=True); ad = CharField(max_length=120); tur = Metin(); ozet = Metin(); aciklama = TextField(blank=True); yayinda = BooleanField(default=True); sponsor = Metin(null=True)
class Bekleyen(Model):
    etkinlik = ForeignKey(Etkinlik, CASCADE); eposta = Metin(); zaman = Metin()
class Yorum(Model):
    etkinlik = ForeignKey(Etkinlik, CASCADE); kimden = Metin(); yorum = Metin()
class Seans(Model):
    etkinlik = ForeignKey(Etkinlik, CASCADE); salon = ForeignKey(Salon, CASCADE); baslar = CharField(max_length=40); fiyat = IntegerField(); satista = BooleanField(default=True)
class Uye(Model):
    ad = CharField(max_length=120); eposta = Metin(); telefon = Metin(); notu = Metin()
class Siparis(Model):
    kod = SlugField(unique=True); uye = ForeignKey(Uye, SET_NULL, null=True); seans = ForeignKey(Seans, CASCADE); koltuk = Metin(); tutar = IntegerField(); durum = Metin(default="ödendi"); zaman = Metin()
class Atolye(Model):
    slug = SlugField(primary_key=True); ad = CharField(max_length=120); egitmen = Metin(); kontenjan = IntegerField(); kayit_acik = BooleanField(default=False); acilis = Metin(null=True)
class Kayit(Model):
    atolye = ForeignKey(Atolye, CASCADE); uye = ForeignKey(Uye, CASCADE); zaman = Metin()
class Duyuru(Model):
    baslik = CharField(max_length=120); govde = TextField(blank=True); yayin_zamani = Metin(null=True)
class Kupon(Model):
    kod = SlugField(primary_key=True); oran = IntegerField(); aktif = BooleanField(default=True); degisti = Metin(null=True)
class Mesaj(Model):
    kimden = Metin(); konu = Metin(); govde = TextField(blank=True); okundu = Metin(null=True)
class Medya(Model):
    dosya = CharField(max_length=120); boyut = IntegerField(default=0); etiket = Metin()
class Sayfa(Model):
    slug = SlugField(primary_key=True); baslik = CharField(max_length=120); govde = TextField(blank=True)
class Iade(Model):
    siparis = ForeignKey(Siparis, CASCADE); sebep = Metin(); durum = Metin(default="bekliyor")
class Kampanya(Model):
    ad = CharField(max_length=120); oran = IntegerField(); biter = Metin()
class Ayar(Model):
    ad = SlugField(primary_key=True); deger = JSONField()
class Gunluk(Model):
    kategori = SlugField(); zaman = Metin(); metin = Metin()
class Bulten(Model):
    konu = CharField(max_length=120); govde = TextField(blank=True); durum = Metin(default="taslak"); basladi = IntegerField(null=True); alici = IntegerField(default=0)
class Is(Model):
    tur = Metin(); basladi = IntegerField(); satir = IntegerField(default=0)
