import { z } from 'zod'
import { BELEMMERINGEN } from './belemmeringen.ts'
import { MELDERSOORTEN } from './contract.ts'
import { STAPPEN, VERVOLGEN } from './volgstand.ts'
import { WERK } from './werkregel.ts'
import { FASEN, ROUTES } from './zaak.ts'

const dag = z.iso.date()
const moment = z.iso.datetime()
const tekst = z.string().nullable()

export const loketVorm = z.object({
  team: z.string().describe('Hoe het team heet dat meldingen oppakt'),
  telefoon: z.string(),
  bereikbaar: z.string(),
  ondersteuning: z
    .object({ naam: z.string(), telefoon: z.string() })
    .describe('Onafhankelijke cliëntondersteuning'),
  spoedTelefoon: z.string(),
})
export const loketUit = z.object({
  loket: loketVorm,
  gemeenten: z.array(z.object({ code: z.string(), naam: z.string() })),
  regio: z.string(),
})

export const bevestigingUit = z.object({
  nummer: z.string().describe('Het nummer van de melding, om te noemen'),
  volgcode: z.string().describe('Opent de volgpagina; wordt één keer getoond en nergens bewaard'),
  ontvangenOp: moment,
  planTot: dag.describe('Laatste dag voor een persoonlijk plan'),
  onderzoekTot: dag.describe('Laatste dag van het onderzoek'),
  loket: loketVorm,
})
export const volgUit = z.object({
  nummer: z.string(),
  ontvangenOp: moment,
  stap: z.enum(STAPPEN).describe('Waar het nu is'),
  vervolg: z.enum(VERVOLGEN).describe('Wat er nu komt'),
  uiterlijk: dag.nullable().describe('Voor wanneer; leeg als dat niet te zeggen is'),
  vanUzelf: z.boolean().describe('Meldde de persoon zelf? Een ander hoort alleen dat een team het heeft'),
  planTot: dag,
  planOntvangenOp: moment.nullable(),
  intrekkingGevraagd: z.boolean().describe('Gevraagd om te stoppen, en nog niet beantwoord'),
  gaatDoorOp: moment.nullable().describe('Wanneer is gezegd dat het na die vraag doorgaat'),
  loket: loketVorm,
})
export const aangenomenUit = z.object({
  id: z.uuid(),
  nummer: z.string(),
  volgcode: z.string().describe('Voor wie meldde; wordt één keer getoond'),
  versie: z.int(),
  planTot: dag,
  onderzoekTot: dag,
})
export const overgedragenUit = z.object({ id: z.uuid(), nummer: z.string() })

export const meldingVorm = z.object({
  id: z.uuid(),
  versie: z.int(),
  nummer: z.string(),
  kanaal: z.string(),
  melderSoort: z.enum(MELDERSOORTEN),
  melder: z.object({ naam: tekst, organisatie: tekst, telefoon: tekst, email: tekst }),
  persoon: z.object({
    roepnaam: tekst,
    achternaam: tekst,
    geboortedatum: tekst,
    telefoon: tekst,
    verblijf: tekst,
  }),
  vraag: z.string(),
  gemeente: tekst,
  spoed: z.boolean(),
  wilOndersteuner: z.boolean(),
  persoonlijkPlan: tekst,
  persoonlijkPlanOp: moment.nullable(),
  ontvangenOp: moment,
  status: z.enum(['ontvangen', 'in_behandeling', 'ingetrokken', 'afgehandeld']),
  afhandeling: tekst,
  signaal: z
    .object({ van: z.string(), op: dag })
    .nullable()
    .describe('Na een vroegsignaal: welke organisatie het gaf, en op welke dag'),
  crisis: z
    .object({ nummer: z.string(), op: moment })
    .nullable()
    .describe('Uit welke crisismelding deze komt; wat daar is verteld blijft daar'),
})
export const meldingUit = meldingVorm.extend({
  zaakId: z.uuid().nullable().describe('Het dossier, als de melding is opgepakt'),
  planTot: dag,
  onderzoekTot: dag,
})

export const herkendUit = z.object({
  items: z.array(
    z.object({
      id: z.uuid(),
      naam: z.string(),
      geboortedatum: dag.nullable(),
      geboortedatumGeschat: z.boolean(),
      overleden: z.boolean(),
      lopendDossier: z.boolean(),
      waarom: z.array(z.enum(['bsn', 'naam', 'crisis'])),
    }),
  ),
})
export const opgenomenUit = z.object({ id: z.uuid(), clientId: z.uuid(), versie: z.int() })
export const teamUit = z.object({
  collegas: z.array(z.object({ id: z.uuid(), naam: z.string() })),
  andereTeams: z.array(z.object({ id: z.uuid(), naam: z.string() })),
})

const klok = z.object({
  id: z.uuid(),
  versie: z.int(),
  soort: z.string(),
  naam: z.string(),
  artikel: tekst,
  bron: z.string(),
  begin: dag,
  laatsteDag: dag.nullable().describe('Leeg zolang de klok stilstaat'),
  dagenOver: z.int().nullable().describe('0 op de laatste dag, negatief erna'),
  stand: z.enum(['ruim', 'waarschuwing', 'vandaag', 'verstreken', 'geschorst', 'gesloten']),
  geschorstSinds: dag.nullable(),
  geslotenOp: moment.nullable(),
  geslotenReden: tekst,
  schorsgronden: z.array(
    z.object({
      code: z.string(),
      artikel: z.string(),
      naam: z.string(),
      instemming: z.boolean().describe('Alleen met instemming van de inwoner'),
      aanvullen: z.boolean().describe('Met een laatste dag om aan te vullen (Awb 4:5)'),
    }),
  ),
  schorsingen: z.array(
    z.object({
      van: dag,
      tot: dag.nullable(),
      grond: z.string(),
      reden: z.string(),
      instemmingOp: dag.nullable(),
      aanvullenTot: dag.nullable().describe('De laatste dag om aan te vullen'),
      buitenTot: dag
        .nullable()
        .describe(
          'Komt er niets: tot en met welke dag de aanvraag buiten behandeling kan blijven (Awb 4:5 lid 4)',
        ),
    }),
  ),
  aanvulverzoek: z
    .object({ briefId: z.uuid(), tot: dag })
    .nullable()
    .describe('De brief die vraagt om aan te vullen en nog niet weg is, met de laatste dag die erin staat'),
})
export const klokkenUit = z.object({ klokken: z.array(klok) })

const naam = z.object({ id: z.uuid(), naam: z.string() })
export const zaakUit = z.object({
  id: z.uuid(),
  versie: z.int(),
  client: z.object({
    id: z.uuid(),
    naam: z.string(),
    geboortedatum: dag.nullable(),
    geboortedatumGeschat: z.boolean(),
    leeftijd: z.int().nullable(),
    telefoon: tekst,
    overledenOp: dag.nullable(),
  }),
  huishouden: z.array(naam.extend({ rol: z.string() })),
  huishoudenId: z.uuid().nullable(),
  melding: meldingVorm.nullable(),
  team: naam,
  behandelaar: naam.nullable().describe('Leeg: nog van niemand, het team is verantwoordelijk'),
  gemeente: z.string(),
  verantwoordelijkeGemeente: z.string(),
  verantwoordelijkRegel: z.string(),
  fase: z.enum(FASEN),
  route: z.enum(ROUTES).nullable(),
  complex: z.boolean().nullable(),
  spoed: z.boolean(),
  geopendOp: moment,
  geslotenOp: moment.nullable(),
  geslotenReden: tekst,
  inzageTot: moment.nullable(),
  klokken: z.array(klok),
  overdracht: z.object({ id: z.uuid(), naarTeam: z.string(), gevraagdOp: moment }).nullable(),
  magWijzigen: z.boolean(),
  magAanvragen: z.boolean(),
  wilStoppen: z.boolean().describe('Wie meldde vroeg om te stoppen, en niemand gaf nog antwoord'),
  aanvraagaanbod: z
    .object({ briefId: z.uuid(), gemaaktOp: moment, verzondenOp: z.iso.date().nullable() })
    .nullable()
    .describe(
      'De brief die de aanvraag aanbiedt als de zes weken voorbij zijn; aangeboden is wat is verzonden',
    ),
  magHeropenen: z.boolean().describe('Gesloten, en kan weer open'),
})
export const tijdlijnUit = z.object({
  items: z.array(
    z.object({
      id: z.uuid(),
      soort: z.string(),
      gegevens: z.record(z.string(), z.unknown()),
      toelichting: tekst,
      door: tekst,
      op: moment,
    }),
  ),
})

export const werkbakUit = z.object({
  vandaag: dag,
  tellingen: z.object({ mijn: z.int(), team: z.int(), alle: z.int(), meldingen: z.int() }),
  meldingen: z.array(
    z.object({
      id: z.uuid(),
      versie: z.int(),
      nummer: z.string(),
      kanaal: z.string(),
      melderSoort: z.enum(MELDERSOORTEN),
      spoed: z.boolean(),
      wilOndersteuner: z.boolean(),
      gemeente: tekst,
      ontvangenOp: moment,
      roepnaam: tekst,
      laatsteDag: dag.nullable().describe('Laatste dag om de melding op te pakken'),
      dagenOver: z.int().nullable(),
    }),
  ),
  zaken: z.array(
    z.object({
      id: z.uuid(),
      nummer: z.string(),
      naam: z.string(),
      fase: z.enum(FASEN),
      spoed: z.boolean(),
      complex: z.boolean().nullable(),
      gemeente: z.string(),
      behandelaar: naam.nullable(),
      werk: z.enum(WERK).describe('Wat er eerst te doen is'),
      klok: tekst,
      laatsteDag: dag.nullable(),
      dagenOver: z.int().nullable(),
    }),
  ),
  overdrachten: z.array(
    z.object({
      id: z.uuid(),
      reden: z.string(),
      vanTeam: z.string(),
      gevraagdDoor: z.string(),
      gevraagdOp: moment,
    }),
  ),
})
export const openstaandUit = z.object({
  inDeWeg: z
    .array(z.enum(BELEMMERINGEN))
    .describe('Wat eerst moet voor het dossier met deze reden kan sluiten; sluiten weigert met het eerste'),
  anderDossier: z
    .boolean()
    .describe('Loopt er een ander dossier van deze persoon, waarin dit verder kan gaan?'),
  brieven: z.array(
    z.object({
      id: z.uuid(),
      onderwerp: z.string(),
      lot: z
        .enum(['eerst_verzenden', 'eerst_terugnemen', 'vervalt'])
        .describe('Wat ervan wordt bij sluiten, tenzij de persoon is overleden: dan vervalt elke brief'),
    }),
  ),
  agendapunten: z.array(z.object({ id: z.uuid(), op: moment.describe('Wanneer het overleg is') })),
})
export const mijnZakenUit = z.object({
  items: z.array(
    z.object({
      id: z.uuid(),
      fase: z.enum(FASEN),
      geopendOp: moment,
      team: z.string(),
      behandelaar: tekst,
      stap: z.enum(STAPPEN),
      vervolg: z.enum(VERVOLGEN),
      uiterlijk: dag.nullable(),
    }),
  ),
  loket: loketVorm,
})
