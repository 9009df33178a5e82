import { useState } from 'react'
import { setField } from '#commands/edit/fieldEdits.ts'
import { BRIEF_PROPERTIES } from '#domain/board/briefProperties.ts'
import { itemsOf, linesOf, listOf } from '#domain/interview/brief/lines.ts'
import type { BriefListId } from '#domain/interview/brief/questions.ts'
import { readTextDraft } from '#panels/fields/readTextDraft.ts'
import { useReadDraft } from '#panels/fields/useReadDraft.ts'
import { useEdit } from '#workspace/useEdit.ts'
import { useBoard } from '#workspace/useWorkspace.ts'

/** The lines of a list of the brief as they are typed; written, without those that are empty, as any text of the brief is. */
export function useLines(id: BriefListId) {
  const set = useEdit(setField)
  const value = useBoard((board) => board.brief[id])
  const [isAdding, setAdding] = useState(false)
  const spec = BRIEF_PROPERTIES[id]
  const { text, message, begin, type, finish, cancel } = useReadDraft<string>({
    label: spec.title,
    value,
    place: `type:brief:${id}`,
    draftOf: (list) => list ?? '',
    read: (typed) => readTextDraft(spec, listOf(linesOf(typed)) ?? ''),
    onChange: (list) => set({ of: 'brief', field: id, value: list }),
  })
  const lines = text === '' && !isAdding ? [] : linesOf(text)
  return {
    lines,
    message,
    begin,
    cancel,
    type: (next: readonly string[]) => type(next.join('\n')),
    /** shows an empty line at the end, which is not written; its index */
    add: (): number => {
      setAdding(true)
      if (text === '' || lines.at(-1)?.trim() === '') return Math.max(0, lines.length - 1)
      type(`${text}\n`)
      return lines.length
    },
    finish: () => {
      setAdding(false)
      finish()
    },
    /** where a line stands among the items, and nowhere while the list is not accepted or the line is empty */
    itemAt: (index: number): number | undefined =>
      message !== undefined || lines[index]?.trim() === ''
        ? undefined
        : itemsOf(lines.slice(0, index).join('\n')).length,
  }
}
