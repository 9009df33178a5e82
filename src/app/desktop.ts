import type { DesktopPort } from '#commands/workspace.ts'
import { canHoldFiles, pickHeldFile, pickPlace, placeOf } from './filePlaces.ts'

const ACCEPTED =
  '.json,.svg,.png,.mmd,.mermaid,.md,.markdown,application/json,image/svg+xml,image/png,text/markdown,text/vnd.mermaid'

function pickByField(): Promise<File | undefined> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = ACCEPTED
    input.addEventListener('change', () => resolve(input.files?.[0]))
    input.addEventListener('cancel', () => resolve(undefined))
    input.click()
  })
}

async function pickFile(): Promise<File | undefined> {
  // A field opens only in the very turn in which a person asked for it.
  const picked = canHoldFiles() ? await pickHeldFile() : 'unavailable'
  if (picked === 'unavailable') return pickByField()
  return picked === 'cancelled' ? undefined : picked
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
    placeOf,
    pickPlace,
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
