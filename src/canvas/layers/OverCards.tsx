import { useStore as useFlowStore } from '@xyflow/react'
import type { ReactNode } from 'react'
import { createPortal } from 'react-dom'

/** Puts something on the board in front of the cards, where the other layers are behind them. */
export function OverCards({ children }: { readonly children: ReactNode }) {
  const viewport = useFlowStore(({ domNode }) => domNode?.querySelector('.react-flow__viewport'))
  return viewport ? createPortal(<div className="absolute top-0 left-0 z-1001">{children}</div>, viewport) : children
}
