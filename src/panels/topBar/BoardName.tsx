import { type KeyboardEvent, useId, useState } from 'react'
import { setField } from '#commands/edit/fieldEdits.ts'
import { boardSettings } from '#domain/board/records/settings.ts'
import { readTextDraft } from '#panels/fields/readTextDraft.ts'
import { useReadDraft } from '#panels/fields/useReadDraft.ts'
import { INPUT } from '#parts/inputClasses.ts'
import { topBarWords } from '#words/topBar.ts'
import { useEdit } from '#workspace/useEdit.ts'
import { useBoard } from '#workspace/useWorkspace.ts'

/** The name while it is typed: the board has it all along, as one step. */
function NameField({ name, onDone }: { readonly name: string; readonly onDone: () => void }) {
  const set = useEdit(setField)
  const visit = `rename:${useId()}`
  const draft = useReadDraft<string>({
    label: topBarWords.nameOfBoard,
    value: name,
    draftOf: (value = '') => value,
    read: (text) => readTextDraft(boardSettings.fields.name, text),
    required: true,
    firm: true,
    place: 'rename',
    onChange: (value) => set({ of: 'settings', field: 'name', value: String(value), visit }),
  })
  const finish = () => {
    draft.finish()
    onDone()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') finish()
    if (event.key === 'Escape') {
      draft.cancel()
      onDone()
    }
  }
  return (
    <input
      // The person has just asked to type here.
      // biome-ignore lint/a11y/noAutofocus: see above
      autoFocus
      aria-label={topBarWords.nameOfBoard}
      value={draft.text}
      maxLength={boardSettings.fields.name.maxLength}
      autoComplete="off"
      className={`${INPUT} field-sizing-content h-8 w-auto min-w-32 max-w-80 px-2 font-bold text-[15px] tracking-[-0.01em]`}
      onFocus={(event) => {
        draft.begin()
        event.target.select()
      }}
      onChange={(event) => draft.type(event.target.value)}
      onBlur={finish}
      onKeyDown={onKeyDown}
    />
  )
}

/** The name of the board; a click makes it a field: Enter or leaving it renames, Escape leaves all as it was. */
export function BoardName() {
  const name = useBoard((board) => board.settings.name)
  const [editing, setEditing] = useState(false)
  if (editing) return <NameField name={name} onDone={() => setEditing(false)} />
  return (
    <h1 className="m-0 min-w-0">
      <button
        type="button"
        aria-description={topBarWords.rename}
        title={topBarWords.rename}
        className="block h-8 max-w-full truncate rounded-lg border border-transparent bg-transparent px-2 font-bold text-[15px] text-text tracking-[-0.01em] transition-colors duration-150 hover:bg-hover"
        onClick={() => setEditing(true)}
      >
        {name}
      </button>
    </h1>
  )
}
