import type { Scenario } from '../../../scenario/types.ts';
import { versionNames } from '../../../words/versionsWords.ts';
import type { VersionName } from '../../../words/waterfallReading.ts';
import type { Session } from '../../shared/session.ts';

/** A version that can be set beside others: the two that are always there, or a kept one by its id. */
export interface ComparedVersion {
  readonly id: string;
  readonly name: VersionName;
  readonly scenario: Scenario;
  /** Milliseconds since 1970; null for those that nobody kept. */
  readonly keptAt: number | null;
}

export const OPENED = 'as-first-opened';
export const NOW = 'now';
/** Versions that stand side by side. */
export const MOST_VERSIONS = 4;

/** All versions of a decision, oldest first, the present one last. */
export function comparedVersions({ original, versions, scenario }: Session): readonly ComparedVersion[] {
  return [
    { id: OPENED, name: versionNames.opened, scenario: original, keptAt: null },
    ...versions.value.map(({ id, name, scenario: kept, keptAt }) => ({ id, name: versionNames.kept(name), scenario: kept, keptAt })),
    { id: NOW, name: versionNames.now, scenario: scenario.value, keptAt: null },
  ];
}
