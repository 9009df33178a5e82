import { useEffect, useMemo } from 'react'
import { useStore } from 'zustand'
import { keepFile } from '#desk/desk.ts'
import { sameContent } from '#domain/board/changesBetween.ts'
import { useShortcutLabel } from '#parts/shortcutLabel.ts'
import { Tooltip } from '#parts/Tooltip.tsx'
import { topBarWords } from '#words/topBar.ts'
import { useBoard, useCommand, useDesk, useWorkspace } from '#workspace/useWorkspace.ts'

/** The file the board was opened from or saved to, and whether it was edited since; saves to it. Nothing for a board without one. */
export function FileName() {
  const { library, desk, drafts } = useWorkspace()
  const id = library.current()
  const file = useDesk((state) => state.files.get(id))
  const board = useBoard((all) => all)
  const typing = useStore(drafts.state, (count) => count > 0)
  const { command, run } = useCommand('save-file')
  const shortcut = useShortcutLabel(command.id)
  const same = useMemo(() => file !== undefined && sameContent(file.saved, board), [file, board])
  useEffect(() => {
    // The same records under another identity would be compared field by field after each edit.
    if (file && same && file.saved !== board) keepFile(desk, id, { ...file, saved: board })
  }, [file, same, board, desk, id])
  if (!file) return null
  const { name } = file.place
  const edited = typing || !same
  return (
    <Tooltip text={topBarWords.saveTo(name)} shortcut={shortcut}>
      <button
        type="button"
        aria-label={edited ? topBarWords.saveEditedToFile(name) : topBarWords.saveToFile(name)}
        className="flex h-7 min-w-0 max-w-60 shrink items-center rounded-lg border-0 bg-transparent px-1.5 text-[12px] text-muted hover:bg-hover hover:text-text max-[1024px]:max-w-28 max-sm:hidden"
        onClick={run}
      >
        <span className="truncate">{name}</span>
        {edited && <span className="shrink-0 whitespace-pre">{topBarWords.edited}</span>}
      </button>
    </Tooltip>
  )
}
