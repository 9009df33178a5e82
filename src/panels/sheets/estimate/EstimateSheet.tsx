import { SheetFrame } from '../SheetFrame.tsx'

/** The estimate as a sheet beside the board. */
export const EstimateSheet = () => (
  <SheetFrame sheet="estimate">
    <div />
  </SheetFrame>
)
