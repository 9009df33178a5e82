import { loadingWords } from '#words/loading.ts'
import type { Workspace } from './workspace.ts'

interface PartOfPage<Part> {
  readonly load: () => Promise<Part>
  /** what a person is told, with the offer to reload, when the part cannot be loaded; nothing else happens then */
  readonly missing: string
}

/** Does something with a part of the page that is loaded on first use. */
export async function withPart<Part>(
  { desktop }: Pick<Workspace, 'desktop'>,
  { load, missing }: PartOfPage<Part>,
  use: (part: Part) => unknown,
): Promise<void> {
  const part = await load().catch(() => undefined)
  if (part) await use(part)
  else desktop.notify(missing, 'error', { title: loadingWords.reload, act: desktop.reload })
}
