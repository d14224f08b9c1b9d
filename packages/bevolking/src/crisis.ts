import { datumVanDagnummer, epochVan, momentPlusDuur } from '@zicht/kern'
import { type Arrangement, arrangementOp, duurInMinuten, geldigOp, termijnOp } from '@zicht/regio'
import { BEHOEFTEN, gewogen, MAN_DEEL } from './aannames.ts'
import type { Geslacht, MeldingRij } from './bevolking.ts'
import { leeftijd, maakPersoon, past, weeg } from './personen.ts'
import { isVrij, type Plekstaat } from './register.ts'
import { maakGezin } from './stromen.ts'
import { kiesDuur, kiesPlekken, aannameVan } from './uitstroom.ts'
import { neemIn, plan } from './verblijf.ts'
import type { Persoon, Verblijf, Wereld } from './wereld.ts'

/** What is fixed beforehand of a call; the rest is chance. */
export type Gepland = {
  arrangement: string | null
  minuut?: number
  leeftijd?: number
  geslacht?: 'man' | 'vrouw'
  /** null: unknown. */
  herkomst?: string | null
  vervolg?: string
  /** Stays until the story stops. */
  blijft?: boolean
  /** The stay begins even where the register has no place, so that the figures hold. */
  zeker?: boolean
  gezin?: boolean
  geweld?: boolean
  /** Not yet closed when the story stops. */
  open?: boolean
  /** Into a temporary extra place. */
  tijdelijk?: boolean
}

/** A call with what came of it; it is closed at the end of the story, when all is known. */
export type Crisis = {
  melding: MeldingRij
  ms: number
  verblijf: Verblijf | null
  vervolg: string
  open: boolean
  geenPlek: boolean
}

/** The calls of one day: those that are planned, else those that the region expects. */
export function laatMelden(w: Wereld, dag: number): void {
  const gepland = w.gepland.get(dag) ?? []
  for (const g of gepland) meldCrisis(w, dag, g)
  const datum = datumVanDagnummer(dag)
  const proeven = w.regio.crisiscijfers
  if (proeven.some((c) => c.van <= datum && datum <= c.peildatum)) return
  if (proeven.length > 0 && proeven.every((c) => datum < c.van)) return
  const aanname = geldigOp(w.regio.crisisaannames, datum)[0]
  if (!aanname) return
  const t = w.toeval.crisis
  for (let n = t.poisson(aanname.meldingenPerJaar.verwacht / 365.2425); n > 0; n--) {
    const met =
      t.kans(aanname.metArrangementProcent.verwacht / 100) && aanname.arrangementVerdeling.length > 0
    const arrangement = met ? t.kiesGewogen(aanname.arrangementVerdeling, (v) => v.procent).arrangement : null
    meldCrisis(w, dag, { arrangement, gezin: t.kans(0.12), geweld: t.kans(0.1) })
  }
}

/** Someone rings; what is known is written down; a place is sought, held and taken, or something else helps. */
export function meldCrisis(w: Wereld, dag: number, g: Gepland): void {
  const t = w.toeval.crisis
  const arrangement =
    g.arrangement === null ? undefined : arrangementOp(w.regio, g.arrangement, datumVanDagnummer(dag))
  const uur = arrangement?.alleenBuitenKantooruren ? t.geheel(19, 23) : weeg(t, gewogen.uurMelding)
  const ms = w.tijd(dag, g.minuut ?? uur * 60 + t.geheel(0, 50))
  if (ms >= w.nu - 5 * 60_000) return
  const mensen = wieBelt(w, dag, ms, g, arrangement !== undefined)
  const hoofd = mensen[0]
  const melding = maakMelding(w, dag, ms, g, mensen)
  const vervolg = g.vervolg ?? (t.kans(0.72) ? 'reguliere_zorg' : weeg(t, gewogen.vervolgAnders))
  const crisis: Crisis = { melding, ms, verblijf: null, vervolg, open: g.open ?? false, geenPlek: false }
  w.crises.push(crisis)
  if (arrangement && hoofd && w.teamId)
    crisis.verblijf = regelPlek(w, dag, ms, g, arrangement, mensen, melding)
  if (crisis.verblijf) return
  crisis.geenPlek = arrangement !== undefined
  if (crisis.geenPlek)
    w.uit.onvervuld.push(
      onvervuld(w, melding, mensen, 'geen_resultaat', 'geen_passende_plek', ms + 12 * 60_000),
    )
  actie(w, melding, ms + t.geheel(8, 40) * 60_000, weeg(t, gewogen.zonderArrangement), null, null)
}

function wieBelt(w: Wereld, dag: number, ms: number, g: Gepland, metPlek: boolean): Persoon[] {
  const t = w.toeval.crisis
  if (g.gezin || (g.geweld && g.geslacht === undefined)) return maakGezin(w, ms, 4, null)
  const vrij = g.leeftijd === undefined && t.kans(0.3) ? w.vertrokken.length : 0
  if (vrij > 0) {
    const plaats = t.geheel(0, vrij - 1)
    const bekend = w.vertrokken[plaats]
    if (
      bekend &&
      !bekend.dood &&
      !bekend.verblijf &&
      bekend.vrijVanaf < ms - 86_400_000 &&
      leeftijd(bekend, dag) < 85
    ) {
      w.vertrokken.splice(plaats, 1)
      if (!metPlek) w.vertrokken.push(bekend)
      return [bekend]
    }
  }
  const wens = {
    manDeel: MAN_DEEL.CRISIS ?? 0.7,
    ...(g.geslacht ? { geslacht: g.geslacht } : {}),
    ...(g.herkomst === undefined ? {} : { herkomst: g.herkomst }),
  }
  const grenzen =
    g.leeftijd === undefined
      ? { leeftijdVan: 18, leeftijdTot: 80 }
      : { leeftijdVan: g.leeftijd, leeftijdTot: g.leeftijd }
  // Without a place and without a name nobody is entered as a client.
  if (!metPlek && g.leeftijd === undefined && t.kans(0.45)) return []
  return [maakPersoon(w, ms, { ...wens, ...grenzen })]
}

function maakMelding(w: Wereld, dag: number, ms: number, g: Gepland, mensen: readonly Persoon[]): MeldingRij {
  const t = w.toeval.crisis
  const hoofd = mensen[0]
  const kinderen = mensen.some((p) => p.kind)
  const geslacht: Geslacht = hoofd?.geslacht ?? (t.kans(0.7) ? 'man' : 'vrouw')
  const weetNiet = (ja: number) => (t.kans(ja) ? 'ja' : t.kans(0.12) ? 'weet_niet' : 'nee')
  const behoeften = BEHOEFTEN.filter(() => t.kans(0.07))
  const melding: MeldingRij = {
    id: w.nieuwId(ms),
    regio_code: w.regio.code,
    nummer: 0,
    jaar: 0,
    team_id: w.teamId,
    gemeld_op: w.iso(ms),
    kanaal: weeg(t, gewogen.kanaal),
    verwijzer: weeg(t, gewogen.verwijzer),
    roepnaam: hoofd?.client.voornaam ?? (t.kans(0.5) ? 'Naam niet genoemd' : null),
    leeftijd: hoofd ? leeftijd(hoofd, dag) : t.kans(0.85) ? t.geheel(19, 68) : null,
    geslacht,
    herkomst_gemeente: hoofd ? hoofd.client.herkomst_gemeente : w.herkomst(ms),
    verblijft_nu: weeg(t, gewogen.verblijftNu),
    direct_gevaar: weetNiet(0.08),
    huiselijk_geweld: g.geweld ? 'ja' : weetNiet(0.03),
    psychische_nood: weetNiet(0.28),
    lvb_vermoeden: weetNiet(0.15),
    kinderen: kinderen ? 'ja' : 'nee',
    risico_kinderen: kinderen
      ? 'Kinderen zijn bij de ouder; geen zorgen over hun veiligheid vannacht.'
      : null,
    behoeften: [...behoeften],
    vervoer: t.kans(0.25) ? t.kies(['lopend', 'taxi', 'eigen_vervoer', 'psycholance', 'politie']) : null,
    toelichting: null,
    adres_geheim: g.geweld ?? false,
    client_id: hoofd?.id ?? null,
    status: 'open',
    uitkomst: null,
    vervolg: null,
    gesloten_op: null,
    inzage_tot: null,
    aangenomen_door: t.kies(w.staf.team),
    versie: 1,
    vastgelegd_op: w.iso(ms),
  }
  if (hoofd && g.herkomst !== undefined) melding.herkomst_gemeente = g.herkomst
  w.uit.meldingen.push(melding)
  mensen.slice(1).forEach((p, nr) =>
    w.uit.meldingPersonen.push({
      id: w.nieuwId(ms),
      melding_id: melding.id,
      volgorde: nr + 1,
      roepnaam: p.client.voornaam,
      leeftijd: leeftijd(p, dag),
      geslacht: p.geslacht,
      rol: p.kind ? 'kind' : 'partner',
      client_id: p.id,
    }),
  )
  return melding
}

function regelPlek(
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
  actie(w, melding, begin, 'arrangement', arrangement.code, v.leden[0]?.plaatsing.id ?? null)
  if (t.kans(0.08))
    w.uit.onvervuld.push({
      ...onvervuld(w, melding, mensen, 'weigering', weeg(t, gewogen.weigering), vast),
      voorziening_id: w.voorziening(t.kies(w.regio.voorzieningen).code),
    })
  return v
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

function actie(
  w: Wereld,
  melding: MeldingRij,
  ms: number,
  soort: string,
  arrangement: string | null,
  plaatsingId: string | null,
): void {
  if (ms >= w.nu) return
  w.uit.acties.push({
    id: w.nieuwId(ms),
    regio_code: w.regio.code,
    melding_id: melding.id,
    soort,
    arrangement_code: arrangement,
    plaatsing_id: plaatsingId,
    omschrijving: null,
    op: w.iso(ms),
    door: melding.aangenomen_door,
  })
}

function onvervuld(
  w: Wereld,
  melding: MeldingRij,
  mensen: readonly Persoon[],
  soort: 'geen_resultaat' | 'weigering',
  reden: string,
  ms: number,
) {
  const kenmerken = {
    behoeften: melding.behoeften,
    kinderen: melding.kinderen === 'ja',
    geweld: melding.huiselijk_geweld === 'ja',
  }
  return {
    id: w.nieuwId(ms),
    regio_code: w.regio.code,
    melding_id: melding.id,
    soort,
    reden,
    voorziening_id: null,
    reservering_id: null,
    personen: Math.max(1, mensen.length),
    kenmerken,
    op: w.iso(Math.min(ms, w.nu)),
  }
}

/** At the end of the story: which calls are closed, with what outcome, and how long the team may look back. */
export function sluitCrises(w: Wereld): void {
  const t = w.toeval.crisis
  for (const c of w.crises) {
    const klaar = c.verblijf ? c.verblijf.einde : c.ms + t.geheel(2, 60) * 3_600_000
    const sluit = klaar === null ? null : klaar + t.geheel(1, 20) * 1_800_000
    if (sluit === null || sluit >= w.nu || c.open) continue
    const op = w.iso(sluit)
    const inzage = termijnOp(w.regio, 'crisisinzageNaSluiten', datumVanDagnummer(w.dagVan(sluit)))
    Object.assign(c.melding, {
      status: 'gesloten',
      gesloten_op: op,
      uitkomst: c.verblijf
        ? 'geplaatst'
        : c.geenPlek
          ? 'geen_plek_gevonden'
          : t.kans(0.6)
            ? 'opgelost_zonder_plek'
            : 'doorverwezen',
      vervolg: c.vervolg,
      inzage_tot: inzage ? momentPlusDuur(op, inzage.duur, w.regio.tijdzone) : op,
      versie: 2,
      vastgelegd_op: op,
    })
  }
  const perJaar = new Map<number, number>()
  for (const m of [...w.uit.meldingen].sort((a, b) =>
    a.gemeld_op < b.gemeld_op ? -1 : a.gemeld_op > b.gemeld_op ? 1 : 0,
  )) {
    m.jaar = Number(datumVanDagnummer(w.dagVan(epochVan(m.gemeld_op))).slice(0, 4))
    m.nummer = (perJaar.get(m.jaar) ?? 0) + 1
    perJaar.set(m.jaar, m.nummer)
  }
}

export const reserveringMinuten = (w: Wereld, dag: number): number => {
  const duur = termijnOp(w.regio, 'reservering', datumVanDagnummer(dag))?.duur
  return duur === undefined ? 60 : duurInMinuten(duur)
}
