/** The waiting list of the invented region: two classes, an order by points, short terms, one quota. */
export const wachtlijst = `wachtlijstbeleid:
  - code: RIJ
    naam: De rij
    producten: [HERBERG]
    volgorde:
      - { code: KLASSE, naam: Klasse, veld: urgentie, richting: laag-eerst, verandertDoor: Door een besluit. }
      - { code: PUNTEN, naam: Punten, veld: punten, richting: hoog-eerst, verandertDoor: Door te wachten en te zoeken. }
      - { code: TIJD, naam: Tijd, veld: wachtendSinds, richting: laag-eerst }
    punten:
      feiten:
        - { code: reactie, naam: Reactie op een woning, aard: gebeurtenis }
        - { code: startpunten, naam: Startpunten toegekend, aard: gebeurtenis }
        - { code: situatie, naam: Erkende situatie, aard: toestand }
      onderdelen:
        - { code: WACHT, naam: Wachtpunten, soort: per-tijd, veld: wachtendSinds, per: jaren, punten: 1 }
        - { code: ZOEK, naam: Zoekpunten, soort: per-maand-met, gebeurtenis: reactie, minstens: 4, lopendeMaand: false, punten: 1, hoogstens: 30 }
        - { code: SITUATIE, naam: Situatiepunten, soort: per-toestand, toestand: situatie, per: maanden, punten: 1, hoogstens: 12 }
        - { code: START, naam: Startpunten, soort: eenmalig, gebeurtenis: startpunten, punten: 10 }
      opNulBij: [aanbod-aanvaard]
    urgentieklassen:
      - { code: EERST, naam: Eerst, rang: 1, omschrijving: Kan niet wachten., bron: PLAN }
      - { code: DAARNA, naam: Daarna, rang: 2, omschrijving: Kan wachten., bron: fictief }
    standaardklasse: DAARNA
    parkeerredenen: [{ code: OP_ZEE, naam: Op zee, maximaal: P2M }]
    eindredenen: [{ code: klaar, naam: Klaar }]
    stilte: { na: P30D, rol: toegangsmedewerker, binnen: P3D }
    wachttijd:
      terugkijken: P6M
      minstens: 2
      banden: [{ code: KORT, naam: kort, totMaanden: 2 }, { code: LANG, naam: lang }]
    weigerredenen:
      - { code: VOL, naam: Vol, door: aanbieder }
      - { code: NEE, naam: Liever niet, door: client }
    weigergrens: { aantal: 2, binnen: P1M }
    aanbodtermijn: { aanbieder: P1D, client: P2D, plaatsing: P4D }
    overbrugging: [{ code: DEKEN, naam: Een deken }]
    wensen: [{ code: uitzicht, naam: Uitzicht }]
    hardeBehoeften: [{ code: kade, naam: Aan de kade }]
    criteria:
      - { code: OUD, naam: Oud genoeg, veld: geboortedatum, als: jaren, operator: minstens, waarde: 20, toelichting: Klein., geldig: { van: 2020-01-01 }, bron: PLAN }
    pasvorm:
      - { code: WENS, naam: Wens, soort: voorkeuren, gewicht: 1, bijOnbekend: 0.5 }
      - { code: DICHTBIJ, naam: Dichtbij, soort: afstand-buurt, gewicht: 1, bijOnbekend: 0.5, totKm: 9 }
    kaartschaalKm: 0.2
    quota: [{ gemeente: GM9001, hoogstens: 3 }]
    woonurgentie: [{ code: HAVEN, naam: Komt uit de haven, bron: PLAN }]
    woonurgentieregels:
      - code: DUINSTAD
        naam: Voorrang in Duinstad
        gemeente: 'GM9001'
        regels:
          - { code: STORM, naam: Na een storm, klasse: 1, voorwaarden: [{ een: [{ veld: dakloos, operator: is, waarde: true }] }] }
        geldig: { van: 2020-01-01 }
        bron: fictief
    toelichting: Klein.
    geldig: { van: 2020-01-01 }
    bron: PLAN
`
