import { type KeyboardEvent, useRef, useState } from 'react'
import { addFromPalette } from '#commands/addCommands.ts'
import { isAsking } from '#desk/desk.ts'
import { PALETTE, type PaletteEntry } from '#domain/blocks/palette.ts'
import { blockRecord } from '#domain/board/records/block.ts'
import { Icon } from '#icons/Icon.tsx'
import { Button } from '#parts/Button.tsx'
import { INPUT } from '#parts/inputClasses.ts'
import { Kbd } from '#parts/Kbd.tsx'
import { useShortcutLabel } from '#parts/shortcutLabel.ts'
import { firstCharacters, oneLine } from '#shared/plainText.ts'
import { paletteWords } from '#words/palette.ts'
import { useWish } from '#workspace/useWish.ts'
import { useCommand, useWorkspace } from '#workspace/useWorkspace.ts'
import { PaletteList } from './palette/PaletteList.tsx'
import { searchPalette } from './palette/searchPalette.ts'

/** The entry of the box that stands for whatever has no block of its own. */
const BOX = PALETTE.find((entry) => entry.id === 'generic') as PaletteEntry

function NoMatch({ query, onAdd }: { readonly query: string; readonly onAdd: () => void }) {
  return (
    <div className="flex flex-col items-start gap-2 px-3.5">
      <p className="m-0 text-muted">{paletteWords.noMatch}</p>
      <Button
        size="small"
        tone="accent"
        className="h-auto! max-w-full whitespace-normal! py-1 text-left"
        onClick={onAdd}
      >
        <span className="min-w-0 break-words">{paletteWords.addBox(firstCharacters(query, 40))}</span>
      </Button>
    </div>
  )
}

/** Where the palette is a rail of icons: opens it with the names of the blocks, to be searched. */
function RailSearch() {
  const { command, run } = useCommand('add-block')
  return (
    <button
      type="button"
      aria-label={command.title}
      title={command.title}
      className="m-2 hidden size-9 shrink-0 place-items-center rounded-lg border border-border text-muted hover:bg-hover min-[900px]:max-[1199px]:in-data-[open=false]:grid"
      onClick={run}
    >
      <Icon name="search" size={15} />
    </button>
  )
}

/** The blocks to build with: search, click, press a key or drag one onto the canvas. */
export function Palette() {
  const workspace = useWorkspace()
  const palette = useRef<HTMLElement>(null)
  const search = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  const shortcut = useShortcutLabel('add-block')
  const query = oneLine(text).trim()
  const entries = searchPalette(PALETTE, query)

  useWish('search-blocks', () => {
    search.current?.focus()
    search.current?.select()
  })

  const add = (entry: PaletteEntry) => {
    setText('')
    addFromPalette(workspace, entry)
  }
  const addBox = () => add({ ...BOX, label: firstCharacters(query, blockRecord.fields.label.maxLength) })
  const onSearchKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && query !== '') {
      event.preventDefault()
      if (entries[0]) add(entries[0])
      else addBox()
    } else if (event.key === 'ArrowDown') {
      event.preventDefault()
      palette.current?.querySelector<HTMLElement>('[data-palette]')?.focus()
    }
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || isAsking(workspace.desk.getState())) return
    event.stopPropagation()
    setText('')
    workspace.desk.setState({ paletteOpen: false })
    // Bare keys belong to the canvas again, even where it cannot take the focus itself.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    workspace.view.focus(workspace.desk.getState().selection.values().next().value)
  }
  return (
    <section
      ref={palette}
      aria-label={paletteWords.name}
      className="flex h-full min-h-0 flex-col bg-surface text-text"
      onKeyDown={onKeyDown}
    >
      <RailSearch />
      <div className="relative shrink-0 px-2.5 pt-3 pb-3 min-[900px]:max-[1199px]:in-data-[open=false]:hidden">
        <Icon
          name="search"
          size={15}
          className="pointer-events-none absolute top-1/2 left-5 -translate-y-1/2 text-muted"
        />
        <input
          ref={search}
          type="search"
          aria-label={paletteWords.search}
          aria-keyshortcuts={shortcut}
          placeholder={paletteWords.search}
          autoComplete="off"
          spellCheck={false}
          value={text}
          className={`${INPUT} h-8 pr-8 pl-8 [&::-webkit-search-cancel-button]:hidden`}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={onSearchKey}
        />
        {text === '' && shortcut && (
          <span className="pointer-events-none absolute top-1/2 right-4 flex -translate-y-1/2">
            <Kbd>{shortcut}</Kbd>
          </span>
        )}
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain">
        {entries.length === 0 ? (
          <NoMatch query={query} onAdd={addBox} />
        ) : (
          <PaletteList
            entries={entries}
            grouped={query === ''}
            palette={palette}
            onLeaveTop={() => search.current?.focus()}
          />
        )}
      </div>
      <p role="status" className="sr-only">
        {query !== '' && paletteWords.found(entries.length)}
      </p>
    </section>
  )
}
