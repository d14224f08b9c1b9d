import { datumIn } from '@zicht/kern'
import type { Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { leesRegister } from '../register/index.ts'
import { leesOnvervuld, type Onvervuldrij } from './lees-onvervuld.ts'
import { opNaam } from './namen.ts'
import { type Genoemd, onthul, onthullingVoor } from './onthulling.ts'
import { leesPeriode } from './peilmoment.ts'
import { maakTabel, som } from './tabel.ts'

/** How a question can stay without a place; the columns of every table. */
const SOORTEN = ['geen_resultaat', 'weigering', 'reservering_verlopen'].map((code) => ({ code, naam: code }))
const GEEN = 'geen'

/** Months from the first to the last day, `2026-11` and so on, also those without any. */
export function maandenTussen(van: string, tot: string): string[] {
  const uit: string[] = []
  for (let [jaar, maand] = [Number(van.slice(0, 4)), Number(van.slice(5, 7))]; ; maand++) {
    if (maand > 12) [jaar, maand] = [jaar + 1, 1]
    const code = `${String(jaar).padStart(4, '0')}-${String(maand).padStart(2, '0')}`
    if (code > tot.slice(0, 7)) return uit
    uit.push(code)
  }
}

/** Demand without a place over a period: by kind and reason, month, facility, and what was asked. No person, and no call. */
export async function geefOnvervuldeVraag(huis: Huis, tx: Transactie, vraag: { van: string; tot: string }) {
  const { regio } = huis
  const rijen = await leesOnvervuld(tx, regio.code, leesPeriode(vraag, tx.nu, regio.tijdzone), regio.tijdzone)
  const register = await leesRegister(huis, tx)
  const tabel = (
    koppen: { code: string; naam: string }[],
    sleutels: (r: Onvervuldrij) => readonly string[],
  ): Genoemd => ({
    tabel: maakTabel(koppen, SOORTEN, (rij, soort) =>
      som(rijen.filter((r) => r.soort === soort && sleutels(r).includes(rij)).map((r) => r.aantal)),
    ),
  })
  const gedeeld = (g: Genoemd): Genoemd => ({ ...g, sleutel: (r, k) => (r === null ? (k ?? '*') : null) })
  const waarden = (van: (r: Onvervuldrij) => readonly string[]) =>
    [...new Set(rijen.flatMap((r) => van(r)))].sort().map((code) => ({ code, naam: code }))
  const voorziening = (r: Onvervuldrij) => [r.voorzieningId ?? GEEN]
  const voorzieningen = waarden(voorziening)
    .map(({ code }) => ({ code, naam: register.voorzieningen.get(code)?.naam ?? GEEN }))
    .sort(opNaam)
  const { regel, uit } = onthullingVoor(regio, tx.wie.rol, datumIn(tx.nu, regio.tijdzone))
  const personen = maakTabel([{ code: 'personen', naam: 'personen' }], SOORTEN, (_, soort) =>
    som(rijen.filter((r) => r.soort === soort).map((r) => r.personen)),
  )
  const maanden = maandenTussen(vraag.van, vraag.tot).map((code) => ({ code, naam: code }))
  const onthuld = onthul(
    {
      perReden: gedeeld(
        tabel(
          waarden((r) => [r.reden]),
          (r) => [r.reden],
        ),
      ),
      perMaand: gedeeld(tabel(maanden, (r) => [r.maand])),
      perVoorziening: gedeeld(tabel(voorzieningen, voorziening)),
      // one question can ask several things: these do not add up to the total, and share no numbers with the others
      perBehoefte: tabel(
        waarden((r) => r.behoeften),
        (r) => r.behoeften,
      ),
      personen: { tabel: personen },
    },
    regel,
  )
  const { personen: mensen, ...tabellen } = onthuld
  return {
    ...vraag,
    berekendOp: tx.nu,
    onthulling: uit,
    vragen: tabellen.perReden.totaal.totaal ?? null,
    personen: mensen.totaal.totaal ?? null,
    ...tabellen,
  }
}
