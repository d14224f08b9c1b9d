import { conflict, type Fout, ongeldig } from '@zicht/kern'
import { productOp } from '@zicht/regio'
import type { Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { nieuwId } from '../platform/id.ts'
import { eisRecht } from '../platform/toegangsrecht/index.ts'
import { openZaak, relatiesMetZaak, zetFase } from '../toegang/index.ts'
import { eisLijstregels } from './beleid.ts'
import { eisWachtgrond } from './besluit.ts'
import { muteer } from './muteer.ts'
import { vandaagIn } from './opslag.ts'
import type { Lijst } from './stand.ts'
import { beginVan, meldingsdag, redenMetEerder, wachtdagfouten } from './wachtdag.ts'

export type OpLijst = {
  productCode: string
  lijst: Lijst
  urgentieklasse?: string | undefined
  /** Unless given the day of the decision; today when there is none (a general provision, an interest, an urgent case). */
  wachtendSinds?: string | undefined
  /** Why waiting began before the report. */
  eerderReden?: string | undefined
  /** Where no decision is needed; otherwise the decision itself is the reference. */
  besluitKenmerk?: string | null | undefined
  behoeften?: string[] | undefined
  reden: string
}

/** Puts the person of a case on the list of a product, from the day of the decision. */
export async function zetOpLijst(huis: Huis, tx: Transactie, zaakId: string, vraag: OpLijst) {
  const zaak = await openZaak(huis, tx, zaakId, 'wijzigen')
  await eisRecht(huis, tx, {
    actie: 'maken',
    object: 'wachtlijst',
    objectId: null,
    clientId: zaak.client_id,
    doel: 'toegang',
    relaties: await relatiesMetZaak(tx, zaak),
  })
  if (zaak.fase === 'gesloten')
    throw conflict('Dit dossier is gesloten. Open het eerst weer.', { reden: 'gesloten' })
  const dag = vandaagIn(huis, tx)
  const { beleid } = eisLijstregels(huis.regio, vraag.productCode, dag)
  const klasse = vraag.urgentieklasse ?? beleid.standaardklasse
  const gemeldOp = await meldingsdag(huis, tx, zaak.id)
  const fouten: Fout[] = []
  if (!productOp(huis.regio, vraag.productCode, dag))
    fouten.push({
      pad: '/productCode',
      melding: 'Dit product bestaat vandaag niet in deze regio.',
      code: 'product_vandaag_niet',
    })
  if (!beleid.urgentieklassen.some((k) => k.code === klasse))
    fouten.push({
      pad: '/urgentieklasse',
      melding: 'Kies een klasse uit de lijst van de regio.',
      code: 'klasse_uit_lijst',
    })
  if (vraag.wachtendSinds)
    fouten.push(
      ...wachtdagfouten({ sinds: vraag.wachtendSinds, eerderReden: vraag.eerderReden }, dag, gemeldOp),
    )
  if (fouten.length > 0) throw ongeldig(fouten)
  const al = await tx.db
    .selectFrom('wachtlijstplaats')
    .select('id')
    .where('client_id', '=', zaak.client_id)
    .where('product_code', '=', vraag.productCode)
    .where('einde_op', 'is', null)
    .executeTakeFirst()
  if (al) throw conflict('Deze persoon staat al op deze wachtlijst.', { reden: 'staat_al', plaatsId: al.id })
  const wie = { clientId: zaak.client_id, productCode: vraag.productCode, spoed: zaak.spoed }
  const grond = vraag.lijst === 'wachtend' ? await eisWachtgrond(huis, tx, wie, dag) : null
  const sinds = vraag.wachtendSinds ?? (grond ? beginVan(grond.besluitOp, gemeldOp) : dag)
  const bekend = await tx.db
    .selectFrom('client')
    .select('begeleidingsbehoefte')
    .where('id', '=', zaak.client_id)
    .executeTakeFirst()
  const id = nieuwId()
  const over = { id, zaak_id: zaak.id, product_code: vraag.productCode }
  await muteer(
    huis,
    tx,
    over,
    { soort: 'erop', gegevens: { klasse, sinds }, reden: redenMetEerder(vraag.reden, vraag.eerderReden) },
    async () => {
      await tx.db
        .insertInto('wachtlijstplaats')
        .values({
          ...over,
          regio_code: huis.regio.code,
          client_id: zaak.client_id,
          lijst: vraag.lijst,
          urgentieklasse: klasse,
          wachtend_sinds: sinds,
          besluit_kenmerk: grond?.kenmerk ?? vraag.besluitKenmerk ?? null,
          behoeften: vraag.behoeften ?? bekend?.begeleidingsbehoefte ?? [],
          laatste_contact: dag,
        })
        .execute()
    },
  )
  if (zaak.fase !== 'wachten' && vraag.lijst === 'wachtend') await zetFase(huis, tx, zaak, 'wachten')
  return { id, versie: 1 }
}
