import { EDGE_KIND_TITLES } from '#commands/edges/edgeCommands.ts'
import type { Edge } from '#domain/board/board.ts'
import type { Change } from '#domain/board/change.ts'
import { EDGE_PROPERTIES, type EdgePropertyId } from '#domain/board/edgeProperties.ts'
import { EDGE_KINDS, type EdgeKind } from '#domain/board/kind.ts'
import { edgeRecord } from '#domain/board/records/edge.ts'
import { changeEdgeKind } from '#domain/edits/changeEdgeKind.ts'
import { PropertyInput } from '#panels/fields/PropertyInput.tsx'
import { SelectInput } from '#panels/fields/SelectInput.tsx'
import { sharedOf } from '#panels/fields/shared.ts'
import { TextInput } from '#panels/fields/TextInput.tsx'
import { CommandButton } from '#parts/CommandButton.tsx'
import { useBoard, useWorkspace } from '#workspace/useWorkspace.ts'
import { EdgeLoadSection } from './EdgeLoadSection.tsx'
import { InspectorHeader } from './InspectorHeader.tsx'
import { InspectorSection } from './InspectorSection.tsx'
import { MoreSection } from './MoreSection.tsx'
import { edgePropertiesOf } from './offeredProperties.ts'
import { patchEdges } from './patches.ts'
import { typingKey, useApply } from './useApply.ts'

const KIND_OPTIONS = EDGE_KINDS.map((kind) => ({ value: kind, title: EDGE_KIND_TITLES[kind] }))

function EdgeProperty({ id, edges }: { readonly id: EdgePropertyId; readonly edges: readonly Edge[] }) {
  const apply = useApply()
  const spec = EDGE_PROPERTIES[id]
  const key = typingKey(id, edges)
  const change = (changes: readonly Change[]) =>
    apply(changes, `Change “${spec.title}”`, spec.type === 'number' ? key : undefined)
  return (
    <PropertyInput
      spec={spec}
      values={edges.map((edge) => edge[id])}
      place={key}
      putBack={() => () => change(edges.flatMap((edge) => patchEdges([edge], { [id]: edge[id] })))}
      onChange={(value) => change(patchEdges(edges, { [id]: value }))}
    />
  )
}

function useEnds(edge: Edge | undefined): string {
  const from = useBoard((board) => board.blocks.find((block) => block.id === edge?.from)?.label)
  const to = useBoard((board) => board.blocks.find((block) => block.id === edge?.to)?.label)
  return `${from ?? ''} → ${to ?? ''}`
}

/** Everything about one edge, or what several selected ones share. */
export function EdgeInspector({ edges, summary }: { readonly edges: readonly Edge[]; readonly summary: string }) {
  const { document } = useWorkspace()
  const apply = useApply()
  const blocks = useBoard((board) => board.blocks)
  const [edge] = edges
  const ends = useEnds(edge)
  const several = edges.length > 1
  const rename = (changes: readonly Change[]) => apply(changes, 'Rename', typingKey('label', edges))
  const { common, rare } = edgePropertiesOf(edges, { blocks })
  return (
    <>
      <InspectorHeader
        title={several ? `${summary} selected` : ends}
        detail={several ? 'A change applies to all of them.' : 'The arrow points where the message goes.'}
      />
      <InspectorSection>
        <SelectInput
          label="Kind"
          options={KIND_OPTIONS}
          shared={sharedOf(edges.map((edge) => edge.kind))}
          onChange={(kind) => apply(changeEdgeKind(document.board(), edges, kind as EdgeKind), 'Change the kind')}
        />
        <TextInput
          label="Label"
          spec={edgeRecord.fields.label}
          shared={sharedOf(edges.map((edge) => edge.label))}
          place={typingKey('label', edges)}
          putBack={() => () => rename(edges.flatMap((edge) => patchEdges([edge], { label: edge.label })))}
          onChange={(label) => rename(patchEdges(edges, { label: label === undefined ? undefined : String(label) }))}
        />
      </InspectorSection>
      {edge && !several && <EdgeLoadSection edge={edge} />}
      <InspectorSection title="Properties">
        {common.map((id) => (
          <EdgeProperty key={id} id={id} edges={edges} />
        ))}
      </InspectorSection>
      {rare.length > 0 && (
        <MoreSection stated={rare.filter((id) => edges.some((edge) => edge[id] !== undefined)).length}>
          {rare.map((id) => (
            <EdgeProperty key={id} id={id} edges={edges} />
          ))}
        </MoreSection>
      )}
      <InspectorSection>
        <div className="flex flex-wrap gap-2">
          <CommandButton id="reverse-edge" />
          <CommandButton id="delete" />
        </div>
      </InspectorSection>
    </>
  )
}
