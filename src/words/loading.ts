/** What is said of parts of the page that could not be loaded; it cannot be loaded on use itself. */
export const loadingWords = {
  reload: 'Reload',
  part: 'This part could not be loaded. Try again, or reload the page; what is saved is kept.',
  edges: 'Edges cannot be drawn: a part of the page could not be loaded. What is saved is kept.',
  pasting:
    'Nothing was pasted: a part of the page could not be loaded. Try again, or reload it; what is saved is kept.',
  file: 'The file was not opened: a part of the page could not be loaded. Try again, or reload it; what is saved is kept.',
  design: 'The design could not be loaded. Try again, or reload the page; what is saved is kept.',
  reader: 'The reader of Mermaid could not be loaded. Try again, or reload the page; what is saved is kept.',
  mermaid: 'Mermaid could not be loaded. Reload the page; what is saved is kept.',
  mermaidPart:
    'What draws this diagram is loaded when it is first used, and could not be. Reload the page once there is a network; what is saved is kept.',
  newerBuild: 'A newer version of Tierboard is ready. Reload when it suits you; what is saved is kept.',
} as const
