/** The access of the invented region: its clocks, who is responsible, where to report. */
export const toegang = `klokbeleid:
  - sleutel: wmoOnderzoek
    waarschuwDagenVoor: [5]
    escalatieladder:
      - { dagen: 3, moment: voor_einde, rol: toegangsmedewerker }
      - { dagen: 2, moment: na_einde, rol: gemeente }
    schorsgronden:
      - { code: SAMEN, artikel: Proefregeling art. 3, naam: Uitstel op verzoek }
    toelichting: Klein.
    geldig: { van: 2020-01-01 }
    bron: PLAN
  - sleutel: wmoBeschikking
    waarschuwDagenVoor: [3]
    escalatieladder:
      - { dagen: 1, moment: voor_einde, rol: toegangsmedewerker }
    schorsgronden:
      - { code: ONVOLLEDIG, artikel: Awb art. 4:15 lid 1 onder a, naam: Gegevens ontbreken }
    geldig: { van: 2020-01-01 }
    bron: PLAN
  - sleutel: opvolging
    waarschuwDagenVoor: [4]
    escalatieladder:
      - { dagen: 1, moment: na_einde, rol: teamleider }
    schorsgronden: []
    geldig: { van: 2020-01-01 }
    bron: PLAN

verantwoordelijkheidsregels:
  - { regel: TOEGANG_GEMEENTE, toelichting: Waar iemand zich meldt., geldig: { van: 2020-01-01, tot: 2028-01-01 }, bron: PLAN }
  - { regel: WOONPLAATSBEGINSEL, geldig: { van: 2028-01-01 }, bron: fictief }

toegangsloketten:
  - naam: Loket Thuis
    telefoon: 085-0000950
    bereikbaar: werkdagen van 9 tot 16 uur
    ondersteuning: { naam: De Wegwijzer, telefoon: 085-0000951 }
    spoed: 085-0000952
    toelichting: Klein.
    geldig: { van: 2020-01-01 }
    bron: PLAN
`
