import { createStore, type StoreApi } from 'zustand/vanilla'
import type { GestureRequest } from '#commands/gestures.ts'
import type { PlacingPress } from '#commands/workspace.ts'
import type { PaletteEntry } from '#domain/blocks/palette.ts'
import type { ZoneId } from '#domain/board/board.ts'
import type { Hit } from '../hit.ts'
import type { AnyTool } from './catalogue.ts'
import { followGesture, type Gesture, readPointer, type Surface } from './gesture.ts'
import type { ToolStates } from './shown.ts'
import type { Ground, Press } from './tool.ts'

/** What the runner is made of. */
export interface RunnerParts {
  readonly tools: readonly AnyTool[]
  readonly shown: ToolStates
  readonly ground: (surface: Surface | undefined) => Ground
  perform(request: GestureRequest): void
  /** a pointer went down on the canvas, or is up again */
  pressed(down: boolean): void
}

/** Owns the pointer on one canvas: asks the tools who takes a press, and follows it for that one. */
export interface Runner {
  /** the tool that was chosen by its key */
  readonly chosen: StoreApi<AnyTool | undefined>
  /** Hears of everything that a pointer does on a canvas until the function returned is called. */
  attach(surface: Surface): () => void
  /** Follows a press on an entry of the palette; the function returned ends it. */
  place(entry: PaletteEntry, press: PlacingPress): () => void
  /** Chooses a tool for what is pressed next. */
  choose(tool: AnyTool | undefined): void
  /** Ends what names a record that is gone. */
  forget(isThere: (id: string) => boolean): void
  /** Takes away what is shown at a pointer that is not pressed. */
  stopHover(): void
}

/** Controls on the canvas have their own presses; text that is typed has its own keys. */
const CONTROLS = 'a, button, input, textarea, .react-flow__panel'
const TYPING = 'input, textarea, select, [contenteditable="true"], [role="combobox"], [role="dialog"], [role="menu"]'

/** The zone whose name an element is part of. */
const namedZone = (target: EventTarget | null): ZoneId | undefined =>
  target instanceof Element && target.closest('[data-zone-title]')
    ? (target.closest<HTMLElement>('[data-zone-id]')?.dataset.zoneId as ZoneId | undefined)
    : undefined

const isOn = (target: EventTarget | null, selector: string) =>
  target instanceof Element && target.closest(selector) !== null

interface Hands {
  surface: Surface | undefined
  gesture: Gesture | undefined
  hovers: boolean
}

type Take = (press: Press, from: Pick<PlacingPress, 'event' | 'element'> & Partial<PlacingPress>) => void

/** The first tool that takes a press, and the state it begins with; while one is chosen by its key, no other is asked. */
function takerOf(tools: readonly AnyTool[], press: Press, ground: Ground) {
  for (const tool of tools) {
    const state: unknown = tool.start(press, ground)
    if (state !== undefined) return { tool, state }
  }
  return undefined
}

/** The tool that is chosen, and how another one is. */
interface Chooser {
  readonly chosen: Runner['chosen']
  choose(tool: AnyTool | undefined): void
}

/** Gives presses to the tools, one gesture at a time. */
function pressTaker(parts: RunnerParts, hands: Hands, { chosen, choose }: Chooser): Take {
  const { shown, perform, pressed } = parts
  const byThemselves = parts.tools.filter(({ key }) => key === undefined)
  return (press, { event, element, isHome }) => {
    const { surface } = hands
    if (!surface || event.button !== 0 || !event.isPrimary || hands.gesture) return
    const ground = parts.ground(surface)
    const armed = chosen.getState()
    const taken = takerOf(armed ? [armed] : byThemselves, press, ground)
    if (!taken) return
    if (taken.tool.alone) {
      event.preventDefault()
      surface.focus()
    }
    const onCanvas = isHome === undefined
    if (onCanvas) pressed(true)
    const over = () => {
      hands.gesture = undefined
      if (taken.tool.once) choose(undefined)
      surface.root.style.cursor = chosen.getState()?.cursor ?? ''
      if (onCanvas) pressed(false)
    }
    const setting = { ground, shown, surface, perform }
    hands.gesture = followGesture(setting, { ...taken, down: event, captures: element, isCovered: isHome, over })
  }
}

/** Chooses tools by their keys. */
function keyChooser(tools: readonly AnyTool[], chosen: Runner['chosen'], hands: Hands) {
  const choose = (tool: AnyTool | undefined) => {
    chosen.setState(tool, true)
    const { root } = hands.surface ?? {}
    if (!root) return
    root.toggleAttribute('data-tool', tool !== undefined)
    root.style.cursor = tool?.cursor ?? ''
  }
  const isHere = ({ target }: Event) =>
    target === document.body || (hands.surface?.root.contains(target as Node) === true && !isOn(target, CONTROLS))
  /** The tool that a key is for, if it is for one now. */
  const toolFor = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isOn(event.target, TYPING)) return undefined
    const tool = tools.find(({ key }) => key === event.key)
    return tool && (tool.held || isHere(event)) ? tool : undefined
  }
  const down = (event: KeyboardEvent) => {
    const now = chosen.getState()
    if (event.key === 'Escape') {
      // Of a gesture that is under way Escape ends that first.
      if (!now || hands.gesture) return
      event.stopPropagation()
      return choose(undefined)
    }
    const tool = toolFor(event)
    if (!tool) return
    if (isHere(event)) event.preventDefault()
    if (!event.repeat) choose(now === tool ? undefined : tool)
  }
  const up = ({ key }: KeyboardEvent) => {
    const now = chosen.getState()
    if (now?.held && now.key === key) choose(undefined)
  }
  const blur = () => {
    if (chosen.getState()?.held) choose(undefined)
  }
  return { choose, down, up, blur }
}

/** What is heard on a canvas besides presses. */
function listeners({ tools, shown, ground, perform }: RunnerParts, hands: Hands) {
  const ask = (requests: readonly GestureRequest[] | undefined) => {
    for (const request of requests ?? []) perform(request)
  }
  const stopHover = () => {
    if (!hands.hovers || hands.gesture) return
    hands.hovers = false
    shown.show({})
  }
  return {
    stopHover,
    hover: (surface: Surface) => (event: PointerEvent) => {
      if (hands.gesture || event.buttons !== 0) return
      const now = ground(surface)
      const pointer = readPointer(event, surface)
      for (const tool of tools) {
        const shows = tool.hover?.(pointer, now)
        if (!shows) continue
        hands.hovers = true
        return shown.show(shows)
      }
      stopHover()
    },
    double: (surface: Surface) => (event: MouseEvent) => {
      if (isOn(event.target, CONTROLS)) return
      const pointer = readPointer(event, surface)
      const hit = ground(surface).hit.at(pointer.at)
      for (const tool of tools) ask(tool.double?.(hit, pointer))
    },
    menu: (surface: Surface) => (event: MouseEvent) => {
      hands.gesture?.cancel()
      // The menu key asks at 0, 0, for what has the focus.
      const byKey = event.clientX === 0 && event.clientY === 0
      if (byKey || isOn(event.target, CONTROLS)) return
      const hit = ground(surface).hit.at(readPointer(event, surface).at)
      for (const tool of tools) ask(tool.menu?.(hit, ground(surface)))
    },
  }
}

/** A runner that is attached to no canvas yet. */
export function createRunner(parts: RunnerParts): Runner {
  const hands: Hands = { surface: undefined, gesture: undefined, hovers: false }
  const chosen = createStore<AnyTool | undefined>(() => undefined)
  const keys = keyChooser(parts.tools, chosen, hands)
  const take = pressTaker(parts, hands, { chosen, choose: keys.choose })
  const { hover, double, menu, stopHover } = listeners(parts, hands)
  return {
    chosen,
    stopHover,
    attach: (surface) => {
      hands.surface = surface
      const listening = new AbortController()
      const { signal } = listening
      const { root } = surface
      const press = (event: PointerEvent) => {
        const zone = namedZone(event.target)
        if (!zone && isOn(event.target, CONTROLS)) return
        const pointer = readPointer(event, surface)
        const hit: Hit = zone ? { what: 'zone', id: zone } : parts.ground(surface).hit.at(pointer.at)
        take({ pointer, hit }, { event, element: root })
      }
      root.addEventListener('pointerdown', press, { signal })
      root.addEventListener('pointermove', hover(surface), { signal })
      root.addEventListener('pointerleave', stopHover, { signal })
      root.addEventListener('dblclick', double(surface), { signal })
      root.addEventListener('contextmenu', menu(surface), { signal, capture: true })
      window.addEventListener('keydown', keys.down, { signal, capture: true })
      window.addEventListener('keyup', keys.up, { signal, capture: true })
      window.addEventListener('blur', keys.blur, { signal })
      return () => {
        hands.gesture?.cancel()
        listening.abort()
        hands.surface = undefined
      }
    },
    place: (entry, press) => {
      const { surface } = hands
      if (!surface) return () => {}
      const pointer = { ...readPointer(press.event, surface), inside: false }
      take({ pointer, hit: { what: 'empty' }, entry }, press)
      const begun = hands.gesture
      return () => {
        if (begun && hands.gesture === begun) begun.cancel()
      }
    },
    choose: keys.choose,
    forget: (isThere) => hands.gesture?.forget(isThere),
  }
}
