import type { BoardShape, RecordSpec, SingleSpec, StoredFields } from './recordType.ts'

/** The newest version that some step of a type leads to; 1 where there is none. */
export const newestStep = ({ singles, records }: BoardShape): number =>
  Math.max(1, ...[...singles, ...records].flatMap(({ migrations = [] }) => migrations.map(({ to }) => to)))

/** The fields of a record that a version wrote, as they are since the newest step of its type; the same object where no step is newer. */
export const migratedFields = (
  { migrations = [] }: Pick<RecordSpec | SingleSpec, 'migrations'>,
  version: number,
  fields: StoredFields,
): StoredFields => migrations.filter(({ to }) => to > version).reduce((now, { migrate }) => migrate(now), fields)
