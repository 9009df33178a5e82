import { useStore } from 'zustand'
import type { Notice } from '#commands/workspace.ts'
import { Icon } from '#icons/Icon.tsx'
import { Button } from '#parts/Button.tsx'
import { appWords } from '#words/app.ts'
import { useWorkspace } from '#workspace/useWorkspace.ts'

function NoticeCard({ notice }: { readonly notice: Notice }) {
  const { desktop } = useWorkspace()
  return (
    <div className="pointer-events-auto flex max-w-[min(30rem,calc(100vw-2rem))] items-start gap-2.5 rounded-lg border border-border bg-raised px-3.5 py-2.5 shadow-float">
      {notice.tone === 'error' ? (
        <Icon name="circle-alert" className="mt-px shrink-0 text-danger" />
      ) : (
        <Icon name="circle-check" className="mt-px shrink-0 text-ok" />
      )}
      <span className="flex min-w-0 flex-wrap gap-2.5 break-words">
        <span className="min-w-0">{notice.message}</span>
        {notice.wayOut && (
          <Button size="small" className="-my-1 max-w-full" onClick={notice.wayOut.act}>
            <span className="truncate">{notice.wayOut.title}</span>
          </Button>
        )}
      </span>
      <button
        type="button"
        aria-label={appWords.closeMessage}
        className="-mr-1.5 grid size-5 shrink-0 place-items-center rounded text-muted hover:bg-hover hover:text-text"
        onClick={() => desktop.dismiss(notice.id)}
      >
        <Icon name="x" size={14} />
      </button>
    </div>
  )
}

/** Short messages at the foot of the window; screen readers hear errors at once and the rest when they have a moment. */
export function Notices() {
  const notices = useStore(useWorkspace().notices)
  const cards = (tone: Notice['tone']) =>
    notices.filter((notice) => notice.tone === tone).map((notice) => <NoticeCard key={notice.id} notice={notice} />)
  return (
    <div className="pointer-events-none fixed inset-x-0 bottom-5 z-60 flex flex-col items-center gap-2">
      <div role="status" className="flex flex-col items-center gap-2">
        {cards('info')}
      </div>
      <div role="alert" className="flex flex-col items-center gap-2">
        {cards('error')}
      </div>
    </div>
  )
}
