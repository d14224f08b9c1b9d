import type pg from 'pg'
import { type Klant, type Meting, metVasteSnelheid, type Verdeling, verdeling } from './belasting.ts'
import { opendBorden } from './kijkers.ts'
import { speelAf } from './maatstaf.ts'
import type { Naspeler, Wie } from './naspelen.ts'
import { vulWachtlijst, WACHTENDEN } from './wachtlijst.ts'
import { ZAKEN } from './zaken.ts'

export type Uitslag = {
  naam: string
  verdeling: Verdeling
  maatstaf?: Verdeling
  doel: string
  gehaald: boolean
}
export type Opstelling = {
  klant: Klant
  basis: string
  token: string
  url: string
  regioCode: string
  sql: pg.Client
  wie: Wie
  naspeler: Naspeler
}

const VRAGEN = [
  { leeftijd: 50, geslacht: 'man', behoeften: ['begane_grond'] },
  { leeftijd: 19, geslacht: 'vrouw' },
  {
    leeftijd: 34,
    geslacht: 'vrouw',
    huishouden: [
      { leeftijd: 6, geslacht: 'man', rol: 'kind' },
      { leeftijd: 3, geslacht: 'vrouw', rol: 'kind' },
    ],
  },
  { geslacht: 'man', behoeften: ['rolstoel'] },
  {},
] as const

function goed(metingen: readonly Meting[], status: number): Verdeling {
  const fout = metingen.filter((m) => m.status !== status)
  if (fout[0])
    throw new Error(
      `${fout.length} van ${metingen.length} antwoordden geen ${status}: ${fout[0].status} ${fout[0].lichaam.slice(0, 300)}`,
    )
  return verdeling(metingen.map((m) => m.ms))
}

/** Played back in the name of the same person: who looks decides what the database lets see. */
const alsZelf = ({ wie }: Opstelling) => ({ bekend: new Set([wie.gebruikerId, wie.organisatieId]) })

/** Search at 200 requests a second; beside it the same statements on a bare connection. */
export async function zoeken(o: Opstelling, seconden: number): Promise<Uitslag> {
  const doe = (n: number) => o.klant('POST', '/v1/zoekacties', VRAGEN[n % VRAGEN.length])
  await metVasteSnelheid(100, 3, doe)
  const v = goed(await metVasteSnelheid(200, seconden, doe), 200)
  const maatstaf = await speelAf(
    o.url,
    await o.naspeler.opdrachtenVan('POST', '/v1/zoekacties', VRAGEN[0]),
    300,
    alsZelf(o),
  )
  return {
    naam: 'zoeken, 200/s',
    verdeling: v,
    maatstaf,
    doel: 'p50 < 15, p95 < 40, p99 < 100 ms',
    gehaald: v.p50 < 15 && v.p95 < 40 && v.p99 < 100,
  }
}

export async function bord(o: Opstelling, rondes: number): Promise<Uitslag> {
  const metingen: Meting[] = []
  for (let n = 0; n < rondes + 10; n++) metingen.push(await o.klant('GET', '/v1/bord'))
  const v = goed(metingen.slice(10), 200)
  const maatstaf = await speelAf(o.url, await o.naspeler.opdrachtenVan('GET', '/v1/bord'), 200, alsZelf(o))
  return { naam: 'bord van een regio', verdeling: v, maatstaf, doel: 'p95 < 50 ms', gehaald: v.p95 < 50 }
}

/** The workbench of an access team: all its open cases with their clocks, reports and handovers. */
export async function werkbak(o: Opstelling, rondes: number): Promise<Uitslag> {
  const pad = '/v1/toegang/werkbak?wie=alle'
  const metingen: Meting[] = []
  for (let n = 0; n < rondes + 10; n++) metingen.push(await o.klant('GET', pad))
  const v = goed(metingen.slice(10), 200)
  const { zaken } = JSON.parse(metingen[0]?.lichaam ?? '{}') as { zaken: unknown[] }
  if (zaken.length !== ZAKEN.open) throw new Error(`de werkbak toont ${zaken.length} van ${ZAKEN.open} zaken`)
  const maatstaf = await speelAf(o.url, await o.naspeler.opdrachtenVan('GET', pad), 100, alsZelf(o))
  return {
    naam: `werkbak met ${ZAKEN.open} zaken`,
    verdeling: v,
    maatstaf,
    doel: 'p95 < 100 ms',
    gehaald: v.p95 < 100,
  }
}

type Lijst = {
  regels: { urgentieklassen: { code: string }[] }
  items: { id: string; versie: number; naam: string; positie: number | null; urgentieklasse: string }[]
}

/** One press that re-ranks a list of 2,000 people, and how long until that list, asked again, shows the new order. */
export async function herschikking(o: Opstelling, rondes: number): Promise<Uitslag> {
  const lijsten = JSON.parse((await o.klant('GET', '/v1/wachtlijsten')).lichaam) as {
    items: { product: string }[]
  }
  const product = lijsten.items[0]?.product
  if (!product) throw new Error('de regio heeft geen wachtlijst')
  const pad = `/v1/wachtlijsten/${product}`
  const lees = async () => {
    const gemeten = await o.klant('GET', pad)
    return { ...gemeten, lijst: JSON.parse(gemeten.lichaam) as Lijst }
  }
  const klassen = (await lees()).lijst.regels.urgentieklassen.map((k) => k.code)
  const wie = { regioCode: o.regioCode, teamId: o.wie.organisatieId, product, klassen }
  const ruimOp = await vulWachtlijst(o.sql, wie)
  try {
    const metingen: Meting[] = []
    for (let n = 0; n < rondes + 3; n++) {
      const { lijst: voor } = await lees()
      if (voor.items.length < WACHTENDEN) throw new Error(`de lijst toont ${voor.items.length} mensen`)
      const laatste = voor.items.findLast(
        (i) => i.positie !== null && i.naam.startsWith('Wacht') && i.urgentieklasse === klassen.at(-1),
      )
      if (!laatste) throw new Error('er is niemand om te verzetten')
      const begin = performance.now()
      const verzet = await o.klant(
        'POST',
        `/v1/wachtlijstplaatsen/${laatste.id}/verzetting`,
        { urgentieklasse: klassen[0], reden: 'Gemeten in de bench.' },
        laatste.versie,
      )
      if (verzet.status !== 200)
        throw new Error(`verzetten: ${verzet.status} ${verzet.lichaam.slice(0, 300)}`)
      const na = await lees()
      metingen.push({ ...na, ms: performance.now() - begin })
      const nieuw = na.lijst.items.find((i) => i.id === laatste.id)?.positie
      if (!nieuw || nieuw >= (laatste.positie ?? 0)) throw new Error('de nieuwe volgorde is niet te zien')
    }
    const maatstaf = await speelAf(o.url, await o.naspeler.opdrachtenVan('GET', pad), 20, alsZelf(o))
    const v = goed(metingen.slice(3), 200)
    return {
      naam: `lijst van ${WACHTENDEN} herschikt en opnieuw getoond`,
      verdeling: v,
      maatstaf,
      doel: 'p95 < 1 s',
      gehaald: v.p95 < 1000,
    }
  } finally {
    await ruimOp()
  }
}

type Plek = { plekId: string; voorzieningId: string }

/** A place that takes people tonight and is free, and a call for it. */
async function vrijePlek(o: Opstelling): Promise<Plek> {
  const { lichaam } = await o.klant('POST', '/v1/zoekacties', {})
  const { groepen } = JSON.parse(lichaam) as {
    groepen: { opties: { plekIds: string[]; voorzieningId: string; heleRuimte: boolean }[] }[]
  }
  const optie = groepen.flatMap((g) => g.opties).find((x) => x.plekIds[0] && !x.heleRuimte)
  if (!optie?.plekIds[0]) throw new Error('er is geen vrije plek om mee te meten')
  return { plekId: optie.plekIds[0], voorzieningId: optie.voorzieningId }
}

async function nieuweMelding(o: Opstelling): Promise<string> {
  const { lichaam } = await o.klant('POST', '/v1/crisismeldingen', {
    directGevaar: 'nee',
    huiselijkGeweld: 'nee',
    kinderen: 'nee',
    roepnaam: 'Proef',
  })
  return (JSON.parse(lichaam) as { id: string }).id
}

const bekendVan = (o: Opstelling, plek: Plek, melding: string) =>
  new Set([plek.plekId, plek.voorzieningId, melding, o.wie.gebruikerId, o.wie.organisatieId])
const LOS = `update reservering set periode = 'empty', einde = 'ingetrokken' where regio_code = $1 and not isempty(periode) and upper(periode) > now()`
const WEG = `update plaatsing set status = 'vervallen', periode = 'empty' where regio_code = $1 and melding_id is not null and upper_inf(periode)`

/** Hold one place, again and again; between rounds it is let go, outside the time. */
export async function vasthouden(o: Opstelling, rondes: number): Promise<Uitslag> {
  const plek = await vrijePlek(o)
  const melding = await nieuweMelding(o)
  const body = { plekIds: [plek.plekId] }
  const pad = `/v1/crisismeldingen/${melding}/reserveringen`
  const metingen: Meting[] = []
  for (let n = 0; n < rondes + 10; n++) {
    metingen.push(await o.klant('POST', pad, body))
    await o.sql.query(LOS, [o.regioCode])
  }
  const opdrachten = await o.naspeler.opdrachtenVan('POST', pad, body)
  await o.sql.query(LOS, [o.regioCode])
  const maatstaf = await speelAf(o.url, opdrachten, rondes, {
    bekend: bekendVan(o, plek, melding),
    tussendoor: () => o.sql.query(LOS, [o.regioCode]),
  })
  const v = goed(metingen.slice(10), 201)
  return { naam: 'plek vasthouden', verdeling: v, maatstaf, doel: 'p95 < 60 ms', gehaald: v.p95 < 60 }
}

/** Place someone on a free place; each time another call, whose stay lapses between rounds. */
export async function plaatsen(o: Opstelling, rondes: number): Promise<Uitslag> {
  const plek = await vrijePlek(o)
  const body = { plekIds: [plek.plekId] }
  const metingen: Meting[] = []
  for (let n = 0; n < rondes + 5; n++) {
    const melding = await nieuweMelding(o)
    metingen.push(await o.klant('POST', `/v1/crisismeldingen/${melding}/plaatsing`, body))
    await o.sql.query(WEG, [o.regioCode])
  }
  const melding = await nieuweMelding(o)
  const opdrachten = await o.naspeler.opdrachtenVan('POST', `/v1/crisismeldingen/${melding}/plaatsing`, body)
  await o.sql.query(WEG, [o.regioCode])
  const terug = async () => {
    await o.sql.query(WEG, [o.regioCode])
    await o.sql.query(`update crisismelding set status = 'open', client_id = null where id = $1`, [melding])
  }
  await terug()
  const maatstaf = await speelAf(o.url, opdrachten, rondes, {
    bekend: await alleBekende(o, plek, melding),
    tussendoor: terug,
  })
  const v = goed(metingen.slice(5), 201)
  return { naam: 'mens plaatsen', verdeling: v, maatstaf, doel: 'p95 < 60 ms', gehaald: v.p95 < 60 }
}

/** Beside the call's own identifiers: the organisations of the region, one of which takes the person in. */
async function alleBekende(o: Opstelling, plek: Plek, melding: string): Promise<Set<string>> {
  const { rows } = await o.sql.query<{ id: string }>('select id from organisatie where regio_code = $1', [
    o.regioCode,
  ])
  return new Set([...bekendVan(o, plek, melding), ...rows.map((r) => r.id)])
}

/** The tables of the document on dates all over the years. */
export async function tabellen(o: Opstelling, rondes: number): Promise<Uitslag> {
  const metingen: Meting[] = []
  for (let n = 0; n < rondes; n++) {
    const dag = new Date(Date.UTC(2014, 0, 1) + ((n * 7919) % 4600) * 86_400_000).toISOString().slice(0, 10)
    metingen.push(await o.klant('GET', `/v1/cijfers/tabellen?peildatum=${dag}`))
  }
  const v = goed(metingen, 200)
  const maatstaf = await speelAf(
    o.url,
    await o.naspeler.opdrachtenVan('GET', '/v1/cijfers/tabellen?peildatum=2020-02-29'),
    50,
    alsZelf(o),
  )
  return { naam: 'tabellen op een datum', verdeling: v, maatstaf, doel: 'max < 150 ms', gehaald: v.max < 150 }
}

/** A hundred open boards: from asking for a hold until each of them has heard. */
export async function kijkers(o: Opstelling, aantal: number, rondes: number): Promise<Uitslag> {
  const plek = await vrijePlek(o)
  const melding = await nieuweMelding(o)
  const tijden: number[] = []
  let begin = 0
  let gehoord = new Set<number>()
  let allen: () => void = () => undefined
  const sluit = await opendBorden(o.basis, o.token, aantal, (kijker, stuk) => {
    if (!stuk.includes('bezetting-gewijzigd') || gehoord.has(kijker)) return
    gehoord.add(kijker)
    tijden.push(performance.now() - begin)
    if (gehoord.size === aantal) allen()
  })
  for (let n = 0; n < rondes; n++) {
    gehoord = new Set()
    const gedaan = new Promise<void>((af) => {
      allen = af
    })
    begin = performance.now()
    await o.klant('POST', `/v1/crisismeldingen/${melding}/reserveringen`, { plekIds: [plek.plekId] })
    await Promise.race([
      gedaan,
      new Promise((_, fout) =>
        setTimeout(() => fout(new Error(`slechts ${gehoord.size} van ${aantal} borden hoorden het`)), 5000),
      ),
    ])
    await o.sql.query(LOS, [o.regioCode])
  }
  sluit()
  const v = verdeling(tijden)
  return {
    naam: `wijziging zichtbaar op ${aantal} borden`,
    verdeling: v,
    doel: 'p95 < 500 ms',
    gehaald: v.p95 < 500,
  }
}
