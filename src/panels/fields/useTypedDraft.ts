import type { DraftField } from '#desk/draft.ts'
import { draftOf, readDraft, type TypedSpec } from './readDraft.ts'
import { type Shared, sharedValue } from './shared.ts'
import { useReadDraft } from './useReadDraft.ts'

/** Where a text is kept while its field does not accept it, and how what stood there before is put back. */
export interface DraftPlace extends Pick<DraftField, 'putBack'> {
  readonly place: string
}

/** Where a text that is typed into a field of some records is kept. */
export const typingPlace = (field: string, records: readonly { readonly id: string }[]): string =>
  `type:${field}:${records.map((record) => record.id).join()}`

interface TypedDraftOptions extends DraftPlace {
  /** the name of the field, which a refusal begins with */
  readonly label: string
  readonly spec: TypedSpec
  readonly shared: Shared<string | number | undefined>
  /** an empty text is not written, and leaving the field brings the old one back */
  readonly required?: boolean | undefined
  readonly onChange: (value: string | number | undefined) => void
}

/** The draft of a typed property: read and checked by its spec. */
export const useTypedDraft = ({ spec, shared, place, ...options }: TypedDraftOptions) =>
  useReadDraft<string | number>({
    ...options,
    // A number is typed again in no time, and one that is out of range means nothing later.
    place: spec.type === 'text' ? place : undefined,
    value: sharedValue(shared),
    draftOf,
    read: (text) => readDraft(spec, text),
  })
