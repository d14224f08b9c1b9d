import { briefsoorten } from '../schema/brieven.ts'

/** How the invented region decides. */
export const besluit = `besluitbeleid:
  - tweedePaarOgen: [weigeren]
    herbeoordeling: { na: P9M, waarschuwDagenVoor: 20, nieuwBesluit: { binnen: P6W, waarschuwDagenVoor: 10 } }
    zienswijze: P10D
    zienswijzeUitzonderingen: [{ code: SPOED, artikel: 'Awb art. 4:11 onder a', naam: Spoed }]
    buitenBehandeling: { binnen: P4W, artikel: 'Awb art. 4:5 lid 4' }
    bezwaar: { beslissen: P6W, metCommissie: P12W, verdagen: P6W, herstellen: P2W, herstellenHoogstens: P4W, herstelVerzenden: P2D, postBinnen: P1W, commissie: false, artikel: 'Awb art. 7:10', waarschuwDagenVoor: 7 }
    bezwaarclausule: ['Bezwaar maken kan{uiterlijk}.']
    geldig: { van: 2020-01-01 }
    bron: PLAN

mandaten:
  - { code: STADMAG, naam: De stad beslist, gemeenten: [], producten: [], soorten: [toekennen, weigeren], organisatie: STAD, rollen: [gemeente], geldig: { van: 2020-01-01 }, bron: PLAN }

verblijfsbeleid:
  - vraagVoor: P10D
    anderBesluitBinnen: P5D
    uitkomsten: [{ code: BLIJFT, naam: Blijft, uitleg: De plek past., opnieuwBinnen: P9M }]
    geldig: { van: 2020-01-01 }
    bron: PLAN

besluitgronden:
  - { code: KAN_ZELF, wetsgrond: EIGEN_KRACHT, soorten: [weigeren], artikel: Wmo art. 2.3.5, naam: Zelf, tekst: U kunt dit zelf., geldig: { van: 2020-01-01 }, bron: PLAN }
  - { code: NODIG, wetsgrond: BIJDRAGE_AAN_HANDHAVEN, soorten: [toekennen], artikel: Wmo art. 2.3.5, naam: Nodig, tekst: U hebt dit nodig., geldig: { van: 2020-01-01 }, bron: PLAN }

besteregiofactoren:
  - { code: NETWERK, naam: Netwerk, vraag: Wie kent iemand daar?, geldig: { van: 2020-01-01 }, bron: PLAN }

geschiltreden:
  - { code: BELLEN, trede: 1, naam: Bellen, wie: contactpersonen, bindend: false, geldig: { van: 2020-01-01 }, bron: PLAN }

regiocontacten:
  - { code: OVERZEE, naam: Regio Overzee, contact: Loket Overzee, telefoon: 085-0000977, geldig: { van: 2020-01-01 }, bron: fictief }
`

/** Its letters: one sentence for each kind. */
export const brieven = `briefhoofden:
  - { code: HOOFD, afzender: Loket Thuis, adres: [Strandweg 1], telefoon: 085-0000950, bereikbaar: altijd, ondertekening: Namens Duinstad, geldig: { van: 2020-01-01 }, bron: fictief }

briefsjablonen:
${briefsoorten.map((soort) => `  - { code: B_${soort}, soort: ${soort}, onderwerp: 'Over {naam}', alineas: [{ tekst: 'Dag {naam}.' }], geldig: { van: 2020-01-01 }, bron: fictief }`).join('\n')}
`
