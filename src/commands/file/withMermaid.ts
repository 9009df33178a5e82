import type { Workspace } from '../workspace.ts'

const NOT_LOADED = 'The reader of Mermaid could not be loaded. Try again, or reload the page; what is saved is kept.'

/** Reads Mermaid with the part that does, which is loaded on first use; when it cannot be loaded that is told, and nothing changes. */
export async function withMermaid(
  { desktop }: Workspace,
  read: (part: typeof import('./importMermaid.ts')) => Promise<unknown>,
): Promise<void> {
  const part = await import('./importMermaid.ts').catch(() => undefined)
  if (part) await read(part)
  else desktop.notify(NOT_LOADED, 'error', { title: 'Reload', act: desktop.reload })
}
