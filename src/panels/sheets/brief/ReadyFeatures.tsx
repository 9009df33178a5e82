import { takeFeature } from '#commands/brief/briefEdits.ts'
import { READY_FEATURES, type ReadyFeature } from '#domain/interview/brief/features.ts'
import { itemOf, itemsOf } from '#domain/interview/brief/lines.ts'
import { Icon } from '#icons/Icon.tsx'
import { LaterIcon } from '#icons/LaterIcon.tsx'
import { Disclosure } from '#parts/Disclosure.tsx'
import { briefSheetWords } from '#words/briefSheet.ts'
import { useEdit } from '#workspace/useEdit.ts'
import { useBoard, useWorkspace } from '#workspace/useWorkspace.ts'

function FeatureChip({ feature }: { readonly feature: ReadyFeature }) {
  const { desktop } = useWorkspace()
  const take = useEdit(takeFeature)
  const isThere = useBoard(({ brief }) => itemsOf(brief.features).some((line) => itemOf(line).text === feature.line))
  const run = () => {
    if (take(feature).is !== 'made' && !isThere) desktop.notify(briefSheetWords.notTaken)
  }
  return (
    <button
      type="button"
      aria-pressed={isThere}
      onClick={run}
      className="inline-flex min-h-6.5 items-center gap-1 rounded-full border border-border bg-raised px-2 text-left text-[12px] hover:border-border-strong aria-pressed:text-muted max-sm:min-h-11"
    >
      {isThere ? (
        <LaterIcon name="check" size={12} className="shrink-0 text-ok" />
      ) : (
        <Icon name="plus" size={12} className="shrink-0" />
      )}
      {feature.line}
    </button>
  )
}

/** Features that many products have, by topic: a click takes one over, with what it says of the fields that rules read. */
export const ReadyFeatures = () => (
  <div className="-ml-2">
    <Disclosure title={briefSheetWords.ready}>
      <div className="flex flex-col gap-2 px-2 pb-2">
        {READY_FEATURES.map(({ id, title, features }) => (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset brings a legend that no line can be broken around
          <div key={id} role="group" aria-label={title} className="flex flex-wrap items-center gap-1.5">
            <span className="basis-full text-[11px] text-muted">{title}</span>
            {features.map((feature) => (
              <FeatureChip key={feature.id} feature={feature} />
            ))}
          </div>
        ))}
      </div>
    </Disclosure>
  </div>
)
