import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright-core'

// The pictures of the README and the guide, from the real screens of a running demo: `node e2e/beelden.ts [http://localhost:3000]`.
const BASIS = process.argv[2] ?? 'http://localhost:3000'
const MAP = join(import.meta.dirname, '../docs/beelden')

type Beeld = {
  naam: string
  persona: string
  pad: string
  doe?: (blad: Page) => Promise<unknown>
  breed?: number
  hoog?: number
  donker?: boolean
}

const BEELDEN: readonly Beeld[] = [
  { naam: 'bord', persona: 'Noor', pad: '/bord' },
  {
    naam: 'melding',
    persona: 'Noor',
    pad: '/crisis/nieuw',
    doe: async (blad) => {
      for (let n = 0; n < 3; n++) await blad.keyboard.press('n')
      await blad.getByLabel(/Roepnaam/).fill('Wim')
      await blad
        .getByLabel(/Leeftijd/)
        .first()
        .fill('50')
      await blad.getByText('Geen trap').click()
      await blad.waitForTimeout(800)
      await blad.mouse.wheel(0, -2000)
    },
  },
  { naam: 'overdracht', persona: 'Karim', pad: '/overdracht' },
  { naam: 'werk', persona: 'Ruben', pad: '/werk' },
  { naam: 'cijfers', persona: 'Ilse', pad: '/cijfers?dag=2017-10-01' },
  { naam: 'crisisrapport', persona: 'Ilse', pad: '/cijfers/crisisrapport' },
  { naam: 'bewoners-telefoon', persona: 'Sanne', pad: '/bewoners', breed: 390, hoog: 800 },
  { naam: 'bord-donker', persona: 'Noor', pad: '/bord', donker: true },
  {
    naam: 'dossier',
    persona: 'Noor',
    pad: '/overdracht',
    doe: async (blad) => {
      await blad.locator('main a[href^="/mensen/"], main a[href^="/plaatsingen/"]').first().click()
      await blad.waitForTimeout(1000)
      const naarMens = blad.locator('main a[href^="/mensen/"]').first()
      if (await naarMens.count()) await naarMens.click()
      await blad.waitForTimeout(1000)
    },
  },
]

mkdirSync(MAP, { recursive: true })
const browser = await chromium.launch({
  executablePath: process.env.ZICHT_CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
})
for (const beeld of BEELDEN) {
  const context = await browser.newContext({
    viewport: { width: beeld.breed ?? 1280, height: beeld.hoog ?? 800 },
    locale: 'nl-NL',
    colorScheme: beeld.donker ? 'dark' : 'light',
  })
  const blad = await context.newPage()
  await blad.goto(`${BASIS}/aanmelden/start?terug=${encodeURIComponent(beeld.pad)}`)
  await blad.getByText(beeld.persona).first().click()
  await blad.waitForURL((url) => url.origin === new URL(BASIS).origin)
  await blad.waitForLoadState('networkidle').catch(() => undefined)
  await blad.waitForTimeout(1000)
  await beeld.doe?.(blad)
  await blad.screenshot({ path: join(MAP, `${beeld.naam}.png`) })
  process.stdout.write(`${beeld.naam}\n`)
  await context.close()
}
await browser.close()
