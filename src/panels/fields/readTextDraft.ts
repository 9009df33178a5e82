import type { ValueSpec } from '#domain/board/property.ts'
import { characterCount, manyLines, oneLine } from '#shared/plainText.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import { textFieldWords } from '#words/textFields.ts'

/** A typed text without what does not belong in it, undefined for an empty one, or why it is refused, to follow the name of the field. */
export function readTextDraft(
  spec: Extract<ValueSpec, { type: 'text' }>,
  text: string,
): Result<string | undefined, string> {
  const clean = (spec.multiline ? manyLines : oneLine)(text).trim()
  if (characterCount(clean) > spec.maxLength)
    return fail(textFieldWords.tooLong(spec.maxLength.toLocaleString('en-GB')))
  return ok(clean === '' ? undefined : clean)
}
