import { commands, type EditCommand } from '../scenario/edit.ts';
import { highestStated } from '../scenario/quantity.ts';
import { strategyOf } from '../scenario/strategyOf.ts';
import type { Criterion, Option, Scenario, Strategy } from '../scenario/types.ts';

/** Settings of a strategy that can be swept, each across all options that have it. */
export const strategySettings = [
  'strategy.weights.integration', 'strategy.termMonths', 'strategy.mobilisationMonths', 'strategy.review.minIntegration',
] as const;
export type StrategySetting = (typeof strategySettings)[number];

const criteria: readonly Criterion[] = ['quality', 'value', 'integration', 'access', 'socialValue'];

/** A place where an option's strategy is written, with what holds there: the option's own, or a lot's override merged over it. */
interface Written {
  readonly path: string;
  readonly strategy: Strategy;
  readonly lotId: string | null;
}

/** The option's own strategy, then that of each lot with an override. */
function writtenStrategies(option: Option): Written[] {
  const own: Written = { path: `options.${option.id}.strategy`, strategy: option.strategy, lotId: null };
  const lots = Object.keys(option.lots ?? {}).map((lotId): Written => (
    { path: `options.${option.id}.lots.${lotId}`, strategy: strategyOf(option, lotId), lotId }
  ));
  return [own, ...lots];
}

/** Share of integration among the weights, 0..1. */
export function integrationShare({ weights }: Strategy): number {
  // Divided by the largest first, so that large weights do not sum to Infinity.
  const largest = Math.max(...criteria.map((one) => weights[one]));
  const total = criteria.reduce((sum, one) => sum + weights[one] / largest, 0);
  return weights.integration / largest / total;
}

/** Weights that sum to 1 with integration's share set, and the others in the proportions that they had (alike where they had none). */
export function withIntegrationShare(weights: Strategy['weights'], share: number): Record<Criterion, number> {
  const others = criteria.filter((one) => one !== 'integration');
  const largest = Math.max(...others.map((one) => weights[one]));
  const rest = others.reduce((sum, one) => sum + weights[one] / (largest || 1), 0);
  const scaled = (one: Criterion): number => (1 - share) * (largest > 0 ? weights[one] / largest / rest : 1 / others.length);
  return {
    quality: scaled('quality'), value: scaled('value'), integration: share, access: scaled('access'), socialValue: scaled('socialValue'),
  };
}

/** What each option's strategies say of a setting now; nothing where they do not have it. */
export function presentSettings(scenario: Scenario, setting: StrategySetting): number[] {
  return scenario.options.flatMap((option) => scenario.lots.flatMap(({ id }): number[] => {
    const strategy = strategyOf(option, id);
    switch (setting) {
      case 'strategy.weights.integration':
        return [integrationShare(strategy)];
      case 'strategy.termMonths':
        return [strategy.termMonths];
      case 'strategy.mobilisationMonths':
        return [strategy.mobilisationMonths];
      case 'strategy.review.minIntegration':
        return strategy.review === null ? [] : [strategy.review.minIntegration];
    }
  }));
}

/**
 * Commands that give a setting one value in every option that has it, and in every lot's override that speaks of it.
 * Integration's weight is a share of all weights, 0..1; the others keep their proportions.
 */
export function settingChanges(scenario: Scenario, setting: StrategySetting, value: number): EditCommand[] {
  return scenario.options.flatMap((option) => writtenStrategies(option).flatMap((written): EditCommand[] => {
    const { path, strategy, lotId } = written;
    const override = lotId === null ? null : option.lots?.[lotId];
    const speaks = (key: keyof Strategy): boolean => override === null || (override !== undefined && Object.hasOwn(override, key));
    switch (setting) {
      case 'strategy.weights.integration':
        return speaks('weights') ? [commands.setAt(`${path}.weights`, withIntegrationShare(strategy.weights, value))] : [];
      case 'strategy.termMonths':
        return speaks('termMonths') ? [commands.setNumber(`${path}.termMonths`, value)] : [];
      case 'strategy.mobilisationMonths':
        return speaks('mobilisationMonths') ? [commands.setNumber(`${path}.mobilisationMonths`, value)] : [];
      case 'strategy.review.minIntegration':
        return speaks('review') && strategy.review !== null ? [commands.setAt(`${path}.review.minIntegration`, value)] : [];
    }
  }));
}

/** Does every option leave time to award its next contract before the present one ends, as `parse` asks? */
export function leadsFit(scenario: Scenario): boolean {
  return scenario.options.every((option) => writtenStrategies(option).every(({ strategy }) => {
    const { route, termMonths, mobilisationMonths } = strategy;
    const months = Math.max(1, Math.round(highestStated(scenario.assumptions.routes[route].months)));
    return months + (route === 'directAward' ? 0 : mobilisationMonths) < termMonths;
  }));
}
