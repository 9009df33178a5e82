import { addTradeoffs } from './addTradeoffs.ts'
import type { Migration } from './migration.ts'

/** Every step of the file format in order: the first turns version 1 into 2, and so on. */
export const MIGRATIONS: readonly Migration[] = [addTradeoffs]
