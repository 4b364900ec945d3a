import { render } from 'preact';
// First, so that the styles of parts come after those that they build on.
import './shared/styles/app.scss';
import { scenarioSchema } from '../scenario/schema.ts';
import { createPoolRunner } from '../simulation/pool.ts';
import { App } from './App.tsx';
import { createProgram } from './program.ts';
import { analysisWorker } from './shared/analysisWorker.ts';
import { createAnalyst } from './shared/analyst.ts';
import { browserWorker } from './shared/browserWorker.ts';
import { gallery } from './shared/gallery.ts';
import { pageScheduler } from './shared/scheduler.ts';
import { threadCount } from './shared/threadCount.ts';
import { createBrowserTabs } from './storage/browserTabs.ts';
import { createIndexedDbStore } from './storage/indexedDbStore.ts';

const root = document.getElementById('app');
if (root === null) throw new Error('The page has no place for the program.');
const runner = createPoolRunner(browserWorker, threadCount(navigator.hardwareConcurrency));
const analyst = createAnalyst(analysisWorker);
const program = createProgram({
  runner, analyst, items: gallery, scheduler: pageScheduler(), store: createIndexedDbStore(), tabs: createBrowserTabs(),
});
// Tasks of their own: to load the program is work enough for one.
pageScheduler().schedule('first page', () => { render(<App program={program} />, root); });
pageScheduler().schedule('what a file may hold', () => { scenarioSchema(); });
analyst.start();
void program.decisions.shelf.refresh();

// A page that goes out of sight may never be heard of again.
const flush = (): void => void program.decisions.flush();
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') flush();
});
addEventListener('pagehide', flush);
addEventListener('beforeunload', (event) => {
  if (program.decisions.isAtRisk()) event.preventDefault();
});
