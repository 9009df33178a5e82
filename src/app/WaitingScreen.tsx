import { openingWords } from '#words/opening.ts'
import { waitingWords } from '#words/waiting.ts'
import type { createLibrary, Trouble } from './library.ts'
import '#parts/laterStyles.css'

interface WaitingScreenProps {
  readonly trouble: Trouble
  readonly library: Pick<ReturnType<typeof createLibrary>, 'begin' | 'beginNew'>
}

const WAITING: Partial<Record<Trouble, string>> = waitingWords.why

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
        <h1 className="m-0 font-semibold text-[16px]">{waiting ? waitingWords.opening : waitingWords.closed}</h1>
        <p className="mt-2 mb-5 text-muted">{waiting ?? openingWords[trouble as keyof typeof openingWords]}</p>
        <div className="flex flex-wrap gap-2.5">
          {!waiting && (
            <button
              type="button"
              className="rounded-lg bg-accent px-4 py-2 font-medium text-on-accent"
              onClick={trouble === 'newer' ? () => location.reload() : () => void library.begin()}
            >
              {trouble === 'newer' ? waitingWords.reload : waitingWords.tryAgain}
            </button>
          )}
          <button type="button" className={BUTTON} onClick={library.beginNew}>
            {waitingWords.drawMeanwhile}
          </button>
        </div>
      </div>
    </main>
  )
}
