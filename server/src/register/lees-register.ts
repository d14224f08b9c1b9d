import { type Periode, periodeUitTekst } from '@zicht/kern'
import { sql } from 'kysely'
import type { Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { leesRegisterrijen, type Registerrijen } from './opslag.ts'
import type {
  Register,
  RegisterEenheid,
  RegisterOrganisatie,
  RegisterPlek,
  RegisterVoorziening,
} from './register.ts'

const geheugen = new WeakMap<object, Map<string, Register>>()

/**
 * The register of the caller's region, from memory; read again when `regio.register_versie` says that it changed. The number is
 * looked at in the caller's own transaction, so a change is seen by whoever made it, at once.
 */
export async function leesRegister(huis: Huis, tx: Transactie): Promise<Register> {
  const regioCode = tx.wie.regioCode ?? huis.regio.code
  const { rows } = await sql<{ versie: number; schrijft: boolean }>`
    select register_versie as versie, pg_current_xact_id_if_assigned() is not null as schrijft from regio where code = ${regioCode}`.execute(
    tx.db,
  )
  const { versie = 0, schrijft = false } = rows[0] ?? {}
  return registerMetVersie(huis, tx, regioCode, versie, schrijft)
}

/** As `leesRegister`, for a caller that has just read the version itself. */
export async function registerMetVersie(
  huis: Huis,
  tx: Transactie,
  regioCode: string,
  versie: number,
  schrijft: boolean,
): Promise<Register> {
  let perRegio = geheugen.get(huis)
  if (!perRegio) geheugen.set(huis, (perRegio = new Map()))
  const bekend = perRegio.get(regioCode)
  if (bekend?.versie === versie) return bekend
  const register = maakRegister(regioCode, versie, await leesRegisterrijen(tx, regioCode))
  const bewaar = () => {
    if ((perRegio.get(regioCode)?.versie ?? -1) < versie) perRegio.set(regioCode, register)
  }
  // what a transaction wrote itself may still be rolled back: then nobody else may see it
  if (schrijft) tx.naAfloop(bewaar)
  else bewaar()
  return register
}

const bereik = (tekst: string): Periode =>
  periodeUitTekst(tekst.replace(/^[[(],/, '[0001-01-01,')) ?? { van: '0001-01-01', tot: '0001-01-01' }
const getal = (tekst: string | null): number | null => (tekst === null ? null : Number(tekst))

/** Pure: rows to a graph with indexes. */
export function maakRegister(regioCode: string, versie: number, rijen: Registerrijen): Register {
  const organisaties = new Map<string, RegisterOrganisatie>()
  const voorzieningen = new Map<string, RegisterVoorziening>()
  const eenheden = new Map<string, RegisterEenheid>()
  const plekken = new Map<string, RegisterPlek>()
  const bij = <T>(lijst: readonly T[] | undefined, item: T) => void (lijst as T[] | undefined)?.push(item)
  for (const r of rijen.organisaties)
    organisaties.set(r.id, {
      id: r.id,
      code: r.code,
      naam: r.naam,
      soort: r.soort,
      gemeenteCode: r.gemeente_code,
      telefoon: r.telefoon,
      geldig: bereik(r.geldig),
    })
  for (const r of rijen.voorzieningen) {
    const organisatie = organisaties.get(r.organisatie_id)
    if (!organisatie) continue
    voorzieningen.set(r.id, {
      id: r.id,
      code: r.code,
      naam: r.naam,
      soort: r.soort,
      organisatie,
      gemeenteCode: r.gemeente_code,
      telefoon: r.telefoon,
      adresGeheim: r.adres_geheim,
      alleenBijGeweld: r.alleen_bij_geweld,
      x: getal(r.x),
      y: getal(r.y),
      doelgroepen: r.doelgroepen,
      versheidMinuten: r.versheid_minuten,
      crisis: r.crisis,
      geldig: bereik(r.geldig),
      bron: r.bron,
      eenheden: [],
      opgaven: [],
      locatievoorwaarden: [],
    })
  }
  for (const r of rijen.eenheden) {
    const voorziening = voorzieningen.get(r.voorziening_id)
    if (!voorziening) continue
    const eenheid: RegisterEenheid = {
      id: r.id,
      code: r.code,
      naam: r.naam,
      soort: r.soort,
      kenmerken: r.kenmerken,
      geslacht: r.geslacht as RegisterEenheid['geslacht'],
      leeftijdVan: r.leeftijd_van,
      leeftijdTot: r.leeftijd_tot,
      alsGeheel: r.als_geheel,
      geldig: bereik(r.geldig),
      voorziening,
      plekken: [],
    }
    eenheden.set(r.id, eenheid)
    bij(voorziening.eenheden, eenheid)
  }
  for (const r of rijen.plekken) {
    const eenheid = eenheden.get(r.eenheid_id)
    if (!eenheid) continue
    const plek: RegisterPlek = {
      id: r.id,
      nummer: r.nummer,
      productCode: r.product_code,
      crisis: r.crisis,
      tijdelijk: r.tijdelijk,
      geldig: bereik(r.geldig),
      eenheid,
      voorziening: eenheid.voorziening,
    }
    plekken.set(r.id, plek)
    bij(eenheid.plekken, plek)
  }
  for (const r of rijen.opgaven)
    bij(voorzieningen.get(r.voorziening_id ?? '')?.opgaven, {
      id: r.id,
      soort: r.soort as 'formeel',
      waarvan: r.waarvan as 'totaal',
      van: r.van,
      tot: r.tot,
      geldig: bereik(r.geldig),
      gebruikt: r.gebruikt,
      toelichting: r.toelichting,
      bron: r.bron,
    })
  for (const r of rijen.locaties)
    bij(voorzieningen.get(r.voorziening_id)?.locatievoorwaarden, {
      soort: r.soort,
      prijsCent: Number(r.prijs_cent),
      maxPersonen: r.max_personen,
      contact: r.contact,
      ongeschiktVoor: r.ongeschikt_voor,
      geldig: bereik(r.geldig),
      bron: r.bron,
    })
  return { regioCode, versie, organisaties, voorzieningen, eenheden, plekken }
}
