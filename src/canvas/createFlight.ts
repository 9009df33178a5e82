import type { BoardView } from './boardView.ts'

interface Flown {
  readonly getViewport: () => BoardView
  readonly setViewport: (view: BoardView) => unknown
}

/** As slow at both ends as it is quick between. */
const ease = (t: number) => (t < 0.5 ? 4 * t ** 3 : 1 - (2 - 2 * t) ** 3 / 2)

/** Where a view stands on its way, `done` of it behind: zooms by the same factor all along, around one point of the screen. */
export function onTheWay(from: BoardView, to: BoardView, done: number): BoardView {
  const factor = to.zoom / from.zoom
  const grown = factor ** done
  // How much of the way is behind where everything moves away from one point: as much as the zoom has grown, of what it will.
  const share = Math.abs(factor - 1) < 1e-6 ? done : (grown - 1) / (factor - 1)
  return {
    x: from.x + (to.x - from.x) * share,
    y: from.y + (to.y - from.y) * share,
    zoom: from.zoom * grown,
  }
}

const isSame = (a: BoardView, b: BoardView) => a.x === b.x && a.y === b.y && a.zoom === b.zoom

/**
 * Takes the view to another one within so many milliseconds, or at once for none. A later flight takes over from where the view is, and
 * whoever else moves the view ends the flight.
 */
export function createFlight({ getViewport, setViewport }: Flown): (to: BoardView, milliseconds: number) => void {
  let last = 0
  return (to, milliseconds) => {
    const flight = ++last
    if (milliseconds <= 0) {
      setViewport(to)
      return
    }
    const from = getViewport()
    let [reached, began] = [from, -1]
    const step = (now: number) => {
      if (flight !== last || !isSame(reached, getViewport())) return
      if (began < 0) began = now
      const done = Math.min(1, (now - began) / milliseconds)
      setViewport(done === 1 ? to : onTheWay(from, to, ease(done)))
      reached = getViewport()
      if (done < 1) requestAnimationFrame(step)
    }
    requestAnimationFrame(step)
  }
}
