import { KAMERS } from '../../server/src/kamers.ts'
import type { Route } from '../../server/src/platform/http/index.ts'
import { doelVan } from '../../server/src/platform/toegangsrecht/index.ts'
import { magVolgensModel } from '../../server/src/platform/toegangsrecht/tweede-model.ts'
import type { Persona } from '../proef/wereld.ts'
import type { Ding, Kader, WieIs } from './dingen.ts'

export type Doorgang = Route & { recht: { object: string; actie: string; doel: string } }

/** Every operation that asks for a right. */
export const DOORGANGEN = KAMERS.flatMap((k) => k.routes).filter(
  (r): r is Doorgang => typeof r.recht === 'object',
)

/** What an operation is about: the word in its path before the identifier. */
export const soortVan = (pad: string): string => {
  const delen = pad.split('/')
  const nummer = delen.indexOf(':id')
  return (nummer < 0 ? delen[2] : delen[nummer - 1]) ?? ''
}

/** Things that a whole region sees, as far as the role has anything to do with them. */
const VAN_DE_REGIO = ['partners', 'betrokkenheid', 'plaatsingscriteria', 'vlekkenplannen']
/** Things of one team of the access, whoever they are about. */
const VAN_EEN_TEAM = ['toegangsmeldingen', 'toewijzingen', 'aanspreekvragen']
const OMBOUW = ['ombouwplannen', 'ombouwstappen', 'ombouwmijlpalen']
const VAN_EEN_DOSSIER = [
  'zaken',
  'onderzoeken',
  'brieven',
  'woonurgenties',
  'regiokeuzes',
  'beschikkingen',
  'bezwaren',
  'wachtlijstplaatsen',
  'plannen',
  'plandoelen',
  'plandelingen',
  'planacties',
  'regieoverdrachten',
  'planescalaties',
  'planafstemmingen',
  'casusoverleggen',
  'expertiseoverleggen',
  'overlegpunten',
  'aanbiedingen',
  'samenvoegingen',
]

/** As what someone stands to what belongs to a case, a vacancy or a scenario; undefined: it is none of these. */
function rondEenZaak(ik: WieIs[Persona], soort: string, ding: Ding, leest: boolean) {
  const { rol, organisatieId } = ik
  const toegang = rol === 'toegangsmedewerker'
  const team = toegang && ding.teamId === organisatieId
  const eigen = ding.organisatieId !== undefined && ding.organisatieId === organisatieId
  if (VAN_DE_REGIO.includes(soort)) return { relaties: eigen ? ['eigen_organisatie'] : [], zichtbaar: true }
  // who takes a report up opens the file by that
  if (VAN_EEN_TEAM.includes(soort)) return { relaties: team ? ['toegang'] : [], zichtbaar: team }
  // an opening is nobody's; whom it is offered to, is: of the own team, or not
  if (soort === 'openingen') return { relaties: team ? ['toegang'] : [], zichtbaar: true }
  // who is asked says yes or no; who asked takes it back
  if (soort === 'zaakoverdrachten') return { relaties: [], zichtbaar: toegang && (team || eigen) }
  if (soort === 'vacatures')
    return { relaties: eigen ? ['eigen_organisatie'] : [], zichtbaar: toegang || eigen }
  if (soort === 'scenarios' || soort === 'berekeningen') {
    const vanMij = ding.vanWie === ik.gebruikerId
    return { relaties: [], zichtbaar: vanMij || (ding.gedeeld === true && leest) }
  }
  // a shared plan is kept by all who plan; a provider sees it by its own facility, a corporation by its own milestone
  if (OMBOUW.includes(soort)) {
    const open = ding.vanWie === ik.gebruikerId || ding.gedeeld === true
    const voertUit = rol === 'aanbieder' || rol === 'corporatie'
    return { relaties: eigen ? ['eigen_organisatie'] : [], zichtbaar: open && (!voertUit || eigen) }
  }
  if (!VAN_EEN_DOSSIER.includes(soort)) return undefined
  const partner = ding.partners?.includes(organisatieId ?? '') && ['aanbieder', 'gemeente'].includes(rol)
  const relaties = [
    ...(team ? ['toegang'] : []),
    ...(rol === 'gemeente' && ding.gemeenteId === organisatieId ? ['verantwoordelijk'] : []),
    ...(ik.clientId !== null && ik.clientId === ding.clientId && !ding.concept ? ['zelf'] : []),
    ...(partner ? ['partner'] : []),
    ...(rol === 'aanbieder' && ding.verwezenNaar === organisatieId ? ['verwijzing'] : []),
  ]
  return { relaties, zichtbaar: relaties.length > 0 }
}

/** Roles that ever open a person's file (Wmo 2015 chapter 5): written here again, on purpose. */
const OPENT_DOSSIERS = new Set([
  'crisismedewerker',
  'teamleider',
  'toegangsmedewerker',
  'aanbieder',
  'gemeente',
])

type Toegang = {
  client_id: string
  relatie: string
  veldset: string
  organisatie_id: string | null
  gebruiker_id: string | null
}
type Kring = { plaatsing_id: string; organisatie_id: string | null; gebruiker_id: string | null }

/** Who everyone is, and whose file is open to whom at this moment. */
export type Feiten = { wieIs: WieIs; toegang: readonly Toegang[]; kring: readonly Kring[] }

/** Read once: the refusals that are tested change nothing. */
export async function leesFeiten({ db, wieIs }: Pick<Kader, 'db' | 'wieIs'>): Promise<Feiten> {
  const toegang = await db.query<Toegang>(
    'select client_id, relatie, veldset, organisatie_id, gebruiker_id from toegang where geldig @> now()',
  )
  const kring = await db.query<Kring>('select plaatsing_id, organisatie_id, gebruiker_id from geheime_kring')
  return { wieIs, toegang: toegang.rows, kring: kring.rows }
}

/** By which relations that open a file no stay is seen: the provider's own is its own, a plan and a referral show none. */
const ZONDER_VERBLIJF = ['werk', 'gesloten', 'plan', 'verwijzing']

/** In which relations someone stands to a thing, and whether it is there at all for this person: the model, not the product. */
export function verhouding(
  { wieIs, toegang, kring }: Feiten,
  wie: Persona,
  soort: string,
  ding: Ding,
  leest: boolean,
): { relaties: string[]; zichtbaar: boolean } {
  const ik = wieIs[wie]
  const nieuw = rondEenZaak(ik, soort, ding, leest)
  if (nieuw) return nieuw
  const eigen = ding.organisatieId !== undefined && ding.organisatieId === ik.organisatieId
  const opent = OPENT_DOSSIERS.has(ik.rol)
  if (
    [
      'voorzieningen',
      'eenheden',
      'plekken',
      'capaciteitsopgaven',
      'locatievoorwaarden',
      'organisaties',
    ].includes(soort)
  )
    return { relaties: eigen ? ['eigen_organisatie'] : [], zichtbaar: true }
  if (soort === 'crisismeldingen' || soort === 'reserveringen')
    return { relaties: eigen ? ['team'] : [], zichtbaar: eigen && /crisis|teamleider/.test(ik.rol) }
  if (soort === 'termijnen' || soort === 'taken')
    return { relaties: eigen ? ['team', 'eigen_organisatie', 'plaatsing'] : [], zichtbaar: eigen }
  if (soort === 'noodtoegangen') return { relaties: [], zichtbaar: ik.rol === 'privacyfunctionaris' }
  if (ik.clientId !== null && ik.clientId === ding.clientId)
    return { relaties: ['zelf'], zichtbaar: !ding.geheim }
  const vanMij = (t: { organisatie_id: string | null; gebruiker_id: string | null }) =>
    (t.organisatie_id !== null && t.organisatie_id === ik.organisatieId) || t.gebruiker_id === ik.gebruikerId
  const mijn = toegang.filter((t) => t.client_id === ding.clientId && vanMij(t))
  const relaties = [...new Set(mijn.map((t) => (t.veldset === 'gesloten' ? 'gesloten' : t.relatie)))]
  if (soort === 'clienten') return { relaties, zichtbaar: opent && mijn.length > 0 }
  const zichtbaar =
    opent &&
    (eigen || mijn.some((t) => !ZONDER_VERBLIJF.includes(t.veldset))) &&
    (!ding.geheim || kring.some((k) => k.plaatsing_id === ding.id && vanMij(k)))
  return { relaties, zichtbaar }
}

/** A list that only some of the roles have, because only they work from it: the others come by a person. */
const LIJST_VOOR: Record<string, string[]> = {
  leesPlaatsingen: ['crisismedewerker', 'teamleider', 'aanbieder'],
}

/** What only one of those that the thing is there for may do. */
const ALLEEN_VOOR: Record<string, (ik: WieIs[Persona], ding: Ding) => boolean> = {
  aanvaardZaakoverdracht: (ik, ding) => ding.teamId === ik.organisatieId,
  // there is something to tell once it was drawn
  leesToewijzingsuitleg: (_ik, ding) => ding.pad?.plaatsId !== undefined,
  antwoordAanbieder: ({ rol }, ding) => !(ding.beantwoord === true && rol === 'aanbieder'),
  antwoordClient: ({ rol }, ding) => !(ding.beantwoord === true && rol === 'aanbieder'),
  // who shares takes it back; who it is shared with does not
  trekDelingIn: ({ rol }) => rol === 'toegangsmedewerker' || rol === 'client',
  // an action is for who does it: the person concerned sees it and the team keeps it
  wijzigActie: (ik) => ik.clientId === null,
}

/** May someone do this to this thing, as the model has it? The log is of whom it is about. */
export function magVolgensOns(feiten: Feiten, wie: Persona, route: Doorgang, ding: Ding | null): boolean {
  const { object, actie, doel } = route.recht
  const { rol, clientId } = feiten.wieIs[wie]
  const waarvoor = doel === 'van_rol' ? doelVan(rol) : doel
  if (ding === null && LIJST_VOOR[route.id]?.includes(rol) === false) return false
  if (ding === null)
    return [
      'geen',
      'team',
      'crisis',
      'plaatsing',
      'eigen_organisatie',
      'verantwoordelijk',
      'toegang',
      'zelf',
      'partner',
      'verwijzing',
    ].some((r) => magVolgensModel(rol, object, waarvoor, [r], actie))
  if (object === 'logboek')
    return magVolgensModel(rol, object, waarvoor, clientId === ding.clientId ? ['zelf'] : [], actie)
  const { relaties, zichtbaar } = verhouding(feiten, wie, soortVan(route.pad), ding, route.soort === 'lezen')
  if (ALLEEN_VOOR[route.id]?.(feiten.wieIs[wie], ding) === false) return false
  return zichtbaar && magVolgensModel(rol, object, waarvoor, relaties, actie)
}
