import { github } from './github.ts'
import { json } from './json.ts'
import type { ReportFormat } from './report.ts'
import { sarif } from './sarif.ts'
import { text } from './text.ts'

/** Every way to write the outcome of a check, the usual one first. */
export const REPORT_FORMATS = [text, json, github, sarif] as const satisfies readonly ReportFormat[]
