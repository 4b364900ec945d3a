import type { Basis, Grade } from '../scenario/types.ts';

interface EvidenceWords {
  /** How strong the evidence for a number is. */
  readonly grade: Readonly<Record<Grade, string>>;
  /** Where a number comes from, to stand before its source; empty where the source alone says it. */
  readonly basis: Readonly<Record<Basis, string>>;
}

/** What grades and bases are called. */
export const evidenceWords: EvidenceWords = {
  grade: { A: 'Direct evidence', B: 'Like services', C: 'Judgement' },
  basis: { found: '', recalled: 'to be checked', derived: 'worked out from', judgement: 'judgement' },
};
