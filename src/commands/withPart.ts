import { loadingWords } from '#words/loading.ts'
import type { DesktopPort, Workspace } from './workspace.ts'

interface PartOfPage<Part> {
  readonly load: () => Promise<Part>
  /** what a person is told, with the offer to reload, when the part cannot be loaded; nothing else happens then */
  readonly missing: string
}

/** Tells that a part of the page could not be loaded, with the offer to reload. */
export const tellMissing = (desktop: Pick<DesktopPort, 'notify' | 'reload'>, words: string): void =>
  desktop.notify(words, 'error', { title: loadingWords.reload, act: desktop.reload })

/** Does something with a part of the page that is loaded on first use. */
export async function withPart<Part>(
  { desktop }: Pick<Workspace, 'desktop'>,
  { load, missing }: PartOfPage<Part>,
  use: (part: Part) => unknown,
): Promise<void> {
  const part = await load().catch(() => undefined)
  if (part) await use(part)
  else tellMissing(desktop, missing)
}
