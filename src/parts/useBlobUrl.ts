import { useEffect, useState } from 'react'

/** An address of a text as a file of the given type, valid while the component shows it; undefined without text. */
export function useBlobUrl(text: string | undefined, type: string): string | undefined {
  const [url, setUrl] = useState<string>()
  useEffect(() => {
    if (text === undefined) {
      setUrl(undefined)
      return
    }
    const made = URL.createObjectURL(new Blob([text], { type }))
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [text, type])
  return url
}
