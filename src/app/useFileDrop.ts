import { useEffect, useState } from 'react'
import { openChosenFile } from '#commands/file/openChosenFile.ts'
import type { Workspace } from '#commands/workspace.ts'
import { appWords } from '#words/app.ts'
import { droppedFile } from './filePlaces.ts'

const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false

async function openDropped(workspace: Workspace, data: DataTransfer): Promise<void> {
  const file = await droppedFile(data)
  if (file === 'folder') workspace.desktop.notify(appWords.folderDropped, 'error')
  else if (file) await openChosenFile(workspace, file)
}

/** Opens a file that is dropped anywhere on the window; true while one is held over it. */
export function useFileDrop(workspace: Workspace): boolean {
  const [over, setOver] = useState(false)
  useEffect(() => {
    const enter = (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      setOver(true)
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      setOver(false)
      if (event.dataTransfer) void openDropped(workspace, event.dataTransfer)
    }
    addEventListener('dragover', enter)
    addEventListener('dragleave', leave)
    addEventListener('drop', drop)
    return () => {
      removeEventListener('dragover', enter)
      removeEventListener('dragleave', leave)
      removeEventListener('drop', drop)
    }
  }, [workspace])
  return over
}
