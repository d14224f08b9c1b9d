/** Heading, sources, municipalities, organisations and products of the invented region. */
export const kern = `regio:
  code: proefland
  naam: Proefland
  tijdzone: Europe/Amsterdam
  talen: [nl]
  centrumgemeente: GM9001
  crisisteam: NACHTWACHT
  toegang: LOKET
  geojson: grenzen.geojson
  geldig: { van: 2020-01-01 }
  bron: PLAN

bronnen:
  - code: PLAN
    titel: Plan van Proefland
    soort: document
    datum: 2019-12-01
    url: https://example.org/plan
    toelichting: Bestaat alleen in de tests.
  - { code: fictief, titel: Verzonnen, soort: fictief }

gemeenten:
  - code: GM9001
    naam: Duinstad
    inwoners:
      - { peildatum: 2024-01-01, aantal: 41000, ongeveer: true, bron: fictief }
    ligging: { x: 30, y: 40 }
    geldig: { van: 2020-01-01 }
    bron: PLAN
  - code: GM9002
    naam: Meerdorp
    inwoners: []
    ligging: { x: 70, y: 60 }
    toelichting: Sinds 2022 lid.
    geldig: { van: 2022-01-01 }
    bron: PLAN
  - code: GM9003
    naam: Oud-Meer
    opvolger: GM9002
    lid: false
    inwoners: []
    ligging: { x: 72, y: 62 }
    geldig: { van: 2020-01-01, tot: 2022-01-01 }
    bron: PLAN

organisaties:
  - code: ANKER
    naam: Het Anker
    soort: aanbieder
    aliassen:
      - { naam: Stichting Anker, bron: 'PLAN, bladzijde 2' }
    telefoon: 085-0000901
    geldig: { van: 2020-01-01 }
    bron: PLAN
  - { code: BAKEN, naam: Het Baken, soort: aanbieder, geldig: { van: 2020-01-01 }, bron: PLAN }
  - { code: NACHTWACHT, naam: De Nachtwacht, soort: regieteam, geldig: { van: 2020-01-01 }, bron: PLAN }
  - { code: LOKET, naam: Het Loket, soort: toegang, geldig: { van: 2020-01-01 }, bron: PLAN }
  - { code: STAD, naam: Gemeente Duinstad, soort: gemeente, gemeente: GM9001, geldig: { van: 2020-01-01 }, bron: PLAN }

producten:
  - code: HERBERG
    naam: Herberg
    groep: MO
    grondslag: WMO_OPVANG
    leveringsvorm: ZIN
    metVerblijf: true
    toegang: algemene_voorziening
    beslist: { wie: [aanbieder], bron: PLAN }
    uitvoering: { wie: [aanbieder], bron: PLAN }
    financiering: { wie: [gemeenten], toelichting: Naar inwoners., bron: PLAN }
    maximaalVerblijf: P21D
    naMaximum: herbeoordeling
    toelichting: Wie aanklopt mag blijven.
    geldig: { van: 2020-01-01 }
    bron: PLAN
    afwijkend:
      - { waarde: 30 dagen, bron: fictief, toelichting: Een oudere opgave. }
  - code: HOF
    naam: Hofwonen
    groep: BW
    grondslag: WMO_BW
    leveringsvorm: ZIN
    metVerblijf: true
    toegang: beschikking
    beslist: { wie: [college], bron: PLAN }
    uitvoering: { wie: [aanbieder, corporatie], bron: 'PLAN, bladzijde 3' }
    financiering: { wie: [centrumgemeente], bron: 'PLAN, bladzijde 4' }
    geldig: { van: 2020-01-01, tot: 2024-01-01 }
    bron: PLAN
  - code: HOF
    naam: Hofwonen
    groep: BW
    grondslag: WMO_BW
    leveringsvorm: ZIN
    metVerblijf: true
    toegang: beschikking
    beslist: { wie: [college], bron: PLAN }
    uitvoering: { wie: [aanbieder, corporatie], bron: 'PLAN, bladzijde 3' }
    financiering: { wie: [gemeente], bron: 'PLAN, bladzijde 5' }
    geldig: { van: 2024-01-01 }
    bron: PLAN
  - code: LOGEER
    naam: Logeren
    groep: CRISIS
    grondslag: WMO_OPVANG
    leveringsvorm: ZIN
    metVerblijf: true
    toegang: algemene_voorziening
    beslist: { wie: [regieteam], bron: fictief }
    uitvoering: { wie: [regieteam], bron: fictief }
    financiering: { wie: [onbekend], toelichting: Het plan noemt geen betaler., bron: PLAN }
    geldig: { van: 2020-01-01 } # logeren
    bron: PLAN

tarieven:
  - { product: HOF, centPerDag: 12345, toelichting: Per etmaal., geldig: { van: 2020-01-01 }, bron: fictief }
`
