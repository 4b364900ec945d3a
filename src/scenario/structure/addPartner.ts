import type { EditCommand } from '../edit.ts';
import type { Partner, Scenario } from '../types.ts';
import { changeBetween } from './changeBetween.ts';
import { freeId, freeName } from './freeId.ts';
import { judged } from './judged.ts';

/** Adds a partner that no link leads to yet, as able to work with others as the first one, or else as the first present provider. */
export function addPartner(scenario: Scenario): EditCommand {
  const like = scenario.partners.at(0) ?? scenario.lots[0].incumbent;
  const partner: Partner = {
    id: freeId('partner', [...scenario.lots, ...scenario.partners].map(({ id }) => id)),
    name: freeName('New partner', scenario.partners.map(({ name }) => name)),
    sector: 'nhs',
    capability: judged(like.capability, `Starting figure, as of ${like.name}.`),
  };
  return changeBetween(scenario, { ...scenario, partners: [...scenario.partners, partner] });
}
