import { datumIn } from '@zicht/kern'
import { geldigOp, productOp } from '@zicht/regio'
import { doelgroepuitkomstOp } from '../onderzoek/index.ts'
import type { Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import type { ZaakRij } from '../toegang/index.ts'
import { hoort } from './horen.ts'
import type { BesluitRij } from './opslag.ts'
import { bekendTot, type Besluiter, kanVervallen, mandaatVoor, watOntbreekt } from './regels.ts'

/** Who the caller is as someone who decides: the role, and the organisation. */
export async function besluiterVan(tx: Transactie): Promise<Besluiter> {
  const o = tx.wie.organisatieId
    ? await tx.db
        .selectFrom('organisatie')
        .select(['code', 'soort', 'gemeente_code'])
        .where('id', '=', tx.wie.organisatieId)
        .executeTakeFirst()
    : undefined
  return {
    rol: tx.wie.rol,
    organisatieCode: o?.code ?? null,
    gemeenteCode: o?.soort === 'gemeente' ? o.gemeente_code : null,
  }
}

/** A decision as a screen shows it: what it says, what is still missing, and what the caller may do with it. */
export async function toonBesluit(huis: Huis, tx: Transactie, besluit: BesluitRij, zaak: ZaakRij) {
  const vandaag = datumIn(tx.nu, huis.regio.tijdzone)
  const { gemeenteCode: _, tweedeDoorId: __, opgesteldDoorId, genomenDoorId: ___, ...rest } = besluit
  const concept = besluit.status === 'concept'
  const tot = bekendTot(huis.regio, besluit)
  const team = tx.wie.rol === 'toegangsmedewerker' && zaak.team_id === tx.wie.organisatieId
  const wat = { soort: besluit.soort, product: besluit.product, gemeente: zaak.verantwoordelijke_gemeente }
  const onder = mandaatVoor(huis.regio, await besluiterVan(tx), wat, vandaag)
  const brief = await tx.db
    .selectFrom('brief')
    .select('id')
    .where('over_id', '=', besluit.id)
    .where('over_soort', '=', 'beschikking')
    .where('vervallen_reden', 'is', null)
    .orderBy('gemaakt_op', 'desc')
    .limit(1)
    .executeTakeFirst()
  const mandaat = geldigOp(huis.regio.mandaten, besluit.besluitOp ?? vandaag).find(
    (m) => m.code === besluit.mandaat,
  )
  // what colleagues wrote to one another before they decided is no part of the decision
  const onderling = tx.wie.clientzelf === null ? {} : { tweedeToelichting: null, afwijkingAdvies: null }
  return {
    ...rest,
    ...onderling,
    productNaam: productOp(huis.regio, besluit.product, besluit.van ?? vandaag)?.naam ?? besluit.product,
    gemeente:
      geldigOp(huis.regio.gemeenten, vandaag).find((g) => g.code === besluit.gemeenteCode)?.naam ??
      besluit.gemeenteCode,
    mandaat: mandaat?.naam ?? besluit.mandaat,
    hoort: hoort(besluit),
    buitenTot: tot,
    bekendTeLaat: tot !== null && besluit.besluitOp !== null && (besluit.verzondenOp ?? vandaag) > tot,
    doelgroep: await doelgroepuitkomstOp(huis, tx, zaak.id, besluit.besluitOp ?? vandaag),
    ontbreekt: concept ? watOntbreekt(huis.regio, besluit, vandaag) : [],
    mag: {
      wijzigen: concept && team,
      meekijken:
        concept &&
        besluit.tweedeNodig &&
        opgesteldDoorId !== tx.wie.gebruikerId &&
        (team || tx.wie.rol === 'gemeente'),
      besluiten: concept && onder !== undefined,
      voorleggen: concept && team && besluit.voorgelegdOp === null,
      verzenden: besluit.status === 'genomen' && team,
      vervallen: kanVervallen(besluit) && team,
    },
    briefId: brief?.id ?? null,
  }
}
