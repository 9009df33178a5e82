/** Loads the edits of commands that arrange or copy what is on a board; rejects when that part of the page is not to be had. */
export const loadLateEdits = async () => (await import('./lateEdits.ts')).LATE_EDITS
