/**
 * Widths of text in Arial and Liberation Sans (which have the same), so that charts can be laid out without a page, the same
 * everywhere. Advance widths in thousandths of the font size, from U+0020 to U+007E: the public metrics of Helvetica
 * (Adobe Core 14 AFM), to which both fonts are made.
 */
const regular = widths(`
  278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 584 584 584 556
  1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556
  333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 334 584`);
const bold = widths(`
  278 333 474 556 556 889 722 238 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 333 333 584 584 584 611
  975 722 722 722 722 667 611 778 722 278 556 722 611 833 722 778 667 778 722 667 611 722 667 944 667 667 611 333 278 333 584 556
  333 556 611 556 611 556 333 611 611 278 278 556 278 889 611 611 611 611 389 556 333 611 556 778 556 556 500 389 280 389 584`);
const others: Readonly<Record<string, number>> = {
  '−': 584, '±': 549, '…': 1000, '–': 556, '—': 1000, '’': 278, '‹': 333, '›': 333, '£': 556, '·': 333,
};

/** Width of a line of text in pixels. Letters beyond the table count as wide ones, so that text is rather cut than clipped. */
export function textWidth(text: string, size: number, isBold = false): number {
  const table = isBold ? bold : regular;
  let thousandths = 0;
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    thousandths += table[code - 32] ?? others[letter] ?? (code < 0x250 ? 722 : 1000);
  }
  return (thousandths * size) / 1000;
}

/** The text, or as much of it as fits with an ellipsis. */
export function fitText(text: string, width: number, size: number, isBold = false): string {
  if (textWidth(text, size, isBold) <= width) return text;
  const letters = Array.from(text);
  while (letters.length > 0 && textWidth(`${letters.join('').trimEnd()}…`, size, isBold) > width) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}

/** Breaks text into lines that fit, at spaces, or inside a word that is wider than a line; the last line takes an ellipsis. */
export function wrapText(text: string, width: number, size: number, isBold = false, maxLines = 2): string[] {
  const lines: string[] = [];
  let rest = text.trim();
  while (rest !== '') {
    if (lines.length === maxLines - 1 || textWidth(rest, size, isBold) <= width) {
      lines.push(fitText(rest, width, size, isBold));
      return lines;
    }
    const words = rest.split(' ');
    let line = words[0];
    let taken = 1;
    while (taken < words.length && textWidth(`${line} ${words[taken]}`, size, isBold) <= width) line += ` ${words[taken++]}`;
    if (textWidth(line, size, isBold) > width) {
      const letters = Array.from(line);
      while (letters.length > 1 && textWidth(letters.join(''), size, isBold) > width) letters.pop();
      line = letters.join('');
      rest = rest.slice(line.length).trim();
    } else {
      rest = words.slice(taken).join(' ');
    }
    lines.push(line);
  }
  return lines.length === 0 ? [''] : lines;
}

/** As `wrapText`, in lines as even as can be: no word is left alone on the last. */
export function balanceText(text: string, width: number, size: number, isBold = false, maxLines = 2): string[] {
  let best = wrapText(text, width, size, isBold, maxLines);
  const count = best.length;
  for (let narrower = width * 0.95; count > 1 && narrower > width * 0.5; narrower -= width * 0.05) {
    const lines = wrapText(text, narrower, size, isBold, maxLines);
    // Nor is a word broken for the sake of evenness.
    if (lines.length > count || lines.some((line) => line.endsWith('…')) || lines.join(' ') !== best.join(' ')) break;
    best = lines;
  }
  return best;
}

function widths(table: string): readonly number[] {
  return table.trim().split(/\s+/).map(Number);
}
