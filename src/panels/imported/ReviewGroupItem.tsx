import { useState } from 'react'
import type { Block } from '#domain/board/board.ts'
import { findBlock } from '#domain/board/lookup.ts'
import type { ReviewGroup } from '#domain/mermaid/read/importReview.ts'
import { IconButton } from '#parts/IconButton.tsx'
import { importedWords } from '#words/imported.ts'
import { useBoard, useWorkspace } from '#workspace/useWorkspace.ts'
import { ClassSelect } from './ClassSelect.tsx'

const nameOf = ({ label }: Block) => label.trim() || importedWords.withoutLabel

/** Blocks that were taken for the same for the same reason: to be changed together, or one by one. */
export function ReviewGroupItem({ group }: { readonly group: ReviewGroup }) {
  const workspace = useWorkspace()
  const board = useBoard((whole) => whole)
  const [open, setOpen] = useState(false)
  const blocks = group.blocks.flatMap((id) => findBlock(board, id) ?? [])
  const [first] = blocks
  if (!first) return null
  const { ground, word = '' } = group.decision
  const reason = importedWords.grounds[ground](word)
  const show = (shown: readonly Block[]) => {
    const ids = shown.map(({ id }) => id)
    workspace.desk.setState({ selection: ids })
    workspace.view.reveal(ids)
  }
  const names = blocks.map(nameOf).join(', ')
  return (
    <li className="rounded-lg border border-border bg-raised px-3 py-2.5">
      <div className="flex items-start gap-1">
        <button
          type="button"
          onClick={() => show(blocks)}
          title={names}
          className="min-w-0 flex-1 rounded-md text-left"
        >
          <span className="block truncate font-semibold text-[12.5px]">{names}</span>
          <span className="block text-[12px] text-muted">
            {blocks.length > 1 ? importedWords.blocksFor(blocks.length, reason) : reason}
          </span>
        </button>
        {blocks.length > 1 && (
          <IconButton
            icon={open ? 'chevron-down' : 'chevron-right'}
            label={open ? importedWords.hideEach : importedWords.showEach}
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          />
        )}
      </div>
      <div className="mt-1.5">
        {blocks.length > 1 ? (
          <ClassSelect label={importedWords.allAre(blocks.length)} blocks={blocks} />
        ) : (
          <ClassSelect label={importedWords.is} name={importedWords.blockIs(nameOf(first))} blocks={blocks} />
        )}
      </div>
      {open && (
        <ul className="m-0 mt-2 flex list-none flex-col gap-1.5 border-border border-t p-0 pt-2">
          {blocks.map((block) => (
            <li key={block.id}>
              <ClassSelect label={nameOf(block)} blocks={[block]} />
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}
