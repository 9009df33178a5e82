import { useEffect, useState } from 'react'

/** True from the second finger on the screen until the last one is lifted. */
export function usePinching(): boolean {
  const [pinching, setPinching] = useState(false)
  useEffect(() => {
    const listening = new AbortController()
    const { signal } = listening
    const onPress = (event: PointerEvent) => {
      if (event.pointerType === 'touch' && !event.isPrimary) setPinching(true)
    }
    const onLift = (event: TouchEvent) => {
      if (event.touches.length === 0) setPinching(false)
    }
    window.addEventListener('pointerdown', onPress, { signal, capture: true })
    window.addEventListener('touchend', onLift, { signal, capture: true })
    window.addEventListener('touchcancel', onLift, { signal, capture: true })
    return () => listening.abort()
  }, [])
  return pinching
}
