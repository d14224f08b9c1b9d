/** The region model of the invented region: two kinds of places, homes, and people who come. */
export const planning = `planmodellen:
  - code: MODEL
    naam: Proefmodel
    begin: 2023-01-01
    jaren: 3
    prijspeil: 2023-01-01
    woningenPerJaar: { waarde: 4, laag: 2, hoog: 6, aanname: true, reden: Klein., bron: fictief }
    wlzDeel: { waarde: 0.1, bron: PLAN }
    terugvalgarantieDeel: { waarde: 0.5, bron: PLAN }
    straatBuitenBeeld: { waarde: 0, bron: PLAN }
    doorstroom: { geduldDagen: { waarde: 200, bron: PLAN }, naar: THUIS }
    spreiding: { waarde: 1, bron: PLAN }
    vlekkenplan: { code: PLAN_2025, woningen: UITSTROOM }
    sleutels: { MO: HELFT }
    straatdoel: BUITEN
    eersteOpvangDagen: { waarde: 21, bron: PLAN }
    ijking:
      waarnemingen: 30
      jaren: 3
      bestemmingen: [{ bestemming: huurwoning, naar: [THUIS] }, { bestemming: andere_regio, naar: [weg] }]
      bron: PLAN
    mix:
      wachtDagen: { waarde: 30, bron: PLAN }
      bouwPerJaar: { waarde: 10, bron: PLAN }
      woningCent: { waarde: 100000, bron: PLAN }
    toelichting: Klein.
    geldig: { van: 2023-01-01 }
    bron: PLAN

planstations:
  - code: HERBERG
    naam: Herberg
    soort: eerste_opvang
    producten: [HERBERG]
    domein: MO
    plekken: { waarde: 10, bron: PLAN }
    aanwezig: { waarde: 9, bron: PLAN }
    wachtend: { waarde: 1, bron: PLAN }
    verblijfDagen: { waarde: 60, laag: 30, hoog: 90, aanname: true, reden: Klein., bron: fictief }
    geduldDagen: { waarde: 90, bron: PLAN }
    geduldNaar: weg
    straatdeel: { waarde: 0.5, bron: PLAN }
    vlekkenplan: { soort: HERBERG, plekken: { waarde: 8, bron: PLAN } }
    dagprijsCent: { waarde: 9900, bron: PLAN }
    uitgangen:
      - { naar: HOF, kans: { waarde: 0.4, bron: PLAN } }
      - { naar: THUIS, kans: { waarde: 0.1, bron: PLAN } }
      - { naar: weg, kans: { waarde: 0.5, bron: PLAN } }
    toelichting: Klein.
    geldig: { van: 2023-01-01 }
    bron: PLAN
  - code: HOF
    naam: Hofwonen
    soort: beschermd_wonen
    producten: [HOF]
    domein: BW
    plekken: { waarde: 9, bron: PLAN }
    aanwezig: { waarde: 8, bron: PLAN }
    verblijfDagen: { waarde: 600, bron: PLAN }
    anders: HERBERG
    vlekkenplan: { soort: HOF, plekken: { waarde: 12, bron: PLAN } }
    uitgangen:
      - { naar: THUIS, kans: { waarde: 1, bron: PLAN } }
    geldig: { van: 2023-01-01 }
    bron: PLAN
  - code: THUIS
    naam: Eigen woning
    soort: eigen_woning
    domein: MO
    aanwezig: { waarde: 3, bron: PLAN }
    verblijfDagen: { waarde: 365, bron: PLAN }
    dagprijsCent: { waarde: 0, bron: PLAN }
    uitgangen:
      - { naar: HERBERG, kans: { waarde: 0.2, bron: PLAN }, terugval: true }
      - { naar: weg, kans: { waarde: 0.8, bron: PLAN } }
    geldig: { van: 2023-01-01 }
    bron: PLAN

planbronnen:
  - code: STRAAT
    naam: Van de straat
    perJaar: { waarde: 50, laag: 40, hoog: 60, aanname: true, reden: Klein., bron: fictief }
    naar:
      - { station: HERBERG, deel: { waarde: 1, bron: PLAN } }
    toelichting: Klein.
    geldig: { van: 2023-01-01 }
    bron: PLAN

ombouwplannen:
  - code: OMBOUW
    naam: Van herberg naar hofwonen
    stappen:
      - code: HOF_OPEN
        naam: Hofwonen erbij
        opent: { station: HOF, aantal: 3, op: 2024-01-01 }
        mijlpalen: [{ naam: Huis klaar, op: 2023-11-01, organisatie: BAKEN }]
        bron: PLAN
      - code: HERBERG_DICHT
        naam: Herberg kleiner
        sluit: { aantal: 2, station: HERBERG, op: 2024-07-01 }
        na: [HOF_OPEN]
        aanname: true
        reden: De dag staat in geen document.
        bron: fictief
    geldig: { van: 2023-01-01 }
    bron: PLAN
`
