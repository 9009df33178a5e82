import { Component, type ReactNode } from 'react'
import { encodeBoard } from '#domain/board/encodeBoard.ts'
import { fileNameFor } from '#files/write/fileNameFor.ts'
import { appWords } from '#words/app.ts'
import { WorkspaceContext } from '#workspace/useWorkspace.ts'

interface CrashScreenState {
  readonly failed: boolean
}

const BUTTON = 'rounded-lg border border-border px-4 py-2 font-medium hover:bg-hover'

/** Takes the place of the app when drawing it fails: the board is still there, and can be saved or shown again. */
export class CrashScreen extends Component<{ readonly children: ReactNode }, CrashScreenState> {
  static override contextType = WorkspaceContext
  declare context: React.ContextType<typeof WorkspaceContext>
  override state: CrashScreenState = { failed: false }

  static getDerivedStateFromError(): CrashScreenState {
    return { failed: true }
  }

  private readonly save = () => {
    const board = this.context?.document.board()
    if (!board) return
    const name = fileNameFor(board.settings.name, 'tierboard.json')
    this.context?.desktop.saveFile(name, new Blob([encodeBoard(board)], { type: 'application/json' }))
  }

  override render() {
    if (!this.state.failed) return this.props.children
    return (
      <main className="grid h-full place-items-center bg-page p-6">
        <div role="alert" className="max-w-md rounded-2xl border border-border bg-surface p-6 shadow-float">
          <h1 className="m-0 font-semibold text-[16px]">{appWords.crash.title}</h1>
          <p className="mt-2 mb-5 text-muted">{appWords.crash.text}</p>
          <div className="flex gap-2.5">
            <button
              type="button"
              className="rounded-lg bg-accent px-4 py-2 font-medium text-on-accent"
              onClick={() => location.reload()}
            >
              {appWords.crash.showAgain}
            </button>
            <button type="button" className={BUTTON} onClick={this.save}>
              {appWords.crash.save}
            </button>
          </div>
        </div>
      </main>
    )
  }
}
