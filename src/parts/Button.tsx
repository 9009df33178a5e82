import type { ComponentProps, ReactElement } from 'react'
import { Icon } from '#icons/Icon.tsx'
import type { UiIcon } from '#icons/uiIcons.ts'
import { classNames } from './classNames.ts'

/** How loud a button is: one primary a screen, plain beside it, quiet inside lists and cards. */
export type ButtonTone = 'plain' | 'primary' | 'quiet' | 'accent' | 'danger'

const TONES: Readonly<Record<ButtonTone, string>> = {
  plain: 'border border-border bg-raised text-text hover:bg-hover hover:border-border-strong',
  primary: 'border border-transparent bg-accent text-on-accent hover:brightness-110',
  quiet: 'border border-transparent text-text hover:bg-hover',
  accent: 'border border-border bg-raised text-accent hover:bg-accent-soft',
  danger: 'border border-border bg-raised text-danger hover:bg-danger-soft',
}

const SIZES = { small: 'h-7 px-2.5 text-[12px]', normal: 'h-8 px-3 text-[13px]' } as const

/** How tall a button is. */
export type ButtonSize = keyof typeof SIZES

interface ButtonProps extends ComponentProps<'button'> {
  readonly tone?: ButtonTone
  readonly size?: ButtonSize
  /** one of the first screen by its name, or any as an element */
  readonly icon?: UiIcon | ReactElement
}

/** A button with words, and an icon before them when given; the words are its accessible name. */
export function Button({ tone = 'plain', size = 'normal', icon, className, children, ...props }: ButtonProps) {
  return (
    <button
      type="button"
      className={classNames(
        'inline-flex shrink-0 select-none items-center justify-center gap-1.5 whitespace-nowrap rounded-lg font-medium',
        'transition-colors duration-150 disabled:pointer-events-none disabled:opacity-45',
        TONES[tone],
        SIZES[size],
        className,
      )}
      {...props}
    >
      {typeof icon === 'string' ? <Icon name={icon} size={size === 'small' ? 14 : 16} className="shrink-0" /> : icon}
      {children}
    </button>
  )
}
