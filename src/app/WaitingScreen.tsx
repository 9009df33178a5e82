import type { createLibrary, Trouble } from './library.ts'
import { whyNotOpened } from './whyNotOpened.ts'

interface WaitingScreenProps {
  readonly trouble: Trouble
  readonly library: Pick<ReturnType<typeof createLibrary>, 'begin' | 'beginNew'>
}

const WAITING: Partial<Record<Trouble, string>> = {
  slow: 'The storage of this browser takes its time. Your board opens as soon as it answers.',
  blocked: 'Another tab of Tierboard is still open in an older version. Close or reload it, and your board opens here.',
}

const BUTTON = 'rounded-lg border border-border px-4 py-2 font-medium hover:bg-hover'

/** Takes the place of the app as long as the boards of this browser cannot be read; nothing is put in their place unasked. */
export function WaitingScreen({ trouble, library }: WaitingScreenProps) {
  const waiting = WAITING[trouble]
  return (
    <main className="grid h-full place-items-center bg-page p-6 text-text">
      <div
        role={waiting ? 'status' : 'alert'}
        className="max-w-md rounded-2xl border border-border bg-surface p-6 shadow-float"
      >
        <h1 className="m-0 font-semibold text-[16px]">
          {waiting ? 'Opening your board' : 'Your boards cannot be opened now'}
        </h1>
        <p className="mt-2 mb-5 text-muted">{waiting ?? whyNotOpened(trouble as never)}</p>
        <div className="flex flex-wrap gap-2.5">
          {!waiting && (
            <button
              type="button"
              className="rounded-lg bg-accent px-4 py-2 font-medium text-on-accent"
              onClick={trouble === 'newer' ? () => location.reload() : () => void library.begin()}
            >
              {trouble === 'newer' ? 'Reload the page' : 'Try again'}
            </button>
          )}
          <button type="button" className={BUTTON} onClick={library.beginNew}>
            Draw a new board meanwhile
          </button>
        </div>
      </div>
    </main>
  )
}
