/** Money, targets and tables of the invented region. */
export const beleid = `verdeelsleutels:
  - code: HELFT
    naam: Tekort over twee gemeenten
    domein: MO
    delen:
      - { ontvanger: GM9002, naam: Meerdorp, aandeel: 1/3 }
      - { ontvanger: GM9001, naam: Duinstad, rest: true }
    afronding: afkappen
    afrondenOp: cent
    proeven:
      - { bedragCent: 1000, ontvanger: GM9002, uitkomstCent: 333 }
      - { bedragCent: 1000, ontvanger: GM9001, uitkomstCent: 667 }
    toelichting: Een derde.
    geldig: { van: 2022-01-01 }
    bron: PLAN

begrotingen:
  - code: MO_2023
    naam: Herbergen 2023
    jaar: 2023
    soort: begroot
    domein: MO
    posten:
      - code: UITGAVEN
        naam: Uitgaven
        cent: 1500
        delen:
          - { code: HUUR, naam: Huur, cent: 1100 }
          - { code: ETEN, naam: Eten, cent: 400 }
      - { code: FONDS, naam: Fonds, cent: -500 }
    totaalCent: 1000
    toelichting: Klein.
    geldig: { van: 2023-01-01, tot: 2024-01-01 }
    bron: PLAN

vlekkenplannen:
  - code: PLAN_2025
    naam: Plan 2025
    doeljaar: 2025
    categorieen:
      - code: MET
        naam: Met verblijf
        totaal: 20
        soorten:
          - { code: HOF, naam: Hofwonen, aantal: 12, maximaal: P2Y, producten: [HOF], toelichting: Meer dan nu. }
          - { code: HERBERG, naam: Herberg, aantal: 8, producten: [HERBERG] }
    totaal: 20
    ookNog:
      - { code: UITSTROOM, naam: Woningen, van: 3, tot: 5, perJaar: true }
    toelichting: Klein.
    geldig: { van: 2022-01-01 }
    bron: PLAN

indicatoren:
  - code: BUITEN
    naam: Buiten slapen
    definitie: Mensen die buiten slapen bij een telling.
    eenheid: mensen
    pijler: VOORZORG
    richting: lager
    doelen:
      - { jaar: 2025, waarde: 1, bron: PLAN }
    toelichting: Klein.
    geldig: { van: 2022-01-01 }
    bron: PLAN

programmas:
  - code: KOERS
    naam: De koers
    veranderingen:
      - code: A
        naam: Thuis
        vraagstukken:
          - { code: A1, naam: Wonen, actiepunten: [Woningen zoeken] }
    resultaten:
      - { code: R1, naam: Hofje vol, jaren: [2023, 2024] }
    kwartalen: [2023-K1]
    totaal: { veranderingen: 1, vraagstukken: 1, resultaten: 1, markeringen: 2 }
    toelichting: Klein.
    geldig: { van: 2022-01-01 }
    bron: PLAN

bevolkingstabellen:
  - code: HOF_GEMEENTE
    naam: Hofwonen per gemeente
    peildatum: 2022-07-01
    telt: clienten
    rijen: gemeente
    kolommen: [HOF]
    ongeveer: false
    cellen:
      - { rij: GM9001, aantallen: { HOF: 8 }, totaal: 8 }
    totaal: { aantallen: { HOF: 8 }, totaal: 8 }
    toelichting: Klein.
    geldig: { van: 2022-07-01, tot: 2022-07-02 }
    bron: PLAN
  - code: MO_PLEKKEN
    naam: Herberg, plekken
    peildatum: 2023-07-01
    telt: plekken
    rijen: voorziening
    kolommen: [plekken, waarvanCrisis]
    cellen:
      - { rij: KADE, aantallen: { plekken: 10, waarvanCrisis: 10 }, totaal: 10 }
    totaal: { aantallen: { plekken: 10, waarvanCrisis: 10 }, totaal: 10 }
    geldig: { van: 2023-07-01, tot: 2023-07-02 }
    bron: PLAN

crisiscijfers:
  - code: JAAR_2023
    naam: Eerste cijfers
    van: 2023-01-01
    peildatum: 2023-06-30
    tot: 2023-12-31
    clienten: 5
    arrangementen:
      - { arrangement: KORT, aantal: 2 }
    zonderArrangement: 3
    leeftijdVan: 20
    leeftijdTot: 60
    manProcent: 60
    centrumgemeenteProcent: 40
    overigeRegioProcent: 20
    vervolgReguliereZorgProcent: 80
    verwijzers: eigen initiatief
    toelichting: Klein.
    geldig: { van: 2023-01-01, tot: 2024-01-01 }
    bron: PLAN

stroomaannames:
  - product: HERBERG
    instroomPerJaar: { verwacht: 60, van: 40, tot: 80 }
    verblijfDagenMediaan: { verwacht: 18, van: 10, tot: 30 }
    bezettingProcent: { verwacht: 80, van: 60, tot: 100 }
    terugvalProcent: { verwacht: 10, van: 5, tot: 20 }
    uitstroom:
      - { bestemming: eigen_woning, procent: 60 }
      - { bestemming: ander_product, procent: 40 }
    toelichting: Klein.
    geldig: { van: 2022-01-01 }
    bron: fictief
  - product: HOF
    instroomPerJaar: { verwacht: 3, van: 1, tot: 5 }
    verblijfDagenMediaan: { verwacht: 700, van: 300, tot: 1200 }
    bezettingProcent: { verwacht: 90, van: 80, tot: 100 }
    terugvalProcent: { verwacht: 5, van: 0, tot: 10 }
    uitstroom:
      - { bestemming: eigen_woning, procent: 100 }
    geldig: { van: 2022-01-01 }
    bron: fictief

crisisaannames:
  - meldingenPerJaar: { verwacht: 30, van: 20, tot: 40 }
    metArrangementProcent: { verwacht: 40, van: 20, tot: 60 }
    arrangementVerdeling:
      - { arrangement: KORT, procent: 70 }
      - { arrangement: NACHTJE, procent: 30 }
    foutenProcent: { verwacht: 5, van: 0, tot: 10 }
    toelichting: Klein.
    geldig: { van: 2022-01-01 }
    bron: fictief

herkomstaannames:
  - verdeling:
      - { herkomst: GM9001, procent: 70 }
      - { herkomst: GM9002, procent: 20 }
      - { herkomst: buiten_regio, procent: 10 }
    toelichting: Klein.
    geldig: { van: 2022-01-01 }
    bron: fictief

onthullingsregels:
  - { minimum: 5, veelvoud: 1, toelichting: Alleen verbergen., geldig: { van: 2020-01-01, tot: 2024-01-01 }, bron: fictief }
  - { minimum: 8, veelvoud: 4, geldig: { van: 2024-01-01 }, bron: PLAN }
`
