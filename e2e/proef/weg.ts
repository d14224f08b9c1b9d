import { datumIn, plusDagen } from '@zicht/kern'
import type { Locator, Page } from 'playwright-core'
import type { Scherm } from '../scherm.ts'
import { isNergens } from './apparaat.ts'
import { drukLang } from './druk.ts'

/** Someone who needs help, as far as told at the report. */
export type Wie = { roepnaam: string; achternaam: string; geboren: string; vraag: string; gemeente: string }
export type Gemeld = { nummer: string; code: string }

/** One answer of a question of radio buttons, each found by how it begins. */
export const kies = (page: Page, vraag: string | RegExp, antwoord: string): Promise<void> =>
  page
    .getByRole('radiogroup', { name: vraag })
    .getByRole('radio', { name: new RegExp(`^${antwoord}`) })
    .check()

/** The public page, without a login: the report, its confirmation with number and code. */
export async function meld(burger: Scherm, wie: Wie): Promise<Gemeld> {
  const { page } = burger
  await burger.naar('/melden')
  await kies(page, 'Voor wie meldt u?', 'Ik meld mijzelf')
  await page.getByLabel('Wat is er aan de hand?').fill(wie.vraag)
  await page.getByLabel('Voornaam').fill(wie.roepnaam)
  await page.getByLabel('Achternaam').fill(wie.achternaam)
  await page.getByLabel('Geboortedatum').fill(wie.geboren)
  await page.getByLabel('Telefoon').fill('06 00000001')
  await page.getByLabel('Gemeente').selectOption({ label: wie.gemeente })
  await page.getByRole('button', { name: 'Verstuur' }).click()
  await page.getByRole('heading', { name: 'Uw melding is ontvangen' }).waitFor()
  const nummer = /T\d{4}-\d{4}/.exec(await page.locator('main').innerText())?.[0] ?? ''
  return { nummer, code: (await page.locator('.z-volgcode').innerText()).trim() }
}

/** What the one who reported sees with the code: the step it is at. */
export async function volg(burger: Scherm, gemeld: Gemeld, stap: string): Promise<void> {
  const { page } = burger
  await burger.naar('/volgen')
  await page.getByLabel('Volgcode').fill(gemeld.code)
  await page.getByRole('button', { name: 'Bekijk' }).click()
  await page.getByText(gemeld.nummer).waitFor()
  await page.getByRole('heading', { name: stap, exact: true }).waitFor()
}

/** Another part of the work, by the menu that every page has; who has none open yet begins at the first. */
async function menu({ page, naar }: Scherm, naam: string): Promise<void> {
  if (isNergens(page)) await naar('/')
  await page
    .getByRole('navigation', { name: 'Hoofdmenu' })
    .getByRole('link', { name: naam, exact: true })
    .click()
}

/** From the queue to a file of one's own. */
export async function pakOp(aylin: Scherm, nummer: string): Promise<void> {
  const { page } = aylin
  await menu(aylin, 'Toegang')
  await page.getByRole('link', { name: new RegExp(nummer) }).click()
  await page.getByRole('button', { name: 'Pak op' }).click()
  await page.waitForURL(/\/toegang\/zaak\/[0-9a-f-]{36}$/)
  await page.locator('h1').waitFor()
}

/** What is the next thing to do by the overview, and the way there. */
export async function volgende(aylin: Scherm, wat: string): Promise<void> {
  const { page } = aylin
  await page
    .getByRole('navigation', { name: 'Delen van het dossier' })
    .getByRole('link', { name: 'Overzicht' })
    .click()
  await page.getByRole('region', { name: 'Wat nu?' }).getByRole('link', { name: wat }).click()
  await page.waitForURL(/\?deel=/)
}

/** The quick scan with these answers; the route that the rules propose is what is recorded. */
export async function quickscan(
  aylin: Scherm,
  antwoorden: readonly (readonly [string, string])[],
  voorstel: { route: string; complex: boolean },
): Promise<void> {
  const { page } = aylin
  for (const [vraag, antwoord] of antwoorden) await kies(page, vraag, antwoord)
  await page.getByRole('button', { name: 'Toon het voorstel' }).click()
  await page.getByText(`Voorstel: ${voorstel.route}`).waitFor()
  await page
    .getByRole('radiogroup', { name: 'Speelt er veel tegelijk?' })
    .getByLabel(voorstel.complex ? 'Ja' : 'Nee')
    .and(page.locator(':checked'))
    .waitFor()
  await page.getByRole('button', { name: 'Leg vast' }).click()
  await page.getByText(/Gedaan door Aylin/).waitFor()
}

const VRAAG = 'Wat vraagt de persoon?'
const WENS = 'Een vaste plek met iemand in de buurt.'
/** Answers that ask for nothing further, in any region; the first of these that a question has. */
const RUSTIG = [/^Geen (zorgen|aanwijzingen)/, /^Dat past niet/, /^Wil de persoon niet/, /^Nee/, /^Ja$/]

/** Every step of the inquiry, each question that must be answered; what is answered keeps itself. */
export async function onderzoek(aylin: Scherm): Promise<void> {
  const { page } = aylin
  await page.getByRole('button', { name: 'Begin het onderzoek' }).click()
  await page.getByRole('heading', { name: /^Stap 1 van/ }).waitFor()
  await beantwoord(page)
  await page.getByText(/^Opgeslagen \d/).waitFor()
  // left halfway, by way of the queue, and resumed: what was answered is there
  const dossier = new URL(page.url())
  await aylin.naar('/toegang')
  await aylin.naar(dossier.pathname + dossier.search)
  await page.getByRole('heading', { name: /^Stap 2 van/ }).waitFor()
  await page.getByRole('button', { name: 'Vorige stap' }).click()
  await page.getByLabel(VRAAG).waitFor()
  if ((await page.getByLabel(VRAAG).inputValue()) !== WENS) throw new Error('het antwoord is niet bewaard')
  await page.getByRole('button', { name: 'Volgende stap' }).click()
  const stappen = await page
    .getByRole('navigation', { name: 'Stappen van het onderzoek' })
    .getByRole('button')
    .count()
  for (let nr = 2; nr <= stappen; nr++) {
    await page.getByRole('heading', { name: new RegExp(`^Stap ${nr} van`) }).waitFor()
    await beantwoord(page)
    if (nr < stappen) await page.getByRole('button', { name: 'Volgende stap' }).click()
  }
  await page.getByText(/^Opgeslagen \d/).waitFor()
  await page.getByRole('button', { name: 'Rond het onderzoek af' }).click()
  await page
    .getByRole('group', { name: /niet meer te wijzigen/ })
    .getByRole('button', { name: 'Rond het onderzoek af' })
    .click()
  await page.getByText(/^Afgerond op/).waitFor()
}

/** The answer before is kept in the middle of a press on the next: nothing may move away from under the mouse. */
async function kiesLangzaam(page: Page, keuze: Locator): Promise<void> {
  await drukLang(page, keuze, () => page.waitForTimeout(1500))
  await page.getByText(/^Opgeslagen \d/).waitFor()
  if (!(await keuze.isChecked())) throw new Error('wat werd gekozen schoof weg onder de muis')
}

/** Answers what must be answered on the step that is open. */
async function beantwoord(page: Page): Promise<void> {
  const stap = await page.getByRole('heading', { name: /^Stap \d+ van/ }).innerText()
  const blad = page.locator('.z-stapblad')
  for (const vlak of await blad.locator('textarea[aria-required=true]').all())
    if ((await vlak.inputValue()) === '') await vlak.fill('Samen nagegaan, in eigen woorden.')
  if (stap.includes('Situatie')) await blad.getByLabel(VRAAG).fill(WENS)
  const gebieden = await blad.getByRole('radiogroup', { name: /^Hoe gaat het nu met/ }).all()
  for (const [nr, groep] of gebieden.entries())
    await (nr === 1
      ? kiesLangzaam(page, groep.getByRole('radio').nth(2))
      : groep.getByRole('radio').nth(2).check())
  for (const groep of await blad.locator('[role=radiogroup][aria-required=true]').all()) {
    const vraag = await groep.locator('legend').innerText()
    const antwoorden = (await groep.locator('.z-keuze').allInnerTexts()).map((a) => a.trim())
    const ja = stap.includes('Doelgroep') || /persoonsgebonden budget|zelf moet betalen/.test(vraag)
    const welke = ja ? /^Ja/ : RUSTIG.find((r) => antwoorden.some((a) => r.test(a)))
    await groep
      .getByRole('radio')
      .nth(antwoorden.findIndex((a) => welke?.test(a)))
      .check()
  }
}

const BASIS = [
  ['Is er voor vannacht een veilige plek', 'Ja'],
  ['Is er nu gevaar', 'Nee'],
  ['Waar gaat het vooral om?', 'Onderdak met begeleiding'],
] as const
/** Answers to the quick scan, and what the rules of both regions make of them. */
export const ROUTES = {
  eenvoudig: [
    ...BASIS,
    ['Lukt het om het eigen leven te sturen', 'Met hulp van anderen'],
    ['Op hoeveel leefgebieden', 'Een of twee'],
    ['Hoeveel organisaties', 'Geen of een'],
    ['Zijn er kinderen bij betrokken?', 'Nee'],
  ],
  complex: [
    ...BASIS,
    ['Lukt het om het eigen leven te sturen', 'Nee'],
    ['Op hoeveel leefgebieden', 'Drie of meer'],
    ['Hoeveel organisaties', 'Twee of meer'],
    ['Zijn er kinderen bij betrokken?', 'Nee'],
  ],
  spoed: [
    ['Is er voor vannacht een veilige plek', 'Nee'],
    ['Is er nu gevaar', 'Nee'],
    ['Waar gaat het vooral om?', 'Onderdak met begeleiding'],
    ['Lukt het om het eigen leven te sturen', 'Met hulp van anderen'],
    ['Op hoeveel leefgebieden', 'Een of twee'],
    ['Hoeveel organisaties', 'Geen of een'],
    ['Zijn er kinderen bij betrokken?', 'Nee'],
  ],
} as const satisfies Record<string, readonly (readonly [string, string])[]>

/** On the list of a product, in a class of urgency or the usual one. */
export async function opLijst(aylin: Scherm, op: { lijst: string; klasse: string | null }): Promise<void> {
  const { page } = aylin
  await deel(page, 'Wachten en plaatsen')
  await page.getByLabel('Waarvoor').selectOption({ label: op.lijst })
  if (op.klasse) {
    const klassen = page.getByLabel('Urgentieklasse')
    const label = await klassen.locator('option').filter({ hasText: op.klasse }).innerText()
    await klassen.selectOption({ label })
  }
  await page.getByLabel('Reden', { exact: true }).fill('Past bij wat nodig is.')
  await page.getByRole('button', { name: 'Zet op de lijst' }).click()
  await page.getByRole('heading', { name: op.lijst }).waitFor()
}

/** A tab of the file that is open. */
export const deel = (page: Page, naam: string): Promise<void> =>
  page
    .getByRole('navigation', { name: 'Delen van het dossier' })
    .getByRole('link', { name: naam, exact: true })
    .click()

/** A provider tells that a place of this facility comes free: today one that is free, or on a day one where somebody lives. */
export async function meldVacature(
  aanbieder: Scherm,
  voorziening: string,
  komtVrij: { plek: RegExp; op: string } = { plek: /^Plek \d+: Vrij/, op: dag() },
): Promise<void> {
  const { page } = aanbieder
  await aanbieder.naar('/wachtlijst/vacature')
  await page.getByLabel('Voorziening').selectOption({ label: voorziening })
  await page.getByLabel('Kamer of woning').selectOption({ index: 1 })
  await page.getByRole('checkbox', { name: komtVrij.plek }).first().check()
  await page.getByLabel('Vanaf wanneer').fill(komtVrij.op)
  await page.getByRole('button', { name: 'Meld de plek' }).click()
  await page.getByText('De plek is gemeld.').waitFor()
}

/** A day as people here write it, so many days from today. */
export function dag(erbij = 0): string {
  const [jaar, maand, nr] = plusDagen(datumIn(new Date().toISOString(), 'Europe/Amsterdam'), erbij).split('-')
  return `${Number(nr)}-${Number(maand)}-${jaar}`
}

/** The list and the vacancy side by side: who is proposed, and the offer to the first. Gives the sentences of the proposal. */
export async function biedAan(
  aylin: Scherm,
  wat: { lijst: string; voorziening: string; naam: string },
): Promise<string> {
  const { page } = aylin
  await menu(aylin, 'Wachtlijst')
  await page
    .getByRole('navigation', { name: 'Kies een wachtlijst' })
    .getByRole('button', { name: new RegExp(`^${wat.lijst}`) })
    .click()
  await page
    .locator('section', { has: page.getByRole('heading', { name: new RegExp(`^${wat.voorziening} ·`) }) })
    .getByRole('button', { name: 'Wie wordt voorgesteld?' })
    .click()
  const voorstel = page.getByRole('region', { name: 'Voorstel' })
  await voorstel.getByText(`1. ${wat.naam}`).waitFor()
  const zinnen = await voorstel.innerText()
  await voorstel.getByRole('button', { name: 'Bied aan' }).first().click()
  await voorstel
    .getByRole('group', { name: 'Deze plek aanbieden aan deze persoon?' })
    .getByRole('button', { name: 'Bied aan' })
    .click()
  await voorstel.getByText('aangeboden, wacht op de aanbieder').waitFor()
  return zinnen
}

type Verdeling = { lijst: string; voorziening: string; naam: string }

/** A round of places by the orders of both sides: it is begun, and the order of one person is written down. */
export async function beginVerdeling(aylin: Scherm, wat: Verdeling): Promise<void> {
  const { page } = aylin
  await aylin.naar('/wachtlijst/toewijzing')
  const lijst = page.getByLabel('Waarvoor')
  const optie = lijst.locator('option').filter({ hasText: new RegExp(`^${wat.lijst} \\(`) })
  await lijst.selectOption({ label: await optie.first().innerText() })
  await page
    .getByRole('checkbox', { name: new RegExp(`^${wat.voorziening}`) })
    .first()
    .check()
  await page.getByRole('radio', { name: /^Naar de volgorde van mensen en van plekken/ }).check()
  await page.getByRole('button', { name: 'Leg de loting vast' }).click()
  const mens = page.getByRole('listitem').filter({ hasText: `${wat.naam}: nog geen volgorde` })
  await mens.getByText('Volgorde bekijken of geven').click()
  await page.getByRole('button', { name: /^Liever wachten/ }).click()
  await page.getByText('Er is geen plek genoemd: liever wachten.').waitFor()
  await page.getByRole('button', { name: /^Toch noemen/ }).click()
  await page.getByRole('button', { name: 'Bewaar deze volgorde' }).click()
  await page.getByText(`${wat.naam}: volgorde door een medewerker opgeschreven`).waitFor()
}

/** The round is made, tells why, is replayed, and what came out is offered by who decides. */
export async function maakVerdeling(aylin: Scherm, wat: Verdeling): Promise<void> {
  const { page } = aylin
  await page.getByRole('button', { name: 'Maak de toewijzing' }).click()
  const plek = page
    .getByRole('region', { name: new RegExp(`^${wat.voorziening}`) })
    .filter({ hasText: wat.naam })
  await plek.getByText('Waarom?').click()
  await plek.getByText('Volgorde door een medewerker opgeschreven: 1 plek genoemd').waitFor()
  await page.getByRole('button', { name: 'Speel de loting na' }).click()
  await page.getByText(/Nagespeeld in deze browser/).waitFor()
  await plek.getByRole('button', { name: 'Bied aan zoals toegewezen' }).click()
  await plek
    .getByRole('group', { name: 'Deze plek aanbieden aan deze persoon?' })
    .getByRole('button', { name: 'Bied aan' })
    .click()
  await plek.getByText(/^Aangeboden zoals toegewezen/).waitFor()
}

/** The provider sees a first name and what is needed, and says yes. */
export async function aanbiederZegtJa(aanbieder: Scherm, roepnaam: string): Promise<string> {
  const { page } = aanbieder
  await menu(aanbieder, 'Aanbod')
  const kaart = page.getByRole('region').filter({ hasText: new RegExp(`${roepnaam}, `) })
  const gezien = await kaart.innerText()
  await kaart.getByRole('button', { name: 'Ja, graag' }).click()
  await kaart.getByText('U zei ja. De toegang vraagt nu de persoon zelf.').waitFor()
  return gezien
}

/** The person says yes, to the worker who rings; the way there goes by the offers. */
export async function persoonZegtJa(aylin: Scherm, naam: string, besluit = true): Promise<void> {
  const { page } = aylin
  await menu(aylin, 'Aanbod')
  await page.getByRole('link', { name: naam }).click()
  await page.waitForURL(/\/toegang\/zaak\/.*deel=plaatsing/)
  await page.getByRole('button', { name: 'Persoon zegt ja' }).click()
  if (besluit) await page.getByRole('button', { name: 'Plaats nu' }).waitFor()
  else {
    await page.getByText(/is eerst een besluit nodig/).waitFor()
    await page.getByRole('button', { name: 'Plaats nu' }).waitFor({ state: 'detached' })
  }
}

/** The stay begins. */
export async function plaats(aylin: Scherm): Promise<void> {
  const { page } = aylin
  await page.getByRole('button', { name: 'Plaats nu' }).click()
  await page.getByText('Woont op een plek').waitFor()
}

/** The plan of the household with its first goal. */
export async function plan(aylin: Scherm, doel: string): Promise<void> {
  const { page } = aylin
  await deel(page, 'Plan van het huishouden')
  await page.getByRole('button', { name: 'Begin het plan' }).click()
  await page.getByRole('button', { name: 'Doel toevoegen' }).click()
  const venster = page.getByRole('dialog')
  await venster.getByLabel('Bij welk leefgebied hoort dit?').selectOption({ label: 'Wonen' })
  await venster.getByLabel('Wat is het doel?').fill(doel)
  await venster.getByRole('button', { name: 'Bewaar' }).click()
  await page.getByRole('heading', { name: doel }).waitFor()
}

/** The provider sees who comes, and that the person has come: the stay runs. */
export async function komtAan(aanbieder: Scherm, roepnaam: string): Promise<void> {
  const { page } = aanbieder
  await menu(aanbieder, 'Bewoners')
  const regel = page.getByRole('listitem').filter({ hasText: new RegExp(`\\b${roepnaam}\\b`) })
  await regel.getByRole('button', { name: 'Gekomen' }).click()
  await regel.getByRole('button', { name: 'Gekomen' }).waitFor({ state: 'detached' })
  await regel.getByRole('link', { name: roepnaam }).click()
  await page.waitForURL(/\/plaatsingen\/[0-9a-f-]{36}$/)
  await page.getByText('Verblijft hier', { exact: true }).waitFor()
}
