import { draftOf, readDraft, type TypedSpec } from './readDraft.ts'
import { type Shared, sharedValue } from './shared.ts'
import { useDraft } from './useDraft.ts'

interface TypedDraftOptions {
  /** the name of the field, which a refusal begins with */
  readonly label: string
  readonly spec: TypedSpec
  readonly shared: Shared<string | number | undefined>
  /** an empty text is not written, and leaving the field brings the old one back */
  readonly required?: boolean | undefined
  readonly onChange: (value: string | number | undefined) => void
}

/** The draft of a typed property: read and checked by its spec. */
export function useTypedDraft({ label, spec, shared, required, onChange }: TypedDraftOptions) {
  const read = (text: string) => {
    const result = readDraft(spec, text)
    const missing = required && result.ok && result.value === undefined
    return missing ? ({ ok: false, error: 'cannot be empty.' } as const) : result
  }
  return useDraft({
    value: draftOf(sharedValue(shared)),
    check: (text) => {
      const result = read(text)
      return result.ok ? undefined : `${label} ${result.error}`
    },
    tidy: (text) => {
      const result = read(text)
      return result.ok ? draftOf(result.value) : text
    },
    write: (text) => {
      const result = read(text)
      if (result.ok) onChange(result.value)
    },
  })
}
