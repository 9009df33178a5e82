import { useState } from 'react'
import { SETTINGS_FIELDS } from '#domain/board/fields.ts'
import { readDraft } from '#panels/fields/readDraft.ts'
import { INPUT } from '#parts/inputClasses.ts'
import { useBoard, useWorkspace } from '#workspace/useWorkspace.ts'

/** The name of the board; a click makes it a field: Enter or leaving it renames, Escape leaves all as it was. */
export function BoardName() {
  const { document } = useWorkspace()
  const name = useBoard((board) => board.settings.name)
  const [draft, setDraft] = useState<string>()
  const rename = () => {
    const read = readDraft(SETTINGS_FIELDS.name, draft ?? '')
    setDraft(undefined)
    if (!read.ok || typeof read.value !== 'string' || read.value === name) return
    document.apply([{ op: 'patch', type: 'settings', fields: { name: read.value } }], { title: 'Rename the board' })
  }
  if (draft === undefined) {
    return (
      <h1 className="m-0 min-w-0">
        <button
          type="button"
          aria-description="Rename the board"
          title="Rename the board"
          className="block h-8 max-w-full truncate rounded-lg border border-transparent bg-transparent px-2 font-bold text-[15px] text-text tracking-[-0.01em] transition-colors duration-150 hover:bg-hover"
          onClick={() => setDraft(name)}
        >
          {name}
        </button>
      </h1>
    )
  }
  return (
    <input
      // The person has just asked to type here.
      // biome-ignore lint/a11y/noAutofocus: see above
      autoFocus
      aria-label="Name of the board"
      value={draft}
      maxLength={SETTINGS_FIELDS.name.maxLength}
      autoComplete="off"
      className={`${INPUT} field-sizing-content h-8 w-auto min-w-32 max-w-80 px-2 font-bold text-[15px] tracking-[-0.01em]`}
      onFocus={(event) => event.target.select()}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={rename}
      onKeyDown={(event) => {
        if (event.key === 'Enter') rename()
        if (event.key === 'Escape') setDraft(undefined)
      }}
    />
  )
}
