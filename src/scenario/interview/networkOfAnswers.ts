import type { Link, Partner } from '../types.ts';
import type { Answers, LinkAnswer } from './answers.ts';
import { answerPhrases } from './answerPhrases.ts';
import { judgedShare, moved, type Three } from './judged.ts';
import type { KindPartner, ServiceKind } from './serviceKinds.ts';

/** Trust of today; agreed ways to refer stand somewhat above it, shared records below. */
const trust: Readonly<Record<LinkAnswer, Three>> = {
  hardly: [0.15, 0.24, 0.34],
  some: [0.39, 0.48, 0.57],
  well: [0.55, 0.64, 0.73],
  unknown: [0.24, 0.46, 0.67],
};
const REFERRAL_ABOVE = 0.05;
const RECORDS_BELOW = -0.08;

/** How the present provider works with one of its partners. */
export function linkAnswerFor(answers: Answers, { id }: KindPartner): LinkAnswer {
  return (Object.hasOwn(answers.linkedWith, id) ? answers.linkedWith[id] : null) ?? answers.linked ?? 'unknown';
}

/** The partners of a kind of service, all alike in their ability to work with others: what is known of them is in the links. */
export function partnersOf(kind: ServiceKind): readonly Partner[] {
  return kind.partners.map(({ id, name, sector }) => ({
    id,
    name,
    sector,
    capability: judgedShare([0.49, 0.62, 0.74], 'Not asked for: an ordinary partner, somewhat more at home here than an average provider.'),
  }));
}

/** A link with each partner, of the strength that the answers give it. */
export function linksOf(answers: Answers, kind: ServiceKind, lotId: string): readonly Link[] {
  return kind.partners.map((partner) => {
    const answer = linkAnswerFor(answers, partner);
    const from = answer === 'unknown'
      ? `You do not know how well it works with ${partner.name}: a wide range.`
      : `From your answer on ${partner.name}: linked ${answerPhrases.linked[answer]}.`;
    return {
      id: `${lotId}-${partner.id}`,
      between: [lotId, partner.id] as const,
      referral: judgedShare(moved(trust[answer], REFERRAL_ABOVE), `${from} Agreed ways to refer are taken to be ahead of trust.`),
      records: judgedShare(moved(trust[answer], RECORDS_BELOW), `${from} Shared records are taken to be behind trust.`),
      trust: judgedShare(trust[answer], from),
    };
  });
}
