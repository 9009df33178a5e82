import {
  ChevronDown,
  ChevronRight,
  CircleAlert,
  CircleCheck,
  Download,
  Ellipsis,
  FilePlus,
  FileText,
  FolderOpen,
  LayoutTemplate,
  Lightbulb,
  Maximize,
  Minus,
  PanelLeft,
  PanelRight,
  Plus,
  Redo2,
  Search,
  TriangleAlert,
  Undo2,
  Workflow,
  X,
} from 'lucide'
import type { IconStrokes } from './blockIcons.ts'

/** The icons of buttons and messages on the first screen, by name. */
export const UI_ICONS = {
  'undo-2': Undo2,
  'redo-2': Redo2,
  download: Download,
  search: Search,
  'circle-alert': CircleAlert,
  'triangle-alert': TriangleAlert,
  lightbulb: Lightbulb,
  plus: Plus,
  minus: Minus,
  maximize: Maximize,
  x: X,
  ellipsis: Ellipsis,
  'folder-open': FolderOpen,
  'file-plus': FilePlus,
  'chevron-down': ChevronDown,
  'chevron-right': ChevronRight,
  'file-text': FileText,
  'panel-left': PanelLeft,
  'panel-right': PanelRight,
  'layout-template': LayoutTemplate,
  'circle-check': CircleCheck,
  workflow: Workflow,
} as const satisfies Readonly<Record<string, IconStrokes>>

/** The name of an icon of the first screen. */
export type UiIcon = keyof typeof UI_ICONS
