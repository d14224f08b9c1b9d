import type { Proefgebruiker } from '../../proef/proefhuis.ts'

/** The man of 22:40: about fifty, first name only, put out by his sister, walks with a cane. Invented. */
export const MAN = {
  roepnaam: 'Ger',
  leeftijd: 50,
  geslacht: 'man',
  verwijzer: 'eigen_initiatief',
  verblijftNu: 'OPENBARE_RUIMTE',
  netwerkGemeente: 'GM0935',
  directGevaar: 'nee',
  huiselijkGeweld: 'nee',
  kinderen: 'nee',
  behoeften: ['begane_grond'],
} as const

/** The mother of 23:15, with two children. Invented. */
export const MOEDER = {
  roepnaam: 'Loes',
  leeftijd: 31,
  geslacht: 'vrouw',
  directGevaar: 'nee',
  huiselijkGeweld: 'nee',
  kinderen: 'ja',
  risicoKinderen: 'Beide kinderen zijn bij haar en ongedeerd.',
  netwerkGemeente: 'GM0994',
  huishouden: [
    { leeftijd: 4, geslacht: 'vrouw', rol: 'kind' },
    { leeftijd: 8, geslacht: 'man', rol: 'kind' },
  ],
} as const

type Optie = {
  plekIds: string[]
  voorziening: string
  voorzieningId: string
  eenheid: string
  groep: string
  gemeenteCode: string | null
}
export type Zoekantwoord = {
  groepen: { groep: string; opties: (Optie & Record<string, unknown>)[] }[]
  pastNiet: { voorziening: string; eenheid: string; aantal: number; redenen: { code: string }[] }[]
  tellingen: { past: number; pastNiet: number; nietVoorCrisis: number }
  onvervuld: boolean
}

/** A call, made through the real route; gives its id. */
export async function neemAan(wie: Proefgebruiker, gegevens: object = MAN): Promise<string> {
  const antwoord = await wie.verzoek('POST', '/v1/crisismeldingen', gegevens)
  if (antwoord.statusCode !== 201) throw new Error(`melding: ${antwoord.statusCode} ${antwoord.body}`)
  return antwoord.json().id
}

export async function zoekVoor(wie: Proefgebruiker, meldingId: string): Promise<Zoekantwoord> {
  const antwoord = await wie.verzoek('POST', `/v1/crisismeldingen/${meldingId}/zoekacties`)
  if (antwoord.statusCode !== 200) throw new Error(`zoek: ${antwoord.statusCode} ${antwoord.body}`)
  return antwoord.json()
}

export const opties = (z: Zoekantwoord) => z.groepen.flatMap((g) => g.opties)

/** The best place of a search, or of one kind. */
export function beste(z: Zoekantwoord, groep?: string) {
  const gevonden = opties(z).find((o) => groep === undefined || o.groep === groep)
  if (!gevonden) throw new Error('niets gevonden')
  return gevonden
}

export const houd = (wie: Proefgebruiker, meldingId: string, plekIds: string[], extra: object = {}) =>
  wie.verzoek('POST', `/v1/crisismeldingen/${meldingId}/reserveringen`, { plekIds, ...extra })
