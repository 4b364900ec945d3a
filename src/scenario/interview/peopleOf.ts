import type { Segment } from '../types.ts';
import type { Answers, FrailtyAnswer } from './answers.ts';
import { answerPhrases } from './answerPhrases.ts';
import { judged, rounded, times, type Three } from './judged.ts';
import type { ServiceKind } from './serviceKinds.ts';

/** Of harm, and of handoffs, against people who are frail. */
const frailtyFactor: Readonly<Record<FrailtyAnswer, number>> = { well: 0.6, mixed: 0.8, frail: 1, unknown: 0.8 };
const spread: Readonly<Record<'known' | 'unknown', Three>> = { known: [0.78, 1, 1.28], unknown: [0.62, 1, 1.6] };
/** A deprived person's harm against another's: 1.0, 1.4 and 2.2, a judgement. */
const DEPRIVED_HARM: Three = [1, 1.4, 2.2];
const DEPRIVED_NEED = 1.5;
const DEPRIVED_HANDOFFS = 1.1;
const NEED_SPREAD: Three = [0.55, 1, 1.6];
/** By definition, of a place like the country. */
const ORDINARY_DEPRIVED_SHARE = 0.2;

/** The least that a contract serves in a year where the answers give no number of people. */
const FEWEST = 100;

/** People who use the service in a year, as answered or as many as the contract would pay for. */
export function peopleIn(answers: Answers, kind: ServiceKind): number {
  if (answers.people !== null) return answers.people;
  const value = answers.annualValue ?? kind.annualValue;
  return Math.max(FEWEST, Math.round(value / (kind.costOfPersonYear * kind.uses) / 100) * 100);
}

/** Those who use the service: the most deprived fifth apart from the others, where there are both. */
export function segmentsOf(answers: Answers, kind: ServiceKind, lotId: string): readonly Segment[] {
  const people = peopleIn(answers, kind);
  const share = answers.deprivedShare ?? ORDINARY_DEPRIVED_SHARE;
  const deprived = Math.round(people * share);
  return [
    ...(deprived > 0 ? [segment(answers, kind, lotId, deprived, true)] : []),
    ...(people - deprived > 0 ? [segment(answers, kind, lotId, people - deprived, false)] : []),
  ];
}

function segment(answers: Answers, kind: ServiceKind, lotId: string, people: number, deprived: boolean): Segment {
  const frailty = answers.frailty ?? 'unknown';
  const factor = frailtyFactor[frailty];
  const base = kind.harm * factor;
  const width = spread[frailty === 'unknown' ? 'unknown' : 'known'];
  const harm: Three = deprived ? [base * DEPRIVED_HARM[0] * 0.9, base * DEPRIVED_HARM[1], base * DEPRIVED_HARM[2]] : times(width, base);
  const need = Math.min(0.6, kind.unmetNeed * (deprived ? DEPRIVED_NEED : 1));
  const from = frailty === 'unknown' ? 'You do not know how frail people are:' : `From your answer: ${answerPhrases.frailty[frailty]}.`;
  const usual = `Harm of a failed handoff is ${rounded(base)} of a frail person’s, by the kind of service and how frail people are.`;
  return {
    id: deprived ? 'most-deprived' : 'others',
    name: deprived ? 'Most deprived fifth' : 'Everybody else',
    people,
    deprived,
    harm: deprived
      ? {
          ...judged(harm, [0, 20], `${from} ${usual} For people in deprived places 1.0, 1.4 and 2.2 times that: their practices have 16% more avoidable admissions with age, sex and illness allowed for.`),
          source: 'deprivation2017',
        }
      : judged(harm, [0, 20], `${from} ${usual}`),
    unmetNeed: judged(times(NEED_SPREAD, need), [0, 1], deprived
      ? 'From the kind of service: half as much again as among others; no direct figure.'
      : 'From the kind of service: people who would benefit and are not seen. To be replaced by a local figure.'),
    uses: { [lotId]: kind.uses },
    handoffs: Object.fromEntries(kind.partners.map(({ id, handoffs }) =>
      [`${lotId}-${id}`, rounded(handoffs * factor * (deprived ? DEPRIVED_HANDOFFS : 1))])),
  };
}
