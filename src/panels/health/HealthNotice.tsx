import { usePart } from '#parts/usePart.ts'
import { useWorkspace } from '#workspace/useWorkspace.ts'

const load = async () => (await import('./HealthRemark.tsx')).HealthRemark

/** Says once when the board was not found in storage as it should be. */
export function HealthNotice() {
  const { damage, isNewer, unknownParts } = useWorkspace().storage.health
  const isSound = !damage && !isNewer && unknownParts === 0
  const loaded = usePart(load, !isSound)
  if (isSound || loaded.status !== 'ready') return null
  const HealthRemark = loaded.part
  return <HealthRemark />
}
