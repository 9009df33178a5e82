/** What of a worker is used. */
export interface WorkerPort {
  postMessage(message: unknown, options: object): void
  terminate(): void
  onmessage: unknown
  onerror: unknown
}

/** What became of a job: answered, given up because a later one came or nobody waits, or not done since no worker could be had. */
export type JobOutcome<Answer> = { readonly answer: Answer } | 'overtaken' | 'failed'

/** One worker that is only ever wanted for the latest job. */
export interface LatestInWorker<Job, Answer> {
  /** Gives a job to the worker, once that is done with the one before; every job is told once what became of it. */
  ask(job: Job, told: (outcome: JobOutcome<Answer>) => void): void
  /** Gives up the job asked for last, because nobody needs its answer. */
  forget(): void
  /** Gives it up and ends the worker; the next job starts another one. */
  stop(): void
}

interface Work<Job, Data, Answer> {
  /** makes a worker, which knows nothing yet; may throw where there are none */
  start(): WorkerPort
  /** what the worker is sent for a job, and what of it goes over to the worker; asked for when its turn comes */
  write(job: Job): { readonly message: unknown; readonly transfer?: readonly object[] }
  /** reads each answer, also one that nobody waits for, so that both sides know the same */
  read(data: Data, job: Job): Answer
}

interface Asked<Job, Answer> {
  readonly job: Job
  readonly told: (outcome: JobOutcome<Answer>) => void
}

/**
 * Has jobs done by a worker that is started with the first of them and kept. Nothing queues up: the worker does one job at a time,
 * and of those that come meanwhile the last. A worker that fails is ended, and the latest job is given back.
 */
export function latestInWorker<Job, Data, Answer>(work: Work<Job, Data, Answer>): LatestInWorker<Job, Answer> {
  let worker: WorkerPort | undefined
  let running: Asked<Job, Answer> | undefined
  let latest: Asked<Job, Answer> | undefined

  const become = (asked: typeof latest, outcome: 'overtaken' | 'failed') => {
    const before = latest
    latest = asked
    before?.told(outcome)
  }
  const end = () => {
    worker?.terminate()
    worker = undefined
    running = undefined
  }
  const fail = () => {
    end()
    become(undefined, 'failed')
  }
  const hear = (data: Data) => {
    const done = running
    if (!done) return
    running = undefined
    const answer = work.read(data, done.job)
    if (done !== latest) return next()
    latest = undefined
    done.told({ answer })
  }
  const open = (): WorkerPort => {
    const made = work.start()
    made.onmessage = ({ data }: { readonly data: Data }) => {
      if (made === worker) hear(data)
    }
    made.onerror = () => {
      if (made === worker) fail()
    }
    return made
  }
  const next = () => {
    if (running || !latest) return
    try {
      worker ??= open()
      running = latest
      const { message, transfer = [] } = work.write(latest.job)
      worker.postMessage(message, { transfer })
    } catch {
      fail()
    }
  }
  return {
    ask: (job, told) => {
      become({ job, told }, 'overtaken')
      next()
    },
    forget: () => become(undefined, 'overtaken'),
    stop: () => {
      end()
      become(undefined, 'overtaken')
    },
  }
}
