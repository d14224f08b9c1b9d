import { datumIn } from '@zicht/kern'
import { gemeentenOp } from '@zicht/regio'
import type { Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { type Kenmerk, leesPopulatie, type Populatierij } from './lees-populatie.ts'
import { LEEFTIJDSBANDEN } from './leeftijd.ts'
import { aangevuld, type Groep, groepVan, opNaam } from './namen.ts'
import { type Genoemd, onthul, onthullingVoor } from './onthulling.ts'
import { leesPeil } from './peilmoment.ts'
import { maakTabel, som } from './tabel.ts'

/** Characteristics told in one table each: a row per value, a column per heading of products. */
const KENMERKEN = ['herkomst', 'betaalt', 'vorige', 'perspectief', 'leeftijd', 'geslacht'] as const
const GESLACHTEN = ['man', 'vrouw', 'anders', 'onbekend']

/**
 * Who is there on a day: where people come from and where they stay, who pays and who hosts, what was before, what is next, age and
 * gender, per heading of products (C077, C081). Someone who has products of two headings counts in both.
 */
export async function geefPopulatie(
  huis: Huis,
  tx: Transactie,
  vraag: { peildatum?: string | undefined; groep?: Groep | undefined },
) {
  const { regio } = huis
  const peil = leesPeil(vraag, tx.nu, regio.tijdzone)
  const dag = peil.peildatum
  const codes = [...new Set(regio.producten.map((p) => p.code))]
  const producten = codes.flatMap((code) => {
    const groep = groepVan(regio, code, dag)
    return groep && (vraag.groep === undefined || vraag.groep === groep) ? [{ code, groep }] : []
  })
  const rijen = await leesPopulatie(tx, regio.code, peil, producten)
  const groepen = [...new Set(rijen.map((r) => r.groep))].sort().map((code) => ({ code, naam: code }))
  const leden = gemeentenOp(regio, dag)
    .map(({ code, naam }) => ({ code, naam }))
    .sort(opNaam)
  const gemeentenaam = (code: string) => regio.gemeenten.findLast((g) => g.code === code)?.naam ?? code

  const kop = (kenmerk: Kenmerk) => {
    const gevonden = rijen.filter((r) => r.kenmerk === kenmerk).map((r) => r.waarde)
    const vast = (lijst: readonly string[]) => lijst.map((code) => ({ code, naam: code }))
    if (kenmerk === 'herkomst' || kenmerk === 'betaalt') return aangevuld(leden, gevonden, gemeentenaam)
    if (kenmerk === 'leeftijd') return aangevuld(vast(LEEFTIJDSBANDEN), gevonden, (code) => code)
    if (kenmerk === 'geslacht') return aangevuld(vast(GESLACHTEN), gevonden, (code) => code)
    return aangevuld([], gevonden, (code) => code)
  }
  const tabellen: Record<string, Genoemd> = Object.fromEntries(
    KENMERKEN.map((kenmerk) => [kenmerk, perGroep(kenmerk, kop(kenmerk), groepen, rijen)]),
  )
  const locaties = aangevuld(
    leden,
    rijen.filter((r) => r.kenmerk === 'herkomst').map((r) => r.bij),
    gemeentenaam,
  )
  for (const kenmerk of ['herkomst', 'betaalt'] as const)
    tabellen[`${kenmerk}Locatie`] = {
      tabel: maakTabel(kop(kenmerk), locaties, (van, naar) =>
        som(
          rijen
            .filter((r) => r.kenmerk === kenmerk && r.waarde === van && r.bij === naar)
            .map((r) => r.aantal),
        ),
      ),
      sleutel: (r, k) =>
        k === null ? (r === null ? '*' : `${kenmerk}/${r}`) : r === null ? `*/locatie/${k}` : null,
    }
  const { regel, uit } = onthullingVoor(regio, tx.wie.rol, datumIn(tx.nu, regio.tijdzone))
  return {
    peildatum: peil.peildatum,
    op: peil.op,
    berekendOp: tx.nu,
    onthulling: uit,
    groepen: groepen.map((g) => g.code),
    ...onthul(tabellen, regel),
  }
}

/** Of a place of origin the counts per place of stay are put together again: everybody stays in one municipality. */
function perGroep(
  kenmerk: Kenmerk,
  kop: { code: string; naam: string }[],
  groepen: { code: string; naam: string }[],
  rijen: readonly Populatierij[],
): Genoemd {
  const tel = (waarde: string, groep: string) =>
    som(
      rijen
        .filter((r) => r.kenmerk === kenmerk && r.waarde === waarde && r.groep === groep)
        .map((r) => r.aantal),
    )
  return {
    tabel: maakTabel(kop, groepen, tel),
    sleutel: (r, k) =>
      r === null ? (k === null ? '*' : `*/groep/${k}`) : k === null ? `${kenmerk}/${r}` : null,
  }
}
