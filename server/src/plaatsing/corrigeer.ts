import { conflict, type Fout, type Moment, ongeldig, vergelijkPunt } from '@zicht/kern'
import { eisVersie, type Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { haalPlaatsing } from './haal.ts'
import { meldPlaatsing, meldPlekken } from './meld-wijziging.ts'
import { periodeVan } from './opslag.ts'

/** What was written down wrong; a field that is absent stays as it is. */
export type Correctie = {
  begin?: Moment | undefined
  aangekomenOp?: Moment | null | undefined
  herkomstGemeente?: string | null | undefined
  vorigeVoorziening?: string | null | undefined
  toekomstperspectief?: string | null | undefined
  grondslagKenmerk?: string | null | undefined
}

/**
 * Corrects a fact. What we knew before, until when, and who changed it, is kept as a version. Clocks keep the day on which they
 * started, so that a correction never quietly gives or takes time.
 */
export async function corrigeer(
  huis: Huis,
  tx: Transactie,
  id: string,
  ifMatch: number | undefined,
  correctie: Correctie,
) {
  const { rij } = await haalPlaatsing(huis, tx, id, 'wijzigen')
  await eisVersie(tx, 'plaatsing', rij, ifMatch)
  const periode = periodeVan(rij)
  if (!periode)
    throw conflict('Deze plaatsing is vervallen; er is niets meer aan te corrigeren.', { reden: 'status' })
  const begin = correctie.begin ?? periode.van
  const fouten: Fout[] = []
  if (vergelijkPunt(begin, tx.nu) > 0)
    fouten.push({
      pad: '/begin',
      melding: 'Het begin kan niet in de toekomst liggen.',
      code: 'begin_komt_nog',
    })
  else if (periode.tot !== null && vergelijkPunt(begin, periode.tot) >= 0)
    fouten.push({ pad: '/begin', melding: 'Het begin ligt niet voor het einde.', code: 'begin_voor_einde' })
  const aangekomen = correctie.aangekomenOp === undefined ? rij.aangekomen_op : correctie.aangekomenOp
  if (aangekomen !== null && (vergelijkPunt(aangekomen, tx.nu) > 0 || vergelijkPunt(aangekomen, begin) < 0))
    fouten.push({
      pad: correctie.aangekomenOp ? '/aangekomenOp' : '/begin',
      melding: 'De aankomst ligt niet tussen het begin en nu.',
      code: 'aankomst_tot_nu',
    })
  if (fouten.length > 0) throw ongeldig(fouten)
  const anders = <T>(nieuw: T | undefined, oud: T): T => (nieuw === undefined ? oud : nieuw)
  await tx.db
    .updateTable('plaatsing')
    .set({
      periode: `[${begin},${periode.tot ?? ''})`,
      aangekomen_op: aangekomen,
      herkomst_gemeente: anders(correctie.herkomstGemeente, rij.herkomst_gemeente),
      vorige_voorziening: anders(correctie.vorigeVoorziening, rij.vorige_voorziening),
      toekomstperspectief: anders(correctie.toekomstperspectief, rij.toekomstperspectief),
      grondslag_kenmerk: anders(correctie.grondslagKenmerk, rij.grondslag_kenmerk),
    })
    .where('id', '=', id)
    .execute()
  await meldPlaatsing(huis, tx, rij, 'gecorrigeerd')
  if (begin !== periode.van) await meldPlekken(huis, tx, [rij.plek_id])
  return { ids: [id] }
}
