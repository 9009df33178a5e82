/** Which values a field takes. */
export type ValueSpec =
  | { readonly type: 'flag' }
  | {
      readonly type: 'number'
      readonly min: number
      readonly max: number
      readonly integer?: true
      readonly unit?: string
    }
  | {
      readonly type: 'choice'
      readonly options: readonly string[]
      /** what options are called on screen where the usual title of the word would not do */
      readonly titles?: Readonly<Record<string, string>>
    }
  | { readonly type: 'set'; readonly options: readonly string[] }
  | { readonly type: 'text'; readonly maxLength: number; readonly multiline?: true }

/** What a property holds and which values it takes: read by the decoder, the file schema and the inspector alike. */
export type PropertySpec = { readonly title: string } & ValueSpec

/** The id of a record of a type, unique on its board. */
export type IdOf<Type extends string> = string & { readonly __brand: Type }

/** Which values a field of a record takes: those of a property, ids, and lists. */
export type FieldValueSpec =
  | ValueSpec
  | { readonly type: 'id' }
  | {
      /** the id of another record of the board */
      readonly type: 'ref'
      readonly to: string
      /** records may not lead in a circle through this field */
      readonly acyclic?: true
      /** the field of the record it names that takes its place when that record goes; without it the field goes with it */
      readonly whenGone?: string
    }
  | { readonly type: 'refs'; readonly to: string; readonly maxItems: number }
  | {
      /** many numbers, kept packed: multiples of `step`, a power of two; `every` so many are one point */
      readonly type: 'numbers'
      readonly min: number
      readonly max: number
      readonly step: number
      readonly every: number
      readonly maxItems: number
    }
  /** few enough bytes for one piece of a document; base64 in a file */
  | { readonly type: 'bytes'; readonly maxBytes: number }
  | { readonly type: 'records'; readonly fields: FieldSpecs; readonly maxItems: number }

/** What a field of a record takes, and what is done with it where its record is copied or laid elsewhere. */
export type FieldSpec = FieldValueSpec & {
  /** every record has it */
  readonly required?: true
  /** board pixels along an axis, or both in turn, that move with what is pasted elsewhere */
  readonly place?: 'x' | 'y' | 'xy'
  /** a copy goes without it */
  readonly unique?: true
}

/** The fields of a record in the order a file lists them. */
export type FieldSpecs = Readonly<Record<string, FieldSpec>>

/** The type of a value that a spec admits. */
export type ValueOf<S> = S extends { type: 'flag' }
  ? boolean
  : S extends { type: 'number' }
    ? number
    : S extends { type: 'choice'; options: readonly (infer O)[] }
      ? O
      : S extends { type: 'set'; options: readonly (infer O)[] }
        ? readonly O[]
        : S extends { type: 'text' | 'id' }
          ? string
          : S extends { type: 'ref'; to: infer T extends string }
            ? IdOf<T>
            : S extends { type: 'refs'; to: infer T extends string }
              ? readonly IdOf<T>[]
              : S extends { type: 'numbers' }
                ? readonly number[]
                : S extends { type: 'bytes' }
                  ? Uint8Array
                  : S extends { type: 'records'; fields: infer F extends FieldSpecs }
                    ? readonly FieldsOf<F>[]
                    : never

type RequiredIn<Specs> = { [K in keyof Specs]: Specs[K] extends { required: true } ? K : never }[keyof Specs]

/** An object with the given fields, those that are not required perhaps missing. */
export type FieldsOf<Specs extends FieldSpecs> = {
  readonly [K in RequiredIn<Specs>]: ValueOf<Specs[K]>
} & {
  readonly [K in Exclude<keyof Specs, RequiredIn<Specs>>]?: ValueOf<Specs[K]>
}

/** An object with any of the given properties set; a missing one is "not stated". */
export type ValuesOf<Specs extends Readonly<Record<string, PropertySpec>>> = {
  readonly [K in keyof Specs]?: ValueOf<Specs[K]>
}

/** What an id looks like: letters, digits, `_` and `-`, and no name that reaches an object's prototype. */
export const ID_PATTERN = '^(?!(?:__proto__|constructor|prototype)$)[A-Za-z0-9_-]{1,64}$'

/** The field that every record has. */
export const ID = { type: 'id', required: true } as const
