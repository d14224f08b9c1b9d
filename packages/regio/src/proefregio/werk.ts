/** Facilities, arrangements and terms of the invented region: other durations and another way of counting than the real ones. */
export const werk = `arrangementen:
  - code: KORT
    naam: Logeren bij derden
    soort: ACUTE_OPVANG_OP_MAAT
    producten: [LOGEER]
    duur: { dagen: 7 }
    eersteDagTelt: false
    waarschuwDagenVoor: [2]
    escalatieladder:
      - { dagen: 1, moment: voor_einde, rol: crisismedewerker }
      - { uren: 3, moment: na_einde, rol: teamleider }
    verlengen: { maxDagen: 3, rollen: [teamleider], redenVerplicht: true }
    geldig: { van: 2020-01-01 }
    bron: PLAN
  - code: NACHTJE
    naam: Tot morgen
    soort: TIME_OUT
    producten: [LOGEER]
    duur: { tot: eerstvolgende_werkdag }
    eersteDagTelt: false
    waarschuwDagenVoor: []
    escalatieladder:
      - { uren: 1, moment: voor_einde, rol: teamleider }
    verlengen: { maxDagen: 0, rollen: [], redenVerplicht: true }
    overdracht: { uiterlijkTijd: '10:30', rol: teamleider }
    alleenBuitenKantooruren: true
    geldig: { van: 2020-01-01 }
    bron: PLAN
  - code: HERBERGEN
    naam: Herbergen
    soort: EERSTE_OPVANG
    producten: [HERBERG]
    duur: { dagen: 21 }
    eersteDagTelt: true
    waarschuwDagenVoor: [5]
    herbeoordelingOpDag: 10
    escalatieladder:
      - { dagen: 2, moment: voor_einde, rol: aanbieder }
    verlengen: { maxDagen: 7, rollen: [aanbieder], redenVerplicht: false }
    geldig: { van: 2020-01-01 }
    bron: PLAN

voorzieningen:
  - code: KADE
    naam: Herberg aan de kade
    soort: opvang
    organisatie: ANKER
    gemeente: GM9001
    doelgroepen: [volwassenen]
    contact: { telefoon: 085-0000902, adres: 'Kade 1, Duinstad', bron: fictief }
    ligging: { x: 28, y: 42 }
    versheidMinuten: 90
    geldig: { van: 2020-01-01 }
    bron: PLAN
    eenheden:
      - code: ZAAL
        naam: Zaal
        soort: slaapzaal
        kenmerken: [begane_grond]
        geslacht: alle
        leeftijdVan: 18
        leeftijdTot: 99
        plekken:
          - { aantal: 6, product: HERBERG, crisis: true, geldig: { van: 2020-01-01 }, bron: PLAN }
          - { aantal: 2, product: HERBERG, crisis: true, tijdelijk: true, geldig: { van: 2024-12-01, tot: 2025-03-01 }, bron: fictief }
      - code: GEZIN
        naam: Gezinskamer
        soort: gezinskamer
        kenmerken: [kinderen]
        alsGeheel: true
        geldig: { van: 2021-01-01 }
        bron: PLAN
        plekken:
          - { aantal: 4, product: HERBERG, crisis: false, geldig: { van: 2021-01-01, tot: 2023-01-01 }, bron: PLAN }
          - { aantal: 4, product: HERBERG, crisis: true, vanafNummer: 1, geldig: { van: 2023-01-01 }, bron: PLAN }
  - code: HOFJE
    naam: Het Hofje
    soort: beschermd_wonen
    organisatie: BAKEN
    gemeente: GM9001
    doelgroepen: [volwassenen, ouderen]
    contact: { telefoon: 085-0000903, bron: fictief }
    ligging: { x: 34, y: 36 }
    versheidMinuten: 1440
    geldig: { van: 2020-01-01 }
    bron: PLAN
    eenheden:
      - code: HUIS
        naam: Kamers
        soort: afdeling
        plekken:
          - { aantal: 9, product: HOF, crisis: false, geldig: { van: 2020-01-01 }, bron: PLAN }
  - code: BOERDERIJ
    naam: Logeerboerderij
    soort: particuliere_locatie
    organisatie: BAKEN
    gemeente: GM9002
    doelgroepen: [gezinnen]
    alleenBijGeweld: false
    adresGeheim: true
    contact: { telefoon: 085-0000904, bron: fictief }
    ligging: { x: 71, y: 58 }
    versheidMinuten: 600
    geldig: { van: 2022-01-01 }
    bron: PLAN
    eenheden:
      - code: HUIS
        naam: Hele boerderij
        soort: woning
        alsGeheel: true
        plekken:
          - { aantal: 5, product: LOGEER, crisis: true, geldig: { van: 2022-01-01 }, bron: fictief }

particuliereLocaties:
  - voorziening: BOERDERIJ
    soort: vakantiewoning
    prijsCentPerNacht: 4200
    maxPersonen: 5
    contactRol: beheerder
    ongeschiktVoor: [huisdieren]
    geldig: { van: 2022-01-01 }
    bron: fictief

capaciteitsopgaven:
  - { voorziening: KADE, soort: formeel, betreft: totaal, aantal: 10, gebruikt: true, toelichting: Afgesproken., geldig: { van: 2021-01-01 }, bron: PLAN }
  - { voorziening: KADE, soort: feitelijk, betreft: totaal, van: 8, tot: 12, gebruikt: false, toelichting: Geteld., geldig: { van: 2021-01-01, tot: 2022-01-01 }, bron: fictief }
  - { producten: [HOF], soort: formeel, betreft: totaal, aantal: 9, gebruikt: true, toelichting: Enige opgave., geldig: { van: 2020-01-01 }, bron: PLAN }

termijnen:
  - { sleutel: reservering, naam: Reservering, duur: PT45M, norm: regionaal, geldig: { van: 2020-01-01 }, bron: PLAN }
  - { sleutel: reserveringVerlenging, naam: Verlenging, duur: PT15M, norm: regionaal, geldig: { van: 2020-01-01 }, bron: PLAN }
  - { sleutel: reserveringMaximaal, naam: Langste reservering, duur: PT2H, norm: regionaal, geldig: { van: 2020-01-01 }, bron: PLAN }
  - { sleutel: eersteOpvangMaximaal, naam: Herbergen, duur: P28D, norm: regionaal, geldig: { van: 2020-01-01, tot: 2021-01-01 }, bron: PLAN }
  - { sleutel: eersteOpvangMaximaal, naam: Herbergen, duur: P21D, norm: regionaal, geldig: { van: 2021-01-01 }, bron: PLAN }
  - { sleutel: eersteOpvangHerbeoordeling, naam: Tussentijds kijken, duur: P10D, norm: regionaal, geldig: { van: 2020-01-01 }, bron: PLAN }
  - { sleutel: crisisinzageNaSluiten, naam: Inzage na sluiten, duur: P14D, norm: regionaal, geldig: { van: 2020-01-01 }, bron: PLAN }
  - { sleutel: noodtoegang, naam: Noodtoegang, duur: PT2H, norm: regionaal, geldig: { van: 2020-01-01 }, bron: PLAN }
  - { sleutel: wmoOppakken, naam: Melding oppakken, duur: P2D, werkdagen: true, norm: regionaal, geldig: { van: 2020-01-01 }, bron: PLAN }
  - { sleutel: wmoSpoed, naam: Hulp die niet kan wachten, duur: P1D, norm: regionaal, artikel: Wmo 2015 art. 2.3.3, geldig: { van: 2020-01-01 }, bron: PLAN }
  - { sleutel: wmoOnderzoek, naam: Onderzoek, duur: P6W, werkdagen: false, norm: wettelijk, artikel: Wmo 2015 art. 2.3.2, toelichting: Zes weken., geldig: { van: 2020-01-01 }, bron: PLAN }
  - { sleutel: wmoPersoonlijkPlan, naam: Persoonlijk plan, duur: P7D, norm: wettelijk, artikel: Wmo 2015 art. 2.3.2, geldig: { van: 2020-01-01 }, bron: PLAN }
  - { sleutel: wmoBeschikking, naam: Beschikking, duur: P2W, norm: wettelijk, artikel: Wmo 2015 art. 2.3.5, geldig: { van: 2020-01-01 }, bron: PLAN }
  - { sleutel: bezwaar, naam: Bezwaar, duur: P6W, norm: wettelijk, artikel: Awb 6:7, geldig: { van: 2020-01-01 }, bron: PLAN }
  - { sleutel: terugval, naam: Terugval, duur: P1Y, norm: regionaal, geldig: { van: 2020-01-01 }, bron: PLAN }
  - { sleutel: herkomstNaVerhuizing, naam: Herkomst, duur: P30D, norm: regionaal, geldig: { van: 2020-01-01 }, bron: PLAN }

diensten:
  - { code: DAG, naam: Dag, van: '06:00', tot: '18:00', dagen: [ma, di, wo, do, vr, za, zo], geldig: { van: 2020-01-01 }, bron: PLAN }
  - { code: NACHT, naam: Nacht, van: '18:00', tot: '06:00', dagen: [ma, di, wo, do, vr, za, zo], geldig: { van: 2020-01-01 }, bron: PLAN }

kantooruren:
  - { dagen: [ma, di, wo, do], van: '09:00', tot: '16:00', geldig: { van: 2020-01-01 }, bron: PLAN }

feestdagen:
  - { datum: 2026-06-01, naam: Havendag, bron: fictief }
`
