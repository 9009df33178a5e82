import { type ReactNode, useId } from 'react'
import { startFromTemplate } from '#commands/file/startFromTemplate.ts'
import { TEMPLATES } from '#domain/templates/catalogue.ts'
import { Icon } from '#icons/Icon.tsx'
import type { UiIcon } from '#icons/uiIcons.ts'
import { Kbd } from '#parts/Kbd.tsx'
import { useShortcutLabel } from '#parts/shortcutLabel.ts'
import { startScreenWords } from '#words/startScreen.ts'
import { useCommand, useWorkspace } from '#workspace/useWorkspace.ts'

interface StartingPointProps {
  readonly icon: UiIcon
  readonly title: string
  readonly summary: string
  readonly onChoose: () => void
}

function StartingPoint({ icon, title, summary, onChoose }: StartingPointProps) {
  const id = useId()
  return (
    <div className="relative flex min-w-0 items-start gap-3 rounded-xl border border-border bg-raised p-3 transition-colors duration-150 hover:border-accent hover:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-accent">
      <span className="flex size-8 shrink-0 items-center justify-center rounded-lg bg-accent-soft text-accent">
        <Icon name={icon} size={17} />
      </span>
      <div className="flex min-w-0 flex-col">
        {/* The button covers the whole card, so that a press anywhere on it chooses. */}
        <button
          type="button"
          aria-describedby={id}
          className="text-left font-semibold text-[13px] text-text outline-none after:absolute after:inset-0 after:rounded-xl"
          onClick={onChoose}
        >
          {title}
        </button>
        <span id={id} className="text-[12px] text-muted leading-snug">
          {summary}
        </span>
      </div>
    </div>
  )
}

function Hint({ children }: { readonly children: ReactNode }) {
  return (
    <p className="m-0 flex items-center justify-center gap-1.5 text-[12.5px] text-muted max-sm:hidden pointer-coarse:hidden">
      {children}
    </p>
  )
}

/** What an empty board offers: a blank start, a template, a file, an interview, and the one key to remember. */
export function StartScreen() {
  const workspace = useWorkspace()
  const openFile = useCommand('open-file')
  const writeText = useCommand('edit-mermaid')
  const practise = useCommand('start-interview')
  const [before, after] = startScreenWords.addByName
  const shortcut = useShortcutLabel('add-block')
  const startBlank = () => {
    workspace.desk.setState({ started: true })
    workspace.view.focus()
  }
  return (
    <section
      aria-label={startScreenWords.name}
      className="pointer-events-none absolute inset-0 z-10 flex items-center justify-center overflow-y-auto p-4"
    >
      <div className="transition-opacity duration-150 pointer-events-auto m-auto flex w-full max-w-[560px] in-[[data-palette-drag]]:opacity-15 flex-col gap-4 rounded-2xl border border-border bg-surface p-5 shadow-float">
        <div>
          <h2 className="m-0 font-semibold text-[16px] tracking-[-0.01em]">{startScreenWords.title}</h2>
          <p className="m-0 mt-0.5 text-muted">{startScreenWords.tiers}</p>
        </div>
        <div className="grid grid-cols-2 gap-2.5 max-sm:grid-cols-1 sm:[&>:last-child:nth-child(odd)]:col-span-2">
          <StartingPoint icon="plus" {...startScreenWords.blank} onChoose={startBlank} />
          {TEMPLATES.map((template) => (
            <StartingPoint
              key={template.id}
              icon="layout-template"
              title={template.title}
              summary={template.summary}
              onChoose={() => void startFromTemplate(workspace, template)}
            />
          ))}
          <StartingPoint icon="file-text" {...startScreenWords.text} onChoose={writeText.run} />
          <StartingPoint icon="folder-open" {...startScreenWords.file} onChoose={openFile.run} />
          <StartingPoint icon="timer" {...startScreenWords.interview} onChoose={practise.run} />
        </div>
        {shortcut && (
          <Hint>
            {before}
            <Kbd>{shortcut}</Kbd>
            <span className="sr-only">{shortcut === '/' ? startScreenWords.slash : shortcut}</span>
            {after}
          </Hint>
        )}
      </div>
    </section>
  )
}
