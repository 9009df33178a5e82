import type { Rule, Severity } from '#domain/flow/rule.ts'

/** One finding as reports tell it. */
export interface ReportedFinding {
  readonly rule: string
  readonly title: string
  readonly severity: Severity
  readonly says: string
  /** the ids in the file that it concerns */
  readonly at: readonly string[]
  /** the titles of the repairs that hold; takes its time */
  readonly fixes: () => readonly string[]
  /** counted from 1, where it can be told */
  readonly line?: number
}

/** A file that was read, and what was found in it. */
export interface CheckedFile {
  readonly file: string
  readonly findings: readonly ReportedFinding[]
  /** how many findings the board itself accepts as trade-offs */
  readonly accepted: number
}

/** A file, or one diagram in it, that could not be read, and why. */
export interface UnreadFile {
  readonly file: string
  readonly says: string
  readonly line?: number
}

/** The outcome of a check. */
export interface CheckReport {
  readonly files: readonly CheckedFile[]
  readonly unread: readonly UnreadFile[]
  /** the rules that were run, with their severities */
  readonly rules: readonly Rule[]
  readonly cwd: string
  readonly version: string
}

/** One way to write the outcome of a check. */
export interface ReportFormat {
  readonly id: string
  /** what it is for, as its help says */
  readonly purpose: string
  readonly write: (report: CheckReport) => string
}
