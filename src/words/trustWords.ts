import type { FigureTable } from '../charts/frame.ts';

/** What was done to find the model's errors. */
export interface CheckWords {
  readonly title: string;
  readonly text: string;
}

/** How the model was checked, from its arithmetic outwards. */
export const checks: readonly CheckWords[] = [
  {
    title: 'Built twice',
    text: 'The model is written twice: once plainly from its description, once for speed. Both agree to one part in a thousand million, '
      + 'in every outcome of every decision here and of a thousand made-up ones.',
  },
  {
    title: 'Answers known beforehand',
    text: 'Where a decision is simple enough to be worked out by hand, the model gives that answer.',
  },
  {
    title: 'Laws that must hold',
    text: 'Twice the people, twice the sums. If integration does nothing, relationships move nothing. Without rivals a tender costs its process alone. '
      + 'Such laws are tried on many made-up decisions.',
  },
  {
    title: 'Neutral by test',
    text: 'Where history favours nobody, exchanging the present provider and the newcomer exchanges who wins.',
  },
  {
    title: 'The same everywhere',
    text: 'The same receipt gives the same figures, to the last bit, in three browsers and without one, on one processor or eight.',
  },
  {
    title: 'Analysis against closed forms',
    text: 'What it is worth to know, and what drives an answer, is checked against cases with a known solution, and against slow but simple methods.',
  },
];

/** Where the model should not be believed, the most telling first. */
export const limits: readonly CheckWords[] = [
  {
    title: 'What happens to relationships when a provider changes',
    text: 'No study measured it. It is judgement, and answers often turn on it. Look at its row under “What drives it” before you decide.',
  },
  {
    title: 'Services where delay or a change of hands kills',
    text: 'Deaths and grave harm at a handover are left out, beyond failed handoffs and the dip. In opioid substitution they were seen. '
      + 'There the model speaks too well of competing.',
  },
  {
    title: 'Long contracts and leaders who leave',
    text: 'Relationships never fade here while a provider stays, and people never move on. That speaks too well of keeping.',
  },
  {
    title: 'Newcomers who grow',
    text: 'A newcomer stays as good as it was drawn. Innovation that grows over years is left out, and so is a present provider that improves by itself.',
  },
  {
    title: 'Waiting lists and capacity',
    text: 'There are none. A service whose trouble is its queue is described by quality and reach alone.',
  },
  {
    title: 'Suppliers who fail everywhere at once',
    text: 'Each service’s newcomers are organisations apart. One insolvency that hits many services is left out.',
  },
  {
    title: 'Whether a route is lawful',
    text: 'The model compares what routes do. It does not know which of them are open to you.',
  },
  {
    title: 'Rare events and exact amounts',
    text: 'Tails are too thin, because uncertain inputs are drawn apart. Trust the comparison of options more than any one figure.',
  },
];

/** Verification and validation as the AQuA Book asks for it: what, whose part, where the evidence is. */
export const assuranceLog: FigureTable = {
  caption: 'Quality assurance log, for this version of the model',
  columns: [
    { label: 'Activity', numeric: false }, { label: 'Kind', numeric: false }, { label: 'Role responsible', numeric: false },
    { label: 'Evidence', numeric: false }, { label: 'State', numeric: false },
  ],
  rows: [
    ['Description of the model agrees with its code', 'Verification', 'Analyst', 'Tests of the model document', 'Done at every change'],
    ['Second implementation agrees', 'Verification', 'Analyst', 'Tests of the kernel against the plain model', 'Done at every change'],
    ['Closed forms, laws and limits hold', 'Verification', 'Analyst', 'Tests of the model; rules of sense on this page', 'Done at every change'],
    ['Input data have range, grade and source', 'Verification', 'Analyst', 'Each decision; the register under “What drives it”', 'Done; reports behind abstracts not read'],
    ['Results compared with published figures', 'Validation', 'Analyst', 'First table on this page', 'Done at every version; failures left standing'],
    ['Results compared with cases', 'Validation', 'Analyst', 'Second table on this page', 'Done at every version; cases are no base rate'],
    ['Old results compared with new', 'Verification', 'Analyst', 'The command “compare”', 'Before every release'],
    ['Conceptual model reviewed by independent experts', 'Validation', 'Assurer, outside the team', 'None yet', 'Open'],
    ['Ranges reviewed by people who run and use the services', 'Validation', 'Commissioner', 'None yet', 'Open'],
    ['Fit for this decision, and its limits accepted', 'Assurance', 'Decision-maker', 'The record of decision', 'For each decision, by whoever takes it'],
  ],
};
