import { datumVanDagnummer } from '@zicht/kern'
import { arrangementOp, geldigOp } from '@zicht/regio'
import { BEHOEFTEN, gewogen, MAN_DEEL } from './aannames.ts'
import type { Geslacht, MeldingRij } from './bevolking.ts'
import { noteerActie, onvervuld } from './crisisnotities.ts'
import { regelPlek } from './crisisplek.ts'
import { leeftijd, maakPersoon, weeg } from './personen.ts'
import { maakGezin } from './stromen.ts'
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
  noteerActie(w, melding, ms + t.geheel(8, 40) * 60_000, weeg(t, gewogen.zonderArrangement), null, null)
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
