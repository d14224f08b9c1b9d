import { conflict, datumIn } from '@zicht/kern'
import { type Briefsjabloon, type Briefsoort, geldigOp } from '@zicht/regio'
import type { Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { weergavenaam } from '../dossier/index.ts'
import { toegangsnummer, type ZaakRij } from '../toegang/index.ts'
import { type Briefgegevens, hoofdOp, sjabloonOp, vulBrief, vulTekst } from './vul.ts'
import { datumInWoorden } from './woorden.ts'
import { zetBrief } from './zet.ts'

export type Briefvraag = {
  soort: Briefsoort
  gegevens: Briefgegevens
  /** Last day of the objection term, when it is known; the clause then names it. */
  bezwaarTot?: string | null
}
export type OpgesteldeBrief = {
  sjabloon: Briefsjabloon
  onderwerp: string
  gegevens: Record<string, string>
  pdf: Buffer
}

/** Sets a letter about a case, from the templates of this day; keeps nothing. */
export async function stelBriefOp(
  huis: Huis,
  tx: Transactie,
  zaak: ZaakRij,
  vraag: Briefvraag,
): Promise<OpgesteldeBrief> {
  const vandaag = datumIn(tx.nu, huis.regio.tijdzone)
  const gemeente = zaak.verantwoordelijke_gemeente
  const sjabloon = sjabloonOp(huis.regio, vraag.soort, gemeente, vandaag)
  const hoofd = hoofdOp(huis.regio, gemeente, vandaag)
  if (!sjabloon || !hoofd) throw new Error(`de regio heeft op deze dag geen brief van soort ${vraag.soort}`)
  const over = await leesOver(tx, zaak)
  const gegevens: Record<string, string> = {
    ...over,
    datum: datumInWoorden(vandaag),
    gemeente: geldigOp(huis.regio.gemeenten, vandaag).find((g) => g.code === gemeente)?.naam ?? gemeente,
    telefoon: hoofd.telefoon,
    bereikbaar: hoofd.bereikbaar,
    ...Object.fromEntries(Object.entries(vraag.gegevens).map(([k, v]) => [k, v?.trim() ?? ''])),
  }
  const { onderwerp, alineas } = vulBrief(sjabloon, gegevens)
  const clausule = sjabloon.metBezwaarclausule
    ? clausuleOp(huis, vandaag, vraag.bezwaarTot ?? null, gegevens)
    : []
  const pdf = zetBrief(
    {
      onderwerp,
      alineas: [...alineas, ...clausule],
      afzender: hoofd.afzender,
      adres: hoofd.adres,
      telefoon: hoofd.telefoon,
      bereikbaar: hoofd.bereikbaar,
      ondertekening: hoofd.ondertekening,
      geadresseerde: [gegevens.naam ?? ''],
      datum: gegevens.datum ?? '',
      kenmerk: gegevens.kenmerk ?? '',
      aanhef: `Beste ${gegevens.naam},`,
    },
    tx.nu,
  )
  return { sjabloon, onderwerp, gegevens, pdf }
}

async function leesOver(tx: Transactie, zaak: ZaakRij): Promise<Record<string, string>> {
  const client = await tx.db
    .selectFrom('client')
    .select(['roepnaam', 'voornaam', 'tussenvoegsel', 'achternaam', 'overleden_op'])
    .where('id', '=', zaak.client_id)
    .executeTakeFirstOrThrow()
  if (client.overleden_op !== null)
    throw conflict(
      'Deze persoon is overleden. Er gaat geen brief meer uit; neem zelf contact op met de naasten.',
      {
        reden: 'overleden',
      },
    )
  const team = await tx.db
    .selectFrom('organisatie')
    .select('naam')
    .where('id', '=', zaak.team_id)
    .executeTakeFirst()
  // the municipality reads the case and not the report: the letter then has no number of it
  const melding = await tx.db
    .selectFrom('toegangsmelding')
    .select(['jaar', 'nummer'])
    .where('id', '=', zaak.melding_id)
    .executeTakeFirst()
  return {
    naam: weergavenaam(client),
    team: team?.naam ?? '',
    kenmerk: melding ? toegangsnummer(melding) : zaak.id.slice(-8),
  }
}

/** How to object, and by which day when that is known (Awb art. 3:45). */
function clausuleOp(huis: Huis, dag: string, tot: string | null, gegevens: Record<string, string>) {
  const beleid = geldigOp(huis.regio.besluitbeleid, dag)[0]
  const uiterlijk = tot === null ? '' : `, dus uiterlijk op ${datumInWoorden(tot)}`
  return (beleid?.bezwaarclausule ?? []).map((tekst, i) => ({
    kop: i === 0 ? 'Bent u het er niet mee eens?' : null,
    tekst: vulTekst(tekst.replace('{uiterlijk}', uiterlijk), gegevens),
  }))
}
