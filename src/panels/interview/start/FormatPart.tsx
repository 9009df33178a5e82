import { useEffect, useId, useRef, useState } from 'react'
import type { Workspace } from '#commands/workspace.ts'
import {
  draftOfFormat,
  type FormatDraft,
  type OwnFormat,
  readOwnFormats,
  withFormat,
} from '#domain/interview/ownFormats.ts'
import { chosenFormat, offeredFormats, readPractice } from '#domain/interview/practice.ts'
import { LaterIcon } from '#icons/LaterIcon.tsx'
import { Button } from '#parts/Button.tsx'
import { IconButton } from '#parts/IconButton.tsx'
import { practiceWords } from '#words/practice.ts'
import { useDesk, useWorkspace } from '#workspace/useWorkspace.ts'
import { FormatCard } from './FormatCard.tsx'
import { FormatEditor } from './FormatEditor.tsx'

const keepDraft = ({ desk }: Workspace, draft: FormatDraft | undefined): void =>
  desk.setState(({ practice }) => ({ practice: { ...readPractice(practice), draft } }))

interface FormatPartProps {
  /** the id of a format, or the name of one's own */
  readonly chosen: string
  readonly onFormat: (id: string) => void
}

/** In which format to practise: one of the product, or one's own, which are made, changed and deleted here. */
export function FormatPart({ chosen, onFormat }: FormatPartProps) {
  const workspace = useWorkspace()
  const { desk } = workspace
  const own = readOwnFormats(useDesk((state) => state.ownFormats))
  const { draft } = readPractice(useDesk((state) => state.practice))
  const [deleted, setDeleted] = useState<{ readonly format: OwnFormat; readonly all: readonly OwnFormat[] }>()
  const group = useId()
  const list = useRef<HTMLDivElement>(null)
  const current = chosenFormat({ format: chosen }, own)
  useEffect(() => {
    list.current?.querySelector(':checked')?.closest('label')?.scrollIntoView?.({ block: 'nearest' })
  }, [])

  /** Once the cards are drawn. */
  const focusCard = (id: string) =>
    setTimeout(() => {
      const cards = [...(list.current?.querySelectorAll<HTMLInputElement>('input[type=radio]') ?? [])]
      cards.find(({ value }) => value === id)?.focus()
    })
  const save = (format: OwnFormat) => {
    desk.setState({ ownFormats: withFormat(own, format, draft?.of) })
    keepDraft(workspace, undefined)
    onFormat(format.name)
    focusCard(format.name)
  }
  const remove = (format: OwnFormat) => {
    setDeleted({ format, all: own })
    desk.setState({ ownFormats: own.filter(({ name }) => name !== format.name) })
    focusCard(chosenFormat({ format: chosen === format.name ? '' : chosen }, own).id)
  }
  const cancel = () => {
    keepDraft(workspace, undefined)
    focusCard(current.id)
  }
  return (
    <section
      aria-label={practiceWords.format}
      ref={list}
      className="min-h-0 scroll-py-3 overflow-y-auto px-6 pt-3.5 pb-3 max-[1119px]:px-4 max-[899px]:overflow-visible"
    >
      <div className="mb-2 flex h-7 items-center justify-between gap-3">
        <h3 className="m-0 font-semibold text-[13px]">{practiceWords.format}</h3>
        <span className="text-[12px] text-muted">{practiceWords.toScale}</span>
      </div>
      <div role="radiogroup" aria-label={practiceWords.format} className="flex flex-col gap-2">
        {offeredFormats(own).map((format) => (
          <div key={format.id} className="relative">
            <FormatCard
              format={format}
              group={group}
              checked={format.id === current.id}
              onChoose={() => onFormat(format.id)}
            />
            {format.own && (
              <OwnButtons
                name={format.title}
                onEdit={() => keepDraft(workspace, draftOfFormat({ name: format.title, phases: format.phases }))}
                onDelete={() => remove({ name: format.title, phases: format.phases })}
              />
            )}
          </div>
        ))}
      </div>
      {deleted && !own.some(({ name }) => name === deleted.format.name) && (
        <p role="status" className="m-0 mt-2 flex items-center gap-2 text-[12px] text-muted">
          {practiceWords.deleted(deleted.format.name)}
          <Button
            size="small"
            tone="quiet"
            onClick={() => {
              desk.setState({ ownFormats: deleted.all })
              setDeleted(undefined)
              focusCard(deleted.format.name)
            }}
          >
            {practiceWords.bringBack}
          </Button>
        </p>
      )}
      {draft ? (
        <FormatEditor
          draft={draft}
          own={own}
          onDraft={(next) => keepDraft(workspace, next)}
          onSave={save}
          onCancel={cancel}
        />
      ) : (
        <button
          type="button"
          className="mt-2 flex h-9 w-full items-center gap-2.5 rounded-[10px] border border-border-strong border-dashed px-3 text-[13px] text-muted hover:bg-hover hover:text-text pointer-coarse:h-11"
          onClick={() => keepDraft(workspace, newDraft(current.phases))}
        >
          <LaterIcon name="plus" size={15} />
          {practiceWords.ownFormat}
        </button>
      )}
    </section>
  )
}

/** A new format begins as the chosen one, which is seldom far off. */
function newDraft(phases: OwnFormat['phases']): FormatDraft {
  const { name: _, of: __, ...rest } = draftOfFormat({ name: '', phases })
  return { ...rest, name: '' }
}

interface OwnButtonsProps {
  readonly name: string
  readonly onEdit: () => void
  readonly onDelete: () => void
}

function OwnButtons({ name, onEdit, onDelete }: OwnButtonsProps) {
  return (
    <span className="absolute top-1 right-2 flex">
      <IconButton
        icon={<LaterIcon name="pencil" size={14} />}
        label={practiceWords.edit(name)}
        className="size-7 pointer-coarse:size-9"
        onClick={onEdit}
      />
      <IconButton
        icon={<LaterIcon name="trash-2" size={14} />}
        label={practiceWords.delete(name)}
        className="size-7 pointer-coarse:size-9"
        onClick={onDelete}
      />
    </span>
  )
}
