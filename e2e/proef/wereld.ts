import type { Mens, Proefplatform } from '../proefplatform.ts'

/** Someone who calls: about fifty, first name only. Invented. */
export const MAN = {
  roepnaam: 'Ger',
  leeftijd: 50,
  geslacht: 'man',
  directGevaar: 'nee',
  huiselijkGeweld: 'nee',
  kinderen: 'nee',
} as const

/** The personas of the demo. */
export const PERSONAS = [
  'noor',
  'karim',
  'ruben',
  'aylin',
  'sanne',
  'joris',
  'ilse',
  'fleur',
  'bram',
  'hugo',
  'meral',
  'daan',
  'sam',
] as const
export type Persona = (typeof PERSONAS)[number]

export type Geplaatst = { meldingId: string; plaatsingId: string; clientId: string; plekId: string }

/** A running platform with its people, and a shelter of its own with as many free places as a test wants. */
export type Wereld = {
  platform: Proefplatform
  mensen: Record<Persona, Mens>
  /** The shelter: of the provider where Sanne works. */
  voorzieningId: string
  eenheidId: string
  organisatieId: string
  /** Places that nobody used yet; makes more when they run out. */
  nieuwePlekken: (aantal: number) => Promise<string[]>
  melding: (extra?: object, wie?: Mens) => Promise<string>
  /** A call with a hold on a place of its own. */
  gehouden: () => Promise<{ meldingId: string; reserveringId: string; plekId: string }>
  /** A call whose person has a place. */
  geplaatst: (extra?: object, bij?: object) => Promise<Geplaatst>
  /** The version of anything that has an ETag. */
  versie: (wie: Mens, pad: string) => Promise<string>
}

let rij: Promise<unknown> = Promise.resolve()
/** The register is written by one at a time: who waits long for another hears so, and that is no part of these tests. */
function naElkaar<T>(doe: () => Promise<T>): Promise<T> {
  const uit = rij.then(doe)
  rij = uit.catch(() => undefined)
  return uit
}

const PERIODE = { van: '2020-01-01', tot: null }
const BRON = 'proef'

/** A facility of the organisation where this provider works, with one unit; made through the API by the administrator. */
export const maakVoorziening = (
  daan: Mens,
  organisatieId: string,
  code: string,
  extra: object = {},
): Promise<{ voorzieningId: string; eenheidId: string }> =>
  naElkaar(async () => {
    const { id: voorzieningId } = await daan.moet<{ id: string }>(201, 'POST', '/v1/voorzieningen', {
      code,
      organisatieId,
      naam: `Proefopvang ${code}`,
      soort: 'opvang',
      gemeenteCode: 'GM0935',
      adresGeheim: false,
      alleenBijGeweld: false,
      doelgroepen: ['volwassenen'],
      versheidMinuten: 60,
      crisis: true,
      geldig: PERIODE,
      bron: BRON,
      ...extra,
    })
    const { id: eenheidId } = await daan.moet<{ id: string }>(
      201,
      'POST',
      `/v1/voorzieningen/${voorzieningId}/eenheden`,
      {
        code: 'A',
        naam: 'Zaal A',
        soort: 'slaapzaal',
        kenmerken: [],
        geslacht: 'alle',
        alsGeheel: false,
        geldig: PERIODE,
        bron: BRON,
      },
    )
    return { voorzieningId, eenheidId }
  })

export const maakPlekken = (
  daan: Mens,
  eenheidId: string,
  aantal: number,
  productCode = 'OPVANG',
): Promise<string[]> =>
  naElkaar(
    async () =>
      (
        await daan.moet<{ plekken: string[] }>(201, 'POST', `/v1/eenheden/${eenheidId}/plekken`, {
          aantal,
          productCode,
          crisis: true,
          geldig: PERIODE,
          bron: BRON,
        })
      ).plekken,
  )

export async function maakWereld(platform: Proefplatform): Promise<Wereld> {
  const paren: [Persona, Mens][] = []
  for (const naam of PERSONAS) paren.push([naam, await platform.als(naam)])
  const mensen = Object.fromEntries(paren) as Record<Persona, Mens>
  const { noor, daan, sanne } = mensen
  const { actief } = await sanne.moet<{ actief: { organisatieId: string } }>(200, 'GET', '/v1/sessie')
  const { voorzieningId, eenheidId } = await maakVoorziening(daan, actief.organisatieId, 'PROEF_OPVANG')
  const voorraad: string[] = []
  const nieuwePlekken: Wereld['nieuwePlekken'] = async (aantal) => {
    while (voorraad.length < aantal) voorraad.push(...(await maakPlekken(daan, eenheidId, 100)))
    return voorraad.splice(0, aantal)
  }
  const melding: Wereld['melding'] = async (extra = {}, wie = noor) =>
    (await wie.moet<{ id: string }>(201, 'POST', '/v1/crisismeldingen', { ...MAN, ...extra })).id
  return {
    platform,
    mensen,
    voorzieningId,
    eenheidId,
    organisatieId: actief.organisatieId,
    nieuwePlekken,
    melding,
    gehouden: async () => {
      const meldingId = await melding()
      const [plekId = ''] = await nieuwePlekken(1)
      const { id } = await noor.moet<{ id: string }>(
        201,
        'POST',
        `/v1/crisismeldingen/${meldingId}/reserveringen`,
        {
          plekIds: [plekId],
        },
      )
      return { meldingId, reserveringId: id, plekId }
    },
    geplaatst: async (extra = {}, bij = {}) => {
      const meldingId = await melding(extra)
      const [plekId = ''] = await nieuwePlekken(1)
      const uit = await noor.moet<{ plaatsingen: { id: string; clientId: string }[] }>(
        201,
        'POST',
        `/v1/crisismeldingen/${meldingId}/plaatsing`,
        { plekIds: [plekId], ...bij },
      )
      const [eerste] = uit.plaatsingen
      return { meldingId, plekId, plaatsingId: eerste?.id ?? '', clientId: eerste?.clientId ?? '' }
    },
    versie: async (wie, pad) => {
      const antwoord = await wie.vraag('GET', pad)
      const etag = antwoord.kop.etag
      if (typeof etag !== 'string')
        throw new Error(`${pad}: ${antwoord.status} zonder ETag ${antwoord.tekst}`)
      return etag
    },
  }
}
