#!/usr/bin/env python3
"""Make resumes of many shapes: invented people set in layouts that are drawn by chance, so that rules for one file do not pay.

Usage: varied.py FOLDER SEED N      writes N resumes with truths and an index, a folder that PARSE_CORPUS can point at

A seed gives the same layouts each time: page (one column, sidebars, floats, CSS columns, tables, headings in the margin), order and look of an
entry's role, employer, place and dates, bullets or paragraphs, form of skills, contact lines and dates. Needs chromium, weasyprint, the
Liberation, Lato, Roboto, Open Sans, Noto (CJK too) and Font Awesome fonts. Some of what it made is among the fixtures, as varied-*.
A new seed is a new set that nobody has fitted rules to: run one before and after changing a rule.
"""
import html, json, pathlib, random, subprocess, sys

P = {}
P["priya"] = dict(lang="en", name="Priya Raghunathan-Holt", title="Staff Data Engineer", email="priya.rholt@example.org", phone="(206) 555-0147", location="Tacoma, WA",
 links=["priyarholt.example.com","github.com/prholt"],
 summary="Data engineer who builds pipelines that people forget about because they keep running. Nine years across logistics, retail and public transport.",
 experiences=[
  dict(role="Staff Data Engineer",company="Brightwater",location="Seattle, WA",start=(2021,3),end=None,bullets=["Rebuilt the nightly billing run on Spark; it now ends before midnight instead of at 6 am.","Lead a guild of fourteen engineers across three teams and write its standards.","Cut warehouse spend by 38% by moving cold tables to cheaper storage."]),
  dict(role="Senior Data Engineer",company="Hollis & Crane",location="Portland, OR",start=(2018,6),end=(2021,2),bullets=["Designed the event schema that 40 services still publish to.","Introduced data contracts and reduced broken dashboards from twelve a week to one.","Mentored two interns, both of whom were hired."]),
  dict(role="Business Intelligence Developer",company="Pierce Transit",location="Lakewood, WA",start=(2015,9),end=(2018,5),bullets=["Delivered ridership reports to the board every month without a correction.","Automated fare reconciliation with Python and saved 20 hours a week."])],
 education=[dict(degree="M.S. in Information Systems",institution="Cascade Pacific University",location="Seattle, WA",start=(2013,9),end=(2015,6)),dict(degree="B.A. in Economics",institution="Evergreen Valley College",location="Olympia, WA",start=(2009,9),end=(2013,6))],
 skills=[("Languages",["Python","SQL","Scala","Bash"]),("Platforms",["Spark","Airflow","Snowflake","AWS (S3, Glue)","Kafka"]),("Practices",["CI/CD","Data modeling","Mentoring"])],
 languages=["English (native)","Tamil (fluent)"], certifications=["AWS Certified Data Analytics, 2022"], interests=["Bouldering","Letterpress"])
P["owen"] = dict(lang="en", name="Owen Blackwood", title="Postdoctoral Fellow", email="o.blackwood@example.edu", phone="+44 20 7946 0321", location="Leeds, United Kingdom",
 links=["owenblackwood.example.net"], summary="",
 experiences=[
  dict(role="Postdoctoral Fellow",company="Institute for River Science, University of Northmoor",location="Leeds, UK",start=(2022,10),end=None,bullets=["Measure sediment transport in four upland catchments with acoustic sensors built in-house.","Supervise two doctoral students and one technician.","Won a 240,000 pound grant as co-investigator."]),
  dict(role="Teaching Assistant",company="University of Northmoor",location="Leeds, UK",start=(2018,10),end=(2022,6),bullets=["Taught field methods to groups of 30 second-year students.","Rewrote the practical handbook."]),
  dict(role="Hydrology Intern",company="Dales Water",location="Skipton, UK",start=(2017,6),end=(2017,9),bullets=["Digitised sixty years of gauge records."])],
 education=[dict(degree="PhD in Physical Geography",institution="University of Northmoor",location="Leeds, UK",start=(2018,10),end=(2022,9)),dict(degree="MSc Hydrology",institution="Ashgrove College London",location="London, UK",start=(2017,9),end=(2018,9)),dict(degree="BSc Geography",institution="University of Northmoor",location="Leeds, UK",start=(2014,9),end=(2017,6))],
 skills=[("",["R","Python","QGIS","LaTeX","Acoustic sensing","Field safety"])],
 languages=["English","Welsh"], awards=["Royal Hydrographic Prize, 2021"], publications=["Blackwood, O. (2021). Bedload at high flow. River Letters 12, 44-61.","Blackwood, O. and Adeyemi, T. (2023). Listening to gravel. Catena Notes 8, 1-19."], order=["education","experience","publications","awards","skills","languages"])
P["camille"] = dict(lang="fr", name="Camille Lefèvre-Aubry", title="Chargée de communication", email="camille.aubry@example.fr", phone="+33 6 12 34 56 78", location="Nantes, France",
 links=["linkedin.com/in/camille-aubry-exemple"], summary="Chargée de communication avec huit ans d'expérience dans le spectacle vivant et les collectivités, à l'aise avec le terrain comme avec les chiffres.",
 experiences=[
  dict(role="Chargée de communication",company="Théâtre des Deux Rives",location="Nantes",start=(2020,9),end=None,bullets=["Pilotage d'une campagne annuelle qui a augmenté les abonnements de 22 %.","Rédaction de la lettre mensuelle lue par 18 000 personnes.","Encadrement de deux alternantes."]),
  dict(role="Assistante communication",company="Mairie de Rezé",location="Rezé",start=(2017,2),end=(2020,8),bullets=["Refonte du site internet et formation de 35 contributeurs.","Organisation de quatre réunions publiques par an."]),
  dict(role="Stagiaire relations presse",company="Éditions du Grand Large",location="Rennes",start=(2016,3),end=(2016,8),bullets=["Mise à jour du fichier de 600 journalistes."])],
 education=[dict(degree="Master Communication des organisations",institution="Université de Haute-Bretagne",location="Rennes",start=(2014,9),end=(2016,9)),dict(degree="Licence Lettres modernes",institution="Université d'Angers-Sud",location="Angers",start=(2011,9),end=(2014,6))],
 skills=[("",["Rédaction web","InDesign","Relations presse","WordPress","Gestion de projet","Photographie"])], languages=["Français (langue maternelle)","Anglais (courant)","Breton (notions)"], interests=["Voile","Chant choral"])
P["chen"] = dict(lang="zh", name="陈思远", title="后端开发工程师", email="siyuan.chen@example.cn", phone="138-0013-8000", location="杭州市",
 links=["github.com/siyuanchen-demo"], summary="五年后端开发经验，熟悉高并发服务设计，负责过日均千万级请求的订单系统，注重代码质量与团队协作。",
 experiences=[
  dict(role="高级后端工程师",company="云杉网络科技有限公司",location="杭州",start=(2021,7),end=None,bullets=["主导订单系统拆分，将单体应用拆为十二个服务，故障恢复时间由四十分钟降到五分钟。","设计分布式缓存方案，接口平均响应时间下降百分之六十。","带领四人小组，负责代码评审与新人培养。"]),
  dict(role="软件工程师",company="青禾信息技术公司",location="上海",start=(2018,7),end=(2021,6),bullets=["开发支付对账平台，每日处理三百万条流水。","编写自动化测试，覆盖率由百分之三十提升到百分之八十五。"])],
 education=[dict(degree="计算机科学与技术 硕士",institution="江南理工大学",location="",start=(2015,9),end=(2018,6)),dict(degree="软件工程 本科",institution="东湖大学",location="",start=(2011,9),end=(2015,6))],
 skills=[("",["Go","Java","MySQL","Redis","Kubernetes","消息队列"])], languages=["英语（CET-6）"])
P["tanaka"] = dict(lang="ja", name="田中 翔太", title="", email="shota.tanaka@example.jp", phone="090-1234-5678", location="東京都世田谷区",
 links=[], summary="ウェブサービスの企画から運用まで七年間携わってきました。利用者の声を数字で確かめながら改善を続けることを得意としています。",
 experiences=[
  dict(role="プロダクトマネージャー",company="株式会社みどり野",location="東京都",start=(2020,4),end=None,bullets=["予約サービスの改善により月間利用者数を一年で二倍にした。","開発者八名のチームの計画と進行を担当。"]),
  dict(role="Webエンジニア",company="有限会社北風システム",location="大阪府",start=(2016,4),end=(2020,3),bullets=["在庫管理システムの設計と開発を担当。","問い合わせ対応の自動化で月四十時間を削減。"])],
 education=[dict(degree="工学部 情報工学科",institution="北摂工業大学",location="",start=(2012,4),end=(2016,3))],
 skills=[("",["Ruby","TypeScript","PostgreSQL","AWS","要件定義"])], languages=["英語（TOEIC 820）"], certifications=["基本情報技術者試験 2015年"])
P["marlow"] = dict(lang="en", name="Juno Marlow", title="Brand & Type Designer", email="hello@junomarlow.example", phone="+1 (503) 555-0199", location="Portland, Oregon",
 links=["junomarlow.example","instagram.com/junomarlow"], summary="Designer of letters and of the brands that wear them. I like slow sketches and fast print runs.",
 experiences=[
  dict(role="Type Designer",company="Foundry North",location="Remote",start=(2019,1),end=None,bullets=["Drew and released three families in eleven weights each.","Wrote the kerning tool that the whole studio uses."]),
  dict(role="Brand Designer",company="Okapi",location="Portland, Oregon",start=(2016,4),end=(2018,12),bullets=["Gave forty small shops their first proper logo.","Ran the print room and its two apprentices.","Kept a paper budget of $60,000."]),
  dict(role="Barback",company="The Velvet Antler",location="Eugene, Oregon",start=(2014,5),end=(2016,3),bullets=["Hand-lettered the menus each Friday."])],
 education=[dict(degree="BFA, Graphic Design",institution="Willamette School of Art",location="Portland, Oregon",start=(2010,9),end=(2014,5))],
 skills=[("Design",["Glyphs","Illustrator","InDesign","Lettering","Risograph"]),("Code",["Python","HTML/CSS"])], interests=["Typewriters","Open water swimming"], awards=["Golden Serif, 2020"])
P["student"] = dict(lang="en", name="Tobias Nwachukwu", title="", email="tnwachukwu@example.edu", phone="512-555-0186", location="Austin, TX",
 links=["linkedin.com/in/tnwachukwu-example","github.com/tnwachukwu"], summary="",
 experiences=[
  dict(role="Software Engineering Intern",company="Lumen Health",location="Austin, TX",start=(2023,5),end=(2023,8),bullets=["Shipped a medication reminder used by 3,000 patients using React and Django.","Wrote 120 tests that caught five regressions before release."]),
  dict(role="Undergraduate Research Assistant",company="Robotics Lab, Lone Star State University",location="Austin, TX",start=(2022,1),end=(2023,4),bullets=["Trained a grasping model that improved success from 71% to 88%.","Presented a poster at the state symposium."]),
  dict(role="Peer Tutor",company="Math Learning Center",location="Austin, TX",start=(2021,8),end=(2022,5),bullets=["Helped 25 students a week with linear algebra."])],
 education=[dict(degree="Bachelor of Science in Computer Science",institution="Lone Star State University",location="Austin, TX",start=(2020,8),end=(2024,5),gpa="3.81/4.00")],
 skills=[("Languages",["Java","C++","Python","JavaScript"]),("Frameworks",["React","Django","ROS"]),("Tools",["Git","Docker","Linux"])],
 projects=[("Campus Bus Tracker","2022",["Built an app with live positions that 1,200 students installed.","Deployed on AWS with Docker."]),("Chess Engine","2021",["Wrote an alpha-beta search in C++ that plays at 1,900 Elo."])], order=["education","experience","projects","skills"])
P["template"] = dict(lang="en", name="Jordan Sample", title="Job Title", email="yourname@email.com", phone="(555) 555-5555", location="City, State",
 links=["www.yourwebsite.com"], summary="Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore et dolore magna aliqua ut enim ad minim veniam.",
 experiences=[
  dict(role="Job Title",company="Company Name",location="City, State",start=(2018,1),end=None,bullets=["Lorem ipsum dolor sit amet, consectetur adipiscing elit.","Sed do eiusmod tempor incididunt ut labore et dolore magna aliqua.","Ut enim ad minim veniam, quis nostrud exercitation"]),
  dict(role="Another Title",company="Second Company",location="City, State",start=(2014,6),end=(2017,12),bullets=["Duis aute irure dolor in reprehenderit in voluptate velit","Excepteur sint occaecat cupidatat non proident"])],
 education=[dict(degree="Degree, Major",institution="University Name",location="City, State",start=(2010,9),end=(2014,5))],
 skills=[("",["Skill one","Skill two","Skill three","Another skill"])], interests=["Reading","Travel"], references="Available upon request")
P["lucia"] = dict(lang="es", name="Lucía Barrientos Salvatierra", title="Ingeniera Industrial", email="lucia.barrientos@example.es", phone="+34 612 345 678", location="Zaragoza, España",
 links=["linkedin.com/in/luciabarrientos-ejemplo"], summary="Ingeniera industrial con seis años de experiencia en mejora de procesos y logística, acostumbrada a trabajar con turnos y plazos cortos.",
 experiences=[
  dict(role="Responsable de mejora continua",company="Azulejos del Ebro",location="Zaragoza",start=(2019,11),end=None,bullets=["Reduje las mermas del horno un 14 % en un año.","Coordino un equipo de nueve personas en tres turnos."]),
  dict(role="Técnica de logística",company="Frutas Moncayo S.L.",location="Tarazona",start=(2017,1),end=(2019,10),bullets=["Reorganicé las rutas y ahorramos 41.000 euros al año.","Implanté el control de inventario con lectores."])],
 education=[dict(degree="Grado en Ingeniería Industrial",institution="Universidad de Campo Alto",location="Zaragoza",start=(2012,9),end=(2016,7))],
 skills=[("",["Lean","SAP","Excel avanzado","Power BI","AutoCAD"])], languages=["Español (nativo)","Inglés (C1)"])
P["anke"] = dict(lang="de", name="Anke Weißenborn", title="Vertriebsleiterin", email="anke.weissenborn@example.de", phone="+49 151 23456789", location="20095 Hamburg",
 links=[], summary="",
 experiences=[
  dict(role="Vertriebsleiterin Nord",company="Möbelwerk Elbtal GmbH",location="Hamburg",start=(2018,4),end=None,bullets=["Verantwortung für 14 Mitarbeitende und 9 Mio. Euro Umsatz.","Aufbau des Onlinevertriebs mit 31 % Wachstum im ersten Jahr."]),
  dict(role="Key Account Managerin",company="Kontor Lüdersen",location="Bremen",start=(2013,8),end=(2018,3),bullets=["Betreuung von 26 Großkunden im Einzelhandel.","Verhandlung der Rahmenverträge für Skandinavien."])],
 education=[dict(degree="Betriebswirtschaft, Diplom",institution="Hochschule Weserbergland",location="Hameln",start=(2008,10),end=(2013,7)),dict(degree="Abitur",institution="Goethe-Gymnasium",location="Stade",start=(1999,8),end=(2008,6))],
 skills=[("",["Verhandlungsführung","Salesforce","SAP SD","Präsentation"])], languages=["Deutsch (Muttersprache)","Englisch (fließend)","Dänisch (Grundkenntnisse)"])
P["grace"]=dict(lang="en",name="Grace O'Malley-Stone, RN",title="Registered Nurse",email="grace.stone@example.com",phone="614.555.0120",location="Columbus, Ohio",links=[],
 summary="Registered nurse with twelve years in emergency and critical care. Calm under pressure, precise with medication and known for training new graduates well.",
 experiences=[dict(role="Charge Nurse, Emergency Department",company="Riverbend Medical Center",location="Columbus, Ohio",start=(2017,8),end=None,bullets=["Supervise 14 nurses per shift in a 52-bed level I trauma unit","Reduced door-to-triage time from 11 to 4 minutes","Precept four new graduates each year"]),
  dict(role="Staff Nurse",company="St. Brigid Hospital",location="Dayton, Ohio",start=(2012,6),end=(2017,7),bullets=["Cared for up to five telemetry patients","Served on the falls committee, which cut falls by a third"])],
 education=[dict(degree="Bachelor of Science in Nursing",institution="Great Lakes State University",location="Toledo, Ohio",start=(2008,8),end=(2012,5))],
 skills=[("",["Triage","IV therapy","Epic","ACLS","Patient education","Spanish (conversational)"])],certifications=["CEN, Board of Certification for Emergency Nursing, 2018","BLS and ACLS, American Heart Association"])
P["dmitri"]=dict(lang="en",name="DMITRI VASHCHENKO",title="Chief Operating Officer",email="dv@vashchenko.example.com",phone="+49 30 5550 1298",location="Berlin, Germany",links=["linkedin.com/in/dvashchenko-x"],
 summary="Operations executive who has scaled three companies from series A to profitability. Builds teams, budgets and routines that outlive him.",
 experiences=[dict(role="Chief Operating Officer",company="Nordlicht Mobility SE",location="Berlin, Germany",start=(2020,1),end=None,bullets=["Own a P&L of EUR 84m and lead 310 people in five countries.","Closed two acquisitions and merged their logistics within nine months."]),
  dict(role="VP Operations",company="Nordlicht Mobility SE",location="Berlin, Germany",start=(2017,5),end=(2019,12),bullets=["Opened twelve depots, each on time and under budget."]),
  dict(role="Senior Manager, Strategy",company="Arkadia Partners",location="London, United Kingdom",start=(2012,9),end=(2017,4),bullets=["Advised carriers and utilities on cost and network design.","Won the firm's client award in 2015."])],
 education=[dict(degree="MBA",institution="Hanse Business School",location="Hamburg, Germany",start=(2010,9),end=(2012,7)),dict(degree="Diploma in Mechanical Engineering",institution="Kyiv Institute of Engineering",location="Kyiv, Ukraine",start=(2003,9),end=(2008,6))],
 skills=[("Leadership",["P&L ownership","Hiring","Board reporting"]),("Operations",["S&OP","Lean","Fleet planning"])],languages=["English: fluent","German: C1","Ukrainian: native"])
P["hugo"]=dict(lang="fr",name="Hugo Castaing",title="Développeur Full Stack",email="hugo.castaing@example.com",phone="06 98 76 54 32",location="69003 Lyon",links=["github.com/hcastaing-demo"],
 summary="",experiences=[dict(role="Développeur Full Stack",company="Voltaire Énergies",location="Lyon",start=(2021,4),end=None,bullets=["Conception d'une plateforme de suivi de consommation utilisée par 45 000 foyers","Mise en place de l'intégration continue avec GitLab CI","Migration de PHP vers TypeScript sans interruption de service"]),
  dict(role="Développeur web",company="Agence Papillon",location="Grenoble",start=(2018,9),end=(2021,3),bullets=["Création de 22 sites pour des PME de la région","Formation des clients à WordPress"])],
 education=[dict(degree="Diplôme d'ingénieur en informatique",institution="École des Alpes numériques",location="Grenoble",start=(2015,9),end=(2018,7)),dict(degree="DUT Informatique",institution="IUT de Valence-Sud",location="Valence",start=(2013,9),end=(2015,6))],
 skills=[("Langages",["TypeScript","PHP","SQL"]),("Outils",["Docker","GitLab CI","Figma"])],languages=["Anglais (B2)","Italien (A2)"],interests=["Escalade","Cuisine","Trail"])
P["wang"]=dict(lang="zh",name="王雨桐",title="市场营销经理",email="wangyutong@example.com",phone="+86 139 0000 1234",location="上海市",links=[],summary="",
 experiences=[dict(role="市场营销经理",company="晨曦食品集团",location="上海",start=(2019,3),end=None,bullets=["负责全国新品上市推广，首年销售额突破八千万元","管理年度预算一千二百万元，投放转化率提升百分之三十","组建并培养六人内容团队"]),
  dict(role="品牌专员",company="北岸广告有限公司",location="北京",start=(2015,7),end=(2019,2),bullets=["服务五个快消品牌的日常传播","策划校园活动二十余场，覆盖三万名学生"])],
 education=[dict(degree="市场营销 学士",institution="海西大学",location="",start=(2011,9),end=(2015,6))],skills=[("",["品牌策划","数据分析","Photoshop","新媒体运营"])],languages=["英语（流利）"],awards=["2021年 公司年度优秀员工"])
P["suzuki"]=dict(lang="ja",name="鈴木 美咲",title="",email="misaki.suzuki@example.com",phone="03-1234-5678",location="神奈川県横浜市",links=[],summary="",
 experiences=[dict(role="営業事務",company="株式会社さくら商事",location="",start=(2018,4),end=None,bullets=["受発注管理および請求書の作成","新入社員三名の教育を担当"]),dict(role="販売スタッフ",company="株式会社花丸百貨店",location="",start=(2014,4),end=(2018,3),bullets=["婦人服売場での接客と在庫管理"])],
 education=[dict(degree="文学部 英文学科 卒業",institution="湘南女子大学",location="",start=(2010,4),end=(2014,3)),dict(degree="卒業",institution="神奈川県立みなと高等学校",location="",start=(2007,4),end=(2010,3))],
 skills=[("",["Excel","Word","簿記"])],certifications=["普通自動車第一種運転免許","日商簿記検定二級"])
P["pieter"]=dict(lang="en",name="Pieter van Oordt",title="Mechanical Engineer",email="p.vanoordt@example.nl",phone="+31 6 5550 1234",location="Eindhoven, Netherlands",links=["pvanoordt.example.dev"],
 summary="Mechanical engineer in precision machines. I draw, calculate, build and measure, in that order.",
 experiences=[dict(role="Lead Mechanical Engineer",company="Lithos Optics",location="Veldhoven",start=(2019,2),end=None,bullets=["Led the redesign of a wafer stage: 18% lighter and 40% stiffer.","Introduced tolerance budgets across six teams."]),dict(role="Design Engineer",company="Brabant Machine Works",location="Helmond",start=(2014,9),end=(2019,1),bullets=["Designed conveyor modules with SolidWorks and released 400 drawings.","Commissioned lines in Poland and Turkey."])],
 education=[dict(degree="MSc Mechanical Engineering",institution="Zuiderhaven University of Technology",location="Eindhoven",start=(2012,9),end=(2014,8))],
 skills=[("",["SolidWorks","FEM","GD&T","Python","Vacuum design","C/C++"])],languages=["Dutch (native)","English (fluent)"],references="References are available on request.")


OUT, SEED, N = pathlib.Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
MG = "MARGIN"
for d in ("resumes", "truth", "html"):
    (OUT / d).mkdir(parents=True, exist_ok=True)
esc=lambda s: html.escape(s,quote=False)
MON={"en":("January February March April May June July August September October November December".split(),"Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(),"Present"),
"fr":("janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(),"janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.".split(),"Aujourd'hui"),
"es":("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split(),"ene feb mar abr may jun jul ago sep oct nov dic".split(),"Actualidad"),
"de":("Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split(),"Jan. Feb. März Apr. Mai Juni Juli Aug. Sep. Okt. Nov. Dez.".split(),"heute")}
HEAD={"en":{"summary":["Summary","Profile","About Me","Professional Summary","Objective","About"],"experience":["Experience","Work Experience","Employment History","Professional Experience","Work History","Employment"],"education":["Education","Education & Training","Academic Background"],"skills":["Skills","Technical Skills","Core Competencies","Expertise","Key Skills"],"languages":["Languages"],"certifications":["Certifications","Certificates"],"projects":["Projects","Personal Projects"],"awards":["Awards","Honors & Awards"],"interests":["Interests","Hobbies"],"publications":["Publications","Selected Publications"],"contact":["Contact","Get in touch","Contact Details"],"references":["References"]},
"fr":{"summary":["Profil","À propos"],"experience":["Expériences professionnelles","Expérience","Parcours professionnel"],"education":["Formation","Diplômes et formations","Études"],"skills":["Compétences","Savoir-faire"],"languages":["Langues"],"interests":["Centres d'intérêt","Loisirs"],"contact":["Contact","Coordonnées"]},
"es":{"summary":["Perfil","Sobre mí"],"experience":["Experiencia laboral","Experiencia"],"education":["Formación","Educación"],"skills":["Competencias","Habilidades"],"languages":["Idiomas"],"contact":["Contacto"]},
"de":{"experience":["Berufserfahrung","Beruflicher Werdegang"],"education":["Ausbildung","Bildungsweg","Studium und Ausbildung"],"skills":["Kenntnisse","Fähigkeiten"],"languages":["Sprachen","Sprachkenntnisse"],"contact":["Kontakt","Persönliche Daten"]},
"zh":{"summary":["个人简介","自我评价"],"experience":["工作经历","工作经验"],"education":["教育背景","教育经历"],"skills":["专业技能","技能"],"languages":["语言能力"],"contact":["联系方式","基本信息"]},
"ja":{"summary":["自己PR","職務要約"],"experience":["職務経歴","職歴"],"education":["学歴"],"skills":["スキル","活かせる知識・技術"],"languages":["語学"],"certifications":["資格","免許・資格"],"contact":["連絡先"]}}
def fdate(d,lang,style):
    if d is None: return {"zh":"至今","ja":"現在"}.get(lang) or (MON[lang][2] if style!="lower" else MON[lang][2].lower())
    y,m=d
    if lang in("zh","ja"):
        return {"long":f"{y}年{m}月","abbr":f"{y}.{m:02}","num":f"{y}/{m:02}","year":f"{y}年","dot":f"{y}.{m:02}","iso":f"{y}-{m:02}","apo":f"{y}年{m}月"}[style]
    L,A,_=MON[lang]
    return {"long":f"{L[m-1]} {y}","abbr":f"{A[m-1]} {y}","num":f"{m:02}/{y}","year":f"{y}","dot":f"{m:02}.{y}","iso":f"{y}-{m:02}","apo":f"{A[m-1]} ’{y%100:02}" if lang=="en" else f"{A[m-1]} {y}"}[style]
class Doc:
    def __init__(s,p,r):
        s.p=p;s.r=r;s.lang=p["lang"]
        s.ds=r.choice(["long","abbr","abbr","num","year","dot","iso"]); s.dash=r.choice([" – "," - ","–"," — "]) if s.ds!="iso" else " – "
        s.caps_dates=r.random()<.1
        s.exp=r.choice(list(range(1,17))); s.edu=r.choice(list(range(1,17)))if r.random()<.3 else s.exp
        s.body=r.choice(["ul","ul","ul","ul","para","dash","tri","lines","desc"])
        s.skill=r.choice(["comma","groups","ul","chips","table","bars","grid3","dots","pipes","levels","stars"])
        s.headcase=r.choice(["","upper","caps","none"])
        s.h={k:r.choice(v) for k,v in HEAD[s.lang].items()}
        s.layout=r.choice(["single","single","left","right","headfloat","margin","tableleft","csscols","lower","flexright","headleft"])
        s.engine=r.choice(["chromium","chromium","weasyprint"])
        if s.engine=="weasyprint" and s.layout in("left","right","margin","lower","headleft"): s.engine="wkhtmltopdf" if s.layout=="never" else "chromium"
        s.contact=r.choice(["pipe","lines","labels","icons","dot","right","nothing","table"])
    def rng(s,e):
        if e["start"]==e["end"]: return fdate(e["end"],s.lang,s.ds)
        t=fdate(e["start"],s.lang,s.ds)+s.dash+fdate(e["end"],s.lang,s.ds)
        return t.upper() if s.caps_dates else t
    def bul(s,bs):
        if not bs: return ""
        if s.body in("ul",): return "<ul>"+"".join(f"<li>{esc(b)}</li>" for b in bs)+"</ul>"
        if s.body=="para": return "<p class=para>"+esc((" " if s.lang not in("zh","ja") else "").join(bs))+"</p>"
        if s.body=="dash": return "".join(f"<div class=dash>– {esc(b)}</div>" for b in bs)
        if s.body=="tri": return "<ul class=tri>"+"".join(f"<li>{esc(b)}</li>" for b in bs)+"</ul>"
        if s.body=="lines": return "".join(f"<p class=ln>{esc(b)}</p>" for b in bs)
        if s.body=="desc": return f"<p class=para>{esc(bs[0])}</p>"+("<ul>"+"".join(f"<li>{esc(b)}</li>" for b in bs[1:])+"</ul>" if bs[1:] else "")
    def tb(s,bs):
        if s.body=="para" and bs: return [(" " if s.lang not in("zh","ja") else "").join(bs)]
        return bs
    def entry(s,k,a,b,loc,d,body):
        a,b,loc,d=map(esc,(a,b,loc or "",d)); c=lambda *x,sep=", ": sep.join(i for i in x if i)
        R=lambda l,r:f"<div class=row><span>{l}</span><span>{r}</span></div>"
        if k==1: h=R(f"<b>{a}</b>",d)+R(f"<i>{b}</i>",loc)
        elif k==2: h=R(f"<b>{b}</b>",loc)+R(f"<i>{a}</i>",d)
        elif k==3: h=R(f"<b>{a}</b>, {c(b,loc)}",f"<span class=date>{d}</span>")
        elif k==4: h=(f"<h3>{a} at {b}</h3>" if s.lang=="en" else f"<h3>{a}, {b}</h3>")+f"<div class=sub>{c(d,loc,sep=' | ')}</div>"
        elif k==5: h=f"<div class=date>{d}</div><h3>{a}</h3><div class=sub>{c(b,loc)}</div>"
        elif k==6: h=f"<h3>{b} — {a} <span class=date>({d})</span></h3>"
        elif k==7: return f"<div class=grid><div class=date>{d}</div><div><h3>{a}</h3><div class=sub>{c(b,loc)}</div>{body}</div></div>"
        elif k==8: return f"<div class=gridr><div><h3>{a}</h3><div class=sub>{c(b,loc)}</div>{body}</div><div class=date>{d}</div></div>"
        elif k==9: h=f"<h3>{a}</h3><div class=sub>{c(b,loc,d,sep=' | ')}</div>"
        elif k==10: h=f"<h3>{b}</h3><div class=sub>{a} · {d}</div>"
        elif k==11: h=R(f"<h3>{b}</h3>",f"<span class=date>{d}</span>")+f"<div class=role>{a}</div>"
        elif k==12: return f"<table class=full><tr><td class=date>{d}</td><td><b>{a}</b></td><td align=right>{b}</td></tr><tr><td></td><td colspan=2>{body}</td></tr></table>"
        elif k==13: h=f"<h3>{a}</h3><h4>{b}</h4><h5>{d}</h5>"
        elif k==14: h=R(f"<b>{a}</b>",f"<b>{b}</b>")+R(f"<span class=date>{d}</span>",loc)
        elif k==15: h=f"<div class=up>{c(a,b,d,sep=' // ')}</div>"
        elif k==16: h=R(f"<b>{b}</b> <span class=sub>{loc}</span>",f"<span class=date>{d}</span>")+f"<div><i>{a}</i></div>"
        return f"<div class=entry>{h}{body}</div>"
    def tloc(s,k): return k
    def sec(s,n):
        p=s.p; b=""
        if n=="summary": b=f"<p>{esc(p['summary'])}</p>"
        elif n=="experience": b="".join(s.entry(s.exp,e["role"],e["company"],e["location"],s.rng(e),s.bul(e["bullets"])) for e in p["experiences"])
        elif n=="education":
            for e in p["education"]:
                g=f"<div>GPA: {e['gpa']}</div>" if e.get("gpa") else ""
                b+=s.entry(s.edu,e["degree"],e["institution"],e["location"],s.rng(e),g)
        elif n=="skills":
            G=p["skills"]; flat=[x for _,l in G for x in l]; sk=s.skill
            if sk=="groups" and not G[0][0]: sk="comma"
            if sk in("table",) and not G[0][0]: sk="ul"
            if sk=="comma": b=f"<p>{esc(', '.join(flat))}</p>"
            elif sk=="groups": b="".join(f"<p><b>{esc(g)}:</b> {esc(', '.join(l))}</p>" for g,l in G)
            elif sk=="ul": b="<ul>"+"".join(f"<li>{esc(x)}</li>" for x in flat)+"</ul>"
            elif sk=="chips": b="<div class=chips>"+" ".join(f"<span>{esc(x)}</span>" for x in flat)+"</div>"
            elif sk=="table": b="<table>"+"".join(f"<tr><td class=k><b>{esc(g)}</b></td><td>{esc(', '.join(l))}</td></tr>" for g,l in G)+"</table>"
            elif sk=="bars": b="".join(f"<div class=bar>{esc(x)}<div><div style='width:{50+i*7%45}%'></div></div></div>" for i,x in enumerate(flat))
            elif sk=="grid3": b="<div class=g3>"+"".join(f"<div>{esc(x)}</div>" for x in flat)+"</div>"
            elif sk=="dots": b=f"<p>{esc(' • '.join(flat))}</p>"
            elif sk=="pipes": b=f"<p>{esc(' | '.join(flat))}</p>"
            elif sk=="levels": b="".join(f"<div class=row><span>{esc(x)}</span><span class=sub>{['Expert','Advanced','Intermediate'][i%3]}</span></div>" for i,x in enumerate(flat)) if s.lang=="en" else f"<p>{esc(', '.join(flat))}</p>"
            elif sk=="stars": b="".join(f"<div>{esc(x)} <span class=st>{'★'*(5-i%3)+'☆'*(i%3)}</span></div>" for i,x in enumerate(flat))
        elif n=="projects":
            for t,d,bs in p["projects"]: b+=f"<div class=entry><div class=row><span><b>{esc(t)}</b></span><span>{d}</span></div><ul>"+"".join(f"<li>{esc(x)}</li>" for x in bs)+"</ul></div>"
        elif n=="references": b=f"<p>{esc(p['references'])}</p>"
        elif n=="publications": b="".join(f"<p>{esc(x)}</p>" for x in p[n])
        else: b="<ul class=plain>"+"".join(f"<li>{esc(x)}</li>" for x in p[n])+"</ul>"
        return f"<section class=s-{n}><h2>{esc(s.h.get(n,n.title()))}</h2><div class=b>{b}</div></section>"
    def cont(s,how=None):
        p=s.p; how=how or s.contact
        items=[("Address",p["location"]),("Phone",p["phone"]),("Email",p["email"])]+[("Web",l) for l in p["links"]]
        s.r.shuffle(items)
        A=lambda k,v: f"<a href='mailto:{v}'>{v}</a>" if k=="Email" else f"<a href='https://{v}'>{esc(v)}</a>" if k=="Web" else esc(v)
        lab={"en":{},"fr":{"Address":"Adresse","Phone":"Tél","Email":"Courriel","Web":"Site"},"es":{"Address":"Dirección","Phone":"Teléfono","Email":"Correo","Web":"Web"},"de":{"Address":"Anschrift","Phone":"Telefon","Email":"E-Mail"},"zh":{"Address":"地址","Phone":"电话","Email":"邮箱","Web":"网站"},"ja":{"Address":"住所","Phone":"電話","Email":"メール"}}[s.lang]
        if how=="pipe": return "<p class=ct>"+" | ".join(A(*i) for i in items)+"</p>"
        if how=="dot": return "<p class=ct>"+" • ".join(A(*i) for i in items)+"</p>"
        if how=="nothing": return "<p class=ct>"+" &nbsp;&nbsp;&nbsp; ".join(A(*i) for i in items)+"</p>"
        if how=="labels": return "".join(f"<p class=ct>{lab.get(k,k)}: {A(k,v)}</p>" for k,v in items)
        if how=="table": return "<table class=ct>"+"".join(f"<tr><td><b>{lab.get(k,k)}</b></td><td>{A(k,v)}</td></tr>" for k,v in items)+"</table>"
        if how=="icons": return "<p class=ct>"+" ".join(f"<span class=fa>&#x{ {'Address':'f041','Phone':'f095','Email':'f0e0','Web':'f0ac'}[k]};</span> {A(k,v)} &nbsp;" for k,v in items)+"</p>"
        return "".join(f"<p class=ct>{A(*i)}</p>" for i in items)
    def build(s):
        p,r=s.p,s.r
        order=[n for n in p.get("order",["summary","experience","education","skills","projects","certifications","awards","publications","languages","interests","references"]) if (p.get("experiences") if n=="experience" else p.get(n))]
        if r.random()<.15 and "skills" in order: order.remove("skills"); order.insert(1 if order[0]=="summary" else 0,"skills")
        side=[n for n in order if n in("skills","languages","certifications","awards","interests","references")]
        if r.random()<.3 and "education" in order: side=["education"]+side
        main=[n for n in order if n not in side]
        if r.random()<.3 and "summary" in main: side=["summary"]+side; main.remove("summary")
        name=f"<h1>{esc(p['name'])}</h1>"; title=f"<p class=title>{esc(p['title'])}</p>" if p["title"] else ""
        S=lambda ns:"".join(s.sec(n) for n in ns)
        font={"zh":'"Noto Sans CJK SC"',"ja":'"Noto Sans CJK JP"'}.get(s.lang) or r.choice(['"Liberation Sans"','"Liberation Serif"','"DejaVu Sans"','"Noto Sans"','"Noto Serif"','"Lato"','"Open Sans"','"Roboto"'])
        size=r.choice([8.5,9,9.5,10,10.5,11]); col=r.choice(["#222","#000","#333","#1a1a2e"]); acc=r.choice(["#0b5d4e","#7a3b1d","#1f4e79","#b03060","#444","#000","#888"])
        css=f"@page{{size:{r.choice(['A4','Letter'])};margin:MARGIN}} *{{box-sizing:border-box}} body{{font:{size}pt/{r.choice([1.2,1.3,1.4,1.55])} {font},sans-serif;margin:0;color:{col}}} h1,h2,h3,h4,h5,p,ul{{margin:0}} h1{{font-size:{r.choice([18,21,24,28,34])}pt;{r.choice(['','font-weight:300','letter-spacing:.15em;text-transform:uppercase','font-weight:400'])}}} h3{{font-size:1.05em}} h4{{font-size:1em;{r.choice(['font-weight:400','color:'+acc,''])}}} h5{{font-size:.95em;font-weight:400;color:#666}} a{{color:inherit;text-decoration:none}} .row{{display:flex;justify-content:space-between;gap:10pt}} .row h3{{display:inline}} .entry,.grid,.gridr{{margin-top:{r.choice([4,6,9])}pt}} .date{{color:#666}} .sub{{color:#555;{r.choice(['font-style:italic',''])}}} ul{{padding-left:14pt}} .plain{{list-style:none;padding:0}} .dash{{padding-left:9pt;text-indent:-9pt}} .tri{{list-style:none}} .tri li:before{{content:'▸ ';margin-left:-10pt}} .grid{{display:grid;grid-template-columns:{r.choice(['28mm','34mm','40mm'])} 1fr;gap:4mm}} .gridr{{display:grid;grid-template-columns:1fr 26mm;gap:4mm}} .full{{width:100%;border-collapse:collapse;margin-top:5pt}} td{{vertical-align:top;padding:1pt 6pt 1pt 0}} .full .date{{width:36mm}} .up{{font-weight:bold;{r.choice(['text-transform:uppercase',''])}}} .chips span{{display:inline-block;border:.6pt solid {acc};border-radius:3pt;padding:0 4pt;margin:1pt 3pt 1pt 0}} .bar>div{{height:3pt;background:#ddd}} .bar>div>div{{height:3pt;background:{acc}}} .g3{{display:grid;grid-template-columns:1fr 1fr {'1fr' if r.random()<.5 else ''};gap:2pt 10pt}} .ln{{margin-top:2pt}} .role{{font-style:italic}} section{{margin-top:{r.choice([7,10,14])}pt}} @font-face{{font-family:FA;src:url(file:///usr/share/fonts-font-awesome/fonts/fontawesome-webfont.ttf)}} .fa{{font-family:FA,FontAwesome}} "
        hs=r.choice([f"border-bottom:.8pt solid {acc};color:{acc}","text-transform:uppercase;letter-spacing:.12em",f"background:{acc};color:#fff;padding:1pt 4pt","text-align:center;text-transform:uppercase",f"color:{acc};font-weight:400",f"border-left:4pt solid {acc};padding-left:5pt","border-top:1pt solid #222;border-bottom:1pt solid #222","font-variant:small-caps","text-transform:lowercase;color:"+acc,"font-size:1em;text-decoration:underline"])
        css+=f"h2{{font-size:{r.choice([11,12,13,15])}pt;margin-bottom:3pt;{hs}}}"
        two=True; mg="0"; L=s.layout
        band=r.random()<.6; dark=r.random()<.5
        bg=("background:#2d3a45;color:#f2f2f2" if dark else "background:#eef1ef") if band else ""
        if band and dark: css+="aside h2{color:#f2f2f2;background:none;border-color:#ccc} aside .sub, aside .date{color:#ddd} aside .chips span{border-color:#ddd}"
        clab=f"<section><h2>{esc(s.h['contact'])}</h2>{s.cont(r.choice(['lines','labels']))}</section>"
        if L=="single":
            two=False; mg=r.choice(["15mm","20mm 18mm","25mm"]); hc=r.choice(["text-align:center","","split"])
            if hc=="split": body=f"<header style='display:flex;justify-content:space-between;align-items:center'><div>{name}{title}</div><div style='text-align:right'>{s.cont('lines')}</div></header>"
            else: body=f"<header style='{hc}'>{name}{title}{s.cont()}</header>"
            body+=S(order)
        elif L in("left","right","flexright"):
            w=r.choice([55,62,70]); pic="<div style='width:26mm;height:26mm;background:#9ab;border-radius:50%'></div>" if r.random()<.4 else ""
            nm=r.random()<.5
            aside=f"<aside style='{bg};padding:10mm 6mm'>{pic}{name+title if nm else ''}{clab}{S(side)}</aside>"; mn=f"<main style='padding:10mm 8mm'>{'' if nm else name+title}{S(main)}</main>"
            if L=="flexright": css+=f"body{{display:flex;min-height:296mm}} main{{flex:1;min-width:0}} aside{{width:{w}mm}}"; body=mn+aside
            else:
                css+=f"body{{display:grid;grid-template-columns:{f'{w}mm 1fr' if L=='left' else f'1fr {w}mm'};min-height:296mm}}"; body=aside+mn if L=="left" else mn+aside
        elif L=="headfloat":
            mg="14mm"; lf=r.random()<.5
            body=f"<header>{name}{title}{s.cont()}</header><main style='float:{'left' if lf else 'right'};width:63%'>{S(main)}</main><aside style='float:{'right' if lf else 'left'};width:32%'>{S(side)}</aside>"
            css+="aside h2{color:inherit!important}" if False else ""
        elif L=="margin":
            two=False; mg="18mm"; css+=f"section{{display:grid;grid-template-columns:{r.choice(['30mm','38mm'])} 1fr;gap:5mm}} h2{{font-size:11pt;{r.choice(['text-align:right',''])}}}"
            s.exp=s.exp if s.exp not in(7,) else 1; s.edu=s.edu if s.edu not in(7,) else 1
            body=f"<header>{name}{title}{s.cont()}</header>{S(order)}"
        elif L=="tableleft":
            mg="12mm"; body=f"<table style='width:100%;border-collapse:collapse'><tr><td style='width:34%;{bg};padding:6pt'><aside>{name}{title}{clab}{S(side)}</aside></td><td style='padding:6pt 0 6pt 14pt'>{S(main)}</td></tr></table>"
        elif L=="csscols":
            mg="15mm"; body=f"<header>{name}{title}{s.cont()}</header><div style='column-count:2;column-gap:10mm'>{S(order)}</div>"
        elif L=="lower":
            mg="16mm"; first=[n for n in main]; body=f"<header style='text-align:center'>{name}{title}{s.cont()}</header>{S(first)}"
            hf=len(side)//2 or 1
            body+=f"<div style='display:grid;grid-template-columns:1fr 1fr;gap:10mm'><div>{S(side[:hf])}</div><div>{S(side[hf:])}</div></div>"; two=len(side)>1
        elif L=="headleft":
            mg="0"; css+="body{display:grid;grid-template-columns:60mm 1fr}"; 
            body=f"<div style='grid-column:1/3;background:#23395b;color:#fff;padding:8mm'>{name}{title}</div><aside style='padding:6mm'>{clab}{S(side)}</aside><main style='padding:6mm 8mm'>{S(main)}</main>"
        secs=order
        # truth
        t={k:p[k] for k in("name","email","phone","location") if p.get(k)}; t["links"]=list(p["links"]); 
        if p.get("summary"): t["summary"]=p["summary"]
        t["experiences"]=[dict(role=e["role"],company=e["company"],start=fdate(e["start"],s.lang,s.ds),end=fdate(e["end"],s.lang,s.ds),bullets=s.tb(e["bullets"])) for e in p["experiences"]]
        t["education"]=[dict(institution=e["institution"],degree=e["degree"],start=fdate(e["start"],s.lang,s.ds),end=fdate(e["end"],s.lang,s.ds)) for e in p["education"]]
        t["skills"]=[x for _,l in p["skills"] for x in l]; t["sections"]=["contact"]+order
        return f"<!doctype html><html lang={s.lang}><head><meta charset=utf-8><title>x</title><style>{css.replace(MG,mg)}</style></head><body>{body}</body></html>",t,("two-column" if two else "single")
def render(engine,src,pdf):
    if engine=="chromium": cmd=["chromium","--headless","--no-sandbox","--disable-gpu","--no-pdf-header-footer","--allow-file-access-from-files",f"--print-to-pdf={pdf}",str(src)]
    elif engine=="weasyprint": cmd=["weasyprint","-q",str(src),str(pdf)]
    elif engine=="wkhtmltopdf": cmd=["wkhtmltopdf","-q","--enable-local-file-access",str(src),str(pdf)]
    subprocess.run(cmd,capture_output=True,timeout=90)
index=open(OUT/"index.jsonl","a")
def add(id,src,t,layout,engine,lang,links,email,repo):
    f=OUT/"html"/(id+".html"); f.write_text(src); pdf=OUT/"resumes"/(id+".pdf")
    render(engine,f,pdf)
    if not pdf.exists(): print("FAILED",id); return
    (OUT/"truth"/(id+".json")).write_text(json.dumps(t,ensure_ascii=False,indent=1))
    index.write(json.dumps(dict(id=id,repo=repo,local=f"resumes/{id}.pdf",generator=engine,layout=layout,lang=lang,uris=["mailto:"+email]+["https://"+l for l in links],truth=f"truth/{id}.json"),ensure_ascii=False)+"\n"); index.flush()
names=list(P)
if names:
    for i in range(N):
        r=random.Random(SEED*1000+i); p=P[names[i%len(names)]]; d=Doc(p,r); src,t,layout=d.build()
        id=f"r{SEED}-{i:02}-{names[i%len(names)]}-{d.layout}-e{d.exp}"
        add(id,src,t,layout,d.engine,p["lang"],p["links"],p["email"],id)
