/** What a fake file does when it is asked for. */
export interface FakeDisk {
  text: string
  lastModified: number
  permission: PermissionState
  /** the error of the next step of that name */
  fails: Partial<Record<'getFile' | 'createWritable' | 'write' | 'close', string>>
  /** runs when the draft is written, before it takes the place of the file */
  meanwhile: () => void
  readonly asked: string[]
}

/** A handle on a file in memory that behaves as a browser's: what is written takes the place of the file when it is closed. */
export function fakeHandle(text = '', name = 'orders.tierboard.json') {
  const disk: FakeDisk = { text, lastModified: 1, permission: 'granted', fails: {}, meanwhile: () => {}, asked: [] }
  const step = async (at: keyof FakeDisk['fails']) => {
    disk.asked.push(at)
    const error = disk.fails[at]
    if (error) throw new DOMException('', error)
  }
  const getFile = async () => {
    await step('getFile')
    return new File([disk.text], name, { lastModified: disk.lastModified })
  }
  const createWritable = async () => {
    await step('createWritable')
    let draft = ''
    return {
      write: async (content: string) => {
        await step('write')
        draft = content
        disk.meanwhile()
      },
      close: async () => {
        await step('close')
        disk.text = draft
        disk.lastModified++
      },
      abort: async () => void disk.asked.push('abort'),
    }
  }
  const handle = {
    kind: 'file',
    name,
    getFile,
    createWritable,
    queryPermission: async () => disk.permission,
    requestPermission: async () => {
      disk.asked.push('permission')
      if (disk.permission === 'prompt') disk.permission = 'granted'
      return disk.permission
    },
  }
  return { disk, handle: handle as unknown as FileSystemFileHandle }
}
