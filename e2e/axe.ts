import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import type { AxeResults } from 'axe-core'

const axeSource = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe finds about the page as it stands, of these impacts or all, a line each. */
async function faultsOf(page: Page, state: string, impacts?: readonly unknown[]): Promise<string[]> {
  await page.evaluate(`window.axe ?? (() => { ${await axeSource} })()`)
  // The guards at the ends of a menu pass the focus on as soon as they get it, which axe cannot see.
  const { violations } = (await page.evaluate(
    'axe.run({ exclude: ["[data-base-ui-focus-guard]"] }, { resultTypes: ["violations"] })',
  )) as AxeResults
  return violations
    .filter(({ impact }) => impacts === undefined || impacts.includes(impact))
    .flatMap(({ id, nodes }) => nodes.slice(0, 5).map(({ html }) => `${state}: ${id} in ${html.slice(0, 160)}`))
}

/** What axe finds serious or critical about the page as it stands, a line each. */
export const seriousFaults = (page: Page, state: string): Promise<string[]> =>
  faultsOf(page, state, ['serious', 'critical'])

/** Everything that axe finds about the page as it stands, a line each. */
export const allFaults = (page: Page, state: string): Promise<string[]> => faultsOf(page, state)
