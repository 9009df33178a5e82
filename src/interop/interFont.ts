import url from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url'

const PREFIX = /^data:[^,]*,/

const asDataUrl = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(blob)
  })

let loading: Promise<string | undefined> | undefined

async function load(): Promise<string | undefined> {
  try {
    const response = await fetch(url)
    // Some hosts answer with their page in place of what is gone.
    const isFont = response.ok && !response.headers.get('Content-Type')?.startsWith('text/html')
    return isFont ? (await asDataUrl(await response.blob())).replace(PREFIX, '') : undefined
  } catch {
    return undefined
  }
}

/** The shipped Inter font (Latin, all weights) as base64 of WOFF2, fetched once; undefined when it cannot be fetched. */
export async function interFont(): Promise<string | undefined> {
  loading ??= load()
  const font = await loading
  // A failed fetch is tried again next time.
  if (font === undefined) loading = undefined
  return font
}
