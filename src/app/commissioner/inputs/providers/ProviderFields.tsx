import type { JSX } from 'preact';
import { sectors } from '../../../../scenario/schema.ts';
import type { NewProviderTraits } from '../../../../scenario/types.ts';
import { sectorWords } from '../../../../words/sectorWords.ts';
import { traitWords } from '../../../../words/settingWords.ts';
import type { Session } from '../../../shared/session.ts';
import { QuantityField } from '../QuantityField.tsx';
import { SelectField } from '../SelectField.tsx';
import { TextField } from '../TextField.tsx';

/** The traits of a present provider, and all that a newcomer has. */
const traits: readonly (keyof NewProviderTraits)[] = ['quality', 'capability', 'reach', 'socialValue', 'cost'];
const sectorChoices = sectors.map((value) => ({ value, label: sectorWords[value] }));

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** Name and sector of a provider or partner. */
export function NameAndSector({ session, path }: { session: Session; path: string }): JSX.Element {
  return (
    <>
      <TextField session={session} path={`${path}.name`} label="Name" />
      <SelectField session={session} path={`${path}.sector`} label="Sector" choices={sectorChoices} />
    </>
  );
}

/** Who a provider is and what it is like; of a newcomer also how many bid and how well it is known here. */
export function ProviderFields({ session, path, newcomer }: { session: Session; path: string; newcomer: boolean }): JSX.Element {
  return (
    <>
      <NameAndSector session={session} path={path} />
      {newcomer ? <QuantityField session={session} path={`${path}.expectedBids`} compact shortLabel="Bids expected" /> : null}
      {traits.map((trait) => (
        <QuantityField key={trait} session={session} path={`${path}.${trait}`} compact shortLabel={capital(traitWords[trait].label)} />
      ))}
      {newcomer ? <QuantityField session={session} path={`${path}.localLinks`} compact shortLabel={capital(traitWords.localLinks.label)} /> : null}
    </>
  );
}
