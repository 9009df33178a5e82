import type { Workspace } from '#commands/workspace.ts'
import { type Desk, isAsking } from '#desk/desk.ts'
import { labelOnly } from '#desk/slices/selection.ts'

const TYPING = 'input, textarea, select, [contenteditable="true"], [role="combobox"]'

const within = (target: EventTarget | null, selector: string): target is Element =>
  target instanceof Element && target.closest(selector) !== null

/** True for a field that keys are typed into. */
export const isTyping = (target: EventTarget | null): boolean => within(target, TYPING)

/** What lies over the board and has the keys for itself, as a selector. */
export const OVERLAYS = '[role="dialog"], [role="menu"]'

/** True within what lies over the board. */
export const inOverlay = (target: EventTarget | null): boolean => within(target, OVERLAYS)

/** True while what somebody asked for is yet to come, a field or a step, so that what is typed is not for what has the focus. */
export function isAwaited(desk: Desk, focused: Element | null): boolean {
  if (isAsking(desk)) return !inOverlay(focused)
  if (desk.editing) return !(isTyping(focused) && within(focused, '[data-board]'))
  return desk.closing || desk.stepping || desk.wish !== undefined
}

/** What a field takes beside characters. */
const NAMED = /^(Enter|Escape|Tab|Backspace|Delete|Arrow\w+)$/
const isForField = (event: KeyboardEvent) =>
  !event.isComposing &&
  (event.key.length === 1 || NAMED.test(event.key)) &&
  ((!event.ctrlKey && !event.metaKey) || event.getModifierState('AltGraph'))

/** Does what a browser does with a key in a field, unless somebody hears it. */
function press(key: KeyboardEventInit & { readonly key: string }): void {
  const target = document.activeElement ?? document.body
  const isHeard = !target.dispatchEvent(new KeyboardEvent('keydown', { ...key, bubbles: true, cancelable: true }))
  if (isHeard || !isTyping(document.activeElement)) return
  if (key.key.length === 1) document.execCommand('insertText', false, key.key)
  else if (key.key === 'Backspace') document.execCommand('delete')
}

/**
 * Keeps what is typed while a field that was asked for is not there yet, and types it there in order once it is: no such key falls on
 * the canvas as a command. Where the field does not come, what was typed for it is forgotten; Escape calls off the field of a
 * card or a panel.
 */
export function keepEarlyKeys(workspace: Pick<Workspace, 'desk' | 'view'>): () => void {
  const { desk } = workspace
  const listening = new AbortController()
  const { signal } = listening
  let kept: KeyboardEvent[] = []
  let isPressing = false
  let isReplaying = false
  const awaited = () => isAwaited(desk.getState(), document.activeElement)
  const replay = async () => {
    if (isReplaying) return
    isReplaying = true
    while (!signal.aborted && kept.length > 0 && !awaited()) {
      const { key, code, shiftKey, altKey } = kept.shift() as KeyboardEvent
      isPressing = true
      press({ key, code, shiftKey, altKey })
      isPressing = false
      // What the key asked for is there, or asked for, before the next one.
      await new Promise((done) => setTimeout(done))
    }
    isReplaying = false
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (isPressing || (!isReplaying && kept.length === 0 && !awaited())) return
    const { stepping } = desk.getState()
    if (event.key === 'Escape' && !stepping && !isAsking(desk.getState())) {
      kept = []
      desk.setState({ ...labelOnly(undefined), wish: undefined })
    } else if (!isForField(event)) return
    else if (!event.repeat) kept.push(event)
    event.preventDefault()
    event.stopImmediatePropagation()
    // A card that was scrolled out of sight has no field until it is seen again.
    const { editing } = desk.getState()
    if (editing && kept.length === 1) workspace.view.reveal([editing])
  }
  const onFocus = ({ target }: FocusEvent) => {
    // Somebody went on elsewhere while the field of a card was out of sight.
    if (kept.length === 0 && isTyping(target) && !within(target, '[data-board]') && !inOverlay(target))
      desk.setState({ editing: undefined })
    // Not before the field has chosen its text, as it does when it has the focus.
    if (kept.length > 0) setTimeout(replay)
  }
  window.addEventListener('keydown', onKeyDown, { signal, capture: true })
  window.addEventListener('focusin', onFocus, { signal })
  const unfollow = desk.subscribe((now, old) => {
    if (kept.length === 0 || isReplaying) return
    const isGone = (isAsking(old) && !isAsking(now)) || (old.editing && !now.editing)
    if (isGone) kept = []
    else setTimeout(replay)
  })
  return () => {
    listening.abort()
    unfollow()
  }
}
