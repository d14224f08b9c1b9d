import { conflict, type Fout, isWerkdag, ongeldig, tijdIn, weekdag, datumIn, type Moment } from '@zicht/kern'
import { type Arrangement, arrangementOp, geldigOp, productOp, type Regio } from '@zicht/regio'
import { plekBestaatOp, type Register, type RegisterPlek } from '../register/index.ts'
import { kalenderVan } from './termijn.ts'

/** One stay, or one family's, to be given a place now. */
export type Plaatsingsopdracht = {
  /** Who stays, the first of them (or the one marked `hoofd`) carries the clocks. */
  personen: { clientId: string; hoofd: boolean }[]
  /** The first ones for the persons in order; what is left over blocks the room, in the name of the head. */
  plekIds: string[]
  /** The provider that takes them in. */
  organisatieId: string
  productCode: string
  arrangementCode: string | null
  /** Legal ground, e.g. `Wmo 2015 art. 2.3.3`. */
  grondslag: string
  grondslagKenmerk?: string | null
  meldingId?: string | null
  /** CBS code. */
  herkomstGemeente?: string | null
  vorigeVoorziening?: string | null
  toekomstperspectief?: string | null
  adresGeheim: boolean
  /** With a secret address: users who may know it, besides who places and the provider. */
  kring?: string[]
  /** Sleeps there. False for care at home: then only the head is placed when there are fewer places than persons. */
  verblijf: boolean
}

export type GekeurdeOpdracht = {
  arrangement: Arrangement | null
  plekken: RegisterPlek[]
  bezetting: { clientId: string; hoofd: boolean; plekId: string; extra: string[] }[]
}

type Beleid = Pick<Regio, 'arrangementen' | 'producten' | 'feestdagen' | 'kantooruren' | 'tijdzone'>

const DAGEN = ['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo'] as const

/** Are the offices open: a working day, within the region's office hours? */
export function isKantoortijd(regio: Beleid, moment: Moment): boolean {
  const dag = datumIn(moment, regio.tijdzone)
  if (!isWerkdag(dag, kalenderVan(regio))) return false
  const naam = DAGEN[weekdag(dag) - 1] as (typeof DAGEN)[number]
  const tijd = tijdIn(moment, regio.tijdzone)
  return geldigOp(regio.kantooruren, dag).some((k) => k.dagen.includes(naam) && k.van <= tijd && tijd < k.tot)
}

/** The rules of a placement that need no database. Throws all faults at once; gives who lies where. */
export function keurOpdracht(
  regio: Beleid,
  register: Register,
  opdracht: Plaatsingsopdracht,
  moment: Moment,
): GekeurdeOpdracht {
  const dag = datumIn(moment, regio.tijdzone)
  const fouten: Fout[] = []
  const fout = (pad: string, wat: Omit<Fout, 'pad'>) => void fouten.push({ pad, ...wat })
  if (!productOp(regio, opdracht.productCode, dag))
    fout('/productCode', {
      melding: 'Dit product bestaat vandaag niet in deze regio.',
      code: 'product_vandaag_niet',
    })
  const arrangement =
    opdracht.arrangementCode === null ? null : (arrangementOp(regio, opdracht.arrangementCode, dag) ?? null)
  if (opdracht.arrangementCode !== null && !arrangement)
    fout('/arrangementCode', {
      melding: 'Dit arrangement bestaat vandaag niet in deze regio.',
      code: 'arrangement_vandaag_niet',
    })
  if (arrangement && !arrangement.producten.includes(opdracht.productCode))
    fout('/arrangementCode', {
      melding: `${arrangement.naam} past niet bij een plek van dit soort.`,
      code: 'arrangement_niet_bij',
      waarden: { naam: arrangement.naam },
    })
  if (opdracht.grondslag.trim() === '')
    fout('/grondslag', { melding: 'Geef aan op welke grond deze plaatsing rust.', code: 'grondslag_nodig' })
  if (opdracht.personen.length === 0)
    fout('/personen', { melding: 'Geef aan wie er wordt geplaatst.', code: 'wie_geplaatst' })
  if (new Set(opdracht.personen.map((p) => p.clientId)).size !== opdracht.personen.length)
    fout('/personen', { melding: 'Iemand staat hier twee keer in.', code: 'persoon_dubbel' })
  if (opdracht.plekIds.length === 0) fout('/plekIds', { melding: 'Kies een plek.', code: 'kies_plek' })
  if (opdracht.verblijf && opdracht.plekIds.length < opdracht.personen.length)
    fout('/plekIds', {
      melding: 'Er zijn minder plekken gekozen dan er mensen zijn.',
      code: 'minder_plekken',
    })
  const plekken = opdracht.plekIds.map((id) => register.plekken.get(id))
  plekken.forEach((plek, i) => {
    if (!plek || !plekBestaatOp(plek, dag))
      fout(`/plekIds/${i}`, { melding: 'Deze plek bestaat nu niet.', code: 'plek_nu_niet' })
    else if (plek.voorziening.organisatie.id !== opdracht.organisatieId)
      fout(`/plekIds/${i}`, {
        melding: 'Deze plek is niet van deze aanbieder.',
        code: 'plek_andere_aanbieder',
      })
    else if (plek.productCode !== opdracht.productCode)
      fout(`/plekIds/${i}`, { melding: 'Deze plek is voor een ander product.', code: 'plek_ander_product' })
  })
  if (fouten.length > 0) throw ongeldig(fouten)
  if (arrangement?.alleenBuitenKantooruren && isKantoortijd(regio, moment))
    throw conflict(
      `${arrangement.naam} kan alleen buiten kantooruren. Kies een andere plek, of overleg met de toegang.`,
      { reden: 'alleen_buiten_kantooruren' },
    )
  return { arrangement, plekken: plekken as RegisterPlek[], bezetting: verdeelPlekken(opdracht) }
}

function verdeelPlekken({ personen, plekIds }: Plaatsingsopdracht): GekeurdeOpdracht['bezetting'] {
  const hoofd = Math.max(
    0,
    personen.findIndex((p) => p.hoofd),
  )
  const geplaatst = personen.slice(0, Math.max(plekIds.length, 1))
  const over = plekIds.slice(geplaatst.length)
  const drager = hoofd < geplaatst.length ? hoofd : 0
  return geplaatst.map((p, i) => ({
    clientId: p.clientId,
    hoofd: i === drager,
    plekId: plekIds[i] as string,
    extra: i === drager ? over : [],
  }))
}
