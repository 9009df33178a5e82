import type { DesktopPort } from '#commands/workspace.ts'

const ACCEPTED =
  '.json,.svg,.png,.mmd,.mermaid,.md,.markdown,application/json,image/svg+xml,image/png,text/markdown,text/vnd.mermaid'

function pickFile(): Promise<File | undefined> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = ACCEPTED
    input.addEventListener('change', () => resolve(input.files?.[0]))
    input.addEventListener('cancel', () => resolve(undefined))
    input.click()
  })
}

function saveFile(name: string, content: Blob): void {
  const link = document.createElement('a')
  const url = URL.createObjectURL(content)
  link.href = url
  link.download = name
  link.click()
  // Browsers read the address after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

/** Files and clipboard of the browser. A clipboard that is closed to pages is stood in for within this tab. */
export function createDesktop({ notify, dismiss }: Pick<DesktopPort, 'notify' | 'dismiss'>): DesktopPort {
  let ownClipboard: string | undefined
  return {
    pickFile,
    saveFile,
    notify,
    dismiss,
    reload: () => location.reload(),
    copyText: async (text) => {
      ownClipboard = text
      try {
        await navigator.clipboard.writeText(text)
        return true
      } catch {
        return false
      }
    },
    pasteText: async () => {
      try {
        return await navigator.clipboard.readText()
      } catch {
        return ownClipboard
      }
    },
  }
}
