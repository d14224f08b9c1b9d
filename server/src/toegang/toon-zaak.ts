import { datumIn, leeftijdOp } from '@zicht/kern'
import { sql } from 'kysely'
import { weergavenaam } from '../dossier/index.ts'
import type { Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { magAanvragen } from './aanvraag.ts'
import { aanvraagaanbodVan } from './aanvraagaanbod.ts'
import { herkomstVan } from './herkomst.ts'
import { heeftAnderDossier, heropenenKanNiet } from './heropen-zaak.ts'
import { stopvraagOpen } from './gaat-door.ts'
import { klokkenVan } from './klokken/klokken-van.ts'
import { toegangsnummer } from './nummer.ts'
import { openZaak, relatiesMetZaak } from './open-zaak.ts'
import { leesMelding, type MeldingRij } from './opslag.ts'

const tekstVan = (bron: unknown, veld: string): string | null => {
  const waarde = (bron as Record<string, unknown> | null)?.[veld]
  return typeof waarde === 'string' ? waarde : null
}

/** A report as the team reads it. */
export const meldingBeeld = (m: MeldingRij) => ({
  id: m.id,
  versie: m.versie,
  nummer: toegangsnummer(m),
  kanaal: m.kanaal,
  melderSoort: m.melder_soort,
  melder: {
    naam: tekstVan(m.melder, 'naam'),
    organisatie: tekstVan(m.melder, 'organisatie'),
    telefoon: tekstVan(m.melder, 'telefoon'),
    email: tekstVan(m.melder, 'email'),
  },
  persoon: {
    roepnaam: tekstVan(m.persoon, 'roepnaam'),
    achternaam: tekstVan(m.persoon, 'achternaam'),
    geboortedatum: tekstVan(m.persoon, 'geboortedatum'),
    telefoon: tekstVan(m.persoon, 'telefoon'),
    verblijf: tekstVan(m.persoon, 'verblijf'),
  },
  vraag: m.vraag,
  gemeente: m.gemeente_code,
  spoed: m.spoed,
  wilOndersteuner: m.wil_ondersteuner,
  persoonlijkPlan: m.persoonlijk_plan,
  persoonlijkPlanOp: m.persoonlijk_plan_op,
  ontvangenOp: m.ontvangen_op,
  status: m.status,
  afhandeling: m.afhandeling,
})

/** A case as its page shows it. Who reads one's own case does not read who reported: that is another's. */
export async function toonZaak(huis: Huis, tx: Transactie, id: string) {
  const zaak = await openZaak(huis, tx, id, 'lezen')
  const relaties = await relatiesMetZaak(tx, zaak)
  const zelf = relaties.includes('zelf')
  const vandaag = datumIn(tx.nu, huis.regio.tijdzone)
  const client = await tx.db
    .selectFrom('client')
    .select([
      'id',
      'roepnaam',
      'voornaam',
      'tussenvoegsel',
      'achternaam',
      'geboortedatum',
      'geboortedatum_geschat',
      'telefoon',
      'overleden_op',
    ])
    .where('id', '=', zaak.client_id)
    .executeTakeFirstOrThrow()
  const namen = await sql<{ team: string; behandelaar: string | null }>`
    select o.naam as team, g.naam as behandelaar from organisatie o left join gebruiker g on g.id = ${zaak.behandelaar} where o.id = ${zaak.team_id}`.execute(
    tx.db,
  )
  const melding = zelf ? null : ((await leesMelding(tx, zaak.melding_id)) ?? null)
  const leden = await sql<{
    id: string
    rol: string
    roepnaam: string | null
    voornaam: string | null
    tussenvoegsel: string | null
    achternaam: string | null
  }>`
    select c.id, l.rol, c.roepnaam, c.voornaam, c.tussenvoegsel, c.achternaam from huishoudlid l join client c on c.id = l.client_id
     where l.huishouden_id = ${zaak.huishouden_id} and l.geldig @> ${vandaag}::date and c.id <> ${client.id} order by l.rol, c.id`.execute(
    tx.db,
  )
  const overdracht = await sql<{ id: string; naarTeam: string; gevraagdOp: string }>`
    select o.id, n.naam as "naarTeam", o.gevraagd_op as "gevraagdOp" from zaakoverdracht o join organisatie n on n.id = o.naar_team
     where o.zaak_id = ${id} and o.besluit is null`.execute(tx.db)
  const klokken = await klokkenVan(huis, tx, id)
  const magWijzigen = tx.wie.rol === 'toegangsmedewerker' && relaties.includes('toegang')
  return {
    versie: zaak.versie,
    body: {
      id: zaak.id,
      versie: zaak.versie,
      client: {
        id: client.id,
        naam: weergavenaam(client),
        geboortedatum: client.geboortedatum,
        geboortedatumGeschat: client.geboortedatum_geschat,
        leeftijd: client.geboortedatum === null ? null : leeftijdOp(client.geboortedatum, vandaag),
        telefoon: client.telefoon,
        overledenOp: client.overleden_op,
      },
      huishouden: leden.rows.map((l) => ({ id: l.id, naam: weergavenaam(l), rol: l.rol })),
      huishoudenId: zaak.huishouden_id,
      melding: melding && { ...meldingBeeld(melding), ...(await herkomstVan(tx, melding)) },
      team: { id: zaak.team_id, naam: namen.rows[0]?.team ?? '' },
      behandelaar:
        zaak.behandelaar === null ? null : { id: zaak.behandelaar, naam: namen.rows[0]?.behandelaar ?? '' },
      gemeente: zaak.gemeente_code,
      verantwoordelijkeGemeente: zaak.verantwoordelijke_gemeente,
      verantwoordelijkRegel: zaak.verantwoordelijk_regel,
      fase: zaak.fase,
      route: zaak.route,
      complex: zaak.complex,
      spoed: zaak.spoed,
      geopendOp: zaak.geopend_op,
      geslotenOp: zaak.gesloten_op,
      geslotenReden: zaak.gesloten_reden,
      inzageTot: zaak.inzage_tot,
      klokken,
      overdracht: overdracht.rows[0] ?? null,
      magWijzigen,
      wilStoppen: magWijzigen && zaak.gesloten_op === null && (await stopvraagOpen(tx, id)),
      magAanvragen: magWijzigen && zaak.gesloten_op === null && magAanvragen(klokken).mag,
      aanvraagaanbod: magWijzigen ? await aanvraagaanbodVan(huis, tx, id, klokken) : null,
      magHeropenen:
        magWijzigen &&
        zaak.gesloten_op !== null &&
        heropenenKanNiet({
          geslotenReden: zaak.gesloten_reden,
          overleden: client.overleden_op !== null,
          anderDossier: await heeftAnderDossier(tx, zaak),
        }) === null,
    },
  }
}

/** What a team does before a decision or a letter is made known; the person hears of it by the letter (Awb art. 3:41). */
const ONDERLING = new Set([
  'besluit_concept',
  'besluit_meegekeken',
  'besluit_voorgelegd',
  'besluit_genomen',
  'besluit_vervallen',
  'brief_gemaakt',
])

/** By which an event is found from what it is about: a draft or a meeting of the team is no one else's. */
const VERWIJZING = new Set(['besluit', 'id'])
const zonderVerwijzing = (gegevens: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(gegevens).filter(([naam]) => !VERWIJZING.has(naam)))

/** The one timeline of a case, newest first. Explanations are the team's; who reads one's own case reads what happened. */
export async function toonTijdlijn(huis: Huis, tx: Transactie, id: string) {
  const zaak = await openZaak(huis, tx, id, 'lezen')
  const zelf = (await relatiesMetZaak(tx, zaak)).includes('zelf')
  const { rows } = await sql<{
    id: string
    soort: string
    gegevens: Record<string, unknown>
    toelichting: string | null
    door: string | null
    op: string
  }>`
    select e.id, e.soort, e.gegevens, e.toelichting, g.naam as door, e.op from zaakgebeurtenis e left join gebruiker g on g.id = e.door
     where e.zaak_id = ${id} order by e.op desc, e.id desc limit 500`.execute(tx.db)
  return rows
    .filter((r) => !zelf || !ONDERLING.has(r.soort))
    .map((r) => (zelf ? { ...r, toelichting: null, gegevens: zonderVerwijzing(r.gegevens) } : r))
}
