import { Tabs } from '@base-ui/react/tabs'
import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import type { PanelTab } from '#session/session.ts'
import { useSession, useWorkspace } from '#workspace/useWorkspace.ts'
import { ErrorAnnouncer } from './findings/ErrorAnnouncer.tsx'
import { FindingsPanel } from './findings/FindingsPanel.tsx'
import { Inspector } from './Inspector.tsx'
import { MermaidTab } from './mermaid/MermaidTab.tsx'
import { IconButton } from './parts/IconButton.tsx'

const Tab = ({ value, children }: { readonly value: PanelTab; readonly children: ReactNode }) => (
  <Tabs.Tab
    value={value}
    className="-mb-px h-9.5 border-transparent border-b-2 bg-transparent px-0.5 font-medium text-muted transition-colors duration-150 hover:text-text data-active:border-accent data-active:text-text"
  >
    {children}
  </Tabs.Tab>
)

const Panel = ({ value, children }: { readonly value: PanelTab; readonly children: ReactNode }) => (
  <Tabs.Panel value={value} tabIndex={-1} className="flex min-h-0 flex-1 flex-col outline-none">
    {children}
  </Tabs.Panel>
)

/** The panel on the right: the selected block, the findings, the Mermaid text. A drawer where the window is narrow. */
export function SidePanel() {
  const { session, check } = useWorkspace()
  const tab = useSession((state) => state.tab)
  const open = useSession((state) => state.panelOpen)
  const count = useStore(check.state, (state) => state.findings.length)
  const close = () => session.setState({ panelOpen: false })
  return (
    <>
      <ErrorAnnouncer />
      <Tabs.Root
        render={<aside aria-label="Side panel" />}
        value={tab}
        onValueChange={(value: PanelTab) => session.setState({ tab: value })}
        data-open={open}
        onKeyDown={(event) => event.key === 'Escape' && close()}
        className="relative flex w-77 min-h-0 shrink-0 flex-col border-border border-l bg-surface max-[899px]:fixed max-[899px]:inset-y-0 max-[899px]:right-0 max-[899px]:z-30 max-[899px]:max-w-[88vw] max-[899px]:shadow-float max-[899px]:data-[open=false]:hidden"
      >
        <Tabs.List aria-label="Panels" className="relative flex shrink-0 items-end gap-4 border-border border-b px-4">
          <Tab value="inspector">Block</Tab>
          <Tab value="findings">{count > 0 ? `Findings ${count}` : 'Findings'}</Tab>
          <Tab value="mermaid">Mermaid</Tab>
        </Tabs.List>
        <div className="absolute top-0.5 right-2 hidden max-[899px]:block">
          <IconButton icon="x" label="Close the panel" onClick={close} />
        </div>
        <Panel value="inspector">
          <Inspector />
        </Panel>
        <Panel value="findings">
          <FindingsPanel />
        </Panel>
        <Panel value="mermaid">
          <MermaidTab />
        </Panel>
      </Tabs.Root>
    </>
  )
}
