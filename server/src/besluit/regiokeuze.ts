import { conflict, type Datum, datumIn, type Fout, nietGevonden, ongeldig } from '@zicht/kern'
import { geldigOp } from '@zicht/regio'
import { eisVersie, type Transactie } from '../platform/databank/index.ts'
import type { Json } from '../platform/databank/tabellen.gen.ts'
import type { Huis } from '../platform/huis.ts'
import { nieuwId } from '../platform/id.ts'
import { datumInWoorden, maakBrief } from '../brieven/index.ts'
import { meldZaak, noteerGebeurtenis, openZaak, sluitZaak } from '../toegang/index.ts'

export type Regiovraag = {
  factoren: Record<string, { kant: 'hier' | 'daar' | 'geen'; toelichting: string }>
  eigenWens: string
  andereRegio: string | null
  conclusie: 'hier' | 'daar'
  toelichting: string
  toestemming: 'mondeling' | 'schriftelijk' | null
  opvang: string
}

/**
 * The inquiry into the region with the best chance of success, by the factors of the region. It is no ground to refuse: whatever comes
 * out, help goes on here until the other side has accepted (Wmo 2015 art. 1.2.1), and where someone stays until the transfer is said.
 */
export async function onderzoekRegio(
  huis: Huis,
  tx: Transactie,
  zaakId: string,
  v: Regiovraag,
): Promise<string> {
  const zaak = await openZaak(huis, tx, zaakId, 'wijzigen')
  if (zaak.fase === 'gesloten') throw conflict('Dit dossier is gesloten.', { reden: 'gesloten' })
  const vandaag = datumIn(tx.nu, huis.regio.tijdzone)
  const factoren = geldigOp(huis.regio.besteregiofactoren, vandaag)
  const fouten: Fout[] = [
    ...factoren
      .filter((f) => v.factoren[f.code] === undefined)
      .map((f) => ({
        pad: `/factoren/${f.code}`,
        melding: `Beantwoord ook: ${f.naam}.`,
        code: 'factor_ontbreekt',
        waarden: { naam: f.naam },
      })),
    ...Object.keys(v.factoren)
      .filter((code) => !factoren.some((f) => f.code === code))
      .map((code) => ({
        pad: `/factoren/${code}`,
        melding: 'Deze factor bestaat niet.',
        code: 'factor_onbekend',
      })),
  ]
  if (
    v.andereRegio !== null &&
    !geldigOp(huis.regio.regiocontacten, vandaag).some((c) => c.code === v.andereRegio)
  )
    fouten.push({
      pad: '/andereRegio',
      melding: 'Deze regio staat niet in de lijst.',
      code: 'regio_onbekend',
    })
  if (v.conclusie === 'daar' && v.andereRegio === null)
    fouten.push({
      pad: '/andereRegio',
      melding: 'Kies de regio waar de kans het grootst is.',
      code: 'regio_kiezen',
    })
  if (v.conclusie === 'daar' && v.opvang.length < 2)
    fouten.push({
      pad: '/opvang',
      melding: 'Schrijf op waar de persoon verblijft tot de overdracht. Tot die dag is er hier opvang.',
      code: 'opvang_tot_overdracht',
    })
  if (fouten.length > 0) throw ongeldig(fouten)
  const id = nieuwId()
  await tx.db
    .insertInto('regiokeuze')
    .values({
      id,
      regio_code: huis.regio.code,
      zaak_id: zaakId,
      client_id: zaak.client_id,
      factoren: JSON.stringify(v.factoren) as unknown as Json,
      eigen_wens: v.eigenWens,
      andere_regio: v.andereRegio,
      conclusie: v.conclusie,
      toelichting: v.toelichting,
      toestemming: v.toestemming,
      toestemming_op: v.toestemming === null ? null : vandaag,
      opvang: v.opvang,
      status: v.conclusie === 'hier' ? 'hier' : 'onderzocht',
    })
    .execute()
  await noteerGebeurtenis(tx, {
    zaakId,
    soort: 'regio_onderzocht',
    gegevens: { conclusie: v.conclusie, regio: v.andereRegio },
  })
  await meldZaak(tx, zaak, 'regio')
  return id
}

async function openKeuze(
  huis: Huis,
  tx: Transactie,
  id: string,
  ifMatch: number | undefined,
  uit: readonly string[],
) {
  const keuze = await tx.db
    .selectFrom('regiokeuze')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!keuze) throw nietGevonden()
  const zaak = await openZaak(huis, tx, keuze.zaak_id, 'wijzigen')
  await eisVersie(tx, 'regiokeuze', keuze, ifMatch)
  if (!uit.includes(keuze.status))
    throw conflict('Deze stap kan nu niet.', { reden: 'status', stand: keuze.status })
  return { keuze, zaak, vandaag: datumIn(tx.nu, huis.regio.tijdzone) }
}

/** Offers a person to the other region: with consent, never without. */
export async function biedAan(
  huis: Huis,
  tx: Transactie,
  id: string,
  ifMatch: number | undefined,
  toestemming: 'mondeling' | 'schriftelijk' | null,
): Promise<void> {
  const { keuze, zaak, vandaag } = await openKeuze(huis, tx, id, ifMatch, ['onderzocht'])
  const vorm = toestemming ?? keuze.toestemming
  if (vorm === null)
    throw conflict('Vraag eerst toestemming. Zonder toestemming gaat er niets naar een andere regio.', {
      reden: 'toestemming',
    })
  await tx.db
    .updateTable('regiokeuze')
    .set({
      status: 'aangeboden',
      aangeboden_op: vandaag,
      toestemming: vorm,
      toestemming_op: keuze.toestemming_op ?? vandaag,
    })
    .where('id', '=', id)
    .execute()
  await noteerGebeurtenis(tx, {
    zaakId: zaak.id,
    soort: 'regio_aangeboden',
    gegevens: { regio: keuze.andere_regio },
  })
}

/** What the other region says. Accepted is no transfer yet; refused begins the ladder of disputes. Here stays responsible. */
export async function noteerAntwoord(
  huis: Huis,
  tx: Transactie,
  id: string,
  ifMatch: number | undefined,
  a: { antwoord: 'aanvaard' | 'geweigerd'; door: string; reden: string | null },
): Promise<void> {
  const { keuze, zaak, vandaag } = await openKeuze(huis, tx, id, ifMatch, ['aangeboden'])
  if (a.antwoord === 'geweigerd' && a.reden === null)
    throw ongeldig([
      { pad: '/reden', melding: 'Schrijf op waarom de andere regio weigert.', code: 'regio_weigert_om' },
    ])
  await tx.db
    .updateTable('regiokeuze')
    .set({
      status: a.antwoord === 'aanvaard' ? 'aanvaard' : 'geschil',
      antwoord: a.antwoord,
      antwoord_op: vandaag,
      antwoord_door: a.door,
      antwoord_reden: a.reden,
    })
    .where('id', '=', id)
    .execute()
  await noteerGebeurtenis(tx, {
    zaakId: zaak.id,
    soort: 'regio_antwoord',
    gegevens: { regio: keuze.andere_regio, antwoord: a.antwoord },
    toelichting: a.reden,
  })
}

/** The next step of the ladder, in its order. Its outcome: no agreement yet, there after all, or here. */
export async function zetGeschilstap(
  huis: Huis,
  tx: Transactie,
  id: string,
  ifMatch: number | undefined,
  g: { trede: string; uitkomst: 'geen_overeenstemming' | 'daar' | 'hier'; toelichting: string },
): Promise<void> {
  const { zaak, vandaag } = await openKeuze(huis, tx, id, ifMatch, ['geschil'])
  const gedaan = await tx.db
    .selectFrom('regiogeschil')
    .select('trede')
    .where('regiokeuze_id', '=', id)
    .execute()
  const treden = geldigOp(huis.regio.geschiltreden, vandaag).sort((a, b) => a.trede - b.trede)
  const trede = treden.find((t) => !gedaan.some((d) => d.trede >= t.trede))
  if (!trede || trede.code !== g.trede)
    throw conflict('Deze trede is niet aan de beurt. Kijk eerst hoe het ervoor staat.', {
      reden: 'trede',
      verwacht: trede?.code ?? null,
    })
  await tx.db
    .insertInto('regiogeschil')
    .values({
      id: nieuwId(),
      regio_code: huis.regio.code,
      regiokeuze_id: id,
      trede: trede.trede,
      code: trede.code,
      uitkomst: g.uitkomst,
      toelichting: g.toelichting,
      door: tx.wie.gebruikerId as string,
      op: tx.nu,
    })
    .execute()
  const laatste = trede === treden.at(-1)
  const status = g.uitkomst === 'daar' ? 'aanvaard' : g.uitkomst === 'hier' || laatste ? 'hier' : 'geschil'
  await tx.db
    .updateTable('regiokeuze')
    .set({
      status,
      ...(status === 'aanvaard' && { antwoord: 'aanvaard', antwoord_op: vandaag, antwoord_door: trede.naam }),
    })
    .where('id', '=', id)
    .execute()
  await noteerGebeurtenis(tx, {
    zaakId: zaak.id,
    soort: 'regio_geschil',
    gegevens: { trede: trede.code, uitkomst: g.uitkomst },
    toelichting: g.toelichting,
  })
}

export type Overdracht = { op: Datum; vervoer: string; ontvangenDoor: string }

/** Plans the warm handover: the letter to the person. Responsibility stays here. */
export async function planOverdracht(
  huis: Huis,
  tx: Transactie,
  id: string,
  ifMatch: number | undefined,
  o: Overdracht,
): Promise<string> {
  const { keuze, zaak, vandaag } = await openKeuze(huis, tx, id, ifMatch, ['aanvaard'])
  if (o.op < (keuze.antwoord_op ?? vandaag))
    throw ongeldig([
      {
        pad: '/op',
        melding: 'De overdracht kan niet voor het antwoord van de andere regio.',
        code: 'overdracht_na_antwoord',
      },
    ])
  await tx.db
    .updateTable('regiokeuze')
    .set({ overdracht_op: o.op, vervoer: o.vervoer, ontvangen_door: o.ontvangenDoor })
    .where('id', '=', id)
    .execute()
  const contact = huis.regio.regiocontacten.find((c) => c.code === keuze.andere_regio)
  const briefId = await maakBrief(huis, tx, zaak, {
    soort: 'warme_overdracht',
    gegevens: {
      regio: contact?.naam ?? keuze.andere_regio,
      contact: o.ontvangenDoor,
      contactTelefoon: contact?.telefoon,
      overdrachtOp: datumInWoorden(o.op),
      vervoer: o.vervoer,
      opvang: keuze.opvang,
    },
    over: { soort: 'regiokeuze', id },
  })
  await noteerGebeurtenis(tx, { zaakId: zaak.id, soort: 'overdracht_gepland', gegevens: { op: o.op } })
  return briefId
}

/** The person was received there: only now is the other side responsible, and the case here is over. */
export async function rondOverdrachtAf(
  huis: Huis,
  tx: Transactie,
  id: string,
  ifMatch: number | undefined,
): Promise<void> {
  const { keuze, zaak, vandaag } = await openKeuze(huis, tx, id, ifMatch, ['aanvaard'])
  if (keuze.overdracht_op === null || keuze.overdracht_op > vandaag)
    throw conflict('De warme overdracht is nog niet geweest.', { reden: 'niet_overgedragen' })
  await tx.db
    .updateTable('regiokeuze')
    .set({ status: 'overgedragen', verantwoordelijk: 'daar' })
    .where('id', '=', id)
    .execute()
  await noteerGebeurtenis(tx, {
    zaakId: zaak.id,
    soort: 'overgedragen',
    gegevens: { regio: keuze.andere_regio },
  })
  await sluitZaak(huis, tx, zaak, 'overgedragen')
}

/** The inquiries of a case into another region, with the steps of their disputes. */
export async function regiokeuzesVan(tx: Transactie, zaakId: string) {
  const rijen = await tx.db
    .selectFrom('regiokeuze')
    .selectAll()
    .where('zaak_id', '=', zaakId)
    .orderBy('id', 'desc')
    .execute()
  const stappen = await tx.db
    .selectFrom('regiogeschil')
    .innerJoin('regiokeuze', 'regiokeuze.id', 'regiogeschil.regiokeuze_id')
    .select([
      'regiogeschil.regiokeuze_id as keuze',
      'regiogeschil.trede',
      'regiogeschil.code',
      'regiogeschil.uitkomst',
      'regiogeschil.toelichting',
      'regiogeschil.op',
    ])
    .where('regiokeuze.zaak_id', '=', zaakId)
    .orderBy('regiogeschil.trede')
    .execute()
  return rijen.map((k) => ({
    id: k.id,
    versie: k.versie,
    factoren: k.factoren,
    eigenWens: k.eigen_wens,
    andereRegio: k.andere_regio,
    conclusie: k.conclusie,
    toelichting: k.toelichting,
    toestemming: k.toestemming,
    toestemmingOp: k.toestemming_op,
    opvang: k.opvang,
    aangebodenOp: k.aangeboden_op,
    antwoord: k.antwoord,
    antwoordOp: k.antwoord_op,
    antwoordDoor: k.antwoord_door,
    antwoordReden: k.antwoord_reden,
    overdrachtOp: k.overdracht_op,
    vervoer: k.vervoer,
    ontvangenDoor: k.ontvangen_door,
    status: k.status,
    verantwoordelijk: k.verantwoordelijk,
    geschil: stappen.filter((s) => s.keuze === k.id),
  }))
}
