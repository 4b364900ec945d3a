/** Colours that stand for no option. Option colours are in `optionStyle.ts`. */
export const palette = {
  ink: '#0F2A33',
  action: '#12303B',
  buttonEdge: '#04141A',
  text: '#17262D',
  secondText: '#4A5A64',
  /** Bars and lines that stand for no option, axes. */
  neutral: '#5B6B75',
  /** Links of a network picture: lighter than the neutral mark, because they are wide. */
  link: '#7E929C',
  /** The core of a distribution (8 futures in 10), and its tails. */
  core: '#9EAEB6',
  tail: '#D5DEE2',
  rule: '#B9C5CA',
  hairline: '#D3DBDF',
  grid: '#E3E9EB',
  track: '#E3E9EB',
  ground: '#EDF2F3',
  wash: '#F5F8F8',
  white: '#FFFFFF',
  focus: '#FFEB3B',
  focusEdge: '#0B0C0C',
  error: '#D5281B',
  errorGround: '#FBE0DD',
  errorText: '#8A1A12',
  staleGround: '#FFEDB8',
  staleText: '#513A00',
} as const;
