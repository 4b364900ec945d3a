import type { Assumptions } from '../../types.ts';
import { defaultAccess } from './defaultAccess.ts';
import { defaultContractFailure } from './defaultContractFailure.ts';
import { defaultHandoffs } from './defaultHandoffs.ts';
import { defaultMarket } from './defaultMarket.ts';
import { defaultQuality } from './defaultQuality.ts';
import { defaultRelationships } from './defaultRelationships.ts';
import { defaultRoutes } from './defaultRoutes.ts';
import { defaultTransition } from './defaultTransition.ts';

/**
 * What is assumed where nobody has said otherwise: every quantity with its range, grade, basis, source and how it was come by.
 * Ranges are read from published studies and cases where there are any; those of grade C are judgements.
 */
export const defaultAssumptions: Assumptions = {
  relationships: defaultRelationships,
  handoffs: defaultHandoffs,
  quality: defaultQuality,
  access: defaultAccess,
  market: defaultMarket,
  routes: defaultRoutes,
  transition: defaultTransition,
  contractFailure: defaultContractFailure,
};
