import type { ComponentProps, ReactElement } from 'react'
import { Icon } from '#icons/Icon.tsx'
import type { UiIcon } from '#icons/uiIcons.ts'
import { classNames } from './classNames.ts'
import { Tooltip, type TooltipSide } from './Tooltip.tsx'

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children'> {
  /** one of the first screen by its name, or any as an element of 16 pixels */
  readonly icon: UiIcon | ReactElement
  /** the accessible name, shown as the tooltip */
  readonly label: string
  /** shown beside the label in the tooltip, such as `Ctrl+Z` */
  readonly shortcut?: string | undefined
  /** what the tooltip says instead of the label */
  readonly tip?: string | undefined
  readonly bordered?: boolean
  readonly side?: TooltipSide
}

/** A square button with an icon only; its name and shortcut appear as a tooltip. */
export function IconButton(props: IconButtonProps) {
  const { icon, label, shortcut, tip, bordered, side, className, ...rest } = props
  return (
    <Tooltip text={tip ?? label} shortcut={shortcut} side={side ?? 'bottom'}>
      <button
        type="button"
        aria-label={label}
        className={classNames(
          'inline-flex size-8 shrink-0 items-center justify-center rounded-lg text-text transition-colors duration-150',
          'hover:bg-hover disabled:pointer-events-none disabled:opacity-45',
          bordered ? 'border border-border bg-raised hover:border-border-strong' : 'border border-transparent',
          className,
        )}
        {...rest}
      >
        {typeof icon === 'string' ? <Icon name={icon} size={16} /> : icon}
      </button>
    </Tooltip>
  )
}
