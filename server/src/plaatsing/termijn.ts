import {
  berekenEinde,
  type Datum,
  datumIn,
  type Kalender,
  type Moment,
  plusDagen,
  plusDuur,
  type Trede,
  type TermijnNorm,
} from '@zicht/kern'
import {
  type Arrangement,
  arrangementOp,
  bronTekst,
  geldigOp,
  type Product,
  productOp,
  type Regio,
  type Rol,
  termijnOp,
} from '@zicht/regio'

/** The norm of a clock as the region wrote it on the day of the start; later policy does not change a running clock. */
export type Norm = {
  /** Where it comes from: a crisis arrangement, the review within one, a named term, or the product's longest stay. */
  herkomst: 'arrangement' | 'herbeoordeling' | 'termijn' | 'product'
  code: string
  naam: string
  duur: { dagen: number } | { tot: 'eerstvolgende_werkdag'; tijd: string } | { duur: string }
  eersteDagTelt: boolean
  waarschuwDagenVoor: number[]
  verlengen: { maxDagen: number; rollen: Rol[]; redenVerplicht: boolean }
  overdracht: { uiterlijkTijd: string; rol: Rol } | null
}

/** A clock to be started: which one, from which day, over at which moment. It warns; it ends nothing. */
export type Klok = {
  soort: string
  begin: Datum
  laatsteDag: Datum
  /** The first moment after the term. */
  einde: Moment
  norm: Norm
  bron: string
  ladder: Trede[]
}

type Beleid = Pick<
  Regio,
  'arrangementen' | 'bronnen' | 'feestdagen' | 'termijnen' | 'producten' | 'tijdzone' | 'kantooruren'
>

const NIET_VERLENGEN = { maxDagen: 0, rollen: [], redenVerplicht: true }
const HEEL_DE_DAG = '23:59:59'

/** The holidays of the law plus the days off that the region adds. */
export const kalenderVan = (regio: Pick<Regio, 'feestdagen'>): Kalender => ({
  extraVrij: regio.feestdagen.map((f) => f.datum),
})

/**
 * The clocks of a new stay. With an arrangement: its term (S0: CIT and AOM 14 days, BMT 5, time-out until the next working
 * day) and its review, and after it the product's longest stay when that is longer. Without: the product's longest stay as a moment of
 * review (C042), else those of first shelter when the product is shelter (S2: six weeks). None when the region sets none.
 */
export function klokkenVan(
  regio: Beleid,
  keuze: { arrangementCode: string | null; productCode: string },
  begin: Moment,
): Klok[] {
  const dag = datumIn(begin, regio.tijdzone)
  const arrangement =
    keuze.arrangementCode === null
      ? eersteOpvangVoor(regio, keuze.productCode, dag)
      : arrangementOp(regio, keuze.arrangementCode, dag)
  const product = productOp(regio, keuze.productCode, dag)
  if (arrangement) {
    const klokken = arrangementklokken(regio, arrangement, begin)
    const verder = keuze.arrangementCode === null && product?.maximaalVerblijf
    return verder &&
      'dagen' in arrangement.duur &&
      plusDuur(dag, verder) > plusDagen(dag, arrangement.duur.dagen)
      ? [...klokken, productklok(regio, product, verder, dag)]
      : klokken
  }
  if (!product) return []
  const opvang =
    product.grondslag === 'WMO_OPVANG' && product.metVerblijf ? eersteOpvangklokken(regio, dag) : []
  if (product.maximaalVerblijf === undefined) return opvang
  const eigen = productklok(regio, product, product.maximaalVerblijf, dag)
  return [eigen, ...opvang.filter((k) => k.soort === 'herbeoordeling' && k.einde < eigen.einde)]
}

const eersteOpvangVoor = (regio: Beleid, productCode: string, dag: Datum): Arrangement | undefined =>
  geldigOp(regio.arrangementen, dag).find(
    (a) => a.soort === 'EERSTE_OPVANG' && a.producten.includes(productCode),
  )

function arrangementklokken(regio: Beleid, arrangement: Arrangement, begin: Moment): Klok[] {
  const { duur, overdracht = null, eersteDagTelt, waarschuwDagenVoor, verlengen } = arrangement
  const telnorm: TermijnNorm =
    'tot' in duur ? { tot: duur.tot, tijd: overdracht?.uiterlijkTijd ?? HEEL_DE_DAG } : duur
  const norm: Norm = {
    herkomst: 'arrangement',
    code: arrangement.code,
    naam: arrangement.naam,
    duur: telnorm as Norm['duur'],
    eersteDagTelt,
    waarschuwDagenVoor,
    verlengen,
    overdracht,
  }
  const bron = bronTekst(regio, arrangement.bron)
  const klokken = [maakKlok(regio, arrangement.code, begin, norm, bron, ladderVan(arrangement))]
  const dag = arrangement.herbeoordelingOpDag
  if (dag === undefined) return klokken
  const herbeoordeling: Norm = {
    herkomst: 'herbeoordeling',
    code: arrangement.code,
    naam: arrangement.naam,
    duur: { dagen: dag },
    eersteDagTelt,
    waarschuwDagenVoor: laatsteWaarschuwing(waarschuwDagenVoor),
    verlengen: NIET_VERLENGEN,
    overdracht: null,
  }
  return [...klokken, maakKlok(regio, 'herbeoordeling', begin, herbeoordeling, bron, [])]
}

/** First shelter in a region that made it no arrangement: its two named terms, counted from the day after the start. */
function eersteOpvangklokken(regio: Beleid, dag: Datum): Klok[] {
  const klokken: Klok[] = []
  for (const [sleutel, soort] of [
    ['eersteOpvangMaximaal', 'eersteOpvangMaximaal'],
    ['eersteOpvangHerbeoordeling', 'herbeoordeling'],
  ] as const) {
    const termijn = termijnOp(regio, sleutel, dag)
    if (!termijn) continue
    const norm: Norm = {
      herkomst: 'termijn',
      code: sleutel,
      naam: termijn.naam,
      duur: { duur: termijn.duur },
      eersteDagTelt: false,
      waarschuwDagenVoor: [],
      verlengen: NIET_VERLENGEN,
      overdracht: null,
    }
    klokken.push(maakKlok(regio, soort, dag, norm, bronTekst(regio, termijn.bron), []))
  }
  return klokken
}

function productklok(regio: Beleid, product: Product, duur: string, dag: Datum): Klok {
  const norm: Norm = {
    herkomst: 'product',
    code: product.code,
    naam: product.naam,
    duur: { duur },
    eersteDagTelt: false,
    waarschuwDagenVoor: [],
    verlengen: NIET_VERLENGEN,
    overdracht: null,
  }
  return maakKlok(regio, 'maximaalVerblijf', dag, norm, bronTekst(regio, product.bron), [])
}

/** The next clock after looking again: the same norm, with a duration of its own. */
export const klokTot = (regio: Beleid, soort: string, begin: Datum, norm: Norm, bron: string): Klok =>
  maakKlok(regio, soort, begin, norm, bron, [])

function maakKlok(
  regio: Beleid,
  soort: string,
  begin: Moment,
  norm: Norm,
  bron: string,
  ladder: Trede[],
): Klok {
  const { eersteDagTelt } = norm
  const einde = berekenEinde({
    begin,
    norm: norm.duur as TermijnNorm,
    eersteDagTelt,
    kalender: kalenderVan(regio),
    tijdzone: regio.tijdzone,
  })
  const dag = begin.length === 10 ? begin : datumIn(begin, regio.tijdzone)
  return { soort, begin: dag, laatsteDag: einde.einddatum, einde: einde.eindMoment, norm, bron, ladder }
}

const laatsteWaarschuwing = (dagen: number[]): number[] => (dagen.length === 0 ? [] : [Math.min(...dagen)])

/** The region's ladder as the kernel climbs it; who must hear of a handover that nobody accepted stands on it at the end itself. */
export function ladderVan(arrangement: Pick<Arrangement, 'escalatieladder' | 'overdracht'>): Trede[] {
  const ladder = arrangement.escalatieladder.map(({ uren, dagen, moment, rol }): Trede => {
    const duur = uren === undefined ? `P${dagen}D` : `PT${uren}H`
    return moment === 'voor_einde' ? { rol, voor: duur } : { rol, na: duur }
  })
  const rol = arrangement.overdracht?.rol
  if (
    rol === undefined ||
    ladder.some(
      (t) => t.rol === rol && (t.na === 'PT0H' || t.na === 'P0D' || t.voor === 'PT0H' || t.voor === 'P0D'),
    )
  )
    return ladder
  return [...ladder, { rol, na: 'PT0H' }]
}
