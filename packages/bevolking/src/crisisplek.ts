import { datumVanDagnummer, epochVan } from '@zicht/kern'
import { type Arrangement, duurInMinuten, geldigOp, termijnOp } from '@zicht/regio'
import { gewogen } from './aannames.ts'
import type { MeldingRij } from './bevolking.ts'
import type { Gepland } from './crisis.ts'
import { noteerActie, onvervuld } from './crisisnotities.ts'
import { past, weeg } from './personen.ts'
import { isVrij, type Plekstaat } from './register.ts'
import { aannameVan, kiesDuur, kiesPlekken } from './uitstroom.ts'
import { neemIn, plan } from './verblijf.ts'
import type { Persoon, Verblijf, Wereld } from './wereld.ts'

/** A place is sought for a call, held, and taken; null when there is none. */
export function regelPlek(
  w: Wereld,
  dag: number,
  ms: number,
  g: Gepland,
  arrangement: Arrangement,
  mensen: readonly Persoon[],
  melding: MeldingRij,
): Verblijf | null {
  const t = w.toeval.crisis
  const vast = ms + t.geheel(4, 9) * 60_000
  const begin = vast + t.geheel(15, 55) * 60_000
  const mag = arrangement.producten
    .flatMap((code) => w.perProduct.get(code) ?? [])
    .filter(
      (p) =>
        p.crisis &&
        p.tijdelijk === (g.tijdelijk ?? false) &&
        isVrij(p, dag, vast) &&
        (p.opvolger !== null || p.tot > dag + 30) &&
        past(p.voorziening, p.eenheid, mensen, dag, g.geweld ?? false),
    )
  const plekken =
    mag[0]?.eenheid.soort === 'thuis' ? mag.slice(0, 1) : kiesPlekken(t, mag, mensen.length, dag, vast, w)
  const code = plekken?.[0]?.product ?? arrangement.producten.find((c) => w.product(c, dag))
  const product = code === undefined ? undefined : w.product(code, dag)
  if (!product || begin >= w.nu || (!plekken && !g.zeker)) return null
  if (plekken) houdVast(w, melding, plekken, vast, begin)
  const thuis = plekken?.[0]?.eenheid.soort === 'thuis'
  const v = neemIn(w, {
    mensen: thuis ? mensen.slice(0, 1) : mensen,
    plekken: plekken ?? [],
    product,
    begin,
    planDag: 0,
    zonderPlek: { organisatieId: w.teamId, gemeente: w.regio.centrumgemeente },
    arrangement: arrangement.code,
    melding,
    blijft: true, // its real end is planned below, once its clock is known
  })
  planEinde(w, v, dag, arrangement, g.blijft ?? false)
  maakAfspraken(w, v, arrangement, g)
  melding.status = 'geplaatst'
  noteerActie(w, melding, begin, 'arrangement', arrangement.code, v.leden[0]?.plaatsing.id ?? null)
  if (plekken && t.kans(0.08))
    w.uit.onvervuld.push({
      ...onvervuld(w, melding, mensen, 'weigering', weeg(t, gewogen.weigering), vast),
      voorziening_id: w.voorziening(t.kies(ontvangers(w, dag, v)).code),
    })
  return v
}

/** Who might have taken them in, and did not. */
function ontvangers(w: Wereld, dag: number, v: Verblijf) {
  const eigen = v.plekken[0]?.voorziening.code
  const datum = datumVanDagnummer(dag)
  const crisis = geldigOp(w.regio.voorzieningen, datum).filter((x) =>
    x.eenheden.some((e) => e.plekken.some((p) => p.crisis)),
  )
  const anderen = crisis.filter(
    (x) => x.code !== eigen && x.soort !== 'particuliere_locatie' && x.soort !== 'crisis_thuis',
  )
  return anderen.length > 0 ? anderen : crisis
}

/** A hold before the placement, for as long as it took. */
function houdVast(
  w: Wereld,
  melding: MeldingRij,
  plekken: readonly Plekstaat[],
  van: number,
  tot: number,
): void {
  const id = w.nieuwId(van)
  const periode = `[${w.iso(van)},${w.iso(tot)})`
  const voorziening = plekken[0]?.voorziening.code ?? ''
  w.uit.reserveringen.push({
    id,
    regio_code: w.regio.code,
    melding_id: melding.id,
    voorziening_id: w.voorziening(voorziening),
    periode,
    verlengd: 0,
    einde: 'omgezet',
    gehouden_door: melding.aangenomen_door,
    versie: 2,
    vastgelegd_op: w.iso(tot),
  })
  for (const p of plekken)
    w.uit.bezettingen.push({
      id: w.nieuwId(van),
      regio_code: w.regio.code,
      plek_id: p.id,
      soort: 'reservering',
      periode,
      plaatsing_id: null,
      reservering_id: id,
      buiten_gebruik_id: null,
    })
}

/** Most leave within the term; some get an extension with a reason; a few are still there after it. */
function planEinde(w: Wereld, v: Verblijf, dag: number, arrangement: Arrangement, blijft: boolean): void {
  v.blijft = blijft
  if (blijft) return
  const t = w.toeval.crisis
  const { duur } = arrangement
  if ('tot' in duur) v.planDag = v.termijnen[0] ? w.dagVan(epochVan(v.termijnen[0].einde) - 1) : dag + 1
  else if (arrangement.soort === 'EERSTE_OPVANG')
    v.planDag =
      dag + kiesDuur(t, aannameVan(w, v.product.code, dag)?.verblijfDagenMediaan.verwacht ?? duur.dagen / 2)
  else {
    v.planDag = dag + t.geheel(Math.min(2, duur.dagen), duur.dagen - 1)
    const langer =
      arrangement.verlengen.maxDagen > 0 && t.kans(0.12) ? t.geheel(1, arrangement.verlengen.maxDagen) : 0
    if (langer > 0) verleng(w, v, langer, arrangement)
    else if (t.kans(0.05)) v.planDag = dag + duur.dagen + t.geheel(1, 2)
  }
  v.planDag = Math.max(v.planDag, dag + 1)
  plan(w, v)
}

/** A handover that someone accepts, and a plan for afterwards; the ones that are left open are meant to be seen. */
function maakAfspraken(w: Wereld, v: Verblijf, arrangement: Arrangement, g: Gepland): void {
  const t = w.toeval.crisis
  const plaatsing = v.leden[0]?.plaatsing
  const klok = v.termijnen[0]
  if (!plaatsing || !klok) return
  const wie = t.kies(w.staf.team)
  if (arrangement.overdracht) {
    const op = epochVan(klok.einde) - t.geheel(20, 150) * 60_000
    const gedaan = op < w.nu && !g.blijft
    const taak = {
      geaccepteerd_door: gedaan ? wie : null,
      geaccepteerd_op: gedaan ? w.iso(op) : null,
      afgerond_door: gedaan ? wie : null,
      afgerond_op: gedaan ? w.iso(op + 60_000) : null,
      afronding: gedaan ? 'overgenomen' : null,
    }
    w.uit.taken.push({
      id: w.nieuwId(v.begin),
      regio_code: w.regio.code,
      soort: 'overdracht',
      organisatie_id: w.teamId,
      rol: null,
      melding_id: v.melding?.id ?? null,
      plaatsing_id: plaatsing.id,
      termijn_id: klok.id,
      uiterlijk: klok.einde,
      aangemaakt_op: w.iso(v.begin),
      ...taak,
      versie: gedaan ? 2 : 1,
      vastgelegd_op: w.iso(gedaan ? op + 60_000 : v.begin),
    })
    return
  }
  const op = v.begin + t.geheel(20, 130) * 3_600_000
  if (g.blijft || t.kans(0.06) || op >= w.nu) return
  const stap = t.kies([
    'Intake bij het wijkteam',
    'Aanmelding voor beschermd wonen',
    'Gesprek met de corporatie over een woning',
    'Herstel van contact met familie',
    'Aanmelding bij de opvang',
  ])
  w.uit.vervolgplannen.push({
    id: w.nieuwId(op),
    regio_code: w.regio.code,
    plaatsing_id: plaatsing.id,
    stap,
    verantwoordelijk: t.kies(['regieteam', 'wijkteam', 'aanbieder']),
    uiterlijk: plaatsing.verwacht_einde ?? datumVanDagnummer(w.dagVan(op) + 5),
    door: wie,
    op: w.iso(op),
  })
}

function verleng(w: Wereld, v: Verblijf, langer: number, arrangement: Arrangement): void {
  const klok = v.termijnen[0]
  if (!klok) return
  const van = epochVan(klok.einde)
  v.planDag = w.dagVan(van - 1) + langer
  const op = van - 30 * 3_600_000
  if (op >= w.nu) return
  const tot = w.tijd(w.dagVan(van) + langer, 0)
  const rol = arrangement.verlengen.rollen[0] ?? 'teamleider'
  const door = w.toeval.staf.kies(w.staf.leiders)
  w.uit.verlengingen.push({
    id: w.nieuwId(op),
    termijn_id: klok.id,
    van: klok.einde,
    tot: w.iso(tot),
    reden: 'Vervolgplek is toegezegd maar nog niet vrij.',
    rol,
    door,
    op: w.iso(op),
  })
  klok.einde = w.iso(tot)
}

export const reserveringMinuten = (w: Wereld, dag: number): number => {
  const duur = termijnOp(w.regio, 'reservering', datumVanDagnummer(dag))?.duur
  return duur === undefined ? 60 : duurInMinuten(duur)
}
