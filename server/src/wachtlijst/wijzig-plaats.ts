import { conflict, type Fout, isDatum, ongeldig, plusDuur } from '@zicht/kern'
import { eisVersie, type Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { rondTakenAf } from '../toegang/index.ts'
import { eisLijstregels } from './beleid.ts'
import { eisWachtgrond } from './besluit.ts'
import { legFeitVast, puntfeitfouten, type Puntfeit } from './leg-feit-vast.ts'
import { muteer, type Mutatiesoort } from './muteer.ts'
import { openPlaats, type PlaatsRij, vandaagIn } from './opslag.ts'
import type { Lijst } from './stand.ts'
import { beginVan, meldingsdag, redenMetEerder, wachtdagfouten } from './wachtdag.ts'

type Waarden = Partial<
  Pick<
    PlaatsRij,
    | 'lijst'
    | 'urgentieklasse'
    | 'wachtend_sinds'
    | 'besluit_kenmerk'
    | 'behoeften'
    | 'wensen'
    | 'aanbieders'
    | 'buurt'
    | 'netwerk'
    | 'laatste_contact'
    | 'status'
    | 'parkeer_reden'
    | 'parkeer_tot'
  >
>

const schrijf = (tx: Transactie, id: string, waarden: Waarden) => async () => {
  await tx.db.updateTable('wachtlijstplaats').set(waarden).where('id', '=', id).execute()
}

/** Opens a place to change it: still on the list, in the version that the caller saw. */
async function neem(huis: Huis, tx: Transactie, id: string, ifMatch: number | undefined): Promise<PlaatsRij> {
  const plaats = await openPlaats(huis, tx, id, 'wijzigen')
  await eisVersie(tx, 'wachtlijstplaats', plaats, ifMatch)
  if (plaats.einde_op !== null)
    throw conflict('Deze persoon staat niet meer op deze wachtlijst.', { reden: 'eraf' })
  return plaats
}

const klaar = (plaats: PlaatsRij) => ({ id: plaats.id, versie: plaats.versie + 1 })

export type Verzetting = {
  lijst?: Lijst | undefined
  urgentieklasse?: string | undefined
  wachtendSinds?: string | undefined
  /** Why waiting began before the report. */
  eerderReden?: string | undefined
  /** Something that the region's points system counts. */
  feit?: Puntfeit | undefined
  reden: string
}

/** Another class, another day of decision, the other list, or a fact that gives points; always with a reason, and shown. */
export async function verzet(
  huis: Huis,
  tx: Transactie,
  id: string,
  ifMatch: number | undefined,
  vraag: Verzetting,
) {
  const plaats = await neem(huis, tx, id, ifMatch)
  const dag = vandaagIn(huis, tx)
  const { beleid } = eisLijstregels(huis.regio, plaats.product_code, dag)
  const gemeldOp = await meldingsdag(huis, tx, plaats.zaak_id)
  const fouten: Fout[] = []
  if (vraag.urgentieklasse && !beleid.urgentieklassen.some((k) => k.code === vraag.urgentieklasse))
    fouten.push({
      pad: '/urgentieklasse',
      melding: 'Kies een klasse uit de lijst van de regio.',
      code: 'klasse_uit_lijst',
    })
  if (vraag.wachtendSinds)
    fouten.push(
      ...wachtdagfouten({ sinds: vraag.wachtendSinds, eerderReden: vraag.eerderReden }, dag, gemeldOp),
    )
  if (vraag.feit) fouten.push(...puntfeitfouten(beleid, vraag.feit, dag))
  if (fouten.length > 0) throw ongeldig(fouten)
  const grond =
    vraag.lijst === 'wachtend' && plaats.lijst !== 'wachtend' ? await wachtgrond(huis, tx, plaats, dag) : null
  const waarden: Waarden = {
    ...(grond && { besluit_kenmerk: grond.kenmerk, wachtend_sinds: beginVan(grond.besluitOp, gemeldOp) }),
    ...(vraag.lijst && { lijst: vraag.lijst }),
    ...(vraag.urgentieklasse && { urgentieklasse: vraag.urgentieklasse }),
    ...(vraag.wachtendSinds && { wachtend_sinds: vraag.wachtendSinds }),
  }
  const soort: Mutatiesoort =
    vraag.lijst && vraag.lijst !== plaats.lijst
      ? 'lijst'
      : vraag.wachtendSinds
        ? 'datum'
        : vraag.feit && !vraag.urgentieklasse
          ? 'punten'
          : 'urgentie'
  const { feit } = vraag
  await muteer(
    huis,
    tx,
    plaats,
    {
      soort,
      gegevens: { ...waarden, ...(feit && { feit }) },
      reden: redenMetEerder(vraag.reden, vraag.eerderReden),
    },
    async () => {
      if (Object.keys(waarden).length > 0) await schrijf(tx, id, waarden)()
      if (feit) await legFeitVast(huis, tx, plaats, feit)
    },
  )
  return Object.keys(waarden).length > 0 ? klaar(plaats) : { id, versie: plaats.versie }
}

/** From interest to waiting asks the same as beginning to wait. */
async function wachtgrond(huis: Huis, tx: Transactie, plaats: PlaatsRij, dag: string) {
  const zaak = await tx.db
    .selectFrom('zaak')
    .select('spoed')
    .where('id', '=', plaats.zaak_id)
    .executeTakeFirstOrThrow()
  const wie = { clientId: plaats.client_id, productCode: plaats.product_code, spoed: zaak.spoed }
  return eisWachtgrond(huis, tx, wie, dag)
}

/** Parks somebody: not offered anything until that day, and nothing of the waiting time is lost. */
export async function parkeer(
  huis: Huis,
  tx: Transactie,
  id: string,
  ifMatch: number | undefined,
  vraag: { redenCode: string; tot: string; toelichting: string | null },
) {
  const plaats = await neem(huis, tx, id, ifMatch)
  const dag = vandaagIn(huis, tx)
  const { beleid } = eisLijstregels(huis.regio, plaats.product_code, dag)
  if (plaats.status !== 'open') throw conflict('Deze persoon is al geparkeerd.', { reden: 'geparkeerd' })
  const reden = beleid.parkeerredenen.find((r) => r.code === vraag.redenCode)
  const uiterlijk = reden ? plusDuur(dag, reden.maximaal) : dag
  const fouten: Fout[] = []
  if (!reden)
    fouten.push({
      pad: '/redenCode',
      melding: 'Kies een reden uit de lijst van de regio.',
      code: 'reden_uit_lijst',
    })
  else if (!isDatum(vraag.tot) || vraag.tot <= dag || vraag.tot > uiterlijk)
    fouten.push({
      pad: '/tot',
      melding: `Kies een dag na vandaag, uiterlijk ${uiterlijk}.`,
      code: 'dag_na_vandaag_tot',
      waarden: { tot: uiterlijk },
    })
  if (fouten.length > 0) throw ongeldig(fouten)
  const loopt = await tx.db
    .selectFrom('aanbod')
    .select('id')
    .where('plaats_id', '=', id)
    .where('status', 'in', ['bij_aanbieder', 'bij_client', 'aanvaard'])
    .executeTakeFirst()
  if (loopt)
    throw conflict('Er loopt een aanbod aan deze persoon. Rond dat eerst af.', { reden: 'aanbod_loopt' })
  await muteer(
    huis,
    tx,
    plaats,
    { soort: 'geparkeerd', gegevens: { reden: vraag.redenCode, tot: vraag.tot }, reden: vraag.toelichting },
    schrijf(tx, id, { status: 'geparkeerd', parkeer_reden: vraag.redenCode, parkeer_tot: vraag.tot }),
  )
  return klaar(plaats)
}

const HERVAT: Waarden = { status: 'open', parkeer_reden: null, parkeer_tot: null }

export async function hervat(
  huis: Huis,
  tx: Transactie,
  id: string,
  ifMatch: number | undefined,
  reden: string,
) {
  const plaats = await neem(huis, tx, id, ifMatch)
  if (plaats.status !== 'geparkeerd')
    throw conflict('Deze persoon is niet geparkeerd.', { reden: 'niet_geparkeerd' })
  await muteer(huis, tx, plaats, { soort: 'hervat', reden }, schrijf(tx, id, HERVAT))
  return klaar(plaats)
}

/** The day on which a parking ends has come: by the clock, in the name of nobody. */
export const hervatVanzelf = (huis: Huis, tx: Transactie, plaats: PlaatsRij): Promise<void> =>
  muteer(huis, tx, plaats, { soort: 'hervat', gegevens: { vanzelf: true } }, schrijf(tx, plaats.id, HERVAT))

export type Voorkeuren = {
  behoeften: string[]
  wensen: string[]
  aanbieders: string[]
  buurt: string | null
  netwerk: string[]
}

/** What the person needs and would like. It never changes the position, only what fits. */
export async function zetVoorkeuren(
  huis: Huis,
  tx: Transactie,
  id: string,
  ifMatch: number | undefined,
  v: Voorkeuren,
) {
  const plaats = await neem(huis, tx, id, ifMatch)
  const { beleid } = eisLijstregels(huis.regio, plaats.product_code, vandaagIn(huis, tx))
  const fouten: Fout[] = []
  for (const [i, wens] of v.wensen.entries())
    if (!beleid.wensen.some((w) => w.code === wens))
      fouten.push({
        pad: `/wensen/${i}`,
        melding: 'Deze wens staat niet in de lijst van de regio.',
        code: 'wens_niet_in_lijst',
      })
  for (const [pad, codes] of [['buurt', v.buurt ? [v.buurt] : []] as const, ['netwerk', v.netwerk] as const])
    for (const code of codes)
      if (!huis.regio.gemeenten.some((g) => g.code === code))
        fouten.push({
          pad: `/${pad}`,
          melding: 'Kies een gemeente van de regio.',
          code: 'gemeente_van_regio',
        })
  if (fouten.length > 0) throw ongeldig(fouten)
  await muteer(
    huis,
    tx,
    plaats,
    { soort: 'voorkeuren' },
    schrijf(tx, id, { ...v, laatste_contact: vandaagIn(huis, tx) }),
  )
  return klaar(plaats)
}

/** The question after silence is answered: by contact, or because the person waits no longer. */
const beantwoordStilte = (tx: Transactie, plaatsId: string, afronding: string): Promise<void> =>
  rondTakenAf(tx, afronding, (eb) => eb.and({ plaats_id: plaatsId, soort: 'stilte' }))

/** There was contact: still waiting, still wanted. Silence starts anew. */
export async function noteerContact(
  huis: Huis,
  tx: Transactie,
  id: string,
  ifMatch: number | undefined,
  reden: string,
) {
  const plaats = await neem(huis, tx, id, ifMatch)
  await muteer(
    huis,
    tx,
    plaats,
    { soort: 'contact', reden },
    schrijf(tx, id, { laatste_contact: vandaagIn(huis, tx) }),
  )
  await beantwoordStilte(tx, id, reden)
  return klaar(plaats)
}

/** Off the list: only by a person, with a reason of the region's list. */
export async function haalVanLijst(
  huis: Huis,
  tx: Transactie,
  id: string,
  ifMatch: number | undefined,
  vraag: { redenCode: string; toelichting: string },
) {
  const plaats = await neem(huis, tx, id, ifMatch)
  const { beleid } = eisLijstregels(huis.regio, plaats.product_code, vandaagIn(huis, tx))
  if (!beleid.eindredenen.some((r) => r.code === vraag.redenCode))
    throw ongeldig([
      { pad: '/redenCode', melding: 'Kies een reden uit de lijst van de regio.', code: 'reden_uit_lijst' },
    ])
  const loopt = await tx.db
    .selectFrom('aanbod')
    .select('id')
    .where('plaats_id', '=', id)
    .where('status', 'in', ['bij_aanbieder', 'bij_client', 'aanvaard'])
    .executeTakeFirst()
  if (loopt)
    throw conflict('Er loopt een aanbod aan deze persoon. Trek dat eerst in.', { reden: 'aanbod_loopt' })
  await beeindigPlaats(huis, tx, plaats, 'beeindigd', vraag.redenCode, vraag.toelichting)
  return klaar(plaats)
}

export const beeindigPlaats = (
  huis: Huis,
  tx: Transactie,
  plaats: PlaatsRij,
  status: 'geplaatst' | 'beeindigd',
  reden: string,
  toelichting: string | null,
): Promise<void> =>
  muteer(
    huis,
    tx,
    plaats,
    { soort: status === 'geplaatst' ? 'geplaatst' : 'eraf', gegevens: { reden }, reden: toelichting },
    async () => {
      await tx.db
        .updateTable('wachtlijstplaats')
        .set({
          status,
          einde_reden: reden,
          einde_toelichting: toelichting,
          einde_op: tx.nu,
          einde_door: tx.wie.gebruikerId,
          parkeer_reden: null,
          parkeer_tot: null,
        })
        .where('id', '=', plaats.id)
        .execute()
      await beantwoordStilte(tx, plaats.id, `van de wachtlijst: ${reden}`)
    },
  )
