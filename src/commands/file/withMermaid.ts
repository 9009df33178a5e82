import { loadingWords } from '#words/loading.ts'
import type { Workspace } from '../workspace.ts'

/** Reads Mermaid with the part that does, which is loaded on first use; when it cannot be loaded that is told, and nothing changes. */
export async function withMermaid(
  { desktop }: Workspace,
  read: (part: typeof import('./importMermaid.ts')) => Promise<unknown>,
): Promise<void> {
  const part = await import('./importMermaid.ts').catch(() => undefined)
  if (part) await read(part)
  else desktop.notify(loadingWords.reader, 'error', { title: loadingWords.reload, act: desktop.reload })
}
