import { datumVanDagnummer, type Datum, type Moment } from '@zicht/kern'
import { arrangementOp, type Product } from '@zicht/regio'
import { gewogen } from './aannames.ts'
import type { AkkoordRij, BezettingRij, MeldingRij, PlaatsingRij, TermijnRij } from './bevolking.ts'
import { weeg } from './personen.ts'
import type { Plekstaat } from './register.ts'
import { gemeenteNu, type Persoon, type Verblijf, type Wereld, zetOpAgenda } from './wereld.ts'

/** What the generator needs of the product's rule for clocks; `einde` is the first moment after the term. */
export type Klokregel = (
  keuze: { arrangementCode: string | null; productCode: string },
  begin: Moment,
) => readonly {
  soort: string
  begin: Datum
  laatsteDag: Datum
  einde: Moment
  norm: object
  bron: string
  ladder: readonly object[]
}[]

export type Intrek = {
  mensen: readonly Persoon[]
  /** As many places as people or more (a room as a whole); empty: no place of the register. */
  plekken: readonly Plekstaat[]
  product: Product
  begin: number
  planDag: number
  /** Who takes them in and where, when there is no place of the register. */
  zonderPlek?: { organisatieId: string; gemeente: string }
  arrangement?: string | null
  melding?: MeldingRij | null
  /** When they really came, if that was before the register begins. */
  aangekomen?: number
  blijft?: boolean
}

/** People move in: their stays, their claims on the places, their clocks. */
export function neemIn(w: Wereld, i: Intrek): Verblijf {
  const begin = w.iso(i.begin)
  const plek = i.plekken[0]
  const gemeente = plek?.voorziening.gemeente ?? i.zonderPlek?.gemeente ?? w.regio.centrumgemeente
  const organisatieId = plek?.organisatieId ?? i.zonderPlek?.organisatieId ?? w.teamId
  const groep = i.mensen.length > 1 ? w.nieuwId(i.begin) : null
  const leden = i.mensen.map((persoon, nr) => {
    const eigen = i.plekken[nr] ?? null
    const plaatsing = maakPlaatsing(w, i, persoon, { organisatieId, gemeente, groep, plek: eigen })
    // a room that is let as a whole: the first person holds what is left over
    const geclaimd =
      nr === 0 ? [...i.plekken.slice(0, 1), ...i.plekken.slice(i.mensen.length)] : eigen ? [eigen] : []
    const bezettingen = geclaimd.map((p) => claim(w, p.id, plaatsing, i.begin))
    w.uit.plaatsingen.push(plaatsing)
    if (plaatsing.adres_geheim) {
      w.uit.kringen.push({ plaatsing_id: plaatsing.id, organisatie_id: organisatieId })
    }
    return { persoon, plaatsing, bezettingen }
  })
  const v: Verblijf = {
    leden,
    plekken: [...i.plekken],
    product: i.product,
    begin: i.begin,
    planDag: i.planDag,
    volgende: { dag: Number.POSITIVE_INFINITY, wat: 'einde' },
    melding: i.melding ?? null,
    termijnen: [],
    pogingen: 0,
    blijft: i.blijft ?? false,
    einde: null,
  }
  for (const lid of leden) {
    lid.persoon.verblijf = v
    lid.persoon.vrijVanaf = Number.POSITIVE_INFINITY
  }
  for (const p of i.plekken) p.verblijf = v
  startKlokken(w, v, i.arrangement ?? null, begin)
  plan(w, v)
  return v
}

function maakPlaatsing(
  w: Wereld,
  i: Intrek,
  persoon: Persoon,
  bij: { organisatieId: string; gemeente: string; groep: string | null; plek: Plekstaat | null },
): PlaatsingRij {
  const t = w.toeval.verblijf
  const { product } = i
  const beschikking = product.toegang === 'beschikking' && !i.melding
  const datum = datumVanDagnummer(w.dagVan(i.begin))
  const eigen = w.regio.gemeenten.some((g) => g.code === persoon.client.herkomst_gemeente)
  const herkomst = persoon.client.herkomst_gemeente
  return {
    id: w.nieuwId(i.begin),
    regio_code: w.regio.code,
    client_id: persoon.id,
    organisatie_id: bij.organisatieId,
    product_code: product.code,
    plek_id: bij.plek?.id ?? null,
    verblijf_gemeente: bij.plek ? null : bij.gemeente,
    arrangement_code: i.arrangement ?? null,
    melding_id: i.melding?.id ?? null,
    leveringsvorm: product.leveringsvorm,
    verblijf: product.metVerblijf,
    status: 'gestart',
    periode: `[${w.iso(i.begin)},)`,
    verwacht_einde: null,
    aangekomen_op: w.iso(i.aangekomen ?? i.begin),
    grondslag: product.grondslag,
    grondslag_kenmerk: beschikking ? `${datum.slice(0, 4)}-${String(t.geheel(10_000, 99_999))}` : null,
    // where someone reports is responsible (landelijke toegankelijkheid); inside the region: the municipality of origin
    verantwoordelijke_gemeente: gemeenteNu(
      w.regio,
      eigen && herkomst ? herkomst : w.regio.centrumgemeente,
      datum,
    ),
    herkomst_gemeente: herkomst,
    vorige_voorziening: w.zonderVorige.has(persoon.id) ? null : (i.melding?.verblijft_nu ?? persoon.vorige),
    toekomstperspectief: persoon.kind ? null : weeg(t, gewogen.perspectief),
    // only when someone comes straight from there
    vorige_plaatsing: persoon.vrijVanaf === i.begin ? persoon.vorigePlaatsing : null,
    groep_id: bij.groep,
    adres_geheim: bij.plek?.voorziening.adresGeheim ?? i.melding?.adres_geheim ?? false,
    einde_reden: null,
    bestemming: null,
    bestemming_toelichting: null,
    einde_akkoord_id: null,
    versie: 1,
    vastgelegd_op: w.iso(i.begin),
  }
}

function claim(w: Wereld, plekId: string, plaatsing: PlaatsingRij, ms: number): BezettingRij {
  const rij: BezettingRij = {
    id: w.nieuwId(ms),
    regio_code: w.regio.code,
    plek_id: plekId,
    soort: 'plaatsing',
    periode: plaatsing.periode,
    plaatsing_id: plaatsing.id,
    reservering_id: null,
    buiten_gebruik_id: null,
  }
  w.uit.bezettingen.push(rij)
  return rij
}

/**
 * What happens next, after day `na`: the bed changes purpose, the place closes and people must go before, or the stay ends. Who
 * came on the last day of a place goes at its closing, on day `tot`.
 */
export function plan(w: Wereld, v: Verblijf, na: number = w.dagVan(v.begin)): void {
  const tot = Math.min(...v.plekken.map((p) => p.tot))
  const volgende: Verblijf['volgende'] = {
    dag: v.blijft ? Number.POSITIVE_INFINITY : v.planDag,
    wat: 'einde',
  }
  if (volgende.dag >= tot) {
    if (v.plekken.every((p) => p.opvolger !== null && p.tot === tot))
      Object.assign(volgende, { dag: tot, wat: 'wissel' })
    else {
      const ruim = Math.min(45, Math.max(1, tot - na - 1))
      Object.assign(volgende, {
        dag: Math.max(tot - w.toeval.verblijf.geheel(1, ruim), na + 1),
        wat: 'sluiting',
      })
    }
  }
  v.volgende = volgende
  zetOpAgenda(w, v)
}

function startKlokken(w: Wereld, v: Verblijf, arrangementCode: string | null, begin: Moment): void {
  const lid = v.leden[0]
  if (!lid || !w.klokregel) return
  for (const klok of w.klokregel({ arrangementCode, productCode: v.product.code }, begin)) {
    const rij: TermijnRij = {
      id: w.nieuwId(v.begin),
      regio_code: w.regio.code,
      soort: klok.soort,
      client_id: lid.persoon.id,
      plaatsing_id: lid.plaatsing.id,
      melding_id: v.melding?.id ?? null,
      organisatie_id: v.melding ? w.teamId : lid.plaatsing.organisatie_id,
      begin: klok.begin,
      einde: klok.einde,
      norm: klok.norm as Record<string, unknown>,
      bron: klok.bron,
      ladder: [...klok.ladder],
      gesloten_op: null,
      gesloten_reden: null,
      versie: 1,
      vastgelegd_op: begin,
    }
    v.termijnen.push(rij)
    w.uit.termijnen.push(rij)
    if (arrangementCode !== null && klok.soort === arrangementCode)
      for (const { plaatsing } of v.leden) plaatsing.verwacht_einde = klok.laatsteDag
  }
}

export type Einde = { bestemming: string; reden: string; toelichting: string | null; kort: string }

/** The stay ends: everyone has somewhere to go, or a second person agreed. */
export function beeindig(w: Wereld, v: Verblijf, ms: number, einde: Einde): void {
  for (const lid of v.leden) {
    const p = lid.plaatsing
    const akkoord =
      einde.bestemming === 'onbekend' || einde.bestemming === 'op_straat'
        ? vraagAkkoord(w, p, ms, einde)
        : null
    Object.assign(p, {
      status: 'beeindigd',
      einde_reden: einde.reden,
      bestemming: einde.bestemming,
      bestemming_toelichting: einde.toelichting,
      einde_akkoord_id: akkoord?.id ?? null,
    })
    if (einde.bestemming === 'overleden') {
      lid.persoon.client.overleden_op = datumVanDagnummer(w.dagVan(ms))
      lid.persoon.dood = true
    }
  }
  maakLeeg(w, v, ms, 'verblijf_beeindigd', einde.kort)
}

function vraagAkkoord(w: Wereld, p: PlaatsingRij, ms: number, einde: Einde): AkkoordRij {
  const [vrager, beslisser] = w.toeval.staf.schud([...w.staf.team, ...w.staf.leiders])
  const rij: AkkoordRij = {
    id: w.nieuwId(ms),
    regio_code: w.regio.code,
    plaatsing_id: p.id,
    reden: 'Niet teruggekeerd na herhaald zoeken; straatteam en naasten zijn ingelicht.',
    bestemming: einde.bestemming,
    gevraagd_door: vrager ?? '',
    gevraagd_op: w.iso(ms - 3 * 3_600_000),
    besluit: 'akkoord',
    besluit_reden: 'Plek blijft beschikbaar bij terugkeer.',
    besloten_door: beslisser ?? '',
    besloten_op: w.iso(ms - 3_600_000),
  }
  w.uit.akkoorden.push(rij)
  return rij
}

/** Ends claims, clocks and stays at this moment; the places are free after it. */
export function maakLeeg(w: Wereld, v: Verblijf, ms: number, reden: string, vorige: string): void {
  const op = w.iso(ms)
  v.einde = ms
  for (const lid of v.leden) {
    const p = lid.plaatsing
    p.periode = `[${w.iso(v.begin)},${op})`
    p.versie = 2
    p.vastgelegd_op = op
    for (const b of lid.bezettingen) b.periode = p.periode
    lid.persoon.verblijf = null
    lid.persoon.vrijVanaf = ms
    lid.persoon.vorige = vorige
    lid.persoon.vorigePlaatsing = p.id
  }
  for (const k of v.termijnen) Object.assign(k, { gesloten_op: op, gesloten_reden: reden, vastgelegd_op: op })
  for (const p of v.plekken) {
    p.verblijf = null
    p.vrijVanaf = ms
  }
}

/** The same people to other places, without a gap: the old stay is moved, the new one follows it. */
export function verplaats(
  w: Wereld,
  v: Verblijf,
  ms: number,
  naar: readonly Plekstaat[],
  product: Product,
  planDag: number,
): Verblijf {
  const vorige = v.plekken[0]?.voorziening.soort ?? 'eigen_woning'
  for (const { plaatsing } of v.leden)
    Object.assign(plaatsing, {
      status: 'verplaatst',
      einde_reden: 'doorstroom',
      bestemming: bestemmingVan(product),
    })
  maakLeeg(w, v, ms, 'verplaatst', vorige)
  const datum = datumVanDagnummer(w.dagVan(ms))
  const arrangement = v.leden[0]?.plaatsing.arrangement_code ?? null
  const geldt =
    arrangement !== null &&
    (arrangementOp(w.regio, arrangement, datum)?.producten.includes(product.code) ?? false)
  return neemIn(w, {
    mensen: v.leden.map((l) => l.persoon),
    plekken: naar,
    product,
    begin: ms,
    planDag,
    arrangement: geldt ? arrangement : null,
    melding: geldt ? v.melding : null,
    blijft: v.blijft,
  })
}

const bestemmingVan = (product: Product): string =>
  product.groep === 'BW'
    ? product.metVerblijf
      ? 'beschermd_wonen'
      : 'beschermd_thuis'
    : product.groep === 'WONEN'
      ? 'huurwoning'
      : 'andere_opvang'
