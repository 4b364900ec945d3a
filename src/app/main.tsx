import { render } from 'preact';
// First, so that the styles of parts come after those that they build on.
import './shared/styles/app.scss';
import { createPoolRunner } from '../simulation/pool.ts';
import { App } from './App.tsx';
import { createProgram } from './program.ts';
import { analysisWorker } from './shared/analysisWorker.ts';
import { createAnalyst } from './shared/analyst.ts';
import { browserWorker } from './shared/browserWorker.ts';
import { gallery } from './shared/gallery.ts';
import { pageScheduler } from './shared/scheduler.ts';
import { threadCount } from './shared/threadCount.ts';

const root = document.getElementById('app');
if (root === null) throw new Error('The page has no place for the program.');
const runner = createPoolRunner(browserWorker, threadCount(navigator.hardwareConcurrency));
const analyst = createAnalyst(analysisWorker);
render(<App program={createProgram(runner, analyst, gallery, pageScheduler())} />, root);
analyst.start();
