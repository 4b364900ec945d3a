/** No line of a text export is wider. */
export const TEXT_COLUMNS = 100;

/** Lines no wider than `width`, broken at spaces, or within a word that is wider. */
export function wrapText(text: string, width = TEXT_COLUMNS): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((whole) => chunks(whole, width))) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

function chunks(word: string, width: number): string[] {
  return word.length <= width ? [word] : [word.slice(0, width), ...chunks(word.slice(width), width)];
}
