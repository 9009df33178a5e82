/** What a person is told about a text that sets how Mermaid draws. */
export const SETTINGS_LEFT_OUT = 'Settings of how Mermaid draws were left out.'

/** What a person is told about a text with colours. */
export const CLASSES_LEFT_OUT = 'Colours and styles were left out.'
