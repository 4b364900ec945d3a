import type { InputGroup } from '../analysis/inputGroups.ts';

/** What a group of inputs is called. */
export const inputGroupWords: Readonly<Record<InputGroup, string>> = {
  relationships: 'How working relationships grow and fade',
  handoffs: 'What failed handoffs do',
  quality: 'What moves clinical quality',
  access: 'Reaching people in need',
  market: 'Bids and prices',
  routes: 'Cost, length and risk of each route',
  transition: 'Changing provider',
  contractFailure: 'Contracts that fail',
  people: 'People’s risk and need',
  links: 'Working relationships today',
  incumbents: 'The present provider',
};
