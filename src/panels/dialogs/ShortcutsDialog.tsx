import { COMMANDS } from '#commands/catalogue.ts'
import { Kbd } from '#parts/Kbd.tsx'
import { ScrollBox } from '#parts/ScrollBox.tsx'
import { keysLabel } from '#parts/shortcutLabel.ts'
import { groupBy } from '#shared/groupBy.ts'
import { dialogWords } from '#words/dialogs.ts'
import { useWorkspace } from '#workspace/useWorkspace.ts'
import { closeDialog } from './closeDialog.ts'
import { ModalDialog } from './ModalDialog.tsx'

const WORDS = dialogWords.shortcuts
const WITH_KEYS = COMMANDS.filter((command) => (command.keys?.length ?? 0) > 0)
const MOST_KEYS = 2
/** What no command stands behind. */
const WAYS = [
  [WORDS.walk, WORDS.steps],
  [WORDS.pointer, WORDS.gestures],
] as const

interface ShortcutRow {
  readonly title: string
  readonly keys?: readonly string[]
  readonly how?: string
}

function ShortcutGroup({ title, rows }: { readonly title: string; readonly rows: readonly ShortcutRow[] }) {
  return (
    <section className="mb-5 break-inside-avoid-column" aria-label={title}>
      <h3 className="m-0 mb-1 font-semibold text-[11px] text-muted">{title}</h3>
      <dl className="m-0">
        {rows.map((row) => (
          <div key={row.title} className="flex min-h-7.5 items-center justify-between gap-4 border-border border-b">
            <dt>{row.title}</dt>
            <dd className="m-0 flex shrink-0 gap-1">
              {row.how && <span className="text-muted">{row.how}</span>}
              {row.keys?.slice(0, MOST_KEYS).map((keys) => (
                <span key={keys}>
                  <span className="sr-only">{keysLabel(keys)}</span>
                  <Kbd className="inline-flex!">{keysLabel(keys)}</Kbd>
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** Every shortcut, group by group, and what keyboard and pointer do on the canvas without one. */
export function ShortcutsDialog() {
  const workspace = useWorkspace()
  return (
    <ModalDialog title={WORDS.title} width="w-200" onClose={() => closeDialog(workspace)}>
      <ScrollBox label={WORDS.list} className="px-5 pt-1 pb-2">
        <p className="m-0 mb-4 text-muted">{WORDS.bareKeys(keysLabel('mod+k').replace(/\+?K$/, ''))}</p>
        <div className="gap-8 sm:columns-2">
          {[...groupBy(WITH_KEYS, (command) => command.group)].map(([group, rows]) => (
            <ShortcutGroup key={group} title={group} rows={rows} />
          ))}
          {WAYS.map(([title, rows]) => (
            <ShortcutGroup key={title} title={title} rows={rows.map(({ does, how }) => ({ title: does, how }))} />
          ))}
        </div>
      </ScrollBox>
    </ModalDialog>
  )
}
