/** What is counted, in the order in which it is shown. */
export const kinds = ['applied', 'inPerson', 'shown', 'family', 'printed'] as const
