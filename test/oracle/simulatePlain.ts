import type { LotStory, TrialStory } from '../../src/model/story.ts';
import type { Lot, Scenario } from '../../src/scenario/types.ts';
import { monthOfContract } from './contract.ts';
import { integrationOf, integrationOfSystem, relaxLink } from './links.ts';
import { failureOf, segmentMonth } from './people.ts';
import { dipAt, pricePaid, relaxService, undisturbed } from './standing.ts';
import { addMonth, emptyTally, feltQuality, joinedUpShare, outcomesOf } from './tally.ts';
import { worldAtStart } from './world.ts';

const emptyLotStory = (lot: Lot, months: number): LotStory => ({
  lot: lot.id,
  agreedPrice: new Float64Array(months),
  pricePaid: new Float64Array(months),
  holder: new Uint8Array(months),
  feltQuality: new Float64Array(months),
  dip: new Float64Array(months),
  blighted: new Uint8Array(months),
});

/**
 * One trial of one option, month by month, as the model's text has it: the reference that the fast kernel is held
 * against. Slow, and meant to be read beside the text.
 * @param seed an integer 0..MAX_SEED
 * @param trial 0 and up
 * @throws RangeError for an option that the scenario does not have
 */
export function simulatePlain(scenario: Scenario, optionId: string, seed: number, trial: number): TrialStory {
  const option = scenario.options.find((candidate) => candidate.id === optionId);
  if (option === undefined) throw new RangeError(`No option is called ${optionId}.`);
  const world = worldAtStart(scenario, option, seed, trial);
  const months = scenario.horizonMonths;
  const tally = emptyTally(world);
  const integration = new Float64Array(months);
  const joinedUp = new Float64Array(months);
  const quality = new Float64Array(months);
  const spend = new Float64Array(months);
  const admissions = new Float64Array(months);
  const failedHandoffs = new Float64Array(months);
  const linkSeries = world.links.map(() => new Float64Array(months));
  const failureSeries = world.links.map(() => new Float64Array(months));
  const lotStories = scenario.lots.map((lot) => emptyLotStory(lot, months));

  for (let t = 0; t < months; t++) {
    world.paid = { procurement: 0, transition: 0 };
    for (const lot of world.lots) monthOfContract(world, lot, t);

    // Stocks as they stand after this month's events and before this month's relaxation.
    const segmentMonths = scenario.segments.map((segment, place) => segmentMonth(world, segment, place, t));
    integration[t] = integrationOfSystem(world);
    quality[t] = feltQuality(world, t);
    joinedUp[t] = joinedUpShare(
      world,
      segmentMonths.map((month) => month.failuresPerPersonYear),
    );
    spend[t] = addMonth(tally, world, segmentMonths, integration[t], t);
    admissions[t] = segmentMonths.reduce((sum, month) => sum + month.admissions, 0);
    failedHandoffs[t] = segmentMonths.reduce((sum, month) => sum + month.failed, 0);
    linkSeries.forEach((series, place) => {
      series[t] = integrationOf(world, world.links[place]);
    });
    failureSeries.forEach((series, place) => {
      series[t] = failureOf(world, world.links[place], t);
    });
    lotStories.forEach((story, place) => {
      const lot = world.lots[place];
      story.agreedPrice[t] = lot.price;
      story.pricePaid[t] = pricePaid(world, lot, t);
      story.holder[t] = lot.provider.holder;
      story.feltQuality[t] = lot.serviceQuality * undisturbed(world, lot, t);
      story.dip[t] = dipAt(world, lot, t);
      story.blighted[t] = lot.blighted ? 1 : 0;
    });

    for (const link of world.links) relaxLink(world, link);
    for (const lot of world.lots) relaxService(world, lot, t);
  }

  return {
    trial,
    optionId,
    outcomes: outcomesOf(tally, world),
    integration,
    joinedUp,
    quality,
    spend,
    admissions,
    failedHandoffs,
    links: Object.fromEntries(scenario.links.map((link, place) => [link.id, linkSeries[place]])),
    failures: Object.fromEntries(scenario.links.map((link, place) => [link.id, failureSeries[place]])),
    lots: lotStories,
    events: world.events,
  };
}
