let count = 0;

/** A mark that no other gesture has: edits that carry it are one undo step. */
export function newGesture(): string {
  count += 1;
  return `gesture-${count}`;
}
