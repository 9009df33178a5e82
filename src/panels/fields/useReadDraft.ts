import type { DraftField } from '#desk/draft.ts'
import type { Result } from '#shared/result.ts'
import { textFieldWords } from '#words/textFields.ts'
import { useDraft } from '#workspace/useDraft.ts'

interface ReadDraftOptions<Value> extends Pick<DraftField, 'place' | 'putBack' | 'firm'> {
  /** the name of the field, which a refusal begins with */
  readonly label: string
  readonly value: Value | undefined
  /** what stands in the field for a value */
  readonly draftOf: (value: Value | undefined) => string
  /** the value of what was typed, undefined for an empty field, or why it is refused, to follow the name of the field */
  readonly read: (text: string) => Result<Value | undefined, string>
  /** an empty text is not written, and leaving the field brings the old one back */
  readonly required?: boolean | undefined
  readonly onChange: (value: Value | undefined) => void
}

/** The draft of a field whose text is read into a value: what cannot be read is refused. */
export function useReadDraft<Value>(options: ReadDraftOptions<Value>) {
  const { label, value, draftOf, read, required, onChange, ...ways } = options
  const checked = (text: string) => {
    const result = read(text)
    const missing = required && result.ok && result.value === undefined
    return missing ? ({ ok: false, error: textFieldWords.empty } as const) : result
  }
  return useDraft({
    ...ways,
    value: draftOf(value),
    check: (text) => {
      const result = checked(text)
      return result.ok ? undefined : textFieldWords.refused(label, result.error)
    },
    tidy: (text) => {
      const result = checked(text)
      return result.ok ? draftOf(result.value) : text
    },
    write: (text) => {
      const result = checked(text)
      if (result.ok) onChange(result.value)
    },
  })
}
