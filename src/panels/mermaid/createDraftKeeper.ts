import type { OpenDrafts } from '#desk/openDrafts.ts'
import { textDraftOf } from './draft.ts'
import type { Drafts } from './drafts.ts'
import { isDraft, type TextModel } from './textModel.ts'

/** Where drafts are kept, and who is told as long as something typed is neither on the board nor kept. */
interface DraftPorts {
  readonly drafts?: Drafts | undefined
  readonly open?: OpenDrafts | undefined
}

/** Keeps what is typed, and says as long as needed that it is not saved. */
export function createDraftKeeper({ drafts, open }: DraftPorts) {
  /** what is in the storage: the text typed, or nothing */
  let kept: string | undefined
  let close: (() => void) | undefined
  const markOpen = (isOpen: boolean) => {
    if (isOpen) close ??= open?.open()
    else {
      close?.()
      close = undefined
    }
  }
  return {
    keep: (model: TextModel): void => {
      const draft = isDraft(model) ? textDraftOf(model) : undefined
      if (!draft && kept === undefined) return
      kept = drafts?.save(draft) ? draft?.text : undefined
    },
    /** what cannot be read counts as open until it is kept, all else until the board has it */
    mark: (model: TextModel): void => markOpen(isDraft(model) && !(model.phase === 'unread' && kept === model.text)),
    dispose: (): void => {
      markOpen(false)
      drafts?.dispose()
    },
  }
}
