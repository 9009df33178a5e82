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
export type PropertySpec = { readonly title: string; readonly help?: string } & ValueSpec

/** The type of a value that a property spec admits. */
export type ValueOf<S> = S extends { type: 'flag' }
  ? boolean
  : S extends { type: 'number' }
    ? number
    : S extends { type: 'choice'; options: readonly (infer O)[] }
      ? O
      : S extends { type: 'set'; options: readonly (infer O)[] }
        ? readonly O[]
        : S extends { type: 'text' }
          ? string
          : never

/** An object with any of the given properties set; a missing one is "not stated". */
export type ValuesOf<Specs extends Readonly<Record<string, PropertySpec>>> = {
  readonly [K in keyof Specs]?: ValueOf<Specs[K]>
}
