import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalScenario } from './canonical.ts';
import type { Scenario } from './types.ts';

/** SHA-256 of a scenario's canonical text in UTF-8, as 64 hexadecimal digits: the scenario's name in a receipt. */
export function scenarioHash(scenario: Scenario): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalScenario(scenario))));
}
