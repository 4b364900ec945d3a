import type { LaboratoryFormula } from '../scenario/bidLaboratory.ts';

/** A price formula as it is told to those who choose it. */
export interface FormulaWords {
  readonly name: string;
  /** p: this price, m: the lowest price of bids still in, M: the stated maximum, Q: quality points. */
  readonly equation: string;
  readonly inWords: string;
  /** Does a score depend on what others bid? If so a losing bid can decide who wins. */
  readonly hangsOnOthers: boolean;
  /** Where it is used, and what is known against it, each with its source. */
  readonly used: readonly FormulaFact[];
  readonly against: readonly FormulaFact[];
}

export interface FormulaFact {
  readonly fact: string;
  /** Who says so, or how it is known: "derived", "recalled, to be checked". */
  readonly source: string;
}

const telgen = 'Telgen and Timmer (2016), Conditions for rank reversal in supplier selection, University of Twente';
const stilger = 'Stilger, Siderius and van Raaij (2017), Journal of Public Procurement 17(1), 88–124';

export const formulaWords: Readonly<Record<LaboratoryFormula, FormulaWords>> = {
  relative: {
    name: 'Lowest over bid',
    equation: 'price score = m ÷ p',
    inWords: 'The lowest price divided by this price. The lowest bid gets all the marks for price.',
    hangsOnOthers: true,
    used: [
      { fact: 'The most common formula; government guidance for its Digital Marketplace set it out as a worked example.', source: 'Shakespeare Martineau (2021), Evaluating price in tenders' },
      { fact: 'Typical for services, with 60% on quality and 40% on price.', source: 'Impact Bids, The quality imperative: a bid writer’s blog' },
    ],
    against: [
      { fact: 'Equal steps in price earn unequal steps in score.', source: 'Public Spend Forum Europe (2016)' },
      { fact: 'A bid that cannot win may decide who does.', source: telgen },
      { fact: 'A price of £0 has no score; this has led to a legal challenge.', source: 'Bevan Brittan (2019), Procurement pitfalls 1' },
    ],
  },
  linear: {
    name: 'Straight line from the lowest',
    equation: 'price score = 1 − (p − m) ÷ m, not below 0',
    inWords: 'Each 1% above the lowest price costs one point of 100. Twice the lowest price gets nothing.',
    hangsOnOthers: true,
    used: [
      { fact: 'In tenders of councils and health bodies, and in this program’s own tenders.', source: 'recalled, to be checked' },
    ],
    against: [
      { fact: 'Scores still hang on the lowest bid, so a losing bid may decide who wins.', source: telgen },
      { fact: 'From twice the lowest price on, all prices count alike.', source: 'derived from the equation' },
    ],
  },
  linearToMaximum: {
    name: 'Straight line to a maximum',
    equation: 'price score = 1 − p ÷ M, from 0 to 1',
    inWords: 'Nothing at the stated maximum price, all the marks at £0, and a straight line between.',
    hangsOnOthers: false,
    used: [
      { fact: 'Where a ceiling or budget is stated. It scores each bid by itself.', source: stilger },
      { fact: 'Portugal ruled out scores that compare prices with other bids in 2008.', source: 'bto solicitors (2016), Price scoring: does the perfect formula exist?' },
    ],
    against: [
      { fact: 'The maximum is a choice: the higher it is set, the less price tells bids apart.', source: 'derived from the equation' },
      { fact: 'A stated maximum may draw bids up towards it.', source: 'judgement; no study was found' },
    ],
  },
  pricePerPoint: {
    name: 'Price per quality point',
    equation: 'points per £ = Q ÷ p',
    inWords: 'Q is the weighted score, 0 to 100, for everything but price. Most points for a pound is first; price has no weight.',
    hangsOnOthers: false,
    used: [
      {
        fact: 'Set out as an alternative to relative price scores, with an appendix of its own.',
        source: 'Government Commercial Function (2021), Bid evaluation guidance note, 7.3 and appendix II (contents seen; text to be checked)',
      },
    ],
    against: [
      { fact: 'How much price counts cannot be set: half the quality at under half the price wins.', source: 'derived from the equation' },
      { fact: 'A poor and cheap bid is held off by the minimum quality alone.', source: 'derived from the equation' },
    ],
  },
};

/** What withdrawal can do under a formula. */
export function withdrawalWords(formula: LaboratoryFormula): string {
  return formulaWords[formula].hangsOnOthers
    ? 'Every score hangs on the lowest price, so a losing bid can decide who wins.'
    : 'Each bid is scored by itself, so a losing bid can never decide who wins.';
}
