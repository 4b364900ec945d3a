import type { LaboratoryFinding, OtherFormula } from '../analysis/bidLaboratory/laboratoryFindings.ts';
import type { ScoringProblem } from '../analysis/bidLaboratory/scoreBids.ts';
import type { BidLaboratory } from '../scenario/bidLaboratory.ts';
import { formulaWords } from './bidLaboratoryFormulas.ts';
import { inARow, letterOf, lettersOf, pointsText, pointsWords, rankWord, scoreText } from './bidLaboratoryWords.ts';
import { inHundred, money } from './number.ts';
import type { Sentence } from './reading.ts';

const percent = (share: number): string => `${Math.round(share * 100)}%`;

/** A finding about bids in one sentence: what it is in bold, then what it means. Bids go by their letters. */
export function laboratoryFindingSentence(finding: LaboratoryFinding, laboratory: BidLaboratory): Sentence {
  const letter = (id: string): string => letterOf(laboratory, id);
  switch (finding.kind) {
    case 'undefined':
      return problemSentence(finding.problem, laboratory);
    case 'withdrawal': {
      const { bid, after, before, rank } = finding;
      const would = after.length > 1 ? `${lettersOf(laboratory, after)} would tie` : `${letter(after[0])} would win`;
      const instead = before.length > 1 ? `${lettersOf(laboratory, before)} would not tie` : `not ${letter(before[0])}`;
      return [{ strong: `If ${letter(bid)} withdrew, ${would}` }, `, ${instead}, though ${letter(bid)} itself comes ${rankWord(rank).toLowerCase()}.`];
    }
    case 'tie':
      return [{ strong: `${lettersOf(laboratory, finding.bids)} tie for first` }, ', so the smallest change of a score or a weight decides.'];
    case 'leadInNoise': {
      const { bid, first, lead, noise } = finding;
      const { formula } = laboratory;
      return [
        { strong: `Another panel would pick ${letter(bid)} in ${inHundred(first)} of 100 tries` },
        `: it leads by ${pointsWords(lead, formula)}, less than a panel’s noise of ${pointsText(noise, formula)}.`,
      ];
    }
    case 'formulasDisagree':
      return disagreement(finding.others, laboratory);
    case 'lowestQualityWins': {
      const { bid, quality, stops } = finding;
      const why = stops !== null ? `, and would not if price counted under ${percent(stops)}.` : ', because it asks least for each point.';
      return [{ strong: `${letter(bid)} wins with the lowest quality, ${scoreText(quality)}` }, why];
    }
    case 'lowPrice':
      return [{ strong: `${letter(finding.bid)} asks ${percent(finding.under)} less than the others on average` }, ': find out why before award.'];
    case 'highPrice': {
      const { bid, over, priceScore } = finding;
      const got = priceScore === null ? ': see what that pays for.' : `, and gets ${Math.round(priceScore * 100)} of 100 for price.`;
      return [{ strong: `${letter(bid)} asks ${percent(over)} more than the others on average` }, got];
    }
    case 'overMaximum':
      return [{ strong: `${letter(finding.bid)} asks more than the maximum of ${money(finding.maximum)}` }, ' and gets 0 for price: say whether such a bid is out.'];
    case 'farMaximum':
      return [{ strong: `The maximum of ${money(finding.maximum)} is far above the bids` }, `: price tells them apart by ${Math.round(finding.spread * 100)} of 100 points only.`];
    case 'belowMinimum':
      return [{ strong: `${letter(finding.bid)} is out` }, `: its quality of ${scoreText(finding.quality)} is under the minimum of ${scoreText(finding.minimum)}.`];
    case 'noPoints':
      return [{ strong: `${letter(finding.bid)} has no quality points` }, ', so what it asks for a point cannot be told.'];
    case 'equalPrices':
      return [{ strong: `All prices are ${money(finding.price)}` }, ', so price decides nothing.'];
    case 'onlyBid':
      return [{ strong: `${letter(finding.bid)} is the only bid in the running` }, ', so weights and formula decide nothing.'];
  }
}

function problemSentence(problem: ScoringProblem, laboratory: BidLaboratory): Sentence {
  const { bids, formula, minQuality } = laboratory;
  switch (problem.kind) {
    case 'noBids':
      return [{ strong: 'There is no bid to score' }, ': add one, or paste some.'];
    case 'noWeights':
      return formula === 'pricePerPoint'
        ? [{ strong: 'Only price has a weight' }, ', which this formula leaves aside, so nothing is left to score.']
        : [{ strong: 'All weights are 0' }, ', so no bid has a score.'];
    case 'noneFit': {
      const who = bids.length === 1 ? 'The only bid is' : `All ${bids.length} bids are`;
      return [{ strong: `${who} under the minimum quality of ${scoreText(minQuality)}` }, ', so none can be scored.'];
    }
    case 'noMaximum':
      return [{ strong: 'A maximum price above £0 is wanted' }, ': this formula measures every price against it.'];
    case 'priceNotAboveZero': {
      const priced = bids.filter(({ id }) => problem.bids.includes(id));
      const lowest = Math.min(...priced.map(({ price }) => price));
      const asks = `${lettersOf(laboratory, problem.bids)} ${priced.length === 1 ? 'asks' : 'ask'} ${
        priced.every(({ price }) => price === lowest) ? money(lowest) : `${money(lowest)} and up`}`;
      if (formula === 'pricePerPoint') return [{ strong: asks }, ': points for each pound cannot be told, so no bid can be ranked.'];
      if (formula === 'relative' && lowest === 0) {
        return [{ strong: asks }, ': the formula divides by it, gives it no score, and gives all others 0.'];
      }
      return [{ strong: asks }, ': the formula divides by the lowest price, so no bid has a score.'];
    }
  }
}

/** "Straight line from the lowest and price per quality point would pick B; this formula picks A." */
function disagreement(others: readonly OtherFormula[], laboratory: BidLaboratory): Sentence {
  const groups: { readonly picks: string; readonly names: string[] }[] = [];
  for (const { formula, first } of others) {
    const picks = lettersOf(laboratory, first);
    const known = groups.find((group) => group.picks === picks);
    const name = formulaWords[formula].name.toLowerCase();
    if (known === undefined) groups.push({ picks, names: [name] });
    else known.names.push(name);
  }
  const told = groups.map(({ picks, names }, i) => `${inARow(names)}${i === 0 ? ' would pick' : ''} ${picks}`);
  const all = inARow(told);
  return [{ strong: `${all.charAt(0).toUpperCase()}${all.slice(1)}` }, ': the formulas disagree.'];
}
