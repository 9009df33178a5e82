/** Those of some fields of a record that it states, to say the same of another one. */
export const stated = <Field extends string, Fields extends Readonly<Partial<Record<Field, unknown>>>>(
  record: Fields,
  ...fields: readonly Field[]
): Partial<Pick<Fields, Field>> =>
  Object.fromEntries(
    fields.flatMap((field) => (record[field] === undefined ? [] : [[field, record[field]]])),
  ) as Partial<Pick<Fields, Field>>
