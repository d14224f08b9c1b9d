import { datumVanDagnummer } from '@zicht/kern'
import { geldigOp } from '@zicht/regio'
import { gewogen } from './aannames.ts'
import { reserveringMinuten } from './crisisplek.ts'
import { weeg } from './personen.ts'
import { bestaatOp, isVrij } from './register.ts'
import { groepeer } from './toewijzing.ts'
import type { Wereld } from './wereld.ts'

/** Two places that cannot be used now, a hold that runs, the night counts of two weeks, and how old each figure is. */
export function maakVandaag(w: Wereld): void {
  zetBuitenGebruik(w)
  houdVastVoorOpen(w)
  telNachten(w)
  bevestigStanden(w)
}

function zetBuitenGebruik(w: Wereld): void {
  const t = w.toeval.crisis
  const van = w.tijd(w.einde - 1, 9 * 60 + 30)
  const kandidaten = w.plekken.filter(
    (p) =>
      isVrij(p, w.einde, van) &&
      bestaatOp(p, w.einde - 1) &&
      p.tot > w.einde + 10 &&
      !p.eenheid.alsGeheel &&
      p.eenheid.soort !== 'thuis',
  )
  const crisis = kandidaten.filter((p) => p.crisis)
  const gekozen = [
    ...t.schud(crisis).slice(0, crisis.length > 2 ? 1 : 0),
    ...t.schud(kandidaten.filter((p) => !p.crisis)).slice(0, 1),
  ]
  gekozen.forEach((plek, nr) => {
    const id = w.nieuwId(van)
    const periode = `[${w.iso(van)},${nr === 0 ? w.iso(w.tijd(w.einde + 3, 12 * 60)) : ''})`
    w.uit.buitenGebruik.push({
      id,
      regio_code: w.regio.code,
      plek_id: plek.id,
      reden: weeg(t, gewogen.reparatie),
      toelichting: nr === 0 ? 'Bed is kapot, monteur komt deze week.' : null,
      periode,
      door: w.staf.bij(plek.organisatieId),
    })
    w.uit.bezettingen.push({
      id: w.nieuwId(van),
      regio_code: w.regio.code,
      plek_id: plek.id,
      soort: 'buiten_gebruik',
      periode,
      plaatsing_id: null,
      reservering_id: null,
      buiten_gebruik_id: id,
    })
    plek.vrijVanaf = Number.POSITIVE_INFINITY
  })
}

/** One open call has a place held for it, for as long as the region lets a hold last. */
function houdVastVoorOpen(w: Wereld): void {
  const van = w.nu - 20 * 60_000
  const crisis = [...w.crises]
    .reverse()
    .find((c) => c.open && !c.verblijf && c.melding.kinderen === 'nee' && c.ms < van)
  const plek = w.plekken.find(
    (p) =>
      p.crisis &&
      !p.tijdelijk &&
      !p.eenheid.alsGeheel &&
      p.eenheid.soort !== 'thuis' &&
      isVrij(p, w.dagVan(van), van) &&
      p.eenheid.geslacht !== 'vrouw' &&
      !p.voorziening.alleenBijGeweld,
  )
  if (!crisis || !plek) return
  const id = w.nieuwId(van)
  const periode = `[${w.iso(van)},${w.iso(van + reserveringMinuten(w, w.dagVan(van)) * 60_000)})`
  const gedeeld = { regio_code: w.regio.code, periode }
  w.uit.reserveringen.push({
    id,
    ...gedeeld,
    melding_id: crisis.melding.id,
    voorziening_id: w.voorziening(plek.voorziening.code),
    verlengd: 0,
    einde: null,
    gehouden_door: crisis.melding.aangenomen_door,
    versie: 1,
    vastgelegd_op: w.iso(van),
  })
  w.uit.bezettingen.push({
    id: w.nieuwId(van),
    ...gedeeld,
    plek_id: plek.id,
    soort: 'reservering',
    plaatsing_id: null,
    reservering_id: id,
    buiten_gebruik_id: null,
  })
}

const NACHTEN = 14

/** Counted by hand at half past eleven; now and then one more or less than the register knows. */
function telNachten(w: Wereld): void {
  const t = w.toeval.staf
  const perVoorziening = groepeer(
    w.plekken.filter(
      (p) =>
        p.crisis &&
        w.product(p.product, w.einde)?.metVerblijf &&
        p.voorziening.soort !== 'particuliere_locatie',
    ),
    (p) => p.voorziening.code,
  )
  const bezet = groepeer(
    w.uit.bezettingen.filter((b) => b.soort === 'plaatsing'),
    (b) => b.plek_id,
  )
  for (const [code] of perVoorziening) {
    const plekken = w.plekken.filter((p) => p.voorziening.code === code)
    for (let nacht = w.einde - NACHTEN; nacht < w.einde; nacht++) {
      const ms = w.tijd(nacht, 23 * 60 + 30)
      if (ms >= w.nu || nacht <= w.begin || !plekken.some((p) => bestaatOp(p, nacht))) continue
      const op = w.iso(ms)
      const binnen = plekken.filter((p) =>
        (bezet.get(p.id) ?? []).some((b) => bevatMoment(b.periode, op)),
      ).length
      const verschil = t.kans(0.1) ? t.kies([-1, 1]) : 0
      const organisatieId = plekken[0]?.organisatieId ?? w.teamId
      w.uit.nachttellingen.push({
        id: w.nieuwId(ms),
        regio_code: w.regio.code,
        voorziening_id: w.voorziening(code),
        nacht: datumVanDagnummer(nacht),
        aantal: Math.max(0, binnen + verschil),
        opmerking: verschil < 0 && binnen > 0 ? 'Een bewoner sliep elders.' : null,
        geteld_door: w.staf.bij(organisatieId),
        vastgelegd_op: w.iso(ms + 5 * 60_000),
      })
    }
  }
}

const bevatMoment = (periode: string, op: string): boolean => {
  const [van = '', tot = ''] = periode.slice(1, -1).split(',')
  return van <= op && (tot === '' || op < tot)
}

/** Most figures are younger than agreed; one facility in six is behind. */
function bevestigStanden(w: Wereld): void {
  const t = w.toeval.staf
  for (const v of geldigOp(w.regio.voorzieningen, datumVanDagnummer(w.einde))) {
    const oud = v.versheidMinuten * 60_000 * (t.kans(1 / 6) ? 1 + t.deel() : 0.1 + 0.7 * t.deel())
    const op = w.iso(Math.floor(w.nu - oud))
    w.uit.standen.push({
      voorziening_id: w.voorziening(v.code),
      regio_code: w.regio.code,
      op,
      door: w.staf.bij(w.organisatie(v.organisatie)),
      gewijzigd_op: op,
    })
  }
}
