import type { Tab } from '../shared/route.ts';

/** Names of a decision's screens, and what each is for. */
export const tabWords: Readonly<Record<Tab, { readonly name: string; readonly line: string }>> = {
  'answer': { name: 'Answer', line: 'What comes out ahead, by how much and why' },
  'bid-scoring': { name: 'Bid scoring', line: 'How much integration should count when bids are scored' },
  'what-drives-it': { name: 'What drives it', line: 'What moves the answer most, and what is worth finding out first' },
  'what-would-change-it': { name: 'What would change it', line: 'Where another option takes over, and whether more futures would help' },
  'futures': { name: 'Futures', line: 'Single futures, month by month, two options under the same luck' },
  'route-and-record': { name: 'Route and record', line: 'The routes the law leaves open, and the record of reasons' },
  'versions': { name: 'Versions', line: 'Up to four versions side by side: what differs, and what each difference did' },
};
