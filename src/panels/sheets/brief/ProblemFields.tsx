import { setField } from '#commands/edit/fieldEdits.ts'
import { BRIEF_PROPERTIES } from '#domain/board/briefProperties.ts'
import { useTypedDraft } from '#panels/fields/useTypedDraft.ts'
import { classNames } from '#parts/classNames.ts'
import { Field } from '#parts/Field.tsx'
import { INPUT } from '#parts/inputClasses.ts'
import { briefSheetWords } from '#words/briefSheet.ts'
import { useEdit } from '#workspace/useEdit.ts'
import { useBoard } from '#workspace/useWorkspace.ts'

interface ProseProps {
  readonly id: 'problem' | 'whyNow' | 'success'
  readonly isLarge?: boolean
}

/** A sentence of the brief, as high as it is long. */
function Prose({ id, isLarge = false }: ProseProps) {
  const set = useEdit(setField)
  const value = useBoard((board) => board.brief[id])
  const spec = BRIEF_PROPERTIES[id]
  const draft = useTypedDraft({
    label: spec.title,
    spec,
    shared: { mixed: false, value },
    place: `type:brief:${id}`,
    onChange: (next) => set({ of: 'brief', field: id, value: next }),
  })
  return (
    <div data-brief-field={id} className="min-w-0 grow basis-60">
      <Field label={spec.title} message={draft.message} layout="stacked">
        {(control) => (
          <textarea
            {...control}
            rows={1}
            value={draft.text}
            placeholder={isLarge ? briefSheetWords.problemHint : undefined}
            onFocus={draft.begin}
            onBlur={draft.finish}
            onChange={(event) => draft.type(event.target.value)}
            onKeyDown={(event) => {
              if (event.nativeEvent.isComposing) return
              if (event.key === 'Escape' && draft.cancel()) event.stopPropagation()
              if (event.key !== 'Enter') return
              event.preventDefault()
              draft.finish()
            }}
            className={classNames(
              INPUT,
              'field-sizing-content block resize-none',
              isLarge ? 'px-3.5! py-2.5 text-[15px]! placeholder:text-[15px]!' : 'py-1.5 leading-snug',
            )}
          />
        )}
      </Field>
    </div>
  )
}

/** What is to be built, and, more quietly, why now and what success would be. */
export const ProblemFields = () => (
  <div className="flex flex-wrap gap-x-4 gap-y-2">
    <div className="flex basis-full">
      <Prose id="problem" isLarge />
    </div>
    <Prose id="whyNow" />
    <Prose id="success" />
  </div>
)
