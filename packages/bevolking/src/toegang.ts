import { datumVanDagnummer, epochVan, momentPlusDuur } from '@zicht/kern'
import { productOp, termijnOp } from '@zicht/regio'
import type { PlaatsingRij, ToegangRij } from './bevolking.ts'
import { groepeer } from './toewijzing.ts'
import type { Wereld } from './wereld.ts'

const AANBIEDER = 'Wmo 2015 art. 5.1.2'
const CONVENANT = 'Wmo 2015 art. 5.1.1; samenwerkingsafspraak regieteam en DPIA'
const UITVOERING = 'Wmo 2015 art. 5.1.1'

/** Who may open whose file, since when and until when, as it follows from every stay, decision and crisis. */
export function leidToegangAf(w: Wereld): void {
  const uit = w.uit.toegang
  const zet = (rij: Omit<ToegangRij, 'id' | 'regio_code'>, ms: number) =>
    uit.push({ id: w.nieuwId(ms), regio_code: w.regio.code, ...rij })
  const naEinde = (moment: string): string | null => {
    const termijn = termijnOp(w.regio, 'crisisinzageNaSluiten', datumVanDagnummer(w.dagVan(epochVan(moment))))
    return termijn ? momentPlusDuur(moment, termijn.duur, w.regio.tijdzone) : null
  }
  const gemeenteorganisatie = new Map(
    w.regio.organisaties
      .filter((o) => o.soort === 'gemeente')
      .map((o) => [o.gemeente, w.organisatie(o.code)]),
  )
  const metWie = groepeer(w.uit.meldingPersonen, (p) => p.melding_id)
  const verantwoordelijk = new Map<string, string>()
  for (const p of w.uit.plaatsingen) {
    const [van, tot] = grenzen(p)
    const ms = epochVan(van)
    const bron = { client_id: p.client_id, bron_soort: 'plaatsing', bron_id: p.id }
    if (p.leveringsvorm !== 'PGB') {
      const bij = {
        ...bron,
        organisatie_id: p.organisatie_id,
        doel: 'verblijf',
        grondslag: AANBIEDER,
      } as const
      zet({ ...bij, relatie: 'plaatsing', veldset: 'werk', geldig: `[${van},${tot})` }, ms)
      const na = tot === '' ? null : naEinde(tot)
      // what nobody may open any more opens nothing
      if (na && na > w.uit.nu)
        zet({ ...bij, relatie: 'gesloten', veldset: 'gesloten', geldig: `[${tot},${na})` }, ms)
    }
    // by decision: from the first stay that needs one, for as long as the file is kept
    const beschikking =
      productOp(w.regio, p.product_code, datumVanDagnummer(w.dagVan(ms)))?.toegang === 'beschikking' &&
      p.melding_id === null
    const gemeente =
      p.verantwoordelijke_gemeente === null
        ? undefined
        : gemeenteorganisatie.get(p.verantwoordelijke_gemeente)
    if (beschikking && gemeente !== undefined && verantwoordelijk.get(p.client_id) === undefined) {
      verantwoordelijk.set(p.client_id, gemeente)
      zet(
        {
          ...bron,
          organisatie_id: gemeente,
          relatie: 'verantwoordelijk',
          doel: 'wmo',
          veldset: 'wmo',
          geldig: `[${van},)`,
          bron_soort: 'besluit',
          grondslag: UITVOERING,
        },
        ms,
      )
    }
  }
  for (const m of w.uit.meldingen) {
    const mensen = [m.client_id, ...(metWie.get(m.id) ?? []).map((p) => p.client_id)]
    for (const client_id of mensen)
      if (client_id !== null)
        zet(
          {
            client_id,
            organisatie_id: m.team_id,
            relatie: 'crisis',
            doel: 'crisis',
            veldset: 'crisis',
            geldig: `[${m.gemeld_op},${m.inzage_tot ?? ''})`,
            bron_soort: 'crisismelding',
            bron_id: m.id,
            grondslag: CONVENANT,
          },
          epochVan(m.gemeld_op),
        )
  }
}

const grenzen = (p: PlaatsingRij): [string, string] => p.periode.slice(1, -1).split(',') as [string, string]
