import { conflict, type Moment, vergelijkPunt } from '@zicht/kern'

export const STATUSSEN = [
  'voorgesteld',
  'geaccepteerd',
  'gestart',
  'gepauzeerd',
  'verplaatst',
  'beeindigd',
  'vervallen',
] as const
export type Status = (typeof STATUSSEN)[number]

/** What can be done with a stay. */
export type Handeling =
  | 'aankomst'
  | 'niet_gekomen'
  | 'pauze'
  | 'hervatting'
  | 'verplaatsing'
  | 'beeindiging'
  | 'vervolgplan'
  | 'ondersteuning'
  | 'herbeoordeling'

/** The life of a placement (C039): from which states each step can be taken. */
const VANUIT: Record<Handeling, readonly Status[]> = {
  aankomst: ['geaccepteerd'],
  niet_gekomen: ['geaccepteerd'],
  pauze: ['gestart'],
  hervatting: ['gepauzeerd'],
  verplaatsing: ['geaccepteerd', 'gestart', 'gepauzeerd'],
  beeindiging: ['gestart', 'gepauzeerd'],
  vervolgplan: ['geaccepteerd', 'gestart', 'gepauzeerd'],
  ondersteuning: ['geaccepteerd', 'gestart', 'gepauzeerd'],
  herbeoordeling: ['gestart', 'gepauzeerd'],
}

const WAAROM_NIET: Record<Status, string> = {
  voorgesteld: 'Deze plaatsing is nog een voorstel.',
  geaccepteerd:
    'Deze persoon is nog niet gekomen. Meld eerst de aankomst, of meld dat de persoon niet is gekomen.',
  gestart: 'Deze persoon verblijft hier al.',
  gepauzeerd: 'Deze persoon is tijdelijk afwezig. Meld eerst de terugkomst.',
  verplaatst: 'Deze persoon is al verplaatst naar een andere plek.',
  beeindigd: 'Dit verblijf is al beëindigd.',
  vervallen: 'Deze plaatsing is vervallen: de persoon is niet gekomen.',
}

export const kan = (handeling: Handeling, status: string): boolean =>
  VANUIT[handeling].includes(status as Status)

/** Everything that can be done from this state; the screens show no other button. */
export const kanNu = (status: string): Handeling[] =>
  (Object.keys(VANUIT) as Handeling[]).filter((h) => kan(h, status))

/** Throws, in words, when the step cannot be taken from this state. */
export function eisStatus(handeling: Handeling, status: string): void {
  if (!kan(handeling, status))
    throw conflict(WAAROM_NIET[status as Status] ?? 'Dit kan nu niet.', { reden: 'status', stand: status })
}

/** The moment at which something happened: not later than now, and after the stay began. */
export function eisMoment(op: Moment | undefined, begin: Moment, nu: Moment, wat: string): Moment {
  const moment = op ?? nu
  if (vergelijkPunt(moment, nu) > 0)
    throw conflict(`${wat} kan niet in de toekomst liggen.`, { reden: 'toekomst' })
  if (vergelijkPunt(moment, begin) <= 0)
    throw conflict(`${wat} kan niet voor het begin van het verblijf liggen, en niet op hetzelfde moment.`, {
      reden: 'voor_begin',
    })
  return moment
}
