import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { MODEL_VERSION } from '../model/version.ts';
import { scenarioHash } from '../scenario/scenarioHash.ts';
import type { RunResult } from '../simulation/result.ts';

/** All that is needed to have the same result again, to the bit. */
export interface Receipt {
  /** SHA-256, in hex, of the scenario without what never changes a result. */
  readonly scenario: string;
  readonly modelVersion: string;
  readonly seed: number;
  readonly trials: number;
  /** Ids, in the order in which they were run. */
  readonly options: readonly string[];
}

/** The receipt of a result: of the trials that were done, which are fewer than were asked for where the run was stopped. */
export function receiptOf({ request: { scenario, seed, optionIds }, trials }: RunResult): Receipt {
  return { scenario: scenarioHash(scenario), modelVersion: MODEL_VERSION, seed, trials, options: [...optionIds] };
}

/** Crockford's base 32: no I, L, O or U, which are misread. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A receipt as twelve letters and digits to read out, "7Q4M-19FD-0RKX": the first 60 bits of the SHA-256 of its JSON. */
export function receiptCode({ scenario, modelVersion, seed, trials, options }: Receipt): string {
  const hash = bytesToHex(sha256(utf8ToBytes(JSON.stringify({ scenario, modelVersion, seed, trials, options }))));
  // Five hex digits are four letters; every 20 bits are taken apart without loss.
  const letters = [0, 5, 10].map((at) => {
    const bits = parseInt(hash.slice(at, at + 5), 16);
    return [15, 10, 5, 0].map((shift) => ALPHABET[(bits >> shift) & 31]).join('');
  });
  return letters.join('-');
}
