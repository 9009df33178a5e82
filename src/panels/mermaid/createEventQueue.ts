/** Hands on one event after the other; one that comes while another is handled waits for its end. */
export interface EventQueue<Event> {
  readonly add: (event: Event) => void
  /** for what the handling of an event itself brings about: it goes before all that waits */
  readonly addFirst: (event: Event) => void
}

/** A queue that hands its events to the function given. */
export function createEventQueue<Event>(handle: (event: Event) => void): EventQueue<Event> {
  const waiting: Event[] = []
  let running = false
  const run = () => {
    if (running) return
    running = true
    try {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) handle(next)
    } finally {
      running = false
    }
  }
  return {
    add: (event) => {
      waiting.push(event)
      run()
    },
    addFirst: (event) => {
      waiting.unshift(event)
      run()
    },
  }
}
