/** Where the time comes from. */
export interface Clock {
  /** the time of day in milliseconds since 1970; somebody may put it back */
  now(): number
  /** milliseconds since some moment; it never goes back */
  elapsed(): number
}
