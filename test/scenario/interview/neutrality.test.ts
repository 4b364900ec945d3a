import { describe, expect, test } from 'vitest';
import { compareMirror } from '../../../src/analysis/compareMirror.ts';
import type { Lens } from '../../../src/analysis/comparison.ts';
import { netBenefitColumns } from '../../../src/analysis/outcomeColumns.ts';
import { applyEdit, commands, startHistory } from '../../../src/scenario/edit.ts';
import { noAnswers } from '../../../src/scenario/interview/answers.ts';
import type { Answers } from '../../../src/scenario/interview/answers.ts';
import { interviewScenario } from '../../../src/scenario/interview/interviewScenario.ts';
import { parseValue } from '../../../src/scenario/parse.ts';
import { quantityPaths, valueAt } from '../../../src/scenario/path.ts';
import { distributionOf, quantile } from '../../../src/scenario/quantity.ts';
import type { Quantity, Scenario } from '../../../src/scenario/types.ts';
import { createInlineRunner } from '../../../src/simulation/inline.ts';
import type { RunResult } from '../../../src/simulation/result.ts';
import { doneResult } from '../../simulation/support/quickScenario.ts';

/** An average provider, averagely linked, several bidders. */
const average: Answers = { ...noAnswers, kind: 'communityNursing', quality: 'average', linked: 'some', bidders: 'several', frailty: 'mixed' };

function decision(change: Partial<Answers>): Scenario {
  const parsed = parseValue(interviewScenario({ ...average, ...change }));
  if (!parsed.ok) throw new Error(parsed.issues[0].message);
  return parsed.scenario;
}

async function run(scenario: Scenario, trials: number): Promise<RunResult> {
  return doneResult(await createInlineRunner().run({ scenario, optionIds: scenario.options.map(({ id }) => id), seed: 1, trials }));
}

/** £ by which the best way to keep leads the best way to compete, on average; below 0 where competing leads. */
async function leadOfKeeping(change: Partial<Answers>, lens: Lens = 'whole'): Promise<number> {
  const result = await run(decision(change), 400);
  const found = compareMirror(result, result, 'service', lens);
  if (found === null) throw new Error('The options are all of one kind.');
  return found.before.leadOfKeeping.mean;
}

const middleAt = (scenario: Scenario, path: string): number => quantile(distributionOf(valueAt(scenario, path) as Quantity), 0.5);

describe('an average provider with average links and several bidders', () => {
  const scenario = decision({ bidderKinds: ['neighbour', 'national'] });

  test.each(['quality', 'capability', 'reach'] as const)('has the same %s in the middle as a newcomer', (trait) => {
    for (const { id } of scenario.lots[0].challengers) {
      expect(middleAt(scenario, `lots.service.challengers.${id}.${trait}`)).toBeCloseTo(middleAt(scenario, `lots.service.incumbent.${trait}`), 9);
    }
  });

  test('whatever else tells keeping and competing apart is cited: without it all options are the same to the penny', async () => {
    const nothing = /^assumptions\.(transition\.|routes\.\w+\.(cost|bidCost|\w+Probability)$|market\.(\w+Sd|soleBidderMarkup|challengerOptimism|claimInflation|priceDriftPerYear|extensionPremium)$|quality\.(complacencyPerYear|competitionSpur|underpricingLoss)$|contractFailure\.baseHazardPerYear$)/;
    const everything = /^assumptions\.relationships\.(retained\.\w+|blightGrowth)$/;
    // Everything at its middle: nobody differs by chance either. Costs as the price of today, for both.
    const edits = quantityPaths(scenario).map(({ path, quantity, field }) => {
      const middle = quantile(distributionOf(quantity), 0.5);
      const without = path.endsWith('.cost') && path.startsWith('lots.') ? 1 : nothing.test(path) ? Math.max(field.min, 0) : everything.test(path) ? 1 : middle;
      if (without !== middle) expect(typeof quantity === 'object' && quantity.source, path).toBeTruthy();
      return commands.setQuantity(path, without);
    });
    const { present } = applyEdit(startHistory(scenario), commands.many([
      ...edits,
      // A plan and a review are no matter of who holds the contract.
      commands.setAt('options.keep-plan.strategy.review', null),
      commands.setAt('options.keep-plan.strategy.integrationPlan', null),
    ]));
    const parsed = parseValue(present);
    expect(parsed.ok ? [] : parsed.issues).toEqual([]);
    const result = await run(present, 100);
    const [first, ...others] = netBenefitColumns(result, 'whole');
    for (const column of others) {
      for (let trial = 0; trial < result.trials; trial++) expect(column[trial]).toBeCloseTo(first[trial], 1);
    }
  });
});

describe('the answer follows the answers', () => {
  test('the better the present provider, the more speaks for keeping it', async () => {
    const [worse, same, better] = [await leadOfKeeping({ quality: 'worse' }), await leadOfKeeping({}), await leadOfKeeping({ quality: 'better' })];
    expect(worse).toBeLessThan(same);
    expect(same).toBeLessThan(better);
  });

  test('the better it is linked, the more speaks for keeping it', async () => {
    const [hardly, well] = [await leadOfKeeping({ linked: 'hardly' }), await leadOfKeeping({ linked: 'well' })];
    expect(hardly).toBeLessThan(well);
  });

  test('the more bid, the more speaks for competing by price and clinical quality', async () => {
    const [none, several] = [await leadOfKeeping({ bidders: 'none' }, 'narrow'), await leadOfKeeping({ bidders: 'several' }, 'narrow')];
    expect(several).toBeLessThan(none);
  });

  test('average answers lead to both sides: it depends on the service', async () => {
    expect(await leadOfKeeping({})).toBeGreaterThan(0);
    expect(await leadOfKeeping({ kind: 'mentalHealth' })).toBeLessThan(0);
  });
});
