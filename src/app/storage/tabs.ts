/** What the pages of this program tell each other within one browser. */
export type TabMessage =
  | { readonly kind: 'saved'; readonly id: string; readonly revision: number }
  | { readonly kind: 'removed'; readonly id: string }
  /** Another page is about to take a decision over: save what is not saved yet. */
  | { readonly kind: 'wanted'; readonly id: string }
  /** The answer: it is saved. */
  | { readonly kind: 'yielded'; readonly id: string };

/** The right to save a decision; one page has it at a time. */
export interface Hold {
  release(): void;
  /** Ends when another page has taken the decision over. */
  readonly lost: Promise<void>;
}

/** The other pages of this program, as one page sees them. */
export interface Tabs {
  post(message: TabMessage): void;
  /** @returns ends the listening */
  listen(hear: (message: TabMessage) => void): () => void;
  /** null where another page holds the decision. */
  hold(id: string): Promise<Hold | null>;
  /** Once the page that holds it lets go. Rejects when `stop` is aborted. */
  wait(id: string, stop: AbortSignal): Promise<Hold>;
  /** At once, whoever holds it. */
  take(id: string): Promise<Hold>;
}
