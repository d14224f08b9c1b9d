import type { Huis } from '../../huis.ts'
import { pagina, type Taal, veilig } from '../pagina.ts'
import { DEMO_ISSUER, PERSONAS, type Personagroep } from './personas.ts'

const TEKST = {
  nl: {
    titel: 'Als wie meldt u zich aan?',
    uitleg:
      'Dit is de demo-aanmelding. Iedereen hieronder is verzonnen, en alle mensen in het systeem ook. Kies een persoon; een wachtwoord is er niet.',
    andereTaal: 'English',
    nogNiet: 'De demo wordt nog gevuld. Laad deze pagina over een paar seconden opnieuw.',
    groepen: {
      crisis: 'Crisisteam en toegang',
      aanbieder: 'Aanbieders',
      gemeente: 'Gemeente, beleid en wonen',
      toezicht: 'Toezicht en beheer',
      client: 'Cliënt',
    },
  },
  en: {
    titel: 'Who do you sign in as?',
    uitleg:
      'This is the demo sign-in. Everyone below is invented, and so is everyone in the system. Choose a person; there is no password.',
    andereTaal: 'Nederlands',
    nogNiet: 'The demo is still being filled. Load this page again in a few seconds.',
    groepen: {
      crisis: 'Crisis team and access',
      aanbieder: 'Providers',
      gemeente: 'Municipality, policy and housing',
      toezicht: 'Supervision and administration',
      client: 'Client',
    },
  },
} as const

type Rij = { code: string; naam: string; initialen: string; organisatie: string }

/** The people of the demo who have a role in this region today, by code. */
export async function aanwezigePersonas(huis: Huis): Promise<Map<string, Rij>> {
  const rijen = await huis.systeem.db
    .selectFrom('gebruiker as g')
    .innerJoin('lidmaatschap as l', 'l.gebruiker_id', 'g.id')
    .innerJoin('organisatie as o', 'o.id', 'l.organisatie_id')
    .select(['g.sub as code', 'g.naam', 'g.initialen', 'o.naam as organisatie'])
    .where('g.issuer', '=', DEMO_ISSUER)
    .where('g.actief', '=', true)
    .where('l.regio_code', '=', huis.instellingen.regioCode)
    .execute()
  return new Map(rijen.map((rij) => [rij.code, rij]))
}

/** The page on which one click signs in: a form with a button for each persona; it needs no script. */
export function personapagina(aanwezig: ReadonlyMap<string, Rij>, taal: Taal): string {
  const t = TEKST[taal]
  const groepen = Object.keys(t.groepen) as Personagroep[]
  const inhoud = groepen.map((groep) => {
    const knoppen = PERSONAS.filter((p) => p.groep === groep).flatMap((persona) => {
      const rij = aanwezig.get(persona.code)
      if (!rij) return []
      const waar = persona.rol === 'client' ? '' : `<span>${veilig(rij.organisatie)}</span>`
      return `<li><button class="persona" name="persona" value="${persona.code}"><span class="ik" aria-hidden="true">${veilig(rij.initialen)}</span><span><strong>${veilig(rij.naam)}</strong> <span>${veilig(persona.werk[taal])}</span> ${waar}</span></button></li>`
    })
    return knoppen.length === 0 ? '' : `<h2>${t.groepen[groep]}</h2>\n<ul>\n${knoppen.join('\n')}\n</ul>`
  })
  const andere: Taal = taal === 'nl' ? 'en' : 'nl'
  return pagina({
    taal,
    titel: t.titel,
    taalknop: `<a href="?taal=${andere}" hreflang="${andere}" lang="${andere}">${t.andereTaal}</a>`,
    inhoud: `<h1>${t.titel}</h1>\n<p class="stil">${t.uitleg}</p>\n${
      aanwezig.size === 0
        ? `<p role="status">${t.nogNiet}</p>`
        : `<form method="post">\n${inhoud.filter(Boolean).join('\n')}\n</form>`
    }`,
  })
}

/** An address of the provider that leads nowhere (any more): the way back to the application. */
export function verlopenpagina(taal: Taal, basisUrl: string): string {
  const t = VERLOPEN[taal]
  const knop = `<p><a class="knop" href="${veilig(basisUrl)}/aanmelden/start">${t.knop}</a></p>`
  return pagina({
    taal,
    titel: t.titel,
    kort: true,
    inhoud: `<div class="blad"><h1>${t.titel}</h1><p>${t.uitleg}</p>${knop}</div>`,
  })
}

const VERLOPEN = {
  nl: {
    titel: 'Deze aanmelding is verlopen',
    uitleg: 'Er is niets misgegaan met uw gegevens. Begin opnieuw.',
    knop: 'Opnieuw aanmelden',
  },
  en: {
    titel: 'This sign-in has expired',
    uitleg: 'Nothing happened to your data. Start again.',
    knop: 'Sign in again',
  },
} as const
