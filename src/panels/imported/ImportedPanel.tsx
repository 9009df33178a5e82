import { findBlock } from '#domain/board/lookup.ts'
import { type ImportReview, isGuessed, type ReviewGroup, reviewGroups } from '#domain/mermaid/read/importReview.ts'
import { Button } from '#parts/Button.tsx'
import { Disclosure } from '#parts/Disclosure.tsx'
import { SectionHeading } from '#parts/SectionHeading.tsx'
import { importedWords } from '#words/imported.ts'
import { useBoard, useDesk, useWorkspace } from '#workspace/useWorkspace.ts'
import { ReviewGroupItem } from './ReviewGroupItem.tsx'
import '#parts/laterStyles.css'

const GroupList = ({ groups, label }: { readonly groups: readonly ReviewGroup[]; readonly label: string }) => (
  <ul aria-label={label} className="m-0 flex list-none flex-col gap-2 p-0">
    {groups.map((group) => (
      <ReviewGroupItem key={group.key} group={group} />
    ))}
  </ul>
)

/** What was mended in the text and what was left out of it; nothing when it was read as it stood. */
function Remarks({ mends, notes }: Pick<ImportReview, 'mends' | 'notes'>) {
  if (mends.length === 0 && notes.length === 0) return null
  return (
    <ul
      aria-label={importedWords.remarks}
      className="m-0 flex list-none flex-col gap-1 p-0 text-[12px] text-muted leading-snug"
    >
      {mends.map(({ line, label }) => (
        <li key={`${line} ${label}`} className="break-words">
          {importedWords.quoted(line, label)}
        </li>
      ))}
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  )
}

/** How a Mermaid text was read, the least certain first, to be put right at once. */
export function ImportedPanel() {
  const { desk } = useWorkspace()
  const review = useDesk((state) => state.imported)
  const board = useBoard((whole) => whole)
  if (!review) return null
  const groups = reviewGroups(review.blocks.filter(({ block }) => findBlock(board, block)))
  const doubtful = groups.filter(isGuessed)
  const certain = groups.filter((group) => !isGuessed(group))
  const count = certain.reduce((sum, { blocks }) => sum + blocks.length, 0)
  const done = () => desk.setState({ imported: undefined, tab: 'findings' })
  return (
    <section aria-label={importedWords.title} className="flex min-h-0 flex-1 flex-col">
      <div className="flex min-h-0 flex-1 flex-col gap-3 overflow-y-auto px-4 py-3.5">
        <div>
          <h2 className="m-0 font-semibold text-[13px]">{importedWords.title}</h2>
          <p className="m-0 mt-0.5 text-[12px] text-muted">
            {doubtful.length > 0 ? importedWords.someGuessed : importedWords.noneGuessed}
          </p>
        </div>
        <Remarks mends={review.mends} notes={review.notes} />
        {doubtful.length > 0 && (
          <>
            <SectionHeading>{importedWords.guessed}</SectionHeading>
            <GroupList label={importedWords.guessed} groups={doubtful} />
          </>
        )}
        {certain.length > 0 && (
          <div className="-mx-2">
            <Disclosure title={importedWords.readByNameCounted(count)}>
              <div className="px-2 pt-1">
                <GroupList label={importedWords.readByName} groups={certain} />
              </div>
            </Disclosure>
          </div>
        )}
      </div>
      <div className="border-border border-t px-4 py-3">
        <Button tone="primary" className="w-full" onClick={done}>
          {importedWords.done}
        </Button>
      </div>
    </section>
  )
}
