import type { Locator, Page } from 'playwright-core'

/** A slow hand: the mouse goes down on `doel`, `tijdens` happens, and the mouse goes up at the same place. */
export async function drukLang(page: Page, doel: Locator, tijdens: () => Promise<unknown>): Promise<void> {
  await doel.scrollIntoViewIfNeeded()
  const vak = await doel.boundingBox()
  if (!vak) throw new Error('waarop gedrukt wordt, is niet te zien')
  await page.mouse.move(vak.x + vak.width / 2, vak.y + vak.height / 2)
  await page.mouse.down()
  await tijdens()
  await page.mouse.up()
}

/** Keys faster than the screen draws: each goes to what has the keyboard at that moment. */
export const typSnel = (page: Page, toetsen: string): Promise<void> =>
  page.evaluate((alle) => {
    for (const key of alle)
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
      )
  }, toetsen)
