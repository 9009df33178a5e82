import { useEffect } from 'react'
import { boundKeys, boundShortcut } from '#commands/boundKeys.ts'
import type { Command } from '#commands/command.ts'
import { cutSelection, pasteText, selectionAsText } from '#commands/edit/clipboard.ts'
import { needsCanvas } from '#commands/keys.ts'
import { isAvailable, runCommand } from '#commands/runCommand.ts'
import type { Workspace } from '#commands/workspace.ts'
import { ASKING_NOTHING, isAsking } from '#desk/desk.ts'
import { inOverlay, isTyping, keepEarlyKeys } from './earlyKeys.ts'

/** Places where a bare key means something else than a command of the canvas. */
const OTHER =
  'button:not([data-zone-title]), a, [role="menu"], [role="menuitem"], [role="dialog"], [role="tab"], [role="listbox"], [role="slider"]'
/** The clipboard keys come as events of their own, which carry the clipboard without asking for leave. */
const BY_EVENT = new Set(['mod+c', 'mod+x', 'mod+v'])

/** A list to choose from has no steps of its own to take back. */
const isForBoard = (target: EventTarget | null, { id }: Command) =>
  target instanceof HTMLSelectElement && (id === 'undo' || id === 'redo')

const worksWhileTyping = ({ whileTyping }: Command, shortcut: string) =>
  /^(shift\+)?f\d/.test(shortcut) || (whileTyping && /^(mod|alt\+shift)\+/.test(shortcut))

/** True when the canvas has the focus, or nothing has. */
function onCanvas(target: EventTarget | null): boolean {
  if (!(target instanceof Element) || target === document.body) return true
  return target.closest('[data-board]') !== null && target.closest(OTHER) === null
}

/** A button or a tab, which a mouse may have left the focus on, has no use for letters and digits of its own. */
const leavesLetters = (target: EventTarget | null, shortcut: string) =>
  /^(shift\+)?[a-z\d,.]$/.test(shortcut) && target instanceof Element && target.closest('button, [role="tab"]') !== null

function onKeyDown(workspace: Workspace, event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return
  if (event.key === 'Escape') {
    stepBack(workspace, event)
    return
  }
  const { bindings } = workspace.desk.getState()
  const shortcut = boundShortcut(bindings, event) ?? ''
  const command = boundKeys(bindings).keymap.get(shortcut)
  if (!command || BY_EVENT.has(shortcut) || inOverlay(event.target)) return
  if (isAsking(workspace.desk.getState())) return
  if (isTyping(event.target) && !worksWhileTyping(command, shortcut) && !isForBoard(event.target, command)) return
  if (needsCanvas(shortcut) && !onCanvas(event.target) && !leavesLetters(event.target, shortcut)) return
  if (event.repeat && !command.repeats) return
  if (!isAvailable(command, workspace)) return
  event.preventDefault()
  void runCommand(command, workspace, true)
}

/** Steps out of whatever is under way on the canvas, the innermost first. */
function stepBack({ desk }: Workspace, event: KeyboardEvent): void {
  const { connectingFrom, dialog, openEdge, openPlace, selection } = desk.getState()
  // A dialog that has not taken the focus yet is what the key is for all the same.
  if (dialog || isTyping(event.target) || inOverlay(event.target)) return
  if (connectingFrom || openEdge || openPlace) desk.setState({ ...ASKING_NOTHING, connectingFrom: undefined })
  else if (selection.size > 0) desk.setState({ selection: new Set(), finding: undefined })
}

/** Keeps the focus from being lost once something has it, which nothing has before somebody is there. */
function keepFocusOnceUsed(workspace: Workspace): () => void {
  const ended = new AbortController()
  const { signal } = ended
  const begin = async () => {
    // Without this part of the page the focus is where the browser puts it.
    const part = await import('./keepFocus.ts').catch(() => undefined)
    if (part && !signal.aborted) signal.addEventListener('abort', part.keepFocus(workspace))
  }
  window.addEventListener('focusin', begin, { signal, once: true })
  return () => ended.abort()
}

/** Makes every command's keys work, and copy, cut and paste by the browser's own events. */
export function useShortcuts(workspace: Workspace): void {
  useEffect(() => {
    const keys = (event: KeyboardEvent) => onKeyDown(workspace, event)
    const copy = (event: ClipboardEvent) => {
      if (isTyping(event.target) || inOverlay(event.target) || String(getSelection()) !== '') return
      const text = selectionAsText(workspace)
      if (text === undefined) return
      event.clipboardData?.setData('text/plain', text)
      event.preventDefault()
      if (event.type === 'cut') cutSelection(workspace)
      else workspace.desk.setState({ pastes: 0 })
    }
    const paste = (event: ClipboardEvent) => {
      if (isTyping(event.target) || inOverlay(event.target)) return
      const text = event.clipboardData?.getData('text/plain')
      if (!text) return
      event.preventDefault()
      void pasteText(workspace, text)
    }
    const stops = [keepEarlyKeys(workspace), keepFocusOnceUsed(workspace)]
    document.addEventListener('keydown', keys)
    document.addEventListener('copy', copy)
    document.addEventListener('cut', copy)
    document.addEventListener('paste', paste)
    return () => {
      for (const stop of stops) stop()
      document.removeEventListener('keydown', keys)
      document.removeEventListener('copy', copy)
      document.removeEventListener('cut', copy)
      document.removeEventListener('paste', paste)
    }
  }, [workspace])
}
