import { SheetFrame } from '../SheetFrame.tsx'

/** The brief as a sheet beside the board. */
export const BriefSheet = () => (
  <SheetFrame sheet="brief">
    <div />
  </SheetFrame>
)
