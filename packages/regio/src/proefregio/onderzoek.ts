/** The inquiry in the invented region: a small score model, one question of each kind. */
export const onderzoek = `scoremodellen:
  - code: DRIE
    naam: Drie treden
    standaard: true
    niveaus:
      - { niveau: 1, naam: Laag }
      - { niveau: 2, naam: Midden }
      - { niveau: 3, naam: Hoog }
    leefgebieden:
      - { code: DAK, naam: Dak, toelichting: Waar iemand slaapt., niveaus: [Buiten., Ergens., Thuis.] }
      - { code: ETEN, naam: Eten, toelichting: Of er te eten is. }
    licentie: Vrij te gebruiken.
    geldig: { van: 2020-01-01 }
    bron: PLAN

screenings:
  - code: OOG
    naam: Oogtest
    vraag: Ziet deze persoon goed?
    waarom: Dan kan de brief groter.
    bij: altijd
    uitkomsten:
      - { code: ja, naam: Ja }
      - { code: nee, naam: Nee, opvolgen: true }
    geldig: { van: 2020-01-01 }
    bron: PLAN

andereWetten:
  - code: HAVENWET
    naam: Havenwet
    vraag: Woont iemand op een schip?
    uitkomsten:
      - { code: nee, naam: Nee }
      - { code: aangevraagd, naam: Ligplaats aangevraagd, opvolgen: true }
    geldig: { van: 2020-01-01 }
    bron: PLAN

quickscans:
  - code: SCAN
    naam: Scan
    vragen:
      - code: NAT
        vraag: Is het nat?
        waarom: Dan is een dak nodig.
        antwoorden: [{ code: ja, naam: Ja }, { code: nee, naam: Nee }]
    regels:
      - { als: [{ vraag: NAT, is: [ja] }], route: centraal, uitleg: Het is nat. }
    anders: { route: informatie, uitleg: Het is droog. }
    complex: { vanaf: 1, antwoorden: [{ vraag: NAT, is: [ja] }] }
    geldig: { van: 2020-01-01 }
    bron: PLAN

doelgroeptoetsen:
  - code: TOETS
    naam: Toets
    kernvraag: Lukt het alleen?
    criteria:
      - { code: A, naam: Wonen, vraag: Lukt wonen? }
    vereist: 1
    geldig: { van: 2020-01-01 }
    bron: PLAN

mantelzorgregels:
  - { respijtVanaf: zwaar, hertoetsDagen: 90, geldig: { van: 2020-01-01 }, bron: PLAN }
`
