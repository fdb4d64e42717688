/// Foreign words that turn up in admin APIs, as a Turkish speaker says their end.
enum TurkishWords {
  static let spoken: [String: String] = {
    var words: [String: String] = [:]
    for line in list.split(separator: "\n") {
      for pair in line.split(separator: " ") {
        let halves = pair.split(separator: "=")
        if halves.count == 2 { words[String(halves[0])] = String(halves[1]) }
      }
    }
    return words
  }()

  // written=spoken; only the end matters.
  private static let list = """
    access=akses account=ekaunt accounts=ekaunts action=ekşın actions=ekşıns admin=edmin alarm=alarm
    alert=elört alerts=elörts analytics=enelitiks api=api apis=apis app=ep apps=eps archive=arşiv
    audit=odit auth=ot avatar=avatar backend=bekend backup=bekap backups=bekaps badge=bec
    balance=belıns banner=benır batch=beç billing=biling body=badi branch=branç browser=bravzır
    bucket=baket build=bıld builds=bılds bulk=balk cache=keş caches=keşes calendar=kalendar
    campaign=kampeyn card=kart cards=karts cart=kart catalog=katalog categories=kategoris
    category=kategori channel=çenıl channels=çenıls chart=çart charts=çarts check=çek checks=çeks
    client=klayınt clients=klayınts cluster=klastır code=kod codes=kods comment=koment
    comments=koments config=konfig configs=konfigs console=konsol container=konteynır cron=kron
    css=sees csv=seseve customer=kastımır customers=kastımırs dashboard=deşbord data=data
    database=deytabeys db=debe default=difolt delete=dilit deploy=diploy deployment=diployment
    deployments=diployments detail=diteyl details=diteyls device=divays devices=divayses
    disable=diseybıl discount=diskaunt docs=doks document=doküman documents=dokümans domain=domeyn
    domains=domeyns download=davnlod draft=draft drafts=drafts email=imeyl emails=imeyls
    enable=ineybıl endpoint=endpoint endpoints=endpoints error=erör errors=erörs event=ivent
    events=ivents export=eksport exports=eksports feature=fiçır features=fiçırs feed=fid
    feedback=fidbek file=fayl files=fayls filter=filtre filters=filtreler flag=fleg flags=flegs
    folder=foldır form=form forms=forms frontend=frontend get=get group=grup groups=grups head=hed
    health=helt history=histori home=hom hook=huk hooks=huks host=host hosts=hosts html=hatemele
    http=hatetepe https=hatetepese id=aydi image=imaj images=imajs import=import index=indeks
    info=info integration=integreyşın integrations=integreyşıns invite=invayt invites=invayts
    invoice=invoys invoices=invoyses ip=aypi issue=işu issues=işus item=aytım items=aytıms job=cob
    jobs=cobs js=ceyes json=ceysın jwt=ceyvite key=key keys=keys label=leybıl language=lengvıc
    languages=lengvıces license=laysıns limit=limit limits=limits link=link links=links list=list
    lists=lists live=layv lock=lok locks=loks log=log login=login logout=logaut logs=logs mail=meyl
    maintenance=meyntınıns map=mep md=emdi media=medya member=membır members=membırs menu=menü
    message=mesaj messages=mesajs metric=metrik metrics=metriks mode=mod model=model module=modül
    modules=modüls monitor=monitör name=neym network=netvörk news=niyus node=nod nodes=nods note=not
    notes=nots notification=notifikeyşın notifications=notifikeyşıns options=opşıns order=ordır
    orders=ordırs overview=ovırviyu owner=ovnır page=peyç pages=peyces password=pesvörd patch=peç
    payment=peymınt payments=peymınts permission=pörmişın permissions=pörmişıns php=peaşpe plan=plan
    plans=plans plugin=plagin plugins=plagins policies=polisis policy=polisi post=post posts=posts
    preview=priviyu price=prays prices=prayses product=prodakt products=prodakts profile=profayl
    profiles=profayls project=proje projects=proces proxy=proksi push=puş put=put py=pay
    queue=kuyruk queues=kuyus quota=kota quotas=kotas rate=reyt rates=reyts record=rekord
    region=ricın register=recistır release=rilis releases=rilises report=rapor reports=riports
    request=rikuest requests=rikuests resource=risors result=rizalt results=rizalts retry=ritray
    review=riviyu reviews=riviyus role=rol roles=rols rollout=rolaut route=rüt routes=rüts rule=rul
    rules=ruls safe=seyf scan=sken schedule=skecul schedules=skeculs schema=şema search=sörç
    secret=sikret secrets=sikrets section=sekşın security=sekyuriti segment=segment server=sörvır
    servers=sörvırs service=servis services=servises session=seşın sessions=seşıns setting=seting
    settings=setings share=şer site=sayt sites=sayts spa=espea sql=eskuel ssl=eseseel sso=eseso
    stack=stek state=steyt stats=stets status=steytıs storage=storıc store=stor stream=strim
    stub=stab subscription=sabskripşın subscriptions=sabskripşıns summary=samıri support=sıport
    sync=sink system=sistım tab=tab table=teybıl tables=teybıls tabs=tabs tag=teg tags=tegs
    task=task tasks=tasks team=tim teams=tims template=templeyt templates=templeyts tenant=tenant
    tenants=tenants test=test theme=tim themes=tims ticket=tiket tickets=tikets time=taym
    timeline=taymlayn todo=tudu toggle=togıl token=tokın tokens=tokıns tool=tul tools=tuls
    topic=topik trace=treys traffic=trafik transaction=trenzekşın transactions=trenzekşıns ui=yuay
    update=apdeyt updates=apdeyts upload=aplod uploads=aplods upstream=apstrim url=urele usage=yusıc
    user=yuzır users=yuzırs value=velyu values=velyus version=vörjın versions=vörjıns video=video
    view=viyu views=viyus wallet=volet webhook=vebhuk webhooks=vebhuks widget=vicıt widgets=vicıts
    worker=vörkır workers=vörkırs xml=iksemel yaml=yamıl zone=zon zones=zons
    """
}
