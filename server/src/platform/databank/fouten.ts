import { conflict, isProbleem, nietGevonden, nietNu, ongeldig, type Probleem } from '@zicht/kern'

/** What a person reads when the database forbids what must never happen. Keys are names of constraints. */
const UITLEG: Record<string, () => Probleem> = {
  een_op_een_plek: () =>
    conflict('Deze plek is zojuist door iemand anders genomen. Kies een andere plek.', {
      reden: 'plek_bezet',
    }),
  plek_toegezegd: () =>
    conflict('Deze plek is aan iemand anders toegezegd. Kies een andere plek.', {
      reden: 'plek_bezet',
    }),
  client_niet_op_twee_plekken: () =>
    conflict('Deze persoon verblijft al ergens anders. Beëindig of verplaats eerst dat verblijf.', {
      reden: 'verblijft_al',
    }),
  claim_binnen_geldigheid: () =>
    conflict('Deze plek bestaat niet (meer) op dat moment.', { reden: 'plek_bestaat_niet' }),
  zonder_plek_alleen_met_akkoord: () =>
    conflict('Niemand vertrekt zonder plek om naartoe te gaan, tenzij een tweede persoon akkoord geeft.', {
      reden: 'akkoord_nodig',
    }),
  niemand_weg_zonder_plek: () =>
    conflict('Vul in waar deze persoon naartoe gaat en waarom het verblijf eindigt.', {
      reden: 'bestemming_nodig',
    }),
  huishoudlid_client_id_geldig_excl: () =>
    conflict(
      'Deze persoon hoort al bij een ander huishouden, en kan maar bij een huishouden tegelijk horen. Voeg deze persoon hier toe als betrokkene.',
      { reden: 'ander_huishouden' },
    ),
  een_plan_per_huishouden: () =>
    conflict('Dit huishouden heeft al een plan. Werk daarin verder.', { reden: 'plan_bestaat' }),
  een_lopend_onderzoek: () => conflict('Er loopt al een onderzoek in dit dossier.', { reden: 'loopt_al' }),
  een_overdracht_tegelijk: () =>
    conflict('Er wacht al een overdracht op antwoord. Trek die eerst in.', { reden: 'overdracht_open' }),
  een_deling_tegelijk: () =>
    conflict('Dit onderdeel is al met deze organisatie gedeeld. Trek dat eerst in om het anders te delen.', {
      reden: 'al_gedeeld',
    }),
  twee_mensen: () =>
    conflict('Het akkoord moet van iemand anders komen dan wie het vraagt.', { reden: 'tweede_persoon' }),
  niet_voor_de_melding: () =>
    ongeldig([
      {
        pad: '/aanvraagOp',
        melding: 'Deze dag ligt voor de melding. Kies een latere dag.',
        code: 'voor_de_melding',
      },
    ]),
  een_besluit_tegelijk: () =>
    conflict('Voor deze persoon geldt in die periode al een besluit over dit product. Wijzig dat besluit.', {
      reden: 'besluit_geldt_al',
    }),
  een_bezwaar_tegelijk: () => conflict('Tegen dit besluit loopt al een bezwaar.', { reden: 'bezwaar_loopt' }),
  overlegpunt_zonder_advies_ingetrokken: () =>
    conflict('Dit punt is ingetrokken: het dossier is gesloten.', { reden: 'ingetrokken' }),
  zaak_sluit_niet_over_bezwaar: () =>
    conflict('In dit dossier loopt een bezwaar. Beslis daar eerst op, of leg vast dat het is ingetrokken.', {
      reden: 'bezwaar_loopt',
    }),
  bezwaar_ontvankelijk: () =>
    conflict('Dit bezwaar kan op deze grond (nog) niet ongehoord blijven.', { reden: 'ontvankelijk' }),
  melding_volgt_zaak: () =>
    conflict('Een melding gaat alleen met haar dossier naar een ander team.', { reden: 'volgt_dossier' }),
  een_regiokeuze_tegelijk: () =>
    conflict('Er loopt al een onderzoek naar de beste regio.', { reden: 'loopt_al' }),
}

const WEG = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  '25P03',
  '57P01',
  '57P02',
  '57P03',
  '08006',
  '08001',
  '08003',
  '53300',
])
const VOL = new Set(['53100', '53200', 'ENOSPC'])

type Databankfout = { code?: string; constraint?: string; message?: string }

/** Turns what the database says into one of the named problems, or gives null when it is a fault of ours. */
export function vertaalFout(fout: unknown): Probleem | null {
  if (isProbleem(fout)) return fout
  const { code = '', constraint = '', message = '' } = (fout ?? {}) as Databankfout
  const uitleg = UITLEG[constraint]
  if (uitleg) return uitleg()
  if (code === '23P01') return conflict('Dit overlapt met iets dat al vastligt.', { reden: 'overlap' })
  if (code === '23505') return conflict('Dit bestaat al.', { reden: 'bestaat_al' })
  if (code === '40001' || code === '40P01')
    return conflict('Iemand anders was u net voor. Probeer het opnieuw.', { reden: 'gelijktijdig' })
  if (code === '55P03')
    return conflict('Iemand anders is hier nu mee bezig. Probeer het zo opnieuw.', { reden: 'gelijktijdig' })
  if (code === '57014')
    return nietNu('Dit duurde te lang en is gestopt. Er is niets half opgeslagen; probeer het opnieuw.', 5)
  if (code === '23503')
    return ongeldig([
      { pad: '/', melding: 'Hier wordt iets genoemd dat niet (meer) bestaat.', code: 'genoemd_bestaat_niet' },
    ])
  // what the contract let through and no column can hold
  if (code.startsWith('22'))
    return ongeldig([
      { pad: '/', melding: 'Een van de waarden kan niet worden bewaard.', code: 'waarde_niet_bewaard' },
    ])
  if (code === '42501') return nietGevonden() // row-level security: unknown and forbidden look alike
  if (VOL.has(code))
    return nietNu(
      'Er is geen ruimte om dit te bewaren. Wat u hebt ingevuld, blijft staan. De beheerder is gewaarschuwd.',
      30,
    )
  if (
    WEG.has(code) ||
    /terminat|timeout exceeded when trying to connect|timeout expired|Query read timeout|Connection ended|not queryable/i.test(
      message,
    )
  )
    return nietNu(
      'De gegevens zijn even niet bereikbaar. Wat u hebt ingevuld, blijft staan; probeer het zo opnieuw.',
      2,
    )
  return null
}
