import axeCore from 'axe-core'
import type { Page } from 'playwright-core'

type Bevinding = { id: string; nodes: { html: string }[] }
type MetAxe = { axe: { run: (opties: object) => Promise<{ violations: Bevinding[] }> } }

/** Findings of axe in one line each; with `regels` only those rules. A page gets axe once, for however often it is looked at. */
export async function axe(page: Page, regels?: string[]): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeCore.source)
  return page.evaluate(async (alleen) => {
    const { violations } = await (window as unknown as MetAxe).axe.run({
      // what passes is not told, nor where it stands: describing every element takes half of the time
      resultTypes: ['violations'],
      selectors: false,
      ...(alleen ? { runOnly: { type: 'rule', values: alleen } } : {}),
    })
    return violations.map((v) => `${v.id} (${v.nodes.length}): ${v.nodes[0]?.html.slice(0, 160)}`)
  }, regels)
}
