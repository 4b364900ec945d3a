/** What stands above and below the list of fields in error. Of all its lines, `fields` lead to a field with something to mend. */
export const errorSummaryWords = {
  title: (fields: number, all: number): string => {
    if (fields === 0) return all === 1 ? 'A change was not made' : `${all} changes were not made`;
    return all === 1 ? 'There is 1 thing to put right' : `There are ${all} things to put right`;
  },
  next: (fields: number, all: number): string => {
    if (fields === 0) return `The decision is as it was. The run starts by itself once ${all === 1 ? 'this is' : 'these are'} dismissed.`;
    return `Each line leads to its field. The run starts by itself when ${all === 1 ? 'it is' : 'all are'} right.`;
  },
} as const;
