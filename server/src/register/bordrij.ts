import { bevat } from '@zicht/kern'
import { type Bezetting, type Vrijkomst, vrijkomst } from './bezetting-op.ts'
import { type Opgave, plekBestaatOp, type RegisterPlek, type RegisterVoorziening } from './register.ts'

export type Toestand = 'vrij' | 'vast' | 'bezet' | 'buiten_gebruik'

/** One place as it stands: what it is doing and until when. Never who. `verwacht`: day on which it may come free. */
export type Plekstand = {
  id: string
  eenheidId: string
  eenheid: string
  nummer: number
  toestand: Toestand
  tijdelijk: boolean
  crisis: boolean
  tot: string | null
  verwacht: string | null
}

/** Numbers of places. `vrij` is always computed from the others: total − occupied − held − out of use. */
export type Cijfers = {
  totaal: number
  bezet: number
  vast: number
  buitenGebruik: number
  tijdelijk: number
  vrij: number
}

/** One facility on the board. `gemeente`: name of its municipality, empty for a secret address. `bijgewerktOp`: last change or confirmation of its figures; null: never. */
export type Bordrij = {
  id: string
  code: string
  naam: string
  soort: string
  organisatieId: string
  organisatie: string
  gemeenteCode: string
  gemeente: string
  doelgroepen: readonly string[]
  crisis: boolean
  telefoon: string | null
  x: number | null
  y: number | null
  versheidMinuten: number | null
  bijgewerktOp: string | null
  cijfers: Cijfers
  /** The formal capacity in use, with its source; null: nothing agreed. */
  afgesproken: Opgaveregel | null
  /** What else is said of this capacity: other sources, actual capacity, crisis part. */
  andereOpgaven: readonly Opgaveregel[]
  /** People above the agreed number. */
  overbezetting: number
  eerstVrij: Vrijkomst | null
  plekken: readonly Plekstand[]
}
export type Opgaveregel = Pick<
  Opgave,
  'soort' | 'waarvan' | 'van' | 'tot' | 'gebruikt' | 'toelichting' | 'bron'
>

export type Plekclaim = Bezetting & { verwachtEinde: string | null }

const TOESTAND = { plaatsing: 'bezet', reservering: 'vast', buiten_gebruik: 'buiten_gebruik' } as const

/** Counts places by state. Free is what the other three leave: it is derived here and stored nowhere. */
export function telPlekken(plekken: readonly Pick<Plekstand, 'toestand' | 'tijdelijk'>[]): Cijfers {
  const aantal = (toestand: Toestand) => plekken.filter((p) => p.toestand === toestand).length
  const totaal = plekken.length
  const bezet = aantal('bezet')
  const vast = aantal('vast')
  const buitenGebruik = aantal('buiten_gebruik')
  return {
    totaal,
    bezet,
    vast,
    buitenGebruik,
    tijdelijk: plekken.filter((p) => p.tijdelijk).length,
    vrij: totaal - bezet - vast - buitenGebruik,
  }
}

/** A place as it stands under its claim, if any. */
function plekstand(plek: RegisterPlek, claim: Plekclaim | undefined): Plekstand {
  return {
    id: plek.id,
    eenheidId: plek.eenheid.id,
    eenheid: plek.eenheid.naam,
    nummer: plek.nummer,
    toestand: claim ? TOESTAND[claim.soort] : 'vrij',
    tijdelijk: plek.tijdelijk,
    crisis: plek.crisis,
    tot: claim?.tot ?? null,
    verwacht: claim?.verwachtEinde ?? null,
  }
}

const regelVan = ({ soort, waarvan, van, tot, gebruikt, toelichting, bron }: Opgave): Opgaveregel => ({
  soort,
  waarvan,
  van,
  tot,
  gebruikt,
  toelichting,
  bron,
})

/**
 * The board row of one facility. Pure: the register, the claims that hold at the moment (by place), and when its figures were
 * last touched. A place that no longer exists still counts while someone stays there: nobody disappears from the board.
 */
export function maakBordrij(
  voorziening: RegisterVoorziening,
  claims: ReadonlyMap<string, Plekclaim>,
  { datum, aangeraaktOp, gemeente }: { datum: string; aangeraaktOp: string | null; gemeente: string },
): Bordrij {
  const plekken = voorziening.eenheden
    .flatMap((eenheid) => eenheid.plekken)
    .filter((plek) => plekBestaatOp(plek, datum) || claims.get(plek.id)?.soort === 'plaatsing')
    .map((plek) => plekstand(plek, claims.get(plek.id)))
  const cijfers = telPlekken(plekken)
  const opgaven = voorziening.opgaven.filter((o) => bevat(o.geldig, datum))
  const afgesproken = opgaven.find((o) => o.gebruikt && o.soort === 'formeel' && o.waarvan === 'totaal')
  const begonnen = plekken
    .map((p) => claims.get(p.id)?.van ?? '')
    .sort()
    .at(-1)
  return {
    id: voorziening.id,
    code: voorziening.code,
    naam: voorziening.naam,
    soort: voorziening.soort,
    organisatieId: voorziening.organisatie.id,
    organisatie: voorziening.organisatie.naam,
    // where a secret address lies is told by no board, not even roughly
    gemeenteCode: voorziening.adresGeheim ? '' : voorziening.gemeenteCode,
    gemeente: voorziening.adresGeheim ? '' : gemeente,
    doelgroepen: voorziening.doelgroepen,
    crisis: voorziening.crisis || plekken.some((p) => p.crisis),
    telefoon: voorziening.telefoon ?? voorziening.organisatie.telefoon,
    x: voorziening.adresGeheim ? null : voorziening.x,
    y: voorziening.adresGeheim ? null : voorziening.y,
    versheidMinuten: voorziening.versheidMinuten,
    bijgewerktOp: [aangeraaktOp ?? '', begonnen ?? ''].sort().at(-1) || null,
    cijfers,
    afgesproken: afgesproken ? regelVan(afgesproken) : null,
    andereOpgaven: opgaven.filter((o) => o !== afgesproken).map(regelVan),
    overbezetting: afgesproken ? Math.max(0, cijfers.bezet - afgesproken.tot) : 0,
    eerstVrij: eersteVrijkomst(plekken, datum),
    plekken,
  }
}

/** The first place that comes free; an expectation that has passed says nothing any more. */
function eersteVrijkomst(plekken: readonly Plekstand[], datum: string): Vrijkomst | null {
  const kansen = plekken.flatMap((p) =>
    p.toestand === 'vrij' ? [] : (vrijkomst(p.tot, p.verwacht, datum) ?? []),
  )
  return kansen.sort((a, b) => (a.op < b.op ? -1 : a.op > b.op ? 1 : 0))[0] ?? null
}
