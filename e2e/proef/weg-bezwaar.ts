import { datumIn, plusDagen, verschuifNaarWerkdag } from '@zicht/kern'
import type { Scherm } from '../scherm.ts'
import { dag, deel, kies } from './weg.ts'

/** A draft that refuses the product, with what the person thinks of it, before the municipality that looks along. */
export async function weiger(aylin: Scherm, wat: { product: string; grond: string }): Promise<void> {
  const { page } = aylin
  await deel(page, 'Besluit')
  await page.getByRole('button', { name: 'Begin een besluit' }).click()
  await kies(page, 'Wat wilt u besluiten?', 'Weigeren')
  await page.getByLabel('Product', { exact: true }).selectOption({ label: wat.product })
  await page.getByRole('checkbox', { name: new RegExp(`^${wat.grond}`) }).check()
  await page
    .getByLabel('Waarom, voor deze persoon?')
    .fill('Samen nagegaan: met hulp van zijn broer lukt het.')
  await page.getByLabel('Dag van de aanvraag').fill(dag())
  await page.getByRole('button', { name: 'Bewaar concept' }).click()
  await page.getByRole('button', { name: 'Leg de mening vast' }).click()
  await kies(page, 'Is de persoon gehoord?', 'Ja')
  await page.getByLabel('Wat vindt de persoon ervan?').fill('Ik had liever een kamer gehad.')
  await page.getByLabel('Op welke dag zei de persoon dat?').fill(dag())
  await page.getByRole('button', { name: 'Leg de mening vast' }).last().click()
  await page.getByText('Nu kijkt iemand anders mee').waitFor()
}

/** Who looks along finds the draft among what waits, and agrees. */
export async function kijkMee(ilse: Scherm): Promise<void> {
  const { page } = ilse
  await ilse.naar('/besluiten')
  await page
    .getByRole('link', { name: /^Weigeren/ })
    .first()
    .click()
  await page.waitForURL(/\?deel=besluit/)
  await kies(page, 'Wat is uw oordeel?', 'Akkoord')
  await page.getByRole('button', { name: 'Leg uw oordeel vast' }).click()
  await page.getByText('Meegekeken en akkoord').waitFor()
}

/** An objection comes in, on the file that is open. Without words: it came without its grounds. */
export async function neemIn(aylin: Scherm, wat: { inhoud?: string; teLaatReden?: string }): Promise<void> {
  const { page } = aylin
  await deel(page, 'Besluit')
  await page.getByRole('button', { name: 'Neem bezwaar in' }).click()
  if (wat.inhoud === undefined)
    await page.getByRole('checkbox', { name: 'Waarom de persoon het niet eens is' }).check()
  else await page.getByLabel('Waar is de persoon het niet mee eens?').fill(wat.inhoud)
  if (wat.teLaatReden !== undefined) await page.getByLabel('Waarom kwam het te laat?').fill(wat.teLaatReden)
  await page.getByRole('button', { name: 'Neem bezwaar in' }).last().click()
  await page.getByRole('heading', { name: /^Bezwaar van/ }).waitFor()
}

/** Asks for what is missing: a letter is made and sent, and from the day after, the time of the answer stands still. */
export async function vraagAanvulling(aylin: Scherm): Promise<void> {
  const { page } = aylin
  await page.getByRole('button', { name: 'Vraag om aanvulling' }).click()
  await page.getByRole('button', { name: 'Maak de brief' }).click()
  await page.getByRole('button', { name: 'Verzend de vraag om aanvulling' }).click()
  await kies(page, 'Hoe is de brief gegaan?', 'Per post')
  await page.getByRole('button', { name: 'Verzend de vraag om aanvulling' }).last().click()
  await page.getByText('Wij wachten op de aanvulling').waitFor()
}

/** What was missing is here. */
export async function vulAan(aylin: Scherm, aanvulling: string): Promise<void> {
  const { page } = aylin
  await page.getByRole('button', { name: 'De aanvulling is binnen' }).click()
  await page.getByLabel('Wat kwam er binnen?').fill(aanvulling)
  await page.getByRole('button', { name: 'Bewaar', exact: true }).click()
  await page.getByText('Nodig de persoon uit om te vertellen').waitFor()
}

/** The hearing, in a meeting today. */
export async function hoor(wie: Scherm): Promise<void> {
  const { page } = wie
  await page.getByRole('button', { name: 'Leg het horen vast' }).click()
  await kies(page, 'Is de persoon gehoord?', 'Gehoord in een gesprek')
  await page.getByLabel('Op welke dag?').fill(dag())
  await page.getByLabel('Hoe laat?').fill('00:00')
  await page.getByRole('button', { name: 'Bewaar', exact: true }).click()
  await page.getByText(/^Gehoord in een gesprek \d/).waitFor()
}

/** The answer, by who did not take the decision. */
export async function beslis(
  wie: Scherm,
  wat: { uitkomst: string; om?: string; verschoonbaar?: string; motivering: string },
): Promise<void> {
  const { page } = wie
  await page.getByRole('button', { name: 'Beslis op het bezwaar' }).first().click()
  await kies(page, 'Uitkomst', wat.uitkomst)
  if (wat.om) await kies(page, 'Waarom kunnen wij het niet behandelen?', wat.om)
  if (wat.verschoonbaar)
    await page
      .getByLabel('Waarom kon de persoon er niets aan doen dat het te laat was?')
      .fill(wat.verschoonbaar)
  await page.getByLabel('Waarom, voor deze persoon?').fill(wat.motivering)
  await page.getByRole('button', { name: 'Beslis op het bezwaar' }).last().click()
  await page.getByText('Beslist op', { exact: true }).waitFor()
}

/** Put off once, and then further until a working day far away, because the person agrees. */
export async function stelUit(wie: Scherm): Promise<void> {
  const { page } = wie
  await page.getByRole('button', { name: 'Stel het antwoord uit' }).click()
  await page.getByLabel('Reden', { exact: true }).fill('De commissie is ziek.')
  await page.getByRole('button', { name: 'Stel het antwoord uit' }).last().click()
  await page.getByLabel('Reden', { exact: true }).waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Stel verder uit' }).click()
  await kies(page, 'Waarom kan het later?', 'De persoon stemt in')
  await page.getByLabel('Wie stemde in?').fill('De indiener')
  await page.getByLabel('Wanneer?').fill(dag())
  await kies(page, 'Hoe?', 'Op papier')
  await page
    .getByLabel('Waarom heeft niemand anders hier last van?')
    .fill('Er zijn geen andere belanghebbenden.')
  await page.getByLabel('Tot welke dag?').fill(werkdag(250))
  await page.getByLabel('Reden', { exact: true }).fill('Er is eerst een nieuw onderzoek nodig.')
  await page.getByRole('button', { name: 'Stel verder uit' }).last().click()
  await page.getByText('Verder uitgesteld (1)').waitFor()
}

/** The first working day so many days from today, as people here write it. */
function werkdag(erbij: number): string {
  const op = plusDagen(datumIn(new Date().toISOString(), 'Europe/Amsterdam'), erbij)
  const [jaar, maand, nr] = verschuifNaarWerkdag(op).split('-')
  return `${Number(nr)}-${Number(maand)}-${jaar}`
}
