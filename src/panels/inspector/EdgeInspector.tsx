import { useMemo } from 'react'
import { setEdgeKind } from '#commands/edges/edgeEdits.ts'
import { putFieldBack, setField } from '#commands/edit/fieldEdits.ts'
import type { Edge, EdgeId } from '#domain/board/board.ts'
import { EDGE_PROPERTIES, type EdgePropertyId } from '#domain/board/edgeProperties.ts'
import { EDGE_KINDS, type EdgeKind } from '#domain/board/kind.ts'
import { edgeRecord } from '#domain/board/records/edge.ts'
import { PropertyInput } from '#panels/fields/PropertyInput.tsx'
import { SelectInput } from '#panels/fields/SelectInput.tsx'
import { sharedOf } from '#panels/fields/shared.ts'
import { TextInput } from '#panels/fields/TextInput.tsx'
import { typingPlace } from '#panels/fields/useTypedDraft.ts'
import { CommandButton } from '#parts/CommandButton.tsx'
import { inspectorWords } from '#words/inspector.ts'
import { useEdit } from '#workspace/useEdit.ts'
import { useBoard, useWorkspace } from '#workspace/useWorkspace.ts'
import { EdgeLoadSection } from './EdgeLoadSection.tsx'
import { InspectorHeader } from './InspectorHeader.tsx'
import { InspectorSection } from './InspectorSection.tsx'
import { MoreSection } from './MoreSection.tsx'
import { edgePropertiesOf } from './offeredProperties.ts'

const KIND_OPTIONS = EDGE_KINDS.map((kind) => ({ value: kind, title: inspectorWords.edgeKinds[kind] }))

function EdgeProperty({ id, edges }: { readonly id: EdgePropertyId; readonly edges: readonly Edge[] }) {
  const set = useEdit(setField)
  const putBack = useEdit(putFieldBack)
  const values = edges.map((edge) => edge[id])
  const field = { of: 'edge', ids: edges.map((edge) => edge.id), field: id } as const
  return (
    <div data-field={id} className="contents">
      <PropertyInput
        spec={EDGE_PROPERTIES[id]}
        values={values}
        place={typingPlace(id, edges)}
        putBack={() => () => putBack({ ...field, values })}
        onChange={(value) => set({ ...field, value })}
      />
    </div>
  )
}

function useEnds(edge: Edge | undefined): string {
  const from = useBoard((board) => board.blocks.find((block) => block.id === edge?.from)?.label)
  const to = useBoard((board) => board.blocks.find((block) => block.id === edge?.to)?.label)
  return inspectorWords.ends(from ?? '', to ?? '')
}

/** More edges than this are no list to choose from. */
const MOST_LISTED = 50

/** The edges that are selected together, such as those of one bundle, each to be chosen alone. */
function EachEdge({ edges }: { readonly edges: readonly Edge[] }) {
  const { desk, view } = useWorkspace()
  const blocks = useBoard((board) => board.blocks)
  const names = useMemo(() => new Map(blocks.map(({ id, label }) => [id, label])), [blocks])
  const choose = (id: EdgeId) => {
    desk.setState({ selection: new Set([id]) })
    view.reveal([id])
  }
  return (
    <InspectorSection title={inspectorWords.eachEdge}>
      <ul className="-mx-2 m-0 flex list-none flex-col p-0">
        {edges.slice(0, MOST_LISTED).map(({ id, from, to, label }) => (
          <li key={id}>
            <button
              type="button"
              className="min-h-8 w-full break-words rounded-lg border-0 bg-transparent px-2 py-1 text-left text-[12.5px] text-text leading-snug hover:bg-hover pointer-coarse:min-h-11"
              onClick={() => choose(id)}
            >
              {inspectorWords.ends(names.get(from) ?? '', names.get(to) ?? '')}
              {label && <span className="block text-[12px] text-muted">{label}</span>}
            </button>
          </li>
        ))}
      </ul>
      {edges.length > MOST_LISTED && (
        <p className="m-0 text-[12px] text-muted">{inspectorWords.moreEdges(edges.length - MOST_LISTED)}</p>
      )}
    </InspectorSection>
  )
}

/** Everything about one edge, or what several selected ones share. */
export function EdgeInspector({ edges, summary }: { readonly edges: readonly Edge[]; readonly summary: string }) {
  const makeKind = useEdit(setEdgeKind)
  const set = useEdit(setField)
  const putBack = useEdit(putFieldBack)
  const blocks = useBoard((board) => board.blocks)
  const [edge] = edges
  const ends = useEnds(edge)
  const several = edges.length > 1
  const ids = edges.map((each) => each.id)
  const labels = edges.map((each) => each.label)
  const label = { of: 'edge', ids, field: 'label' } as const
  const { common, rare } = edgePropertiesOf(edges, { blocks })
  return (
    <>
      <InspectorHeader
        title={several ? summary : ends}
        detail={several ? inspectorWords.appliesToAll : inspectorWords.edgeDirection}
      />
      <InspectorSection>
        <SelectInput
          label={inspectorWords.kind}
          options={KIND_OPTIONS}
          shared={sharedOf(edges.map((edge) => edge.kind))}
          onChange={(kind) => makeKind({ ids, kind: kind as EdgeKind })}
        />
        <TextInput
          label={inspectorWords.label}
          spec={edgeRecord.fields.label}
          shared={sharedOf(labels)}
          place={typingPlace('label', edges)}
          putBack={() => () => putBack({ ...label, values: labels })}
          onChange={(value) => set({ ...label, value })}
        />
      </InspectorSection>
      {several && <EachEdge edges={edges} />}
      {edge && !several && <EdgeLoadSection edge={edge} />}
      <InspectorSection title={inspectorWords.properties}>
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
        </div>
      </InspectorSection>
    </>
  )
}
