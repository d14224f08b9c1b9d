import { conflict, datumIn, momentVan, ongeldig, plusDagen } from '@zicht/kern'
import { sql } from 'kysely'
import type { Json } from '../platform/databank/tabellen.gen.ts'
import { noteerOverdrachtToegang, vereisMelding } from '../crisis/index.ts'
import type { Transactie } from '../platform/databank/index.ts'
import { meld } from '../platform/gebeurtenissen/index.ts'
import type { Huis } from '../platform/huis.ts'
import { nieuwId } from '../platform/id.ts'
import { eisRecht } from '../platform/toegangsrecht/index.ts'
import type { BalieIn, CrisisIn } from './contract.ts'
import { meldklok, startMeldklok } from './klokken/meldklok.ts'
import { eisGemeente } from './loket.ts'
import { beloften, eisGeboortedatum, zonderLeeg } from './meld.ts'
import { toegangsnummer } from './nummer.ts'
import { hashVolgcode, maakVolgcode } from './volgcode.ts'

const TERUG_DAGEN = 92

/**
 * A report by phone or at the desk, or after an early signal, written down by someone of the team; the day on which it came in counts, not
 * that of writing. Of a signal is kept which organisation gave it, and when.
 * The code is for who reported: read it out or print the confirmation.
 */
export async function neemMeldingAan(huis: Huis, tx: Transactie, invoer: BalieIn) {
  const id = nieuwId()
  await eisRecht(huis, tx, {
    actie: 'maken',
    object: 'toegangsmelding',
    objectId: id,
    doel: 'toegang',
    relaties: [],
  })
  const vandaag = datumIn(tx.nu, huis.regio.tijdzone)
  const dag = invoer.ontvangenOp ?? vandaag
  if (dag > vandaag || dag < plusDagen(vandaag, -TERUG_DAGEN))
    throw ongeldig([
      {
        pad: '/ontvangenOp',
        melding: 'Kies vandaag of een dag in de afgelopen drie maanden.',
        code: 'drie_maanden_terug',
      },
    ])
  if (invoer.signaal && invoer.signaal.op > dag)
    throw ongeldig([
      {
        pad: '/signaal/op',
        melding: 'Een signaal komt voor de melding, of op die dag.',
        code: 'signaal_voor_melding',
      },
    ])
  eisGeboortedatum(invoer.persoon.geboortedatum, vandaag, '/persoon/geboortedatum')
  const volgcode = maakVolgcode()
  const jaar = Number(dag.slice(0, 4))
  const { rows } = await sql<{ nummer: number }>`
    select zicht.volgend_toegangsnummer(${huis.regio.code}, ${jaar}) as nummer`.execute(tx.db)
  const nummer = rows[0]?.nummer ?? 0
  await tx.db
    .insertInto('toegangsmelding')
    .values({
      id,
      regio_code: huis.regio.code,
      team_id: tx.wie.organisatieId as string,
      jaar,
      nummer,
      kanaal: invoer.kanaal,
      melder_soort: invoer.melderSoort,
      melder: JSON.stringify(zonderLeeg(invoer.melder)) as unknown as Json,
      persoon: JSON.stringify(zonderLeeg(invoer.persoon)) as unknown as Json,
      vraag: invoer.vraag,
      gemeente_code: eisGemeente(huis.regio, invoer.gemeente, dag),
      spoed: invoer.spoed,
      wil_ondersteuner: invoer.wilOndersteuner,
      persoonlijk_plan: invoer.persoonlijkPlan || null,
      persoonlijk_plan_op: invoer.persoonlijkPlan ? tx.nu : null,
      volgcode_hash: hashVolgcode(volgcode),
      ontvangen_op: dag === vandaag ? tx.nu : momentVan(dag, '12:00', huis.regio.tijdzone),
      aangenomen_door: tx.wie.gebruikerId,
      signaal_van: invoer.signaal?.van ?? null,
      signaal_op: invoer.signaal?.op ?? null,
    })
    .execute()
  await startMeldklok(huis, tx, { id, teamId: tx.wie.organisatieId as string, spoed: invoer.spoed }, dag)
  await meld(tx, {
    soort: 'nl.zicht.toegang.melding-ontvangen',
    onderwerp: id,
    dataref: `/v1/toegangsmeldingen/${id}`,
    publiek: [tx.wie.organisatieId as string],
  })
  return { id, nummer: toegangsnummer({ jaar, nummer }), volgcode, versie: 1, ...beloften(huis, dag) }
}

/**
 * The crisis team hands a call of its own over to access. It carries what was told on the phone; the file itself opens when access
 * takes it up. Once per call; the call keeps the number with which it goes on.
 */
export async function draagCrisisOver(huis: Huis, tx: Transactie, crisismeldingId: string, invoer: CrisisIn) {
  const crisis = await vereisMelding(huis, tx, crisismeldingId, 'wijzigen')
  const vandaag = datumIn(tx.nu, huis.regio.tijdzone)
  const team = await sql<{ id: string }>`
    select zicht.team_van_toegang(${huis.regio.code}, ${huis.regio.toegang}) as id`.execute(tx.db)
  const teamId = team.rows[0]?.id as string
  const jaar = Number(vandaag.slice(0, 4))
  const id = nieuwId()
  const melding = {
    id,
    regio_code: huis.regio.code,
    team_id: teamId,
    jaar,
    crisismelding_id: crisis.id,
    melder: zonderLeeg({ naam: tx.wie.naam }),
    persoon: zonderLeeg({ roepnaam: crisis.roepnaam }),
    vraag: invoer.vraag,
    gemeente_code: null,
    spoed: invoer.spoed,
    wil_ondersteuner: false,
    klok: meldklok(huis.regio, vandaag, invoer.spoed),
  }
  const { rows } = await sql<{ nummer: number | null }>`
    select zicht.meld_toegang_uit_crisis(${JSON.stringify(melding)}::jsonb) as nummer`.execute(tx.db)
  const nummer = rows[0]?.nummer ?? null
  if (nummer === null) throw new Error('de overdracht is niet bewaard')
  if (nummer === -1)
    throw conflict('Deze melding is al overgedragen aan de toegang.', { reden: 'al_overgedragen' })
  await meld(tx, {
    soort: 'nl.zicht.toegang.melding-ontvangen',
    onderwerp: id,
    dataref: `/v1/toegangsmeldingen/${id}`,
    publiek: [teamId],
  })
  const zaaknummer = toegangsnummer({ jaar, nummer })
  await noteerOverdrachtToegang(huis, tx, crisis, zaaknummer)
  return { id, nummer: zaaknummer }
}
