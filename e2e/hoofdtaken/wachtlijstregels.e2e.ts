import { expect, it } from 'vitest'
import { BUREAU, inBrowser, maakProefkamer, TELEFOON } from '../browser.ts'
import { axe } from '../proef/axe.ts'

/** The rules of the waiting lists are for everyone: found from the page on which one reports, without a login. */
for (const regio of ['maastricht-heuvelland', 'parkstad'] as const)
  inBrowser(`the rules of the waiting list, in ${regio}`, () => {
    const kamer = maakProefkamer({ leeg: true, env: { ZICHT_REGIO: regio } })

    it('are read on a phone and in the dark, in both languages, without a login', async () => {
      const burger = await kamer.buiten()
      const { page } = burger
      await burger.naar('/melden')
      await page.getByRole('link', { name: 'Zo werkt de wachtlijst' }).click()
      await page.waitForURL(/\/wachtlijstregels$/)
      await page.getByRole('heading', { level: 1, name: 'Zo werkt de wachtlijst' }).waitFor()
      const eerst = page.getByRole('region', { name: 'Wie gaat voor?' }).getByRole('listitem')
      expect(await eerst.allInnerTexts()).toMatchObject([
        expect.stringMatching(/^Urgentieklasse\. Wie de plek het hardst nodig heeft/),
        expect.stringMatching(/^Wachttijd\. Wie het langst wacht/),
        expect.stringMatching(/^Hoe goed de plek past\. Dit telt pas als er een plek vrijkomt/),
      ])
      const deel = (naam: string) => page.getByRole('region', { name: naam }).innerText()
      expect(await deel('Hoe dringend is het?')).toMatch(/Direct nodig[\s\S]*Dringend[\s\S]*Gewoon/)
      expect(await deel('Kunt u even geen plek gebruiken?')).toContain('hoogstens 3 maanden')
      expect(await deel('Hoe gaat u van de lijst af?')).toContain('Niemand gaat vanzelf van de lijst')
      expect(await deel('Welke grenzen zijn er?')).toContain('18 jaar of ouder')
      expect(await page.locator('main').innerText()).toMatch(/sinds 1 januari 2022\. Bron: /)
      // no address tells more than that one looked at the rules, and nothing of people is in it
      expect(await page.locator('main').innerText()).not.toMatch(/\b\d+ mens|undefined|wachtlijst\.regels/)
      for (const taal of ['nl', 'en'] as const) {
        if (taal === 'en') {
          await page.getByRole('button', { name: 'English' }).click()
          await page.getByRole('heading', { level: 1, name: 'How the waiting list works' }).waitFor()
        }
        for (const maat of [TELEFOON, BUREAU])
          for (const colorScheme of ['light', 'dark'] as const) {
            await page.setViewportSize(maat)
            await page.emulateMedia({ colorScheme })
            expect(await axe(page), `${taal} ${maat.width} ${colorScheme}`).toEqual([])
            const breed = await page.evaluate(() => document.documentElement.scrollWidth)
            expect(breed, `${taal} ${maat.width}`).toBeLessThanOrEqual(maat.width)
          }
      }
      expect(burger.fouten).toEqual([])
    })
  })
