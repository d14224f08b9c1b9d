import { pagina, type Taal, veilig } from './pagina.ts'

export type Bericht =
  | 'geen_rol'
  | 'geblokkeerd'
  | 'verlopen'
  | 'afgebroken'
  | 'te_veel'
  | 'niet_nu'
  | 'niet_hier'

type Tekst = { titel: string; uitleg: string; knop: string }

const TEKSTEN: Record<Taal, Record<Bericht, Tekst>> = {
  nl: {
    geen_rol: {
      titel: 'U hebt hier nog geen rol',
      uitleg: 'U bent herkend, maar nog niemand heeft u toegang gegeven.',
      knop: 'Opnieuw proberen',
    },
    geblokkeerd: {
      titel: 'Uw account is gesloten',
      uitleg: 'Met dit account kunt u zich hier niet meer aanmelden.',
      knop: 'Met een ander account aanmelden',
    },
    verlopen: {
      titel: 'Deze aanmelding is verlopen',
      uitleg: 'Er is niets misgegaan met uw gegevens. Begin opnieuw.',
      knop: 'Opnieuw aanmelden',
    },
    afgebroken: {
      titel: 'U bent niet aangemeld',
      uitleg: 'Het aanmelden is niet afgemaakt.',
      knop: 'Opnieuw aanmelden',
    },
    te_veel: {
      titel: 'Even wachten',
      uitleg: 'Er wordt vanaf deze plek te vaak achter elkaar aangemeld. Wacht een minuut.',
      knop: 'Opnieuw aanmelden',
    },
    niet_nu: {
      titel: 'Aanmelden lukt nu even niet',
      uitleg: 'Probeer het zo opnieuw. Duurt het langer, bel dan de beheerder.',
      knop: 'Opnieuw aanmelden',
    },
    niet_hier: {
      titel: 'De demo is hier niet te openen',
      uitleg: 'De demo-aanmelding werkt alleen op het apparaat waarop de demo draait, via localhost.',
      knop: 'Opnieuw aanmelden',
    },
  },
  en: {
    geen_rol: {
      titel: 'You have no role here yet',
      uitleg: 'We know who you are, but nobody has given you access yet.',
      knop: 'Try again',
    },
    geblokkeerd: {
      titel: 'Your account is closed',
      uitleg: 'You can no longer sign in here with this account.',
      knop: 'Sign in with another account',
    },
    verlopen: {
      titel: 'This sign-in has expired',
      uitleg: 'Nothing happened to your data. Start again.',
      knop: 'Sign in again',
    },
    afgebroken: {
      titel: 'You are not signed in',
      uitleg: 'Signing in was not completed.',
      knop: 'Sign in again',
    },
    te_veel: {
      titel: 'Please wait',
      uitleg: 'There are too many sign-ins from this place. Wait a minute.',
      knop: 'Sign in again',
    },
    niet_nu: {
      titel: 'Signing in is not possible right now',
      uitleg: 'Try again in a moment. If it takes longer, call the administrator.',
      knop: 'Sign in again',
    },
    niet_hier: {
      titel: 'The demo cannot be opened here',
      uitleg: 'The demo sign-in only works on the device the demo runs on, as localhost.',
      knop: 'Sign in again',
    },
  },
}

const VRAAG: Record<Taal, (beheerder: string) => string> = {
  nl: (beheerder) => `Vraag een rol aan bij ${beheerder}. Noem daarbij dit kenmerk:`,
  en: (beheerder) => `Ask ${beheerder} for a role. Give this reference:`,
}
const BEHEERDER: Record<Taal, (regio: string) => string> = {
  nl: (regio) => `de beheerder van Zicht op Thuis in de regio ${regio}`,
  en: (regio) => `the administrator of Zicht op Thuis in the region ${regio}`,
}

/** A page of the sign-in that is no screen of the product: what happened, and what to do now. */
export function berichtpagina(
  bericht: Bericht,
  opties: { taal: Taal; regio: string; beheerder: string | null; kenmerk?: string | undefined },
): string {
  const { taal, kenmerk } = opties
  const t = TEKSTEN[taal][bericht]
  const vraag = VRAAG[taal](opties.beheerder ?? BEHEERDER[taal](opties.regio))
  const wieVragen =
    kenmerk === undefined ? '' : `<p>${veilig(vraag)}</p><p><code>${veilig(kenmerk)}</code></p>`
  return pagina({
    taal,
    titel: t.titel,
    kort: true,
    inhoud: `<div class="blad"><h1>${t.titel}</h1><p>${t.uitleg}</p>${wieVragen}<p><a class="knop" href="/aanmelden/start">${t.knop}</a></p></div>`,
  })
}
