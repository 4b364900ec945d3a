/** Hands a text to the browser to be saved as a file. Nothing is sent anywhere. */
export function saveFile(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser may read the address a little later.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
