import { randomUUID } from 'node:crypto'
import { datumIn } from '@zicht/kern'
import { productOp } from '@zicht/regio'
import { sql } from 'kysely'
import type { Proefgebruiker, Proefhuis } from '../../proef/proefhuis.ts'
import { vraagtBesluit } from '../besluit.ts'

/** An invented person with a case of this team, as taking up a report leaves it. */
export async function maakZaak(
  proef: Proefhuis,
  wie: Proefgebruiker,
  persoon: {
    roepnaam?: string
    geboortedatum?: string
    geslacht?: string
    behoeften?: string[]
    behandelaar?: string
    /** The day on which the report came in; today. */
    gemeldOp?: string
    spoed?: boolean
    /** Someone who has a file already, of whom this team gets a case too. */
    clientId?: string
  } = {},
): Promise<{ zaakId: string; clientId: string }> {
  const { db } = proef.huis.systeem
  const [clientId, meldingId, zaakId] = [persoon.clientId ?? randomUUID(), randomUUID(), randomUUID()]
  const { code, centrumgemeente } = proef.huis.regio
  const nu = proef.huis.klok() ?? new Date().toISOString()
  const nummer = Math.floor(Math.random() * 1e9)
  await sql`insert into client (id, regio_code, roepnaam, achternaam, geboortedatum, geslacht, begeleidingsbehoefte)
    values (${clientId}, ${code}, ${persoon.roepnaam ?? 'Proef'}, 'Proefhof', ${persoon.geboortedatum ?? '1980-01-01'},
            ${persoon.geslacht ?? 'onbekend'}, ${persoon.behoeften ?? []}) on conflict (id) do nothing`.execute(
    db,
  )
  await sql`insert into toegangsmelding (id, regio_code, team_id, jaar, nummer, kanaal, melder_soort, vraag, status, ontvangen_op)
    values (${meldingId}, ${code}, ${wie.organisatieId}, 2026, ${nummer}, 'balie', 'zelf', 'Proefvraag', 'in_behandeling', ${persoon.gemeldOp ?? nu})`.execute(
    db,
  )
  await sql`insert into zaak (id, regio_code, client_id, melding_id, team_id, behandelaar, gemeente_code, verantwoordelijke_gemeente, verantwoordelijk_regel, fase, geopend_op, spoed)
    values (${zaakId}, ${code}, ${clientId}, ${meldingId}, ${wie.organisatieId}, ${persoon.behandelaar ?? null}, ${centrumgemeente}, ${centrumgemeente}, 'TOEGANG_GEMEENTE', 'besluit', ${nu}, ${persoon.spoed ?? false})`.execute(
    db,
  )
  await sql`insert into toegang (id, regio_code, client_id, organisatie_id, relatie, doel, veldset, geldig, bron_soort, bron_id, grondslag)
    values (${randomUUID()}, ${code}, ${clientId}, ${wie.organisatieId}, 'toegang', 'toegang', 'wmo', tstzrange(${nu}::timestamptz - interval '1 day', null), 'toegangsmelding', ${meldingId}, 'proef')`.execute(
    db,
  )
  return { zaakId, clientId }
}

export type Wachtende = { zaakId: string; clientId: string; plaatsId: string }

/** Somebody on a list, by the product's own operation: reported by the day that waiting began, and with the decision that the product asks. */
export async function zetOp(
  proef: Proefhuis,
  wie: Proefgebruiker,
  product: string,
  extra: Record<string, unknown> = {},
  persoon: Parameters<typeof maakZaak>[2] = {},
): Promise<Wachtende> {
  const zaak = await maakZaak(proef, wie, {
    ...(typeof extra.wachtendSinds === 'string' && { gemeldOp: extra.wachtendSinds }),
    ...persoon,
  })
  const vandaag = datumIn(proef.huis.klok() ?? new Date().toISOString(), proef.huis.regio.tijdzone)
  const aard = productOp(proef.huis.regio, product, vandaag)
  if (aard && vraagtBesluit(aard) && !persoon.spoed && extra.lijst !== 'belangstellend')
    await geefBesluit(proef, wie, zaak.zaakId, product)
  const uit = await wie.verzoek('POST', `/v1/zaken/${zaak.zaakId}/wachtlijst`, {
    productCode: product,
    reden: 'Besluit genomen.',
    ...extra,
  })
  if (uit.statusCode !== 201) throw new Error(uit.body)
  return { ...zaak, plaatsId: uit.json().id }
}

/** A decision that grants this product from a day (default: today), taken and made known by the product's own operations. */
export async function geefBesluit(
  proef: Proefhuis,
  wie: Proefgebruiker,
  zaakId: string,
  product: string,
  van?: string,
): Promise<void> {
  const vandaag = datumIn(proef.huis.klok() ?? new Date().toISOString(), proef.huis.regio.tijdzone)
  const moet = async (pad: string, body: unknown, kop?: Record<string, string>) => {
    const uit = await wie.verzoek('POST', pad, body, kop)
    if (uit.statusCode >= 300) throw new Error(`${pad}: ${uit.statusCode} ${uit.body}`)
    return uit.json()
  }
  const { id } = await moet(`/v1/zaken/${zaakId}/beschikkingen`, {
    soort: 'toekennen',
    product,
    omvang: 'Een plek met begeleiding.',
    van: van ?? vandaag,
    gronden: ['HANDHAVEN'],
    motivering: 'Samen nagegaan wat er nodig is.',
    aanvraagOp: vandaag,
  })
  await moet(`/v1/beschikkingen/${id}/besluit`, {}, { 'if-match': '"1"' })
  await moet(`/v1/beschikkingen/${id}/verzending`, { kanaal: 'post' })
}

/** Free places of one facility that is for this product, of any provider but `nietVan`. */
export async function plekkenVoor(
  proef: Proefhuis,
  product: string,
  aantal: number,
  nietVan = '',
): Promise<{ plekIds: string[]; organisatie: string }> {
  const { rows } = await sql<{ ids: string[]; code: string }>`
    select (array_agg(p.id order by p.id))[1:${aantal}] as ids, min(o.code) as code
      from plek p join eenheid e on e.id = p.eenheid_id join voorziening v on v.id = e.voorziening_id join organisatie o on o.id = v.organisatie_id
     where v.regio_code = ${proef.huis.regio.code} and p.product_code = ${product} and o.code <> ${nietVan} and upper_inf(p.geldig) and upper_inf(v.geldig) and upper_inf(e.geldig)
       and lower(p.geldig) < '2026-01-01' and not exists (select 1 from bezetting b where b.plek_id = p.id)
     group by v.id having count(*) >= ${aantal} order by v.id limit 1`.execute(proef.huis.systeem.db)
  const rij = rows[0]
  if (!rij) throw new Error(`geen vrije plekken voor ${product}`)
  return { plekIds: rij.ids, organisatie: rij.code }
}
