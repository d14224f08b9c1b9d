import type { Beeld, Bij } from './beelden.ts'
import * as weg from './proef/weg.ts'
import * as besluit from './proef/weg-besluit.ts'
import { type Scherm, TELEFOON } from './scherm.ts'

const PRODUCT = 'Beschermd wonen basis'
const AANBIEDER = 'Levanto'
/** The facility of that provider where the places come free. */
const VOORZIENING = 'De Akelei'
/** Invented, as everyone on these pictures. */
const JET = {
  roepnaam: 'Jet',
  achternaam: 'Waterlelie',
  geboren: '3-4-1976',
  vraag: 'Mijn huur is opgezegd en ik red het niet alleen.',
  gemeente: 'Maastricht',
}
const BEZWAAR = /^Bezwaar van/
const DOEL = 'Weer een eigen sleutel'

type Als = Bij['als']
/** A step of the way that is gone once, by whichever picture needs it first. */
function eens<T>(doe: (als: Als) => Promise<T>): (als: Als) => Promise<T> {
  let gedaan: Promise<T> | null = null
  return (als) => (gedaan ??= doe(als))
}

const onderzocht = eens(async (als) => {
  const gemeld = await weg.meld(await als(), JET)
  const aylin = await als('aylin')
  await aylin.naar('/toegang')
  await weg.pakOp(aylin, gemeld.nummer)
  const dossier = new URL(aylin.page.url()).pathname
  await weg.volgende(aylin, 'Onderzoek')
  await weg.quickscan(aylin, weg.ROUTES.complex, { route: 'Opvang of beschermd wonen', complex: true })
  await weg.onderzoek(aylin)
  await besluit.aanvraagBinnen(aylin)
  return { gemeld, dossier }
})

const gepland = eens(async (als) => {
  const { dossier } = await onderzocht(als)
  const aylin = await als('aylin')
  await aylin.naar(dossier)
  await weg.plan(aylin, DOEL)
  return dossier
})

const opAgenda = eens(async (als) => {
  const { dossier } = await onderzocht(als)
  const [aylin, joris] = [await als('aylin'), await als('joris')]
  const overleg = await besluit.planOverleg(aylin, AANBIEDER)
  await aylin.naar(`${dossier}?deel=overleg`)
  await besluit.opAgenda(aylin)
  await besluit.geefMening(joris, overleg)
  return overleg
})

const klaar = eens(async (als) => {
  const { dossier } = await onderzocht(als)
  const aylin = await als('aylin')
  await besluit.adviseer(aylin, await opAgenda(als))
  await besluit.concept(aylin, {
    product: PRODUCT,
    grond: 'Zich kunnen handhaven',
    waarom: 'Heeft nu dag en nacht iemand in de buurt nodig.',
    advies: true,
    aanvraag: 'binnen',
  })
  return dossier
})

const verzonden = eens(async (als) => {
  const dossier = await klaar(als)
  const aylin = await als('aylin')
  await aylin.naar(`${dossier}?deel=besluit`)
  await besluit.neem(aylin)
  await besluit.verzend(aylin)
  return dossier
})

const wacht = eens(async (als) => {
  const aylin = await als('aylin')
  await aylin.naar(await verzonden(als))
  await weg.opLijst(aylin, { lijst: PRODUCT, klasse: null })
})

const bezwaar = eens(async (als) => {
  const dossier = await verzonden(als)
  const { naar, page } = await als('aylin')
  await naar(`${dossier}?deel=besluit`)
  await page.getByRole('button', { name: 'Neem bezwaar in' }).click()
  await page.getByRole('radio', { name: 'De persoon zelf' }).check()
  await page.getByLabel('Waar is de persoon het niet mee eens?').fill('Ik wil dichter bij mijn zus wonen.')
  await page.getByRole('button', { name: 'Neem bezwaar in' }).last().click()
  await page.getByRole('heading', { name: BEZWAAR }).waitFor()
  return dossier
})

const vrij = eens(async (als) => {
  await wacht(als)
  const joris = await als('joris')
  for (const plek of [/^Plek 1: /, /^Plek 2: /])
    await weg.meldVacature(joris, VOORZIENING, { plek, op: weg.dag(14) })
})

/** What was looked for stands at the top of the picture. */
const bovenaan = (scherm: Scherm, wat: string | RegExp): Promise<void> =>
  scherm.page
    .getByRole('heading', { name: wat })
    .first()
    .evaluate((el) => scrollBy(0, el.getBoundingClientRect().top - 90))

/** The way of one person through access, from the plan to a place, in the order in which it is gone. */
export const BEELDEN_TOEGANG: readonly Beeld[] = [
  {
    naam: 'plan',
    persona: 'aylin',
    doe: async (page, naar, { als, scherm }) => {
      await naar(`${await gepland(als)}?deel=plan`)
      await page.getByRole('heading', { name: DOEL }).waitFor()
      await bovenaan(scherm, 'Huishouden')
    },
  },
  {
    naam: 'overleg',
    persona: 'aylin',
    doe: async (page, naar, { als }) => {
      await naar(await opAgenda(als))
      await page.getByText('Met hulp thuis lukt het ook.').waitFor()
    },
  },
  {
    naam: 'besluit',
    persona: 'aylin',
    doe: async (page, naar, { als }) => {
      await naar(`${await klaar(als)}?deel=besluit`)
      await page.getByText('Alles is er.').waitFor()
    },
  },
  {
    naam: 'brieven',
    persona: 'aylin',
    doe: async (page, naar, { als }) => {
      await naar(`${await verzonden(als)}?deel=brieven`)
      await page
        .getByRole('link', { name: /^Open de brief/ })
        .first()
        .waitFor()
    },
  },
  {
    naam: 'bezwaar',
    persona: 'aylin',
    doe: async (page, naar, { als, scherm }) => {
      await naar(`${await bezwaar(als)}?deel=besluit`)
      await page.getByRole('heading', { name: BEZWAAR }).waitFor()
      await bovenaan(scherm, BEZWAAR)
    },
  },
  {
    naam: 'volgen',
    maat: TELEFOON,
    doe: async (_, __, { als, scherm }) => {
      await wacht(als)
      const { gemeld } = await onderzocht(als)
      await weg.volg(scherm, gemeld, 'Wachten op een plek')
      await scherm.page.evaluate(() => scrollTo(0, 0))
    },
  },
  {
    naam: 'voorstel',
    persona: 'aylin',
    doe: async (page, naar, { als, scherm }) => {
      await vrij(als)
      await naar('/wachtlijst')
      await page
        .getByRole('navigation', { name: 'Kies een wachtlijst' })
        .getByRole('button', { name: new RegExp(`^${PRODUCT}`) })
        .click()
      await page.getByRole('button', { name: 'Wie wordt voorgesteld?' }).first().click()
      await page.getByRole('region', { name: 'Voorstel' }).getByText(/^1\. /).waitFor()
      await bovenaan(scherm, VOORZIENING)
    },
  },
  {
    naam: 'toewijzing',
    persona: 'aylin',
    doe: async (page, naar, { als, scherm }) => {
      await vrij(als)
      await naar('/wachtlijst/toewijzing')
      const product = page.getByLabel('Waarvoor')
      const label = await product.locator('option').filter({ hasText: PRODUCT }).first().innerText()
      await product.selectOption({ label })
      const vacatures = page.getByRole('checkbox', { name: new RegExp(`^${VOORZIENING}`) })
      await vacatures.first().waitFor()
      for (const vacature of await vacatures.all()) await vacature.check()
      await page.getByRole('button', { name: 'Leg de loting vast' }).click()
      await page.getByRole('button', { name: 'Maak de toewijzing' }).click()
      await page.getByRole('button', { name: 'Speel de loting na' }).click()
      await page.getByText(/Nagespeeld in deze browser/).waitFor()
      await bovenaan(scherm, 'De loting')
    },
  },
]
