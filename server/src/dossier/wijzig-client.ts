import { datumIn, ongeldig } from '@zicht/kern'
import { z } from 'zod'
import { eisVersie, type Transactie } from '../platform/databank/index.ts'
import { meld } from '../platform/gebeurtenissen/index.ts'
import type { Huis } from '../platform/huis.ts'
import { GESLACHTEN } from './client.ts'
import { openClient } from './open-client.ts'
import { leesClient } from './opslag.ts'

const tekst = z.string().trim().max(120)

/** What may be corrected; null empties a field ("weet ik niet" is an answer). */
export const clientwijziging = z
  .strictObject({
    roepnaam: tekst.nullable().optional(),
    voornaam: tekst.nullable().optional(),
    tussenvoegsel: tekst.nullable().optional(),
    achternaam: tekst.nullable().optional(),
    geboortedatum: z.iso.date().nullable().optional(),
    geboortedatumGeschat: z.boolean().optional(),
    geslacht: z.enum(GESLACHTEN).optional(),
    telefoon: z
      .string()
      .trim()
      .max(30)
      .regex(/^[+0-9 ()-]*$/, 'verwacht een telefoonnummer')
      .nullable()
      .optional(),
    taal: tekst.nullable().optional(),
    herkomstGemeente: z
      .string()
      .regex(/^GM\d{4}$/, 'verwacht een CBS-gemeentecode, bijvoorbeeld GM0001')
      .nullable()
      .optional(),
    /** The last address in the basic registration, to recognise someone by: never where someone stays now. */
    postcode: z
      .string()
      .trim()
      .toUpperCase()
      .transform((p) => p.replaceAll(' ', ''))
      .pipe(z.string().regex(/^$|^[1-9]\d{3}[A-Z]{2}$/, 'verwacht een postcode, bijvoorbeeld 1234 AB'))
      .nullable()
      .optional(),
    huisnummer: z.string().trim().max(12).nullable().optional(),
    lvbVermoeden: z.boolean().nullable().optional(),
    begeleidingsbehoefte: z.array(z.string().trim().min(1).max(80)).max(20).optional(),
  })
  .refine((w) => Object.keys(w).length > 0, {
    message: 'Er staat niets in om te wijzigen.',
    params: { code: 'niets_te_wijzigen' },
  })

const leeg = (waarde: string | null | undefined) => (waarde === '' ? null : waarde)

/** Corrects what we know of a person. The former version stays, with who changed it. */
export async function wijzigClient(
  huis: Huis,
  tx: Transactie,
  id: string,
  ifMatch: number | undefined,
  w: z.infer<typeof clientwijziging>,
) {
  const { client } = await openClient(huis, tx, id, 'wijzigen')
  await eisVersie(tx, 'client', client, ifMatch)
  const vandaag = datumIn(tx.nu, huis.regio.tijdzone)
  if (w.geboortedatum && (w.geboortedatum > vandaag || w.geboortedatum < '1900-01-01'))
    throw ongeldig([
      {
        pad: '/geboortedatum',
        melding: 'Een geboortedatum ligt tussen 1900 en vandaag.',
        code: 'geboortedatum',
      },
    ])
  // nothing sent is nothing changed
  if (Object.keys(w).length === 0) return client
  await tx.db
    .updateTable('client')
    .set({
      ...(w.roepnaam !== undefined && { roepnaam: leeg(w.roepnaam) }),
      ...(w.voornaam !== undefined && { voornaam: leeg(w.voornaam) }),
      ...(w.tussenvoegsel !== undefined && { tussenvoegsel: leeg(w.tussenvoegsel) }),
      ...(w.achternaam !== undefined && { achternaam: leeg(w.achternaam) }),
      ...(w.geboortedatum !== undefined && {
        geboortedatum: w.geboortedatum,
        geboortedatum_geschat: w.geboortedatumGeschat ?? false,
      }),
      ...(w.geboortedatumGeschat !== undefined && { geboortedatum_geschat: w.geboortedatumGeschat }),
      ...(w.geslacht !== undefined && { geslacht: w.geslacht }),
      ...(w.telefoon !== undefined && { telefoon: leeg(w.telefoon) }),
      ...(w.taal !== undefined && { taal: leeg(w.taal) }),
      ...(w.herkomstGemeente !== undefined && { herkomst_gemeente: w.herkomstGemeente }),
      ...(w.postcode !== undefined && { postcode: leeg(w.postcode) }),
      ...(w.huisnummer !== undefined && { huisnummer: leeg(w.huisnummer) }),
      ...(w.lvbVermoeden !== undefined && { lvb_vermoeden: w.lvbVermoeden }),
      ...(w.begeleidingsbehoefte !== undefined && { begeleidingsbehoefte: w.begeleidingsbehoefte }),
    })
    .where('id', '=', id)
    .execute()
  await meld(tx, {
    soort: 'nl.zicht.dossier.gewijzigd',
    onderwerp: id,
    dataref: `/v1/clienten/${id}`,
    publiek: tx.wie.organisatieId ? [tx.wie.organisatieId] : [],
  })
  return (await leesClient(tx, id)) ?? client
}
