/** Id in the page of the first box of the field for a path of the scenario. */
export function fieldId(path: string): string {
  return `field-${path.replace(/[^A-Za-z0-9-]/g, '-')}`;
}
