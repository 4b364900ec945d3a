import type { OptionLook } from '../charts/frame.ts';
import type { Scenario } from '../scenario/types.ts';

/** What follows the first of these words in a name says how, not which: "Price-led tender with track record" is "Price-led". */
const ways = /^(.*\S)\s+(tender|procurement|competition|process|retender|re-tender)\b.*$/i;
/** Dropped at the end of a name, with what it is for: "Most suitable provider for both" is "Most suitable". */
const nouns = /^(.*\S)\s+(provider|option|award|contract|route|service)(\s+for\s.*)?$/i;
const additions = /^(.*\S)\s+(?:and|plus|\+|&)\s+[\w-]+$/i;
/** A name never ends in one of these. */
const dangling =
  /(?:^|\s)(?:the|a|an|our|your|this|that|its|present|current|new|own|one|with|without|of|by|to|for|and|or|in|on|at|as|per|from)$/i;

/** How the options of a scenario look: all of them, or those with the given ids, in that order. */
export function optionLooks(scenario: Scenario, optionIds?: readonly string[]): OptionLook[] {
  const shortNames = shortNamesOf(scenario.options.map(({ name }) => name));
  const looks = scenario.options.map(({ id, name, slot }, i): OptionLook => ({ id, name, shortName: shortNames[i], slot: slot ?? i + 1 }));
  if (optionIds === undefined) return looks;
  return optionIds.map((id) => {
    const look = looks.find((one) => one.id === id);
    if (look === undefined) throw new Error(`The scenario has no option ${id}.`);
    return look;
  });
}

/**
 * Names for the inside of charts: the words at the end that options share in kind are dropped ("Price-led tender" is "Price-led",
 * "Keep with plan and review" is "Keep with plan") as long as the names stay apart; those that would not are kept in full,
 * and equal names are numbered.
 */
export function shortNamesOf(names: readonly string[]): string[] {
  const short = names.map(shorten);
  // A name that goes back to full length can meet another's short one, so look again until nothing changes.
  for (let changed = true; changed;) {
    changed = false;
    const seen = countOf(short);
    names.forEach((name, i) => {
      if ((seen.get(key(short[i])) ?? 0) > 1 && short[i] !== name.trim()) {
        short[i] = name.trim();
        changed = true;
      }
    });
  }
  const seen = countOf(short);
  const used = new Map<string, number>();
  return short.map((name) => {
    if ((seen.get(key(name)) ?? 0) < 2) return name;
    let unique: string;
    do {
      const number = (used.get(key(name)) ?? 0) + 1;
      used.set(key(name), number);
      unique = `${name} (${number})`;
    } while (seen.has(key(unique)));
    return unique;
  });
}

function shorten(name: string): string {
  const whole = name.trim().replace(/\s+/g, ' ');
  let short = whole.replace(/\s*\([^)]*\)$/, '');
  for (const rule of [ways, additions, nouns]) {
    const kept = rule.exec(short)?.[1]?.replace(/[\s,;:–-]+$/, '');
    if (kept !== undefined && kept.length >= 3 && !dangling.test(kept)) short = kept;
  }
  return short === '' ? whole : short;
}

function key(name: string): string {
  return name.toLowerCase();
}

function countOf(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(key(name), (counts.get(key(name)) ?? 0) + 1);
  return counts;
}
