import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { setField } from '#commands/edit/fieldEdits.ts'
import { BLOCK_PROPERTIES } from '#domain/board/blockProperties.ts'
import type { Block } from '#domain/board/board.ts'
import { technologiesOf } from '#domain/names/products.ts'
import { optionKeys, SuggestionList, suggestionsFor } from '#parts/SuggestionList.tsx'
import { oneLine } from '#shared/plainText.ts'
import { useDraft } from '#workspace/useDraft.ts'
import { useEdit } from '#workspace/useEdit.ts'
import { useWorkspace } from '#workspace/useWorkspace.ts'
import { CardText } from './CardText.tsx'
import type { LeftBy } from './InPlaceLabel.tsx'
import { leaveCard } from './leaveCard.ts'

/** So many suggestions are listed on a card. */
const MOST = 6
/** How high they stand at most, in pixels of the board. */
const LIST_HEIGHT = 190

const { title, maxLength } = BLOCK_PROPERTIES.technology
const tidy = (text: string) => oneLine(text).trim()

/** The draft of a block's technology; all of one visit to it is one step. */
function useTechnology({ id, technology }: Block) {
  const set = useEdit(setField)
  const visit = `technology:${useId()}`
  const write = (value: string | undefined) => set({ of: 'block', ids: [id], field: 'technology', value, visit })
  return useDraft({
    value: technology ?? '',
    check: () => undefined,
    tidy,
    write: (text) => write(tidy(text) || undefined),
    putBack: () => () => write(technology),
    firm: true,
  })
}

/** True where a list under the card would not be seen. */
function useIsLow(block: Block): boolean {
  const { view } = useWorkspace()
  const [isLow] = useState(() => {
    const card = view.onScreen(block.id)
    return card !== undefined && card.y + card.height + LIST_HEIGHT > window.innerHeight
  })
  return isLow
}

/** The technology of a card while it is typed under its label, with products of its kind to choose from. */
export function TechnologyEditor({ block }: { readonly block: Block }) {
  const workspace = useWorkspace()
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const isLeft = useRef(false)
  const [active, setActive] = useState(-1)
  const draft = useTechnology(block)
  const isLow = useIsLow(block)
  const listed = suggestionsFor(technologiesOf(block.kind), draft.text).slice(0, MOST)
  useEffect(() => {
    input.current?.focus({ preventScroll: true })
    input.current?.select()
    // The list lies over the cards after this one.
    const node = input.current?.closest<HTMLElement>('.react-flow__node')
    const before = node?.style.zIndex ?? ''
    if (node) node.style.zIndex = '10'
    return () => {
      if (node) node.style.zIndex = before
    }
  }, [])
  const leave = (then: () => void) => {
    if (isLeft.current) return
    isLeft.current = true
    draft.finish()
    then()
  }
  const done = (by: LeftBy) => leave(() => leaveCard(workspace, block.id, by))
  const choose = (option: string) => {
    draft.type(option)
    done('key')
  }
  const backToLabel = () => leave(() => workspace.desk.setState({ describing: undefined }))
  const keep = (by: LeftBy) => {
    const picked = listed[active]
    if (picked !== undefined) draft.type(picked)
    done(by)
  }
  const isEnd = ({ key, shiftKey }: KeyboardEvent): boolean => {
    if (key === 'Tab' && shiftKey) backToLabel()
    else if (key === 'Tab' || key === 'Enter') keep(shiftKey ? 'shift' : 'key')
    else if (key === 'Escape') {
      draft.cancel()
      done('key')
    } else return false
    return true
  }
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    const marked = optionKeys(event.key, active, listed.length)
    if (marked !== undefined) setActive(marked)
    else if (!isEnd(event)) return
    event.preventDefault()
  }
  return (
    <div className="relative min-w-0 grow">
      <CardText block={{ ...block, technology: undefined as never, replicas: undefined as never }} />
      <input
        ref={input}
        role="combobox"
        aria-label={title}
        aria-expanded={listed.length > 0}
        aria-controls={`${id}list`}
        aria-autocomplete="list"
        aria-activedescendant={active >= 0 && active < listed.length ? `${id}list-${active}` : undefined}
        autoComplete="off"
        placeholder={title}
        className="nodrag nopan pointer-events-auto block h-[17px] w-full min-w-0 select-text rounded-sm bg-transparent text-[12px] text-text placeholder:text-muted"
        maxLength={maxLength}
        value={draft.text}
        onChange={(event) => {
          draft.type(event.target.value)
          setActive(-1)
        }}
        onFocus={draft.begin}
        onBlur={() => done('focus')}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => event.stopPropagation()}
      />
      <SuggestionList
        id={`${id}list`}
        label={title}
        listed={listed}
        active={active}
        chosen={draft.text}
        onChoose={choose}
        className={`nodrag nopan nowheel pointer-events-auto left-0 ${isLow ? 'bottom-full mb-1' : 'top-full mt-1'}`}
      />
    </div>
  )
}
