import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/** Findings of axe in one line each; with `regels` only those rules. */
export async function axe(page: Page, regels?: string[]): Promise<string[]> {
  const bouwer = new AxeBuilder({ page }).setLegacyMode(true)
  const { violations } = await (regels ? bouwer.withRules(regels) : bouwer).analyze()
  return violations.map((v) => `${v.id} (${v.nodes.length}): ${v.nodes[0]?.html.slice(0, 160)}`)
}
