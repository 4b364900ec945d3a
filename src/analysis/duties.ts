import { outcomeIndex, type OutcomeName } from '../model/outcomes.ts';
import type { RunResult } from '../simulation/result.ts';
import { estimate, type Estimate } from './estimate.ts';
import { ratio } from './ratio.ts';
import { isTie } from './ties.ts';

/** Gaps and means of 0..1 that differ by less are the same: what is left of rounding where a gap is nil. */
const NIL = 1e-12;

/** A share of trials, and how many of them show no difference at all. */
export interface DutyShare {
  /** Share of trials for which the statement holds; a trial without any difference counts half. */
  readonly share: Estimate;
  /**
   * Share of trials in which option and reference end exactly alike. Options share their luck, so this is no accident: in such a
   * trial the option did what the reference did, and changed nothing for better or worse. Where it is 1, the half above says
   * "nothing changes", not "as likely as not"; where it is large, so does much of the share.
   */
  readonly equal: number;
}

/** One option against the reference, on what the law asks of those who commission. */
export interface DutiesRow {
  /** Place in `request.optionIds`. */
  readonly option: number;
  /** Felt clinical quality is higher. */
  readonly betterQuality: DutyShare;
  /** The gap in access between the most deprived and others, whichever way it goes, is smaller. */
  readonly narrowerAccessGap: DutyShare;
  /** The gap in outcomes (QALYs per person-year) is smaller. */
  readonly narrowerOutcomeGap: DutyShare;
  /** Integration is lower: detrimental to people's receiving integrated care. */
  readonly harmsIntegration: DutyShare;
  /**
   * Integration is lower and patients gain all the same (total QALYs are higher), as a share of all trials: a part of
   * `harmsIntegration`. A tie in either counts half in that one.
   */
  readonly gainsDespiteHarm: Estimate;
  /** The same as a share of the trials in which integration is lower; null where it never is. */
  readonly gainsIfHarmed: Estimate | null;
}

export interface Duties {
  readonly trials: number;
  /** Place in `request.optionIds`. */
  readonly reference: number;
  /** All options but the reference, in the run's order. */
  readonly rows: readonly DutiesRow[];
}

/**
 * The duties to improve quality and to reduce inequalities in access and outcomes, and the test whether a choice is detrimental to
 * integrated care and, if so, whether patients gain all the same (National Health Service Act 2006, sections 14Z34 on quality and
 * 14Z35 on inequalities, and its duty to promote integration; the NHS provider licence's condition on integrated care). Each is a
 * share of trials, paired, against the reference.
 * @returns null where the run did not keep the trials of those outcomes
 */
export function duties(result: RunResult, reference: number): Duties | null {
  const columnsOf = (option: number): Record<'quality' | 'accessGap' | 'outcomeGap' | 'integration' | 'totalQalys', Float64Array> | null => {
    const column = (name: OutcomeName): Float64Array | null => result.outcomes[option][outcomeIndex[name]];
    const [quality, accessGap, outcomeGap] = [column('quality'), column('accessGap'), column('outcomeGap')];
    const [integration, totalQalys] = [column('integration'), column('totalQalys')];
    if (quality === null || accessGap === null || outcomeGap === null || integration === null || totalQalys === null) return null;
    return { quality, accessGap, outcomeGap, integration, totalQalys };
  };
  const theirs = columnsOf(reference);
  if (theirs === null) return null;
  const rows: DutiesRow[] = [];
  for (let option = 0; option < result.outcomes.length; option++) {
    if (option === reference) continue;
    const own = columnsOf(option);
    if (own === null) return null;
    const harm = creditHigher(theirs.integration, own.integration);
    const gain = creditHigher(own.totalQalys, theirs.totalQalys);
    const both = harm.map((credit, t) => credit * gain[t]);
    rows.push({
      option,
      betterQuality: dutyShare(creditHigher(own.quality, theirs.quality), own.quality, theirs.quality),
      narrowerAccessGap: gapShare(own.accessGap, theirs.accessGap),
      narrowerOutcomeGap: gapShare(own.outcomeGap, theirs.outcomeGap),
      harmsIntegration: dutyShare(harm, own.integration, theirs.integration),
      gainsDespiteHarm: estimate(both),
      gainsIfHarmed: ratio(both, harm),
    });
  }
  return { trials: result.trials, reference, rows };
}

const isSame = (a: number, b: number): boolean => isTie(a, b) || Math.abs(a - b) <= NIL;

/** By trial: 1 where a is higher, half where both are the same, else 0. */
function creditHigher(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((x, t) => (isSame(x, b[t]) ? 0.5 : x > b[t] ? 1 : 0));
}

function gapShare(own: Float64Array, theirs: Float64Array): DutyShare {
  const size = (column: Float64Array): Float64Array => column.map((gap) => Math.abs(gap));
  const [mine, its] = [size(own), size(theirs)];
  return dutyShare(creditHigher(its, mine), mine, its);
}

function dutyShare(credit: Float64Array, a: Float64Array, b: Float64Array): DutyShare {
  let equal = 0;
  for (let t = 0; t < a.length; t++) if (isSame(a[t], b[t])) equal++;
  return { share: estimate(credit), equal: equal / a.length };
}
