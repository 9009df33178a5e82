import type { FilePlace, WriteFault } from '#desk/boardFile.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import { appWords } from '#words/app.ts'

/** What browsers with file access can do beyond what TypeScript knows of. */
interface Handle extends FileSystemFileHandle {
  queryPermission?(mode: { mode: 'readwrite' }): Promise<PermissionState>
  requestPermission?(mode: { mode: 'readwrite' }): Promise<PermissionState>
}
interface Pickers {
  showOpenFilePicker?(options: object): Promise<readonly Handle[]>
  showSaveFilePicker?(options: object): Promise<Handle>
}
type DroppedItem = DataTransferItem & { getAsFileSystemHandle?(): Promise<FileSystemHandle | null> }

const BOARD_TYPE = { description: appWords.boardFiles, accept: { 'application/json': ['.tierboard.json', '.json'] } }
const OPENED_TYPE = {
  description: appWords.openedFiles,
  accept: {
    'application/json': ['.json'],
    'image/svg+xml': ['.svg'],
    'image/png': ['.png'],
    'text/markdown': ['.md', '.markdown'],
    'text/vnd.mermaid': ['.mmd', '.mermaid'],
  },
}

const FAULTS: Readonly<Record<string, WriteFault>> = {
  NotAllowedError: 'denied',
  SecurityError: 'denied',
  NotFoundError: 'gone',
  QuotaExceededError: 'full',
}
const faultOf = (error: unknown): WriteFault => FAULTS[(error as Error | undefined)?.name ?? ''] ?? 'failed'

async function isAllowed(handle: Handle): Promise<boolean> {
  const mode = { mode: 'readwrite' } as const
  if (!handle.queryPermission || (await handle.queryPermission(mode)) === 'granted') return true
  return (await handle.requestPermission?.(mode)) === 'granted'
}

/** Which state of a file this is, as far as the system tells. */
const stateOf = ({ lastModified, size }: File) => `${lastModified} ${size}`

/** The place behind a handle; `seen` is the file as the page knows it. */
export function filePlace(handle: Handle, seen: File): FilePlace {
  let known = stateOf(seen)
  let last: Promise<unknown> = Promise.resolve()
  const isChanged = async () => stateOf(await handle.getFile()) !== known

  const write = async (content: () => string, over: boolean): Promise<Result<undefined, WriteFault>> => {
    if (!(await isAllowed(handle))) return fail('denied')
    if (!over && (await isChanged())) return fail('changed')
    // What is written goes beside the file, and takes its place when it is closed.
    const draft = await handle.createWritable()
    try {
      await draft.write(content())
      if (!over && (await isChanged())) {
        await draft.abort()
        return fail('changed')
      }
      await draft.close()
    } catch (error) {
      await draft.abort().catch(() => {})
      throw error
    }
    known = stateOf(await handle.getFile())
    return ok(undefined)
  }
  return {
    name: handle.name,
    write: (content, over) => {
      const done = last.then(() => write(content, over)).catch((error) => fail(faultOf(error)))
      last = done
      return done
    },
  }
}

const handles = new WeakMap<File, Handle>()

/** Where a file that came from here lies; undefined when the browser tells no page. */
export function placeOf(file: File): FilePlace | undefined {
  const handle = handles.get(file)
  return handle && filePlace(handle, file)
}

/**
 * True when a person closed the picker without choosing. A picker that could not be shown at all, as in a frame or while something else
 * drives the browser, fails with the same name or another.
 */
function isCancelled(error: unknown): boolean {
  const { name, message } = error as Error
  return name === 'AbortError' && !/intercept/i.test(message)
}

/** True where the browser lets a page pick files that can be saved back to. */
export const canHoldFiles = (): boolean => 'showOpenFilePicker' in window

/** Lets a person pick a file that can be saved back to; `unavailable` where the browser has no such picker. */
export async function pickHeldFile(): Promise<File | 'cancelled' | 'unavailable'> {
  const { showOpenFilePicker } = window as Pickers
  if (!showOpenFilePicker) return 'unavailable'
  try {
    const [handle] = await showOpenFilePicker.call(window, { types: [OPENED_TYPE] })
    if (!handle) return 'cancelled'
    const file = await handle.getFile()
    handles.set(file, handle)
    return file
  } catch (error) {
    return isCancelled(error) ? 'cancelled' : 'unavailable'
  }
}

/** Asks where to save; `unavailable` where the browser has no such picker. */
export async function pickPlace(name: string): Promise<FilePlace | 'cancelled' | 'unavailable'> {
  const { showSaveFilePicker } = window as Pickers
  if (!showSaveFilePicker) return 'unavailable'
  try {
    const handle = await showSaveFilePicker.call(window, { suggestedName: name, types: [BOARD_TYPE] })
    return filePlace(handle, await handle.getFile())
  } catch (error) {
    return isCancelled(error) ? 'cancelled' : 'unavailable'
  }
}

async function heldFile(file: File | undefined, asked: Promise<FileSystemHandle | null> | undefined) {
  const handle = await asked?.catch(() => null)
  if (handle?.kind === 'directory') return 'folder'
  if (file && handle) handles.set(file, handle as Handle)
  return file
}

/** The first file of a drop, which can be saved back to where the browser allows, or that it is a folder. */
export function droppedFile({ files, items }: DataTransfer): Promise<File | 'folder' | undefined> {
  // Only while the drop is handed out may it be looked into.
  const item = [...items].find(({ kind }) => kind === 'file') as DroppedItem | undefined
  const asked = item?.getAsFileSystemHandle?.()
  if (item?.webkitGetAsEntry?.()?.isDirectory) return Promise.resolve('folder')
  return heldFile(files[0], asked)
}
