import type { Scherm } from '../scherm.ts'

/** The crisis line answers, and hands the call over to access; gives the number of the report. */
export async function uitCrisis(noor: Scherm, wie: { roepnaam: string; vraag: string }): Promise<string> {
  const { page } = noor
  await noor.naar('/crisis/nieuw')
  await page.locator('[data-begin]:focus').waitFor()
  await page.keyboard.type('nnn')
  await page.getByLabel('Roepnaam', { exact: false }).fill(wie.roepnaam)
  await page.getByLabel('Leeftijd').fill('44')
  await page.getByRole('button', { name: 'Vastleggen zonder plek' }).first().click()
  await page.waitForURL(/\/crisis\/[0-9a-f-]{36}$/)
  await page.getByRole('button', { name: 'Draag over aan de toegang' }).click()
  await page.getByLabel('Wat is er aan de hand?').fill(wie.vraag)
  await page.getByRole('button', { name: 'Draag over aan de toegang' }).click()
  const tekst = await page.getByText(/Overgedragen aan de toegang: T/).innerText()
  const nummer = /T\d{4}-\d{4}/.exec(tekst)?.[0] ?? ''
  // the file of the call keeps with which case it goes on
  await page
    .getByRole('listitem')
    .filter({ hasText: 'Overgedragen aan de toegang' })
    .filter({ hasText: nummer })
    .waitFor()
  return nummer
}
