import { bronTekst, type Ombouwvoorbeeld } from '@zicht/regio'
import type { Transactie } from '../../platform/databank/index.ts'
import type { Huis } from '../../platform/huis.ts'
import { nieuwId } from '../../platform/id.ts'

const REDEN = 'Overgenomen uit de gegevens van de regio'

/** Writes the steps and milestones of the region's example into a new plan. What the region's register does not know is left open. */
export async function neemVoorbeeldOver(
  huis: Huis,
  tx: Transactie,
  planId: string,
  voorbeeld: Ombouwvoorbeeld,
): Promise<void> {
  const [voorzieningen, organisaties] = await Promise.all(
    (['voorziening', 'organisatie'] as const).map(async (tabel) => {
      const rijen = await tx.db
        .selectFrom(tabel)
        .select(['id', 'code'])
        .where('regio_code', '=', huis.regio.code)
        .execute()
      return new Map(rijen.map((r) => [r.code, r.id]))
    }),
  )
  const ids = new Map(voorbeeld.stappen.map((s) => [s.code, nieuwId()]))
  for (const [i, s] of voorbeeld.stappen.entries()) {
    const waar = (deel: typeof s.sluit) => ({
      voorziening: voorzieningen?.get(deel?.voorziening ?? '') ?? null,
      gemeente: deel?.voorziening === undefined ? (deel?.gemeente ?? null) : null,
    })
    const id = ids.get(s.code) ?? ''
    await tx.db
      .insertInto('ombouwstap')
      .values({
        id,
        plan_id: planId,
        nr: i + 1,
        naam: s.naam.slice(0, 120),
        sluit_station: s.sluit?.station ?? null,
        sluit_aantal: s.sluit?.aantal ?? null,
        sluit_op: s.sluit?.op ?? null,
        sluit_voorziening: waar(s.sluit).voorziening,
        sluit_gemeente: waar(s.sluit).gemeente,
        opent_station: s.opent?.station ?? null,
        opent_aantal: s.opent?.aantal ?? null,
        opent_op: s.opent?.op ?? null,
        opent_voorziening: waar(s.opent).voorziening,
        opent_gemeente: waar(s.opent).gemeente,
        na: s.na.flatMap((code) => ids.get(code) ?? []),
        toelichting: [bronTekst(huis.regio, s.bron), s.reden && `${s.aanname ? 'Aanname: ' : ''}${s.reden}`]
          .filter(Boolean)
          .join('. '),
        reden: REDEN,
      })
      .execute()
    for (const m of s.mijlpalen) {
      const organisatie = organisaties?.get(m.organisatie)
      if (organisatie === undefined) continue
      await tx.db
        .insertInto('ombouwmijlpaal')
        .values({
          id: nieuwId(),
          stap_id: id,
          naam: m.naam.slice(0, 120),
          gepland: m.op,
          organisatie_id: organisatie,
          reden: REDEN,
        })
        .execute()
    }
  }
}
