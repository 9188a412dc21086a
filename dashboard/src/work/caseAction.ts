/** Something that may be done with a case now, and its button. */
export interface CaseAction<A extends string> { action: A, label: string, danger?: boolean, disabled?: boolean }
