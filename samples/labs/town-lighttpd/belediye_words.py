USERS = "fen-isleri zabita-amiri muhasebe yazi-isleri park-bahce su-isleri imar-masasi kultur-evi nikah-memuru bilgi-islem".split()
NEWS = "su-kesintisi yol-calismasi park-acilisi pazar-yeri kermes-duyurusu meclis-gundemi kitap-gunleri asfalt-programi".split()
EVENTS = "bahar-senligi cocuk-tiyatrosu bisiklet-turu acik-hava-sinemasi fidan-dikimi halk-konseri".split()
AREAS = "cumhuriyet bahcelievler yeni-mahalle fatih istasyon kale cinarli pinarbasi harmanlik sahil".split()
