/** The fields of every record by `type/id`, those of what there is once by its name; as they are stored. */
export type Stored = ReadonlyMap<string, ReadonlyMap<string, unknown>>

/** One write into a register, on top of the write its author saw there; or the erasing of one write. */
type Deed =
  | {
      readonly op: 'write'
      readonly id: string
      readonly register: string
      readonly on: string | undefined
      readonly tab: number
      readonly value: unknown
    }
  | { readonly op: 'erase'; readonly id: string }

type Write = Extract<Deed, { op: 'write' }>

const SINGLE = ['settings', 'brief', 'estimate', 'interview']

/** Equal as JSON; what is not there equals only itself. */
export const alike = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/**
 * A shared document as simply as it can be told: a list of all writes ever heard of, read anew each time. Of writes made on top of
 * the same one without knowing each other, the one of the higher tab counts, with all that was written on it. A record is a write,
 * too, and its fields belong to that write: whoever puts a record anew starts afresh.
 */
export function naiveDocument(tab: number) {
  const deeds: Deed[] = []
  let unsent: Deed[] = []
  let count = 0

  const writesByRegister = (): ReadonlyMap<string, readonly Write[]> => {
    const byRegister = new Map<string, Write[]>()
    for (const deed of deeds) {
      if (deed.op !== 'write') continue
      const known = byRegister.get(deed.register)
      if (known) known.push(deed)
      else byRegister.set(deed.register, [deed])
    }
    return byRegister
  }
  const standing = (writes: readonly Write[] = []): Write | undefined => {
    let top: Write | undefined
    for (;;) {
      const next = writes.filter(({ on }) => on === top?.id).sort((a, b) => b.tab - a.tab)[0]
      if (!next) return top
      top = next
    }
  }
  const isErased = (write: Write) => deeds.some(({ op, id }) => op === 'erase' && id === write.id)
  const live = (writes: readonly Write[] = []): Write | undefined => {
    const top = standing(writes)
    return top && !isErased(top) ? top : undefined
  }

  const tell = (deed: Deed) => {
    deeds.push(deed)
    unsent.push(deed)
  }
  function write(register: string, value: unknown): string {
    const id = `${tab}:${count++}`
    tell({ op: 'write', id, register, on: standing(writesByRegister().get(register))?.id, tab, value })
    return id
  }
  function erase(register: string): void {
    const top = live(writesByRegister().get(register))
    if (top) tell({ op: 'erase', id: top.id })
  }

  /** The register that a record's fields begin with; undefined for one that is not there. */
  const rootOf = (key: string) => (SINGLE.includes(key) ? key : live(writesByRegister().get(key))?.id)

  function readAnew(): Stored {
    const writes = writesByRegister()
    const keys = [...writes.keys()].filter((register) => register.includes('/') && !register.includes('.'))
    const roots = [...SINGLE, ...keys]
      .map((key) => [key, rootOf(key)] as const)
      .filter(([, root]) => root !== undefined)
    return new Map(
      roots.map(([key, root]) => {
        const fields = [...writes].filter(([register, all]) => register.startsWith(`${root}.`) && live(all))
        return [key, new Map(fields.map(([register, all]) => [register.slice(`${root}.`.length), live(all)?.value]))]
      }),
    )
  }

  let lastRead: { readonly deeds: number; readonly stored: Stored } | undefined
  function stored(): Stored {
    // Deeds are only ever added; reading them again gives the same.
    if (lastRead?.deeds !== deeds.length) lastRead = { deeds: deeds.length, stored: readAnew() }
    return lastRead.stored
  }

  function becomeRecord(key: string, old: ReadonlyMap<string, unknown>, next: ReadonlyMap<string, unknown>): void {
    const root = rootOf(key) ?? write(key, undefined)
    for (const field of old.keys()) if (next.get(field) === undefined) erase(`${root}.${field}`)
    for (const [field, value] of next)
      if (value !== undefined && !alike(value, old.get(field))) write(`${root}.${field}`, value)
  }

  return {
    stored,
    /** Writes what differs. */
    become(next: Stored): void {
      const now = stored()
      for (const key of now.keys()) if (!next.has(key)) erase(key)
      for (const [key, fields] of next) {
        const old = now.get(key)
        if (!old || !alike([...old].sort(), [...fields].sort())) becomeRecord(key, old ?? new Map(), fields)
      }
    },
    /** What was done since it was last asked for. */
    news(): readonly Deed[] {
      const news = unsent
      unsent = []
      return news
    },
    hear: (news: readonly Deed[]): void => void deeds.push(...news),
  }
}
