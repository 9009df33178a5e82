import type { Severity } from '#domain/flow/rule.ts'
import type { UiIcon } from '#icons/uiIcons.ts'

/** How a severity is drawn: its icon, and the classes and the colour that go with it. */
export interface SeverityLook {
  readonly icon: UiIcon
  readonly badge: string
  readonly ring: string
  readonly ink: string
  readonly stroke: string
}

/** The looks of the severities, worst first. */
export const SEVERITY_LOOKS: Readonly<Record<Severity, SeverityLook>> = {
  error: {
    icon: 'circle-alert',
    badge: 'bg-danger text-surface',
    ring: 'border-danger ring-3 ring-danger/20',
    ink: 'text-danger',
    stroke: 'var(--danger)',
  },
  warning: {
    icon: 'triangle-alert',
    badge: 'bg-warning text-surface',
    ring: 'border-warning ring-3 ring-warning/20',
    ink: 'text-warning',
    stroke: 'var(--warning)',
  },
  hint: {
    icon: 'lightbulb',
    badge: 'bg-hint text-surface',
    ring: 'border-hint ring-3 ring-hint/20',
    ink: 'text-hint',
    stroke: 'var(--hint)',
  },
}
