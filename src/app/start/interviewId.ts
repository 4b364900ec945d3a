/** Id in the page of the first box of a field of the interview: where a link from the error summary leads. */
export const interviewId = (field: string): string => `interview-${field}`;
