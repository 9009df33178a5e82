import { Dialog } from '@base-ui/react/dialog'
import { type ReactNode, type RefObject, useRef, useState } from 'react'
import { Icon } from '#icons/Icon.tsx'
import { classNames } from '#parts/classNames.ts'
import { modalDialogWords } from '#words/modalDialog.ts'

interface ModalDialogProps {
  readonly title: string
  /** hides the title from the eye where the first field says the same */
  readonly bare?: boolean
  /** takes nearly the height of the window, and on a phone all of its width */
  readonly tall?: boolean
  /** the classes that set its width */
  readonly width: string
  readonly onClose: () => void
  /** what has the focus first; otherwise the dialog itself */
  readonly initialFocus?: RefObject<HTMLElement | null>
  readonly children: ReactNode
}

/** Gives the focus back to an element that Tab passes by, such as the canvas; the frame would look for the next stop inside it. */
export function useReturn(): () => boolean {
  const [before] = useState(() => document.activeElement)
  return () => {
    if (!(before instanceof HTMLElement && before.isConnected && before.tabIndex < 0)) return true
    queueMicrotask(() => before.focus({ preventScroll: true }))
    return false
  }
}

/** A dialog over the board: keeps the focus inside, closes on Escape or a press outside, gives the focus back. */
export function ModalDialog(props: ModalDialogProps) {
  const { title, bare, tall, width, onClose, initialFocus, children } = props
  const popup = useRef<HTMLDivElement>(null)
  const giveBack = useReturn()
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-[rgb(10_14_24/0.32)]" />
        <Dialog.Popup
          ref={popup}
          initialFocus={initialFocus ?? popup}
          finalFocus={giveBack}
          className={classNames(
            'fixed left-1/2 z-50 flex -translate-x-1/2 flex-col',
            'overflow-hidden rounded-xl border border-border bg-raised shadow-float outline-none',
            tall
              ? 'top-[4vh] h-[min(824px,92vh)] max-w-[calc(100vw-1.5rem)] max-sm:top-auto max-sm:bottom-0 max-sm:h-[96dvh] max-sm:max-w-full max-sm:rounded-b-none'
              : 'top-[9vh] max-h-[82vh] max-w-[calc(100vw-1.5rem)]',
            width,
          )}
        >
          <div
            className={
              bare
                ? 'contents'
                : classNames('flex items-center justify-between py-2.5 pr-2.5', tall ? 'pl-6 max-sm:pl-4' : 'pl-5')
            }
          >
            <Dialog.Title
              className={bare ? 'sr-only' : classNames('m-0 font-semibold', tall ? 'text-[17px]' : 'text-[15px]')}
            >
              {title}
            </Dialog.Title>
            <Dialog.Close
              aria-label={modalDialogWords.close}
              className={
                bare
                  ? 'sr-only'
                  : 'inline-flex size-8 items-center justify-center rounded-lg text-muted hover:bg-hover hover:text-text'
              }
            >
              <Icon name="x" size={16} />
            </Dialog.Close>
          </div>
          {children}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
