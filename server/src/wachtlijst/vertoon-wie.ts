import { sql } from 'kysely'
import { weergavenaam } from '../dossier/index.ts'
import type { Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { eisRecht } from '../platform/toegangsrecht/index.ts'
import { gevolgPerEenheid, type Voorvertoonvraag } from './wijzig-criteria.ts'
import { telVoorvertoning } from './voorvertoning.ts'

type Mens = {
  id: string
  zaak_id: string
  client_id: string
  roepnaam: string | null
  voornaam: string | null
  tussenvoegsel: string | null
  achternaam: string | null
}

/**
 * The same preview for the access team, which does not set criteria and knows who waits: the people of its own open files by name, with
 * the rule that makes the difference; of others the number only. Naming somebody is a read of that place, and is in the log as one.
 */
export async function vertoonWieCriteriaRaken(huis: Huis, tx: Transactie, vraag: Voorvertoonvraag) {
  await eisRecht(huis, tx, {
    actie: 'zoeken',
    object: 'wachtlijst',
    objectId: null,
    doel: 'toegang',
    relaties: [],
  })
  const { dag, regel, uit: onthulling, gevolgen } = await gevolgPerEenheid(huis, tx, vraag)
  const geraakt = gevolgen.flatMap(({ uit }) => [
    ...uit.wordtGeschikt,
    ...uit.wordtUitgesloten,
    ...uit.wordtOnbekend,
  ])
  const eigen = await eigenWachtenden(
    tx,
    geraakt.map((g) => g.id),
  )
  for (const m of eigen.values())
    await eisRecht(huis, tx, {
      actie: 'lezen',
      object: 'wachtlijst',
      objectId: m.id,
      clientId: m.client_id,
      doel: 'toegang',
      relaties: ['toegang'],
    })
  const items = gevolgen.map(({ waar, uit }) => {
    const noem = (wordt: 'geschikt' | 'uitgesloten' | 'onbekend', wie: readonly Geraakt[]) =>
      wie.flatMap((v) => {
        const m = eigen.get(v.id)
        if (!m) return []
        const door = (wordt === 'geschikt' ? v.nu : v.straks).uitsluitingen.map((u) => u.criterium.naam)
        return [{ plaatsId: m.id, zaakId: m.zaak_id, naam: weergavenaam(m), wordt, door }]
      })
    return {
      ...waar,
      ...telVoorvertoning(uit, regel),
      mensen: [
        ...noem('geschikt', uit.wordtGeschikt),
        ...noem('uitgesloten', uit.wordtUitgesloten),
        ...noem('onbekend', uit.wordtOnbekend),
      ],
    }
  })
  return { dag, onthulling, items }
}

type Oordeel = { uitsluitingen: readonly { criterium: { naam: string } }[] }
type Geraakt = { id: string; nu: Oordeel; straks: Oordeel }

/** Of these places those of whom the file is open to this team now. */
async function eigenWachtenden(tx: Transactie, ids: readonly string[]): Promise<Map<string, Mens>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<Mens>`
    select p.id, p.zaak_id, p.client_id, c.roepnaam, c.voornaam, c.tussenvoegsel, c.achternaam
      from wachtlijstplaats p join client c on c.id = p.client_id
     where p.id = any (${[...new Set(ids)]}::uuid[]) and exists (select 1 from toegang t where t.client_id = p.client_id
             and t.organisatie_id = ${tx.wie.organisatieId} and t.relatie = 'toegang' and t.veldset = 'wmo' and t.geldig @> ${tx.nu}::timestamptz)
     order by c.achternaam, c.roepnaam, p.id`.execute(tx.db)
  return new Map(rows.map((r) => [r.id, r]))
}
